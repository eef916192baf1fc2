// The only place where the stages meet.
#include <bedside/engine.hpp>

#include <algorithm>
#include <utility>

#include <bedside/compare.hpp>
#include <bedside/evaluate.hpp>
#include <bedside/live_call.hpp>

#include "arrange/arrange.hpp"
#include "arrange/next_choice.hpp"
#include "arrange/placement.hpp"
#include "arrange/plan_rules.hpp"
#include "call/call.hpp"
#include "call/facts.hpp"
#include "call/history.hpp"
#include "call/lone_condition.hpp"
#include "call/recall.hpp"
#include "check/check.hpp"
#include "compare/compare.hpp"
#include "diagnostics/edits.hpp"
#include "json/read_json.hpp"
#include "loaded_plan.hpp"
#include "plan/catalogue.hpp"
#include "plan/read_plan.hpp"
#include "plan/summary.hpp"
#include "session/session.hpp"
#include "source/read_yaml.hpp"
#include "steps/appraise_body.hpp"
#include "steps/live_outline.hpp"
#include "steps/prepare.hpp"
#include "steps/script.hpp"

namespace bedside {
namespace {

using diagnostics::Findings;

template <class T>
Checked<T> checked(T value, Findings& findings) {
  const bool failed = findings.has_errors();
  return {failed ? std::nullopt : std::optional<T>{std::move(value)}, findings.take()};
}

/// Which principles order the call.
std::vector<Principle> principles_of(const plan::Plan& plan, const PrepareOptions& options) {
  if (options.as_written) return {};
  return options.principles ? *options.principles : plan.principles;
}

call::Inherited inherited_by(const PrepareOptions& options) {
  return {options.withheld, options.history.carried_over, options.history.chosen, options.habits};
}

/// One patient's call before it is arranged. Refers to the plan and the facts.
struct Posed {
  Posed(const CallPlan& plan, const Facts& facts, const PrepareOptions& options)
      : call{plan.inside().plan, plan.inside().catalogue, facts.values, inherited_by(options)},
        body(arrange::body_of(call, plan.inside().body, options.history.last_order)),
        objective{principles_of(plan.inside().plan, options), options.state_budget} {
    body.told = options.told;
  }

  call::Call call;
  arrange::Body body;
  arrange::Objective objective;
};

/// Everything up to the body's rules. Without a plan the text is not even YAML.
struct ReadPlan {
  std::shared_ptr<const CallPlan::Loaded> loaded;
  std::vector<Diagnostic> diagnostics;
};

ReadPlan read_plan(std::string_view yaml, std::string file) {
  Checked<source::Document> document = source::read_yaml(yaml, file);
  if (!document) {
    diagnostics::settle_fixes(yaml, document.diagnostics);
    return {nullptr, std::move(document.diagnostics)};
  }
  Findings findings{std::move(file)};
  auto loaded = std::make_shared<const CallPlan::Loaded>(yaml, plan::read_plan(*document.value, findings));
  check::check(loaded->plan, loaded->catalogue, findings);
  arrange::check_rules(loaded->plan, loaded->catalogue, loaded->body, findings);
  if (!findings.has_errors() && !has_errors(document.diagnostics)) {
    check::check_principles(loaded->plan, loaded->catalogue, findings);
    check::check_speaking(loaded->plan, loaded->catalogue, *document.value, findings);
  }
  std::vector<Diagnostic> all = findings.take();
  all.insert(all.begin(), document.diagnostics.begin(), document.diagnostics.end());
  diagnostics::sort_by_place(all);
  diagnostics::settle_fixes(yaml, all);
  return {std::move(loaded), std::move(all)};
}

}  // namespace

void provide(session::Live& live, const CallPlan& plan, const PrepareOptions& how) {
  const bool with_words = live.has_outline() && !live.wants_choice();
  const arrange::Body& whole = plan.inside().body;
  arrange::Body body = with_words ? arrange::body_of(live.call(), whole, how.history.last_order)
                                  : arrange::untitled_body_of(live.call(), whole, how.history.last_order);
  body.told = live.told_in_body();
  const arrange::Objective objective{principles_of(plan.inside().plan, how), how.state_budget};
  if (live.wants_choice())
    live.offer_next(arrange::equally_good_next(body, objective, live.may_come_next()));
  else
    live.adopt(steps::outline_of(live.call(), arrange::place(body, objective, with_words)));
}

CallPlan::CallPlan(std::shared_ptr<const Loaded> loaded) : loaded_(std::move(loaded)) {}

const std::string& CallPlan::id() const {
  return loaded_->plan.id;
}
const std::string& CallPlan::title() const {
  return loaded_->plan.title;
}
const std::string& CallPlan::language() const {
  return loaded_->plan.language;
}
const std::string& CallPlan::text() const {
  return loaded_->text;
}
const std::string& CallPlan::sha256() const {
  return loaded_->sha256;
}
PlanSummary CallPlan::summary() const {
  return plan::summary_of(loaded_->plan);
}

Checked<CallPlan> load_plan(std::string_view yaml, std::string file) {
  ReadPlan read = read_plan(yaml, std::move(file));
  const bool is_sound = read.loaded && !has_errors(read.diagnostics);
  return {is_sound ? std::optional{CallPlan{std::move(read.loaded)}} : std::nullopt, std::move(read.diagnostics)};
}

CheckedFile check_plan(std::string_view yaml, std::string file) {
  ReadPlan read = read_plan(yaml, file);
  CheckedFile checked;
  checked.file = std::move(file);
  checked.findings = std::move(read.diagnostics);
  if (read.loaded) checked.summary = plan::summary_of(read.loaded->plan);
  return checked;
}

Checked<Facts> read_facts(const CallPlan& plan, std::string_view json, std::string file, const Background& background) {
  Findings findings{std::move(file)};
  const std::vector<call::GivenFact> given = json::read_facts(json, findings);
  if (given.empty() && findings.has_errors()) return {std::nullopt, findings.take()};
  const Values recalled = call::recalled(plan.inside().plan, background, findings);
  return checked(Facts{call::fit_facts(plan.inside().plan, given, recalled, {}, findings)}, findings);
}

Checked<Patient> read_patient(const CallPlan& plan, std::string_view json, std::string file) {
  Findings findings{std::move(file)};
  const CallPlan::Loaded& loaded = plan.inside();
  const json::GivenPatient given = json::read_patient(json, loaded.plan, findings);
  Patient patient;
  const Background background{given.history, {}};
  if (given.facts)
    patient.facts.values = call::fit_facts(loaded.plan, *given.facts, call::recalled(loaded.plan, background, findings),
                                           call::FactNames{loaded.plan}, findings);
  if (given.history) patient.history = call::history_of(*given.history, loaded.plan, loaded.body_units);
  patient.identity = call::identity_of(loaded.plan, patient.facts.values);
  return checked(std::move(patient), findings);
}

Checked<Facts> example_facts(const CallPlan& plan, std::string file, const Background& background) {
  Findings findings{std::move(file)};
  const Values recalled = call::recalled(plan.inside().plan, background, findings);
  return checked(Facts{call::declared_examples(plan.inside().plan, recalled, findings)}, findings);
}

Checked<History> read_history(const CallPlan& plan, std::string_view json, std::string file) {
  Findings findings{std::move(file)};
  const std::vector<EarlierCall> calls = json::read_history(json, findings);
  return checked(call::history_of(calls, plan.inside().plan, plan.inside().body_units), findings);
}

Checked<Values> read_values(std::string_view json, std::string file) {
  Findings findings{std::move(file)};
  const std::vector<call::GivenFact> given = json::read_facts(json, findings);
  return checked(call::undeclared_facts(given, findings), findings);
}

Checked<Value> evaluate(std::string_view condition, const Values& facts, const EvaluateOptions& options) {
  Findings findings{options.name};
  std::optional<Value> value = call::decide(condition, facts, options.check_types, findings);
  return {std::move(value), findings.take()};
}

PreparedCall prepare(const CallPlan& plan, const Facts& facts, const PrepareOptions& options) {
  const Posed posed{plan, facts, options};
  Arrangement body = arrange::arrange(posed.body, posed.objective);
  std::vector<arrange::ChoicePoint> choices;
  if (options.with_steps && plan.inside().plan.agenda_choice)
    choices = arrange::choice_points(posed.body, posed.objective, body);
  PreparedCall prepared =
      steps::prepare(posed.call, std::move(body), posed.objective.principles, choices, options.with_steps);
  prepared.as_written_arm = options.as_written;
  prepared.yardsticks = steps::appraise_body(prepared);
  return prepared;
}

Script script_of(const CallPlan& plan, const Facts& facts, const PreparedCall& prepared) {
  const CallPlan::Loaded& loaded = plan.inside();
  return steps::script_of(call::Call{loaded.plan, loaded.catalogue, facts.values}, prepared);
}

std::vector<RulePrice> price_rules(const CallPlan& plan, const Facts& facts, const PrepareOptions& options,
                                   std::string_view topic) {
  const Posed posed{plan, facts, options};
  if (topic.empty()) return arrange::price_rules(posed.body, posed.objective);
  const auto& topics = posed.body.topics;
  const auto about = std::find_if(topics.begin(), topics.end(), [&](const auto& each) { return each.id == topic; });
  if (about == topics.end()) return {};
  return arrange::price_rules(posed.body, posed.objective, static_cast<std::size_t>(about - topics.begin()));
}

std::vector<NeighbourReason> explain_neighbours(const CallPlan& plan, const Facts& facts,
                                                const PrepareOptions& options) {
  const Posed posed{plan, facts, options};
  return arrange::explain_neighbours(posed.body, posed.objective);
}

Comparison compare_plans(const CallPlan& before, const CallPlan& after) {
  Comparison comparison{after.id(), before.sha256(), after.sha256(), {}, {}};
  const Checked<source::Document> old_one = source::read_yaml(before.text(), before.id());
  const Checked<source::Document> new_one = source::read_yaml(after.text(), after.id());
  if (old_one && new_one) comparison.changes = compare::changes_between(old_one.value->root, new_one.value->root);
  return comparison;
}

ProfileChange compare_calls(const PreparedCall& before, const PreparedCall& after, std::string profile) {
  return compare::change_between(before, after, std::move(profile));
}

Session start_session(const CallPlan& plan, const Facts& facts, const SessionOptions& options) {
  const PrepareOptions& how = options.arrangement;
  session::Setting setting;
  setting.provide = [plan, how](session::Live& live) { bedside::provide(live, plan, how); };
  setting.plan_sha256 = &plan.sha256();
  setting.call = options.call;
  setting.enrolment = options.enrolment;
  setting.as_written_arm = how.as_written;
  setting.practice = options.practice;
  session::Live live{call::Call{plan.inside().plan, plan.inside().catalogue, facts.values, inherited_by(how)},
                     !how.as_written};
  return session::start(std::move(live), std::move(setting));
}

Checked<Session> resume_session(const CallPlan& plan, const Facts& facts, const std::vector<Event>& events,
                                const SessionOptions& options) {
  Session session = start_session(plan, facts, options);
  Findings findings{plan.id()};
  session::replay(events, session, findings);
  return checked(std::move(session), findings);
}

}  // namespace bedside
