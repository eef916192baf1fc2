#include "call/facts.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "diagnostics/characters.hpp"
#include "diagnostics/guesses.hpp"
#include "plan/field_value.hpp"
#include "value/fingerprint.hpp"

namespace bedside::call {
namespace {

using diagnostics::Code;
using diagnostics::Findings;

/// No declared name is as long as this.
constexpr std::size_t longest_shown = 100;

std::string shown(std::string_view name) {
  if (name.size() <= longest_shown) return std::string{name};
  std::size_t end = longest_shown;
  while (end > 0 && !diagnostics::begins_character(name[end])) --end;
  return std::string{name.substr(0, end)} + "…";
}

/// What is wrong with a value of the right type.
std::string out_of_range(const plan::Fact& fact, const Value& value) {
  const auto* text = fact.type == plan::FieldType::text ? value.as<std::string>() : nullptr;
  if (!text) return fmt::format("the fact `{}` is not {}", fact.name, plan::expected_value(fact));
  if (text->empty()) return fmt::format("the fact `{}` is an empty text", fact.name);
  return fmt::format("the fact `{}` is longer than the limit of {} bytes", fact.name, plan::longest_text);
}

class Fitting {
 public:
  Fitting(const plan::Plan& plan, const FactNames& said, Findings& findings) : findings_(findings), said_(said) {
    for (const plan::Fact& fact : plan.facts)
      if (declared_.emplace(fact.name, &fact).second) names_.emplace_back(fact.name);
  }

  void take(const GivenFact& given) {
    const auto [first, fresh] = places_.emplace(given.name, given.place);
    if (!fresh)
      report_twice(given, first->second, said_, findings_);
    else if (const auto fact = declared_.find(given.name); fact == declared_.end())
      report_undeclared(given);
    else
      fit(*fact->second, given);
  }

  void add(const Values& recalled) {
    for (const auto& [name, value] : recalled)
      if (given_.insert(name).second) values_.emplace(name, value);
  }

  void report_missing(const plan::Plan& plan) {
    for (const plan::Fact& fact : plan.facts)
      if (!fact.optional && !given_.contains(fact.name))
        findings_.error(Code::missing_fact, fmt::format("the fact `{}` is missing", fact.name)).hint =
            fmt::format("give it as {}, or declare it with `optional: true`", plan::expected_value(fact));
  }

  Values values() { return std::move(values_); }

 private:
  /// What was refused is one problem, whoever declared it.
  void report_undeclared(const GivenFact& given) {
    if (given.refused) return;
    Diagnostic& problem = findings_.error(Code::undeclared_fact, given.place,
                                          said_.are_said(given.name)
                                              ? fmt::format("the plan declares no fact called `{}`", shown(given.name))
                                              : "the plan declares no fact of this name");
    problem.hint = guesses_.suggestion(given.name, names_);
  }

  /// A value in another unit says nothing about the fact, so that is all that is said of it.
  void fit(const plan::Fact& fact, const GivenFact& given) {
    if (given.refused) {
      given_.insert(fact.name);
      return;
    }
    const bool in_its_unit = !given.unit || (*given.unit == fact.unit && !fact.unit.empty());
    if (!in_its_unit || !given.value.is_null()) given_.insert(fact.name);
    if (!in_its_unit) return report_unit(fact, given);
    if (given.value.is_null()) return;
    plan::Fit fit = plan::fit_to(given.value, fact);
    if (fit.value)
      values_.emplace(fact.name, std::move(*fit.value));
    else if (fit.reason == plan::Fit::Reason::range)
      findings_.error(Code::fact_range, given.place, out_of_range(fact, given.value));
    else
      findings_.error(Code::fact_type, given.place,
                      fmt::format("the fact `{}` is not {}", fact.name, plan::expected_value(fact)));
  }

  void report_unit(const plan::Fact& fact, const GivenFact& given) {
    const bool has_unit = !fact.unit.empty();
    findings_
        .error(Code::fact_unit, given.place,
               has_unit ? fmt::format("the fact `{}` is not given in its unit, `{}`", fact.name, fact.unit)
                        : fmt::format("the fact `{}` is given with a unit, but declared without one", fact.name))
        .hint = has_unit ? fmt::format("give the value in `{}`", fact.unit) : "give the plain value";
  }

  Findings& findings_;
  const FactNames& said_;
  std::map<std::string_view, const plan::Fact*> declared_;
  std::vector<std::string_view> names_;
  std::map<std::string, SourceRange> places_;
  std::set<std::string_view> given_;  ///< declared and not null, whether it fits or not
  diagnostics::Guesses guesses_;
  Values values_;
};

}  // namespace

bool FactNames::are_said(std::string_view name) const {
  return only_ == nullptr || std::any_of(only_->facts.begin(), only_->facts.end(),
                                         [&](const plan::Fact& fact) { return fact.name == name; });
}

std::string FactNames::the_fact(std::string_view name) const {
  return are_said(name) ? fmt::format("the fact `{}`", shown(name)) : "a fact that the plan doesn't declare";
}

void report_twice(const GivenFact& second, const SourceRange& first, const FactNames& names, Findings& findings) {
  findings.error(Code::duplicate_fact, second.place, fmt::format("{} is there twice", names.the_fact(second.name)))
      .related.push_back({first, "first here"});
}

Values fit_facts(const plan::Plan& plan, const std::vector<GivenFact>& given, const Values& recalled,
                 const FactNames& names, Findings& findings) {
  Fitting fitting{plan, names, findings};
  for (const GivenFact& each : given) fitting.take(each);
  fitting.add(recalled);
  fitting.report_missing(plan);
  return fitting.values();
}

Values declared_examples(const plan::Plan& plan, const Values& recalled, Findings& findings) {
  Values values = recalled;
  for (const plan::Fact& fact : plan.facts)
    if (recalled.contains(fact.name))
      continue;
    else if (!fact.example.is_null())
      values.emplace(fact.name, fact.example);
    else if (!fact.optional)
      findings.error(Code::missing_fact, fact.range, fmt::format("the fact `{}` has no example", fact.name)).hint =
          fmt::format("add `example: …` ({}), or give the facts of a patient", plan::expected_value(fact));
  return values;
}

Value identity_of(const plan::Plan& plan, const Values& facts) {
  for (const plan::Fact& fact : plan.facts)
    if (const auto given = facts.find(fact.name); fact.identifies && given != facts.end()) return given->second;
  return {};
}

std::string fingerprint_of(const Value& identity, std::string_view salt) {
  const auto* text = identity.as<std::string>();
  const auto* number = identity.as<std::int64_t>();
  if (!text && !number) return "";
  return value::sha256(fmt::format("{}\n{}", salt, text ? *text : std::to_string(*number)));
}

void compare(const Values& now, const Values& before, bool is_known_patient, Findings& findings) {
  std::set<std::string> others;
  for (const auto& [name, value] : now)
    if (const auto known = before.find(name); known == before.end() || known->second != value) others.insert(name);
  for (const auto& [name, value] : before)
    if (!now.contains(name)) others.insert(name);
  if (others.empty()) return;
  Diagnostic& warning = findings.warning(
      Code::journal_other_facts,
      fmt::format("{} {} not what the call was started with; the call goes on with the facts in its journal",
                  diagnostics::listed(others), others.size() == 1 ? "is" : "are"));
  if (!is_known_patient)
    warning.hint =
        "no fact of this plan is marked `identifies: true`, so bedside can't tell whether this is the same patient";
}

}  // namespace bedside::call
