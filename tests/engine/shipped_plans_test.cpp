#include <algorithm>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include "catch.hpp"
#include "engine/shipped.hpp"

using namespace bedside;
using namespace bedside::testing;

namespace {

const CallSegment& segment(const PreparedCall& call, const std::string& name) {
  const auto found = std::find_if(call.segments.begin(), call.segments.end(),
                                  [&](const CallSegment& each) { return each.name == name; });
  REQUIRE(found != call.segments.end());
  return *found;
}

std::vector<std::string> topics_of(const Arrangement& body) {
  std::vector<std::string> topics;
  for (const Item& item : body.items) topics.insert(topics.end(), item.topics.begin(), item.topics.end());
  return topics;
}

}  // namespace

TEST_CASE("every shipped plan is sound and has facts of two or three patients that fit it") {
  REQUIRE(shipped_plans().size() >= 7);
  for (const auto& path : shipped_plans()) {
    const CallPlan plan = load(path);
    CHECK(plan.id() == path.stem().string());
    const auto facts = shipped_facts(path);
    CHECK(facts.size() >= 2);
    CHECK(facts.size() <= 3);
    for (const auto& each : facts) load_facts(plan, each);
  }
}

TEST_CASE("one shipped plan is written in a language other than English") {
  std::set<std::string> languages;
  for (const auto& path : shipped_plans()) languages.insert(load(path).language());
  CHECK(languages.size() >= 2);
  CHECK(languages.contains("en"));
}

TEST_CASE("every shipped call is arranged at the optimum, and no principle but keep-habits gets worse") {
  for (const auto& path : shipped_plans()) {
    const CallPlan plan = load(path);
    for (const auto& facts : shipped_facts(path)) {
      const PreparedCall call = prepare(plan, load_facts(plan, facts));
      CAPTURE(facts);
      CHECK(call.body.optimal);
      CHECK(topics_of(call.body) == call.body.order);
      for (const Principle principle : call.principles) {
        CAPTURE(name_of(principle));
        if (principle != Principle::keep_habits)
          CHECK(call.body.costs[principle] <= call.body.costs_as_written[principle]);
      }
    }
  }
}

TEST_CASE("every topic of a shipped plan is delivered, waiting or left out, exactly once") {
  for (const auto& path : shipped_plans()) {
    const CallPlan plan = load(path);
    for (const auto& facts : shipped_facts(path)) {
      const PreparedCall call = prepare(plan, load_facts(plan, facts));
      std::multiset<std::string> seen;
      for (const CallTopic& topic : call.topics)
        if (topic.id == topic.topic || topic.id.ends_with("/1")) seen.insert(topic.topic);
      for (const LeftOut& each : call.left_out) seen.insert(each.topic);
      for (const Waiting& each : call.waiting) seen.insert(each.topic);
      const std::vector<std::string> topics = plan.summary().topics;
      CHECK(seen == std::multiset<std::string>(topics.begin(), topics.end()));
    }
  }
}

TEST_CASE("every shipped plan has its identity gate, and asks for red flags in the opening") {
  for (const auto& path : shipped_plans()) {
    CAPTURE(path);
    const CallPlan plan = load(path);
    const PreparedCall call = prepare(plan, load_facts(plan, shipped_facts(path).front()));
    const CallSegment& opening = segment(call, "opening");
    CHECK(std::count(opening.topics.begin(), opening.topics.end(), "identity") == 1);
    CHECK_FALSE(plan.summary().urgent_buttons.empty());
    const bool asks_for_red_flags = std::any_of(call.steps.begin(), call.steps.end(), [](const Step& step) {
      return step.segment == "opening" && step.answer && step.answer->type == "one_of" && !step.options.empty() &&
             step.options.front().id == "none";
    });
    CHECK(asks_for_red_flags);
  }
}

TEST_CASE("the insurer's monthly call starts with its two hard messages and four awkward questions in one run") {
  const auto path = examples() / "plans" / "diabetes-monthly.yaml";
  const CallPlan plan = load(path);
  const PreparedCall call = prepare(plan, *example_facts(plan, "examples").value);
  const CallSegment& hard = segment(call, "hard part");
  for (const char* topic : {"benefit-ending", "hospital-change", "pain", "smoking", "diet", "alcohol"})
    CHECK(std::count(hard.topics.begin(), hard.topics.end(), topic) == 1);
  CHECK(call.segments[1].name == "hard part");
  CHECK(call.body.costs[Principle::combine_pain] == 0);

  int better = 0;
  for (const Principle principle : all_principles)
    better += call.body.costs[principle] < call.body.costs_as_written[principle] ? 1 : 0;
  CHECK(better >= 3);
}

TEST_CASE("in the insurer's monthly call every coaching segment holds something pleasant and the best comes last") {
  const auto path = examples() / "plans" / "diabetes-monthly.yaml";
  const CallPlan plan = load(path);
  const PreparedCall call = prepare(plan, *example_facts(plan, "examples").value);
  const auto is_pleasant = [&](const std::string& id) { return call.find(id)->valence > 0; };
  int coaching = 0;
  for (const CallSegment& each : call.segments) {
    if (!each.name.starts_with("coaching")) continue;
    ++coaching;
    CHECK(std::any_of(each.topics.begin(), each.topics.end(), is_pleasant));
  }
  CHECK(coaching == 3);
  const auto most_pleasant = std::max_element(call.topics.begin(), call.topics.end(), [](const auto& a, const auto& b) {
    return (a.section == Section::body ? a.valence : -3) < (b.section == Section::body ? b.valence : -3);
  });
  CHECK(call.find(call.body.order.back())->valence == most_pleasant->valence);
}

TEST_CASE("the control arm keeps the author's order and speaks no bridges") {
  for (const auto& path : shipped_plans()) {
    const CallPlan plan = load(path);
    PrepareOptions options;
    options.as_written = true;
    const PreparedCall call = prepare(plan, load_facts(plan, shipped_facts(path).front()), options);
    CHECK(call.order == call.as_written);
    CHECK(call.body.moves.empty());
    CHECK(std::none_of(call.steps.begin(), call.steps.end(),
                       [](const Step& step) { return step.kind == StepKind::bridge; }));
  }
}

TEST_CASE("one plan serves calls on many threads at once") {
  const auto path = examples() / "plans" / "diabetes-monthly.yaml";
  const CallPlan plan = load(path);
  const Facts facts = load_facts(plan, shipped_facts(path).front());
  const std::string alone = to_json(prepare(plan, facts));
  std::vector<std::string> together(8);
  std::vector<std::thread> threads;
  for (std::string& each : together) threads.emplace_back([&] { each = to_json(prepare(plan, facts)); });
  for (std::thread& thread : threads) thread.join();
  for (const std::string& each : together) CHECK(each == alone);
}
