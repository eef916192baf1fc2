#include "texts/plans.hpp"

#include <stdexcept>

#include "texts/findings.hpp"

namespace texts {
namespace {

template <class T>
T sound(bedside::Checked<T> checked, const std::string& source) {
  if (checked.value) return std::move(*checked.value);
  std::string printed;
  for (const bedside::Diagnostic& problem : checked.diagnostics) printed += bedside::render(problem, source);
  throw std::runtime_error(printed);
}

}  // namespace

std::string plan_with(const std::string& body) {
  return "bedside: 1\nplan: small\n" + body;
}

std::vector<std::string> codes_of(const std::string& body) {
  std::vector<std::string> codes;
  for (const bedside::Diagnostic& problem :
       beyond_a_sketch(bedside::load_plan(plan_with(body), "plan.yaml").diagnostics))
    codes.push_back(problem.code);
  return codes;
}

bedside::PreparedCall call_of(const std::string& body, const std::string& facts,
                              const bedside::PrepareOptions& options) {
  const bedside::CallPlan plan = sound(bedside::load_plan(plan_with(body), "plan.yaml"), plan_with(body));
  return bedside::prepare(plan, sound(bedside::read_facts(plan, facts, "facts.json"), facts), options);
}

const bedside::Step& step_of(const bedside::PreparedCall& call, const std::string& id) {
  for (const bedside::Step& step : call.steps)
    if (step.step == id) return step;
  throw std::runtime_error("no step " + id);
}

std::vector<std::string> steps_of(const bedside::PreparedCall& call) {
  std::vector<std::string> ids;
  for (const bedside::Step& step : call.steps) ids.push_back(step.step);
  return ids;
}

}  // namespace texts
