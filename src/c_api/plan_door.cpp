// bedside_plan_load and bedside_prepare.
#include <utility>

#include <bedside/json.hpp>

#include "c_api/hosted_call.hpp"
#include "c_api/library.hpp"
#include "c_api/opening.hpp"

using namespace bedside;
using namespace bedside::c_api;

namespace {

Answer load(Given yaml, Given name) {
  if (auto wrong = misuse_or_lack_of(yaml, "yaml")) return std::move(*wrong);
  if (auto wrong = misuse_of_name(name, "name")) return std::move(*wrong);
  Checked<CallPlan> plan = load_plan(yaml.text(), name.is_there() ? std::string{name.text()} : "plan");
  std::string problems = rendered(plan.diagnostics, yaml.text());
  if (!plan) return {BEDSIDE_NOT_SOUND, std::move(problems)};
  return {BEDSIDE_OK, "", std::make_shared<const CallPlan>(std::move(*plan.value)), std::move(problems)};
}

Answer prepare_with(const CallPlan& plan, Given facts, Given given) {
  auto options = options_of(given);
  if (auto* wrong = std::get_if<Answer>(&options)) return std::move(*wrong);
  auto known = known_of(plan, facts);
  if (auto* wrong = std::get_if<Answer>(&known)) return std::move(*wrong);
  PrepareOptions how;
  how.as_written = std::get<Options>(options).as_written.value_or(false);
  how.history = std::get<Known>(known).history;
  return {BEDSIDE_OK, to_json(prepare(plan, std::get<Known>(known).facts, how))};
}

}  // namespace

bedside_result bedside_plan_load(bedside_library* library, const char* yaml, size_t yaml_length, const char* name,
                                 size_t name_length) {
  return answer(library, [&] { return load({yaml, yaml_length}, {name, name_length}); });
}

bedside_result bedside_prepare(bedside_library* library, bedside_plan plan, const char* facts, size_t facts_length,
                               const char* options, size_t options_length) {
  return answer(library, [&] {
    const auto found = find<const CallPlan>(*library, plan);
    return found ? prepare_with(*found, {facts, facts_length}, {options, options_length}) : wrong_handle("plan");
  });
}
