// From the text of a call plan to the call of one patient.
//
//   auto plan = bedside::load_plan(text, "diabetes-monthly.yaml");
//   auto facts = bedside::read_facts(*plan.value, json, "maria.json");
//   bedside::PreparedCall call = bedside::prepare(*plan.value, *facts.value);
//
// Nothing here reads files, a clock or the environment. All functions are pure and can run on any number of threads.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <bedside/diagnostic.hpp>
#include <bedside/export.hpp>
#include <bedside/history.hpp>
#include <bedside/plan_summary.hpp>
#include <bedside/prepared_call.hpp>
#include <bedside/script.hpp>
#include <bedside/value.hpp>
#include <bedside/vocabulary.hpp>

namespace bedside {

/// A sound call plan. Immutable; copies share one plan and may be used from any thread.
class BEDSIDE_EXPORT CallPlan {
 public:
  const std::string& id() const;
  const std::string& title() const;
  /// BCP 47.
  const std::string& language() const;
  PlanSummary summary() const;
  /// As it was loaded, byte for byte, and its SHA-256 in hexadecimal: what a journal pins.
  const std::string& text() const;
  const std::string& sha256() const;

  /// What the engine keeps of a plan; private to the library, as is making a plan from it.
  struct Loaded;
  explicit CallPlan(std::shared_ptr<const Loaded> loaded);
  const Loaded& inside() const { return *loaded_; }

 private:
  std::shared_ptr<const Loaded> loaded_;
};

/// The facts of one patient that fit a plan's declarations.
struct Facts {
  Values values;
};

/// Who a call is for, and what is known before it.
struct Patient {
  Facts facts;
  History history;
  Value identity;  ///< of the fact that the plan declares with `identifies`; null when there is none
};

/// The plan in `yaml`, or every problem that was found in it. `file` is the name that diagnostics show.
BEDSIDE_EXPORT Checked<CallPlan> load_plan(std::string_view yaml, std::string file);

/// The same problems, with what could be read of the plan however many there are.
BEDSIDE_EXPORT CheckedFile check_plan(std::string_view yaml, std::string file);

/// The facts in the JSON object `json`, checked against the plan's declarations. Diagnostics never hold a value. Their
/// lines do: draw them with `render(problem, "")`.
/// A fact that isn't given is filled in from the background where that tells of it, as docs/programmes.md says; a
/// warning (`unfit-memory`) where that doesn't fit.
BEDSIDE_EXPORT Checked<Facts> read_facts(const CallPlan& plan, std::string_view json, std::string file,
                                         const Background& background = {});

/// What the background tells, else the declared examples; a problem for each required fact that has neither.
BEDSIDE_EXPORT Checked<Facts> example_facts(const CallPlan& plan, std::string file, const Background& background = {});

/// What the outcomes of earlier calls, a JSON array, oldest first, mean for a call of this plan; see earlier_calls.hpp.
BEDSIDE_EXPORT Checked<History> read_history(const CallPlan& plan, std::string_view json, std::string file);

/// The patient in one JSON value: either the object that `read_facts` takes, or `{"facts": {…}, "history": […]}` with
/// the object of `read_facts` and the array of `read_history` (which may be left out). A plan with a fact called
/// `facts` or `history` takes only the first. Diagnostics hold neither values nor names that the plan doesn't declare,
/// as programs write what they can't quote right into either.
BEDSIDE_EXPORT Checked<Patient> read_patient(const CallPlan& plan, std::string_view json, std::string file);

struct PrepareOptions {
  /// Keep the author's order, without bridges: the control arm of a trial.
  bool as_written = false;
  /// These in place of the plan's, most important first: an arm of a trial.
  std::optional<std::vector<Principle>> principles{};
  History history;
  std::vector<Withheld> withheld{};  ///< these topics aren't told, nor is what is glued behind them
  Habits habits{};
  /// Ids of body topics (or parts) that have been told in this call already, in that order: they stay first, and the
  /// rest is arranged behind them. Ids that this call doesn't have are ignored.
  std::vector<std::string> told;
  /// States that each stage of a search for the best order may reach before it settles for the best found.
  std::size_t state_budget = 100'000;
  /// False leaves `PreparedCall::steps` empty, which is quicker where only the order is asked for.
  bool with_steps = true;
};

/// The call of one patient. A total function: every sound plan and its facts give a call.
BEDSIDE_EXPORT PreparedCall prepare(const CallPlan& plan, const Facts& facts, const PrepareOptions& options = {});

/// All that can be said in a call, which was prepared with its steps from this plan and these facts.
BEDSIDE_EXPORT Script script_of(const CallPlan& plan, const Facts& facts, const PreparedCall& call);

/// What each hard rule costs that keeps topics of this call in order: by the topic that follows, as written, and of
/// each its `after`, `directly_after`, `resolves` and the answers that it reads; then that parts keep their order.
/// Rules of topics that have been told already are past and have no price. With a topic's id: only the rules that name
/// it or keep it in order with others; none for an id that isn't among the plan's `topics`.
BEDSIDE_EXPORT std::vector<RulePrice> price_rules(const CallPlan& plan, const Facts& facts,
                                                  const PrepareOptions& options = {}, std::string_view topic = {});

/// For each two neighbours in the body as `prepare` arranges it, why they don't stand the other way round.
BEDSIDE_EXPORT std::vector<NeighbourReason> explain_neighbours(const CallPlan& plan, const Facts& facts,
                                                               const PrepareOptions& options = {});

}  // namespace bedside
