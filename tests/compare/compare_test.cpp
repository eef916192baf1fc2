#include <bedside/compare.hpp>

#include <stdexcept>
#include <string>

#include "catch.hpp"

using namespace bedside;

namespace {

const std::string plan = R"(bedside: 1
plan: small
title: A small plan
facts:
  a1c: {type: number, phi: false, optional: true}
  name: {type: text, phi: false, example: Ann}
bridges:
  into_hard: Now what is hard.
opening:
  - topic: greeting
    say: Hello {name}.
topics:
  - topic: walking
    feels: pleasant
    say: How were the walks?
  - topic: sugar
    feels: unpleasant
    when: a1c > 7.0
    steps:
      - say: Your sugar is high.
      - say: We will look at it.
  - topic: choice
    offer: Choose a day.
    about: schedule
    answer: {name: day}
    options:
      - {id: monday, say: On Monday.}
      - {id: friday, say: On Friday.}
closing:
  - topic: safety-net
    say: "Call your doctor at once."
    wording: verbatim
buttons:
  - {button: upset, label: Upset, steps: [{say: Take your time.}], then: return}
)";

CallPlan load(const std::string& text) {
  const Checked<CallPlan> loaded = load_plan(text, "plan.yaml");
  if (!loaded) throw std::runtime_error(render(loaded.diagnostics.front(), text));
  return *loaded.value;
}

std::string with(const std::string& old_words, const std::string& new_words) {
  std::string text = plan;
  const std::size_t at = text.find(old_words);
  if (at == text.npos) throw std::runtime_error("not there: " + old_words);
  return text.replace(at, old_words.size(), new_words);
}

std::vector<PlanChange> changes(const std::string& old_words, const std::string& new_words) {
  return compare_plans(load(plan), load(with(old_words, new_words))).changes;
}

PlanChange only_change(const std::string& old_words, const std::string& new_words) {
  const std::vector<PlanChange> all = changes(old_words, new_words);
  REQUIRE(all.size() == 1);
  return all.front();
}

}  // namespace

TEST_CASE("a plan doesn't differ from itself") {
  CHECK_FALSE(compare_plans(load(plan), load(plan)).differs());
}

TEST_CASE("how something is written is no change, and its fingerprint still is another") {
  const Comparison comparison =
      compare_plans(load(plan), load(with("say: How were the walks?", "say: \"How were the walks?\"  # kindly")));
  CHECK(comparison.changes.empty());
  CHECK(comparison.sha256_before != comparison.sha256_after);
}

TEST_CASE("a changed text is told with its words and its lines in both versions") {
  const PlanChange change = only_change("How were the walks?", "How were your walks?");
  CHECK(change.part == PlanPart::topic);
  CHECK(change.id == "walking");
  CHECK(change.key == "say");
  CHECK(change.kind == ChangeKind::changed);
  CHECK(change.is_text);
  CHECK_FALSE(change.is_verbatim);
  CHECK(change.line_before == 15);
  CHECK(change.line_after == 15);
  CHECK(change.words.size() == 4);
}

TEST_CASE("two values that look alike on one line are not the same") {
  CHECK(only_change("- say: Your sugar is high.", "- say: \"Your sugar is high., when: a1c > 9.0\"").is_text);
  const CallPlan condition =
      load(with("- say: Your sugar is high.", "- say: Your sugar is high.\n        when: a1c > 9.0"));
  const CallPlan words = load(with("- say: Your sugar is high.", "- say: \"Your sugar is high., when: a1c > 9.0\""));
  CHECK(compare_plans(condition, words).differs());
  CHECK(changes("title: A small plan\n", "title: A small plan\nspeaking: {jargon: {allow: [\"a, b\", c]}}\n").size() ==
        1);
  CHECK(compare_plans(load(with("title: A", "speaking: {jargon: {allow: [\"a, b\", c]}}\ntitle: A")),
                      load(with("title: A", "speaking: {jargon: {allow: [a, b, c]}}\ntitle: A")))
            .differs());
}

TEST_CASE("a text that is said word for word is called out") {
  const PlanChange text = only_change("Call your doctor", "Call a doctor");
  CHECK(text.is_verbatim);
  CHECK(text.verbatim_change == VerbatimChange::none);
}

TEST_CASE("a text that is no longer said word for word, or is from now on, is called out") {
  for (const char* other : {"", "    wording: free\n"}) {
    const PlanChange lost = only_change("    wording: verbatim\n", other);
    CHECK(lost.key == "wording");
    CHECK(lost.is_verbatim);
    CHECK(lost.verbatim_change == VerbatimChange::lost);
  }
  const PlanChange gained = only_change("say: Hello {name}.\n", "say: \"Hello {name}.\"\n    wording: verbatim\n");
  CHECK(gained.key == "wording");
  CHECK(gained.is_verbatim);
  CHECK(gained.verbatim_change == VerbatimChange::gained);
  const PlanChange other = only_change("say: Hello {name}.\n", "say: Hello {name}.\n    wording: free\n");
  CHECK(other.verbatim_change == VerbatimChange::none);
  CHECK_FALSE(other.is_verbatim);
}

TEST_CASE("topics are added, dropped and moved, and nobody guesses that one was renamed") {
  const auto renamed = changes("topic: walking", "topic: strolling");
  REQUIRE(renamed.size() == 2);
  CHECK(renamed[0].kind == ChangeKind::added);
  CHECK(renamed[0].id == "strolling");
  CHECK(renamed[1].kind == ChangeKind::dropped);
  CHECK(renamed[1].id == "walking");
  const std::string walking = "  - topic: walking\n    feels: pleasant\n    say: How were the walks?\n";
  std::string text = with(walking, "");
  text.insert(text.find("closing:"), walking);
  const auto moved = compare_plans(load(plan), load(text)).changes;
  REQUIRE(moved.size() == 1);
  CHECK(moved[0].kind == ChangeKind::moved);
  CHECK(moved[0].before == "1 of topics");
  CHECK(moved[0].after == "3 of topics");
}

TEST_CASE("a topic that was moved to another section says so") {
  const std::string walking = "  - topic: walking\n    feels: pleasant\n    say: How were the walks?\n";
  std::string text = with(walking, "");
  text.insert(text.find("topics:"), walking);
  const auto moved = compare_plans(load(plan), load(text)).changes;
  REQUIRE(moved.size() == 1);
  CHECK(moved[0].after == "2 of opening");
}

TEST_CASE("every key of a topic is compared by itself") {
  CHECK(only_change("feels: pleasant", "feels: delightful").key == "feels");
  CHECK(only_change("a1c > 7.0", "a1c > 8.0").key == "when");
  CHECK(only_change("We will look at it.", "We will see.").key == "steps/2/say");
  CHECK(only_change("      - say: Your sugar is high.\n", "").key == "steps/1");
  CHECK(only_change("On Friday.", "On Friday night.").key == "options/friday/say");
  const PlanChange added = only_change("    about: schedule\n", "    about: schedule\n    minutes: 3\n");
  CHECK(added.kind == ChangeKind::added);
  CHECK(added.after == "3");
}

TEST_CASE("options that changed places have moved") {
  const std::string monday = "      - {id: monday, say: On Monday.}\n";
  const std::string friday = "      - {id: friday, say: On Friday.}\n";
  const PlanChange moved = only_change(monday + friday, friday + monday);
  CHECK(moved.kind == ChangeKind::moved);
  CHECK(moved.key.starts_with("options/"));
}

TEST_CASE("the head, facts, bridges and buttons are compared, too") {
  CHECK(only_change("title: A small plan", "title: A plan").part == PlanPart::plan);
  CHECK(only_change("plan: small\n", "plan: small\nprinciples: [finish-strong]\n").key == "principles");
  CHECK(only_change("example: Ann", "example: Eve").part == PlanPart::fact);
  CHECK(only_change("Now what is hard.", "First what is hard.").part == PlanPart::bridge);
  CHECK(only_change("Take your time.", "There is no hurry.").part == PlanPart::button);
}

TEST_CASE("what changes in the order delivered is told for one patient") {
  const CallPlan before = load(plan);
  const CallPlan after = load(with("feels: pleasant", "feels: painful"));
  const Facts facts{{{"name", Value{std::string("Ann")}}, {"a1c", Value{8.0}}}};
  const ProfileChange change = compare_calls(prepare(before, facts), prepare(after, facts), "ann");
  CHECK(change.differs());
  CHECK(change.profile == "ann");
  CHECK(change.dropped.empty());
  CHECK_FALSE(change.moved.empty());
  CHECK_FALSE(compare_calls(prepare(before, facts), prepare(before, facts), "ann").differs());
  const ProfileChange other = compare_calls(prepare(before, Facts{}), prepare(before, facts), "ann");
  CHECK(other.added == std::vector<std::string>{"sugar"});
}
