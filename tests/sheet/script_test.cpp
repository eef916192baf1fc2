#include <bedside/script.hpp>

#include <stdexcept>
#include <string>

#include "catch.hpp"
#include "engine/shipped.hpp"
#include "sheet/sample_sheet.hpp"

using namespace bedside;
using namespace bedside::testing;

namespace {

std::string joined(const Passage& passage) {
  std::string text;
  for (const Stretch& stretch : passage) text += stretch.words;
  return text;
}

const ScriptStep& step_of(const Script& script, const std::string& id) {
  for (const ScriptStep& step : script.steps)
    if (step.step.step == id) return step;
  throw std::runtime_error("no step " + id);
}

void check_says_the_same(const ScriptStep& full) {
  CHECK(joined(full.text) == full.step.text);
  CHECK(joined(full.because) == full.step.because);
  REQUIRE(full.options.size() == full.step.options.size());
  for (std::size_t i = 0; i < full.options.size(); ++i) {
    CHECK(joined(full.options[i].say) == full.step.options[i].say);
    CHECK(joined(full.options[i].because) == full.step.options[i].because);
  }
}

}  // namespace

TEST_CASE("the script tells the author's words from what was put in and from what is still to come") {
  const Script script = sheet_of(plan_of_words, R"({"word": "tere"})").script;
  CHECK(step_of(script, "greeting/1").text ==
        Passage{{"Hello ", Stretch::Source::plan}, {"tere", Stretch::Source::put_in}, {".", Stretch::Source::plan}});
  CHECK(step_of(script, "hard/2").when == "word != \"silence\"");
  CHECK(joined(step_of(script, "hard/3").because) == "because of tere");
  CHECK(step_of(script, "choice/1").options[1].when == "wanted");
}

TEST_CASE("the script has every button with all its steps, whatever its condition says") {
  const Script script = sheet_of(plan_of_words, R"({"word": "tere"})").script;
  REQUIRE(script.buttons.size() == 2);
  CHECK(script.buttons[0].urgent);
  CHECK(script.buttons[0].ends_call);
  CHECK(script.buttons[0].when == "known && wanted");
  CHECK(joined(script.buttons[0].label) == "Alarm tere");
  CHECK(joined(script.buttons[0].steps.at(0).text) == "Alarm tere!");
  CHECK(script.buttons[0].steps[0].step.step == "button:alarm/1");
  CHECK_FALSE(script.buttons[1].ends_call);
}

TEST_CASE("the script of every shipped call says what its steps say, step by step") {
  for (const auto& file : shipped_plans()) {
    const CallPlan plan = load(file);
    const Facts facts = *example_facts(plan, "examples").value;
    const PreparedCall call = prepare(plan, facts);
    const Script script = script_of(plan, facts, call);
    REQUIRE(script.steps.size() == call.steps.size());
    for (std::size_t i = 0; i < call.steps.size(); ++i) {
      CHECK(script.steps[i].step == call.steps[i]);
      check_says_the_same(script.steps[i]);
    }
    for (const ScriptButton& button : script.buttons)
      for (const ScriptStep& step : button.steps) check_says_the_same(step);
  }
}
