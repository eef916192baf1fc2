// Any bytes are the facts of a patient, or are refused. What is refused is refused with a reason; what is accepted
// gives a call.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include <bedside/engine.hpp>

namespace {

constexpr std::string_view plan_text = R"(bedside: 1
plan: fuzz
facts:
  name: {type: text, phi: false}
  a1c: {type: number, unit: "%", min: 3, max: 20, optional: true}
  visits: {type: integer, optional: true}
  due: {type: date, optional: true}
  channel: {type: one_of, options: [home, mobile], optional: true}
  troubles: {type: many_of, options: [pain, sleep], optional: true}
  smoker: {type: yes_no, optional: true}
topics:
  - topic: hello
    when: a1c >= 9.0 || visits / 2 > 3 || "pain" in troubles
    say: Hello {name}.
)";

const bedside::CallPlan& plan() {
  static const bedside::CallPlan loaded = *bedside::load_plan(plan_text, "plan.yaml").value;
  return loaded;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(bytes), size);
  const auto facts = bedside::read_facts(plan(), text, "facts.json");
  if (!facts.value && facts.diagnostics.empty()) std::abort();
  for (const bedside::Diagnostic& problem : facts.diagnostics) bedside::render(problem, "");
  if (facts.value) bedside::prepare(plan(), *facts.value);
  const auto patient = bedside::read_patient(plan(), text, "");
  if (!patient.value && patient.diagnostics.empty()) std::abort();
  if (patient.value && !patient.value->facts.values.contains("name")) std::abort();
  return 0;
}
