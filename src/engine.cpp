// The only place where the stages meet.
#include <bedside/engine.hpp>

#include <algorithm>
#include <cstdint>
#include <limits>
#include <set>
#include <utility>

#include <bedside/compare.hpp>
#include <bedside/evaluate.hpp>
#include <bedside/live_call.hpp>

#include "arrange/arrange.hpp"
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
#include "json/kept_facts.hpp"
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
#include "value/fingerprint.hpp"

namespace bedside {
namespace {

using diagnostics::Code;
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

/// As a journal keeps them.
std::string words_of(const std::optional<std::vector<Principle>>& principles) {
  if (!principles) return "";
  if (principles->empty()) return "none";
  std::string words;
  for (const Principle principle : *principles) (words.empty() ? words : words += ' ') += name_of(principle);
  return words;
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

steps::LiveOutline outline_of(const session::Live& live, const CallPlan& plan, const PrepareOptions& how) {
  const bool with_words = live.has_outline();
  const arrange::Body& whole = plan.inside().body;
  arrange::Body body = with_words ? arrange::body_of(live.call(), whole, how.history.last_order)
                                  : arrange::untitled_body_of(live.call(), whole, how.history.last_order);
  body.told = live.told_in_body();
  const arrange::Objective objective{principles_of(plan.inside().plan, how), how.state_budget};
  return steps::outline_of(live.call(), arrange::place(body, objective, with_words));
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

std::vector<std::string> recalled_facts(const CallPlan& plan, const Background& background) {
  Findings unsaid{plan.id()};
  std::vector<std::string> names;
  for (const auto& [name, value] : call::recalled(plan.inside().plan, background, unsaid)) names.push_back(name);
  return names;
}

Checked<std::vector<EarlierCall>> read_earlier_calls(std::string_view json, std::string file) {
  Findings findings{std::move(file)};
  std::vector<EarlierCall> calls = json::read_history(json, findings);
  return checked(std::move(calls), findings);
}

History history_for(const CallPlan& plan, const std::vector<EarlierCall>& calls) {
  return call::history_of(calls, plan.inside().plan, plan.inside().body_units);
}

Checked<History> read_history(const CallPlan& plan, std::string_view json, std::string file) {
  Checked<std::vector<EarlierCall>> calls = read_earlier_calls(json, std::move(file));
  if (!calls) return {std::nullopt, std::move(calls.diagnostics)};
  return {history_for(plan, *calls.value), std::move(calls.diagnostics)};
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
  PreparedCall prepared = steps::prepare(posed.call, arrange::arrange(posed.body, posed.objective),
                                         posed.objective.principles, options.with_steps);
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
  setting.arrange = [plan, how](const session::Live& live) { return outline_of(live, plan, how); };
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

JournalHeader journal_header(const CallPlan& plan, const Facts& facts, const SessionOptions& options,
                             std::string session) {
  JournalHeader header;
  header.plan = plan.id();
  header.plan_text = plan.text();
  header.plan_sha256 = plan.sha256();
  header.facts = json::facts_text(facts.values);
  header.facts_sha256 = value::sha256(header.facts);
  header.history = json::history_text(options.arrangement.history);
  header.withheld = json::withheld_text(options.arrangement.withheld);
  header.principles = words_of(options.arrangement.principles);
  header.habits = options.arrangement.habits;
  header.enrolment = options.enrolment;
  header.patient = call::fingerprint_of(call::identity_of(plan.inside().plan, facts.values), session);
  header.session = std::move(session);
  header.call = options.call;
  header.as_written = options.arrangement.as_written;
  header.practice = options.practice;
  // Nobody has memory for as many states as a journal can't write.
  constexpr std::size_t most = std::numeric_limits<std::int64_t>::max();
  header.state_budget = std::min(options.arrangement.state_budget, most);
  return header;
}

Checked<CallPlan> pinned_plan(const KeptCall& kept) {
  return load_plan(kept.header.plan_text, kept.header.plan);
}

std::vector<Diagnostic> compare_facts(const CallPlan& plan, const Facts& facts, const KeptCall& kept) {
  Findings findings{kept.file};
  const auto of_another = [&](const char* message) {
    findings.error(Code::journal_other_patient, message).hint = "start a journal of its own for this patient";
    return findings.take();
  };
  if (kept.header.practice) return of_another("the journal keeps a practice call, with the plan's example facts");
  const Value patient = call::identity_of(plan.inside().plan, facts.values);
  if (call::fingerprint_of(patient, kept.header.session) != kept.header.patient)
    return of_another("the journal keeps the call of another patient");
  if (const Checked<Facts> before = read_facts(plan, kept.header.facts, kept.file))
    call::compare(facts.values, before.value->values, !kept.header.patient.empty(), findings);
  return findings.take();
}

}  // namespace bedside
