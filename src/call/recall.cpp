#include "call/recall.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "call/history.hpp"
#include "plan/field_value.hpp"
#include "plan/programme_facts.hpp"

namespace bedside::call {
namespace {

using plan::FieldType;
using Which = plan::Recall::Which;

/// What a call remembers under a name; else what was chosen under it.
std::optional<Value> told_by(const EarlierCall& call, std::string_view name) {
  const auto remembered = call.remembered.find(name);
  if (remembered != call.remembered.end() && !remembered->second.is_null()) return remembered->second;
  for (const Choice& choice : call.choices)
    if (choice.answer == name) return Value{choice.option};
  return {};
}

std::optional<Value> latest(const std::vector<EarlierCall>& calls, std::string_view name) {
  for (auto call = calls.rbegin(); call != calls.rend(); ++call)
    if (std::optional<Value> value = told_by(*call, name)) return value;
  return {};
}

std::optional<Value> first(const std::vector<EarlierCall>& calls, std::string_view name) {
  for (const EarlierCall& call : calls)
    if (std::optional<Value> value = told_by(call, name)) return value;
  return {};
}

void add_once(const Value& value, Value::List& list) {
  if (std::find(list.begin(), list.end(), value) == list.end()) list.push_back(value);
}

Value all(const std::vector<EarlierCall>& calls, std::string_view name) {
  Value::List list;
  for (const EarlierCall& call : calls) {
    const std::optional<Value> value = told_by(call, name);
    if (!value) continue;
    if (const auto* several = value->as<Value::List>())
      for (const Value& each : *several) add_once(each, list);
    else
      add_once(*value, list);
  }
  return {std::move(list)};
}

Value rungs_reached(const std::vector<EarlierCall>& calls) {
  Value::List list;
  for (const EarlierCall& call : calls)
    for (const std::string& rung : call.rungs) add_once({rung.substr(rung.find('/') + 1)}, list);
  return {std::move(list)};
}

Value topics_owed(const std::vector<EarlierCall>& calls) {
  Value::List list;
  for (const CarriedOver& owed : still_owed(calls)) list.push_back({owed.topic});
  return {std::move(list)};
}

/// What is known of the programme under this name.
std::optional<Value> of_the_programme(std::string_view name, const Background& background) {
  if (name == plan::is_last_call && background.is_last_call) return Value{*background.is_last_call};
  if (!background.calls) return {};
  const std::vector<EarlierCall>& calls = *background.calls;
  if (name == plan::calls_so_far) return Value{static_cast<std::int64_t>(calls.size())};
  if (name == plan::rungs_reached) return rungs_reached(calls);
  if (name == plan::carried_over) return topics_owed(calls);
  return {};
}

std::optional<Value> recalled(const plan::Fact& fact, const Background& background) {
  static const std::vector<EarlierCall> none;
  const std::vector<EarlierCall>& calls = background.calls ? *background.calls : none;
  if (!fact.recall) {
    if (std::optional<Value> value = of_the_programme(fact.name, background)) return value;
    return fact.remember ? std::nullopt : latest(calls, fact.name);
  }
  switch (fact.recall->which) {
    case Which::first:
      return first(calls, fact.recall->name);
    case Which::latest:
      return latest(calls, fact.recall->name);
    case Which::all:
      return background.calls ? std::optional{all(calls, fact.recall->name)} : std::nullopt;
  }
  return {};
}

/// One thing where several can be; of several, those that the plan has words for.
Value as_several(Value value, const plan::Fact& fact) {
  Value::List known;
  Value::List* list = std::get_if<Value::List>(&value.data);
  Value::List single = list ? std::move(*list) : Value::List{std::move(value)};
  for (Value& each : single) {
    const auto* id = each.as<std::string>();
    const bool is_option = id && std::any_of(fact.options.begin(), fact.options.end(),
                                             [&](const plan::Option& option) { return option.id == *id; });
    if (is_option || !id) known.push_back(std::move(each));
  }
  return {std::move(known)};
}

}  // namespace

Values recalled(const plan::Plan& plan, const Background& all, diagnostics::Findings& findings) {
  Background background = all;
  if (all.calls) background.calls = that_count(*all.calls);
  Values values;
  for (const plan::Fact& fact : plan.facts) {
    std::optional<Value> value = recalled(fact, background);
    if (!value) continue;
    if (fact.type == FieldType::many_of) value = as_several(std::move(*value), fact);
    if (plan::Fit fit = plan::fit_to(*value, fact); fit.value)
      values.emplace(fact.name, std::move(*fit.value));
    else
      findings
          .warning(diagnostics::Code::unfit_memory,
                   fmt::format("what earlier calls say of the fact `{}` is not {}; it counts as missing", fact.name,
                               plan::expected_value(fact)))
          .hint = "give the fact, or declare it as what is remembered was asked";
  }
  return values;
}

}  // namespace bedside::call
