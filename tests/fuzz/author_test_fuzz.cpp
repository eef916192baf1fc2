// Any bytes are an author's test, or are refused with a reason that can be drawn; a test that was refused never passes.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include <bedside/author_test.hpp>
#include <bedside/engine.hpp>

namespace {

constexpr const char* plan = R"(bedside: 1
plan: short
facts:
  first_name: {type: text, phi: false, example: Maria}
  a1c: {type: number, unit: "%", min: 3, max: 20, optional: true, example: 8.1}
  due: {type: date, optional: true, example: 2026-12-01}
opening:
  - topic: identity
    gate: identity
    ask: What is your date of birth, {first_name}?
    answer: {name: matches, type: yes_no}
topics:
  - topic: sugar
    when: has(a1c)
    feels: [{is: pleasant, when: a1c < 7.0}, {is: painful}]
    say: It is {a1c:.1} percent.
  - topic: walking
    feels: pleasant
    parts:
      - {ask: How are your walks?, answer: {name: walks, type: many_of, options: [slow, fast], optional: true}}
      - {offer: When?, options: [morning, evening]}
  - topic: pain
    feels: unpleasant
    ask: How bad is it?
    answer: {name: level, type: scale}
  - topic: doctor
    when: level >= 7
    resolves: pain
    say: I will tell your doctor.
closing:
  - topic: goodbye
    mandatory: true
    wording: verbatim
    say: "Goodbye."
buttons:
  - button: unbearable
    urgent: true
    when: level == 10
    steps: [{say: Stay on the line.}, {hand_over: emergency, because: pain}]
    then: end
  - button: upset
    steps: [{say: Take your time.}]
    then: return
)";

std::optional<std::string> file_named(const std::string& name) {
  if (name == "plan.yaml") return plan;
  if (name == "facts.json") return R"({"first_name": "Ann", "a1c": 6.1})";
  if (name == "history.json") return R"([{"plan": "short", "order": ["walking/1", "pain", "walking/2"]}])";
  if (name == "order.kept.txt") return "identity\nwalking/1\n";
  return {};
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(bytes), size);
  const bedside::TestReport report = bedside::run_test(text, "short.test.yaml", file_named);
  for (const bedside::Diagnostic& problem : report.findings) bedside::render(problem, text);
  bool refused = bedside::has_errors(report.findings);
  if (refused && (report.passed() || !report.cases.empty())) std::abort();
  if (report.passed() && !report.coverage) std::abort();
  for (const bedside::CaseResult& result : report.cases) {
    for (const bedside::Diagnostic& problem : result.findings) bedside::render(problem, text);
    refused = refused || !result.was_run();
    if (!result.was_run() && !result.broken.empty()) std::abort();
    if (result.was_run() && result.passed() != result.broken.empty()) std::abort();
  }
  if (refused && report.passed()) std::abort();
  if (refused != bedside::has_errors(bedside::check_test(text, "short.test.yaml", file_named).findings)) std::abort();
  return 0;
}
