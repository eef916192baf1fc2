// How honest an exploration is about what it did.
#include <algorithm>
#include <string>

#include "explore/explored.hpp"
#include "explore/search.hpp"

using namespace texts;
using bedside::Breadth;
using bedside::Exploration;
using bedside::ExploreOptions;

namespace {

/// Topics for `count` facts, so that each decides about a topic of its own.
std::string plan_with_facts(int count) {
  std::string facts = "bedside: 1\nplan: call\nfacts:\n";
  std::string topics = "topics:\n";
  for (int i = 0; i < count; ++i) {
    const std::string number = std::to_string(i);
    facts += "  fact_" + number + ": {type: yes_no, example: true}\n";
    topics += "  - topic: topic-" + number + "\n    when: fact_" + number + "\n    say: Words.\n";
  }
  return facts + topics + "  - topic: last\n    feels: pleasant\n    say: Words.\n";
}

/// `count` of its topics nobody can be told.
std::string plan_with_unreachable_topics(int count) {
  std::string plan = "bedside: 1\nplan: call\nfacts:\n  n: {type: integer, example: 3}\ntopics:\n";
  for (int i = 0; i < count; ++i)
    plan += "  - {topic: topic-" + std::to_string(i) + ", when: n > 10 && n < 5, say: Words.}\n";
  return plan + "  - {topic: last, feels: pleasant, say: Words.}\n";
}

}  // namespace

TEST_CASE("of a plan with two questions every call is counted once") {
  ExploreOptions options;
  options.random_calls = 0;
  const Exploration found = explored(R"(
bedside: 1
plan: call
topics:
  - topic: smoking
    ask: Do you smoke?
    answer: {name: smokes, type: yes_no}
  - topic: stopping
    when: smokes
    ask: Would you like to stop?
    answer: {name: wants_to_stop, type: yes_no}
  - topic: plan
    when: wants_to_stop
    feels: pleasant
    say: Here is how.
)",
                                     options);
  // No; yes and no; yes and yes.
  CHECK(found.counts.calls == 3);
  CHECK(found.counts.joined == 0);
  CHECK(found.counts.commands == 5);
  // Before either question, before the last topic, and three ends.
  CHECK(found.counts.moments == 6);
  CHECK(found.counts.random_calls == 0);
  CHECK_FALSE(found.counts.limit_reached);
}

TEST_CASE("where the patient may choose what comes next, each choice is a call") {
  ExploreOptions options;
  options.random_calls = 0;
  const std::string plan = R"(
bedside: 1
plan: call
bridges: {which_next: "Which first?"}
agenda_choice: true
topics:
  - {topic: meals, say: Words.}
  - {topic: sleep, say: Words.}
  - {topic: shoes, say: Words.}
  - {topic: odds, feels: delightful, say: Words.}
)";
  CHECK(explored(plan, options).counts.calls == 3);
  std::string without = plan;
  without.replace(without.find("true"), 4, "false");
  CHECK(explored(without, options).counts.calls == 1);
}

TEST_CASE("an answer that nothing more depends on joins the calls again") {
  ExploreOptions options;
  options.random_calls = 0;
  const Exploration found = explored(R"(
bedside: 1
plan: call
topics:
  - topic: smoking
    steps:
      - ask: Do you smoke?
        answer: {name: smokes, type: yes_no}
      - say: There is help.
        when: smokes
  - topic: last
    feels: pleasant
    after: smoking
    ask: Anything else?
    answer: {name: anything, type: yes_no}
)",
                                     options);
  CHECK(found.counts.calls == 1);
  CHECK(found.counts.joined == 1);
}

TEST_CASE("facts that only the steps of different topics read aren't combined with each other") {
  const Exploration found = explored(R"(
bedside: 1
plan: call
facts:
  one: {type: yes_no, example: true}
  two: {type: yes_no, example: true}
  three: {type: yes_no, example: true}
topics:
  - topic: first
    steps: [{say: Words.}, {say: More., when: one}]
  - topic: second
    steps: [{say: Words.}, {say: More., when: two}]
  - topic: third
    feels: pleasant
    when: three
    say: Words.
)");
  CHECK(found.counts.kinds_of_patients == "8");
  CHECK(found.counts.patients == 4);
  CHECK(found.counts.breadth == Breadth::all);
  CHECK(found.findings.empty());
}

TEST_CASE("where there are too many patients, any two facts are combined, and it is said") {
  ExploreOptions options;
  options.limit = 1'000;
  const Exploration found = explored(plan_with_facts(70), options);
  CHECK(found.counts.kinds_of_patients == "1180591620717411303424");
  CHECK(found.counts.breadth == Breadth::pairs);
  CHECK(found.counts.calls + found.counts.joined <= 900);
  CHECK(found.counts.random_calls == 100);
}

TEST_CASE("the limit holds, and an exploration that it ended says so and claims nothing about all patients") {
  ExploreOptions options;
  for (const std::size_t limit : {1U, 2U, 5U, 12U}) {
    options.limit = limit;
    const Exploration found = explored(plan_with_facts(10), options);
    CHECK(found.counts.calls + found.counts.joined + found.counts.random_calls <= limit);
    CHECK(found.counts.breadth == Breadth::some);
    CHECK(found.counts.stopped_by == std::vector{bedside::ExploreLimit::calls});
    for (const auto& finding : found.findings) {
      CHECK(finding.problem.message.find("no patient") == std::string::npos);
      CHECK(finding.problem.severity == bedside::Severity::warning);
    }
  }
}

TEST_CASE("the limit holds where one question has many answers") {
  std::string options;
  for (const char letter : std::string{"abcdefghij"}) options += std::string(options.empty() ? "" : ", ") + letter;
  std::string plan =
      "bedside: 1\nplan: call\ntopics:\n  - topic: choice\n    feels: pleasant\n    ask: Which?\n    answer: {name: "
      "which, type: one_of, options: [" +
      options + "]}\n";
  for (const char letter : std::string{"abcdefghij"})
    plan += std::string("  - {topic: about-") + letter + ", when: 'which == \"" + letter + "\"', say: Words.}\n";
  ExploreOptions calls;
  for (std::size_t limit = 1; limit <= 12; ++limit) {
    calls.limit = limit;
    const Exploration found = explored(plan, calls);
    const std::size_t played = found.counts.calls + found.counts.joined + found.counts.random_calls;
    INFO("limit " << limit);
    CHECK(played <= limit);
    const std::size_t at_random = limit / 10;
    CHECK(played == std::min<std::size_t>(limit, 10 + at_random));
    CHECK(found.counts.limit_reached == (limit - at_random < 10));
  }
}

TEST_CASE("what else ends a search is told apart from the limit of calls") {
  const bedside::CallPlan plan = plan_of(plan_with_facts(4));
  const bedside::exploring::Survey survey{plan};
  bedside::exploring::Evidence evidence{survey.steps().size(), survey.conditions().size()};
  bedside::exploring::Watch watch{survey, evidence};
  const bedside::exploring::Caller caller{survey.base(), 0};
  const auto searched = [&](std::size_t most_work, std::size_t most_calls) {
    bedside::exploring::Work work{most_work};
    return bedside::exploring::Search{survey, caller, most_calls, true, work, watch, evidence}.run();
  };
  CHECK(searched(1'000'000, 10).stopped == bedside::exploring::Stopped::never);
  CHECK(searched(2 * survey.work_of_a_command(), 10).stopped == bedside::exploring::Stopped::by_work);
  CHECK(searched(2 * survey.work_of_a_command(), 10).commands == 2);
  CHECK(searched(1'000'000, 0).stopped == bedside::exploring::Stopped::by_calls);
}

TEST_CASE("of several hundred findings the first 200 have a test case, and the others say why they have none") {
  ExploreOptions options;
  options.random_calls = 0;
  const Exploration found = explored(plan_with_unreachable_topics(300), options);
  REQUIRE(found.findings.size() == 300);
  for (std::size_t place = 0; place < found.findings.size(); ++place) {
    const bedside::ExplorationFinding& finding = found.findings[place];
    INFO(place << ": " << finding.problem.message);
    const bool says_none = finding.problem.hint.ends_with("; no case: there are more than 200 findings");
    CHECK(finding.test_case.empty() == (place >= 200));
    CHECK(says_none == (place >= 200));
    CHECK(commands_of(finding) == std::vector<std::string>{R"({"do":"next"})"});
  }
}

TEST_CASE("calls at random that were cut short are said to be so, as everything else was played") {
  std::string plan =
      "bedside: 1\nplan: call\ntopics:\n  - {topic: last, feels: pleasant, say: Words.}\n"
      "buttons:\n  - button: long\n    label: Long\n    then: return\n    steps:\n";
  for (int step = 0; step < 6'000; ++step) plan += "      - {say: Words.}\n";
  const Exploration found = explored(plan);
  CHECK(found.counts.random_calls > 0);
  CHECK(found.counts.random_calls < ExploreOptions{}.random_calls);
  CHECK(found.counts.stopped_by == std::vector{bedside::ExploreLimit::work});
  CHECK(found.counts.breadth == Breadth::all);
  CHECK_FALSE(found.counts.limit_reached);
}

TEST_CASE("the same plan, limit and seed give the same bytes, and another seed plays other calls at random") {
  const std::string plan = plan_with_facts(12);
  ExploreOptions options;
  options.limit = 500;
  const std::string first = to_json(explored(plan, options));
  CHECK(to_json(explored(plan, options)) == first);
  options.seed = 2;
  CHECK(to_json(explored(plan, options)) != first);
}
