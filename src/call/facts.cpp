#include "call/facts.hpp"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "plan/field_value.hpp"

namespace bedside::call {
namespace {

using diagnostics::Code;
using diagnostics::Findings;

const plan::Fact* declared(const plan::Plan& plan, const std::string& name) {
  const auto found =
      std::find_if(plan.facts.begin(), plan.facts.end(), [&](const plan::Fact& fact) { return fact.name == name; });
  return found == plan.facts.end() ? nullptr : &*found;
}

void report_undeclared(const plan::Plan& plan, const GivenFact& given, Findings& findings) {
  std::vector<std::string_view> names;
  for (const plan::Fact& fact : plan.facts) names.push_back(fact.name);
  findings.error(Code::undeclared_fact, given.place, fmt::format("the plan declares no fact called `{}`", given.name))
      .hint = diagnostics::suggestion(given.name, names);
}

/// What is wrong with a value of the right type.
std::string out_of_range(const plan::Fact& fact, const Value& value) {
  const auto* text = fact.type == plan::FieldType::text ? value.as<std::string>() : nullptr;
  if (!text) return fmt::format("the fact `{}` is not {}", fact.name, plan::expected_value(fact));
  if (text->empty()) return fmt::format("the fact `{}` is an empty text", fact.name);
  return fmt::format("the fact `{}` is longer than the limit of {} bytes", fact.name, plan::longest_text);
}

void fit(const plan::Fact& fact, const GivenFact& given, Values& values, Findings& findings) {
  plan::Fit fit = plan::fit_to(given.value, fact);
  if (fit.value)
    values.emplace(fact.name, std::move(*fit.value));
  else if (fit.reason == plan::Fit::Reason::range)
    findings.error(Code::fact_range, given.place, out_of_range(fact, given.value));
  else
    findings.error(Code::fact_type, given.place,
                   fmt::format("the fact `{}` is not {}", fact.name, plan::expected_value(fact)));
}

}  // namespace

Values fit_facts(const plan::Plan& plan, const std::vector<GivenFact>& given, Findings& findings) {
  Values values;
  std::map<std::string, SourceRange> seen;
  for (const GivenFact& each : given) {
    const auto [first, fresh] = seen.emplace(each.name, each.place);
    if (!fresh) {
      findings.error(Code::duplicate_fact, each.place, fmt::format("the fact `{}` is there twice", each.name))
          .related.push_back({first->second, "first here"});
      continue;
    }
    const plan::Fact* fact = declared(plan, each.name);
    if (!fact)
      report_undeclared(plan, each, findings);
    else if (!each.value.is_null())
      fit(*fact, each, values, findings);
  }
  for (const plan::Fact& fact : plan.facts) {
    const auto place = seen.find(fact.name);
    const bool is_null = place != seen.end() && !values.contains(fact.name) &&
                         std::any_of(given.begin(), given.end(), [&](const GivenFact& each) {
                           return each.name == fact.name && each.value.is_null();
                         });
    if (!fact.optional && (place == seen.end() || is_null))
      findings.error(Code::missing_fact, fmt::format("the fact `{}` is missing", fact.name)).hint =
          fmt::format("give it as {}, or declare it with `optional: true`", plan::expected_value(fact));
  }
  return values;
}

Values declared_examples(const plan::Plan& plan, Findings& findings) {
  Values values;
  for (const plan::Fact& fact : plan.facts)
    if (!fact.example.is_null())
      values.emplace(fact.name, fact.example);
    else if (!fact.optional)
      findings.error(Code::missing_fact, fact.range, fmt::format("the fact `{}` has no example", fact.name)).hint =
          fmt::format("add `example: …` ({}), or give the facts of a patient", plan::expected_value(fact));
  return values;
}

}  // namespace bedside::call
