// A programme of calls: what one patient hears over a year, call by call. docs/programmes.md describes the language.
//
//   auto programme = bedside::load_programme(yaml, "first-year.yaml", read_file);
//   auto calls = bedside::read_earlier_calls(history, "amina.history.json");
//   auto next = bedside::open_call(*programme.value, 7, *calls.value, facts, "amina.json");
//   bedside::Session session = bedside::start_session(next.value->plan, next.value->facts, next.value->options);
//
// Pure, like everything in engine.hpp, but for what `ReadFile` does.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <bedside/continuity.hpp>
#include <bedside/diagnostic.hpp>
#include <bedside/earlier_calls.hpp>
#include <bedside/engine.hpp>
#include <bedside/export.hpp>
#include <bedside/history.hpp>
#include <bedside/live_call.hpp>
#include <bedside/plan_summary.hpp>
#include <bedside/read_file.hpp>

namespace bedside {

/// One time that a call of the programme takes place.
struct ScheduledCall {
  std::size_t number = 0;  ///< from 1, over the whole programme; 0 of a call that takes place only if it is needed
  std::string id;          ///< of the call, as the programme has it
  std::size_t time = 1;    ///< the first, second .. of its `times`
  std::size_t times = 1;
  bool if_needed = false;
  bool is_last = false;  ///< of the numbered ones
  CallPlan plan;
};

/// A sound programme with its plans. Immutable; copies share one programme and may be used from any thread.
class BEDSIDE_EXPORT CallProgramme {
 public:
  const std::string& id() const;
  ProgrammeSummary summary() const;
  /// In the order in which they take place; those that take place only if needed stand where they are written.
  const std::vector<ScheduledCall>& calls() const;
  /// How many of them are numbered.
  std::size_t length() const;

  /// What the engine keeps of a programme; private to the library, as is making one from it.
  struct Loaded;
  explicit CallProgramme(std::shared_ptr<const Loaded> loaded);
  const Loaded& inside() const { return *loaded_; }

 private:
  std::shared_ptr<const Loaded> loaded_;
};

/// The programme in `yaml` with the plans that it names, or every problem that was found in it. `read` gives the plans.
BEDSIDE_EXPORT Checked<CallProgramme> load_programme(std::string_view yaml, std::string file, const ReadFile& read);

/// The same problems, with what could be read however many there are. Without `read`, of the programme file alone.
BEDSIDE_EXPORT CheckedFile check_programme(std::string_view yaml, std::string file, const ReadFile& read = {});

/// The place in `calls()` of the call that is meant: by its number; by its id, of which the next time that hasn't been
/// held yet counts; or, where `which` is empty, the next one after these calls. `unknown-call` where there is none.
BEDSIDE_EXPORT Checked<std::size_t> find_call(const CallProgramme& programme, std::string_view which,
                                              const std::vector<EarlierCall>& earlier);

/// One call of a patient's programme, ready to be prepared or held.
struct OpenedCall {
  CallPlan plan;
  Facts facts;
  SessionOptions options;  ///< for `start_session` and `begin_call`
  Continuity continuity;
};

/// The call at this place in `calls()`. `facts` is one JSON object, which may hold facts of any plan of the programme;
/// null: the examples that the plan declares, as practice. Problems as `read_facts` has them, and `no-patient-key`
/// where a trial needs to know who the patient is.
BEDSIDE_EXPORT Checked<OpenedCall> open_call(const CallProgramme& programme, std::size_t place,
                                             const std::vector<EarlierCall>& earlier,
                                             const std::optional<std::string>& facts, std::string file);

/// As it would be delivered, with its continuity.
BEDSIDE_EXPORT PreparedCall prepare(const OpenedCall& opened);

}  // namespace bedside
