// A patient of whom anything may be true.
#include <cstdlib>

#include <bedside/json.hpp>

#include "session/changed_plans.hpp"

namespace texts {

using namespace bedside;

namespace {

std::string any_whole(Choices& choices, const PlanName& fact) {
  const int least = std::atoi(fact.min.c_str());
  if (fact.max.empty() && !fact.open && choices.once_in(2)) return std::to_string(987'000 + choices.below(100));
  const int most = fact.max.empty() ? least + 90 : std::atoi(fact.max.c_str());
  return std::to_string(least + static_cast<int>(choices.below(static_cast<std::size_t>(most - least) + 1)));
}

std::string any_list(Choices& choices, const std::vector<std::string>& options) {
  std::string list;
  for (const std::string& option : options)
    if (choices.once_in(2)) list += (list.empty() ? "\"" : ", \"") + option + "\"";
  return "[" + list + "]";
}

std::string any_value(Choices& choices, const PlanName& fact) {
  if (fact.type == "yes_no" || fact.type == "boolean") return choices.once_in(2) ? "true" : "false";
  if (fact.type == "integer" || fact.type == "scale") return any_whole(choices, fact);
  if (fact.type == "number") return any_whole(choices, fact) + ".0";
  if (fact.type == "date")
    return fact.open ? "\"2026-12-01\"" : "\"2087-03-0" + std::to_string(1 + choices.below(9)) + "\"";
  if (fact.type == "many_of") return any_list(choices, fact.options);
  if (fact.type == "one_of") return "\"" + fact.options[choices.below(fact.options.size())] + "\"";
  return fact.open ? "\"Somebody\"" : "\"zqx" + fact.name + "\"";
}

std::string any_facts(Choices& choices, const std::vector<PlanName>& facts) {
  std::string json;
  for (const PlanName& fact : facts) {
    if (fact.optional && choices.once_in(4)) continue;
    json += (json.empty() ? "\"" : ", \"") + fact.name + "\": " + any_value(choices, fact);
  }
  return "{" + json + "}";
}

}  // namespace

Facts any_patient(Choices& choices, const ChangedPlan& plan) {
  const std::size_t which = choices.below(2 * plan.patients.size() + 2);
  if (which < plan.patients.size()) return plan.patients[which];
  Checked<Facts> facts = read_facts(plan.plan, any_facts(choices, plan.text.facts()), "");
  return facts.value ? *facts.value : plan.patients.front();
}

bool tells_private(const std::string& text) {
  for (const char* secret : {"zqx", "9870", "2087"})
    if (text.find(secret) != std::string::npos) return true;
  return false;
}

}  // namespace texts
