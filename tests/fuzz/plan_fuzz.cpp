// Any bytes are a call plan, or are refused with a reason that can be drawn. A sound plan whose examples are facts
// gives a call.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include <bedside/engine.hpp>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(bytes), size);
  const auto plan = bedside::load_plan(text, "plan.yaml");
  if (!plan.value && plan.diagnostics.empty()) std::abort();
  for (const bedside::Diagnostic& problem : plan.diagnostics) bedside::render(problem, text);
  if (!plan.value) return 0;
  const auto facts = bedside::example_facts(*plan.value, "plan.yaml");
  bedside::PrepareOptions options;
  options.state_budget = 10'000;
  if (facts.value) bedside::prepare(*plan.value, *facts.value, options);
  return 0;
}
