// Yardsticks of whole calls.
#include <cmath>

#include "catch.hpp"
#include "engine/shipped.hpp"

using namespace bedside;
using namespace bedside::testing;

namespace {

double body_minutes(const PreparedCall& call) {
  double minutes = 0;
  for (const CallTopic& topic : call.topics)
    if (topic.section == Section::body) minutes += static_cast<double>(topic.milliseconds) / 60'000;
  return minutes;
}

/// By hand, from the topics of the body in this order.
double dread_of(const PreparedCall& call, const std::vector<std::string>& order) {
  double dread = 0;
  double minutes = 0;
  for (const std::string& id : order) {
    const CallTopic* topic = call.find(id);
    if (topic->valence < 0) dread -= topic->valence * minutes;
    minutes += static_cast<double>(topic->milliseconds) / 60'000;
  }
  return dread;
}

PreparedCall prepared(std::string_view yaml) {
  const Checked<CallPlan> plan = load_plan(yaml, "plan.yaml");
  REQUIRE(plan);
  const Checked<Facts> facts = example_facts(*plan.value, "plan.yaml");
  REQUIRE(facts);
  return prepare(*plan.value, *facts.value);
}

}  // namespace

TEST_CASE("every shipped call has the yardsticks of its body, in both orders") {
  for (const auto& path : shipped_plans()) {
    const CallPlan plan = load(path);
    for (const auto& facts : shipped_facts(path)) {
      CAPTURE(facts);
      const PreparedCall call = prepare(plan, load_facts(plan, facts));
      REQUIRE(call.yardsticks);
      CHECK(call.yardsticks->minutes == Approx(body_minutes(call)).margin(0.0006));
      CHECK(call.yardsticks->delivered.dread == Approx(dread_of(call, call.body.order)).margin(0.0006));
      CHECK(call.yardsticks->as_written.dread == Approx(dread_of(call, call.body.as_written)).margin(0.0006));
      CHECK(call.yardsticks->longest_steady_rise == 12.217);
      CHECK(call.yardsticks->steady_rise_fits == (call.yardsticks->minutes <= 12.217));
    }
  }
}

TEST_CASE("the control arm has the yardsticks that the arranged call has as written") {
  for (const auto& path : shipped_plans()) {
    const CallPlan plan = load(path);
    const Facts facts = load_facts(plan, shipped_facts(path).front());
    PrepareOptions options;
    options.as_written = true;
    const PreparedCall control = prepare(plan, facts, options);
    CHECK(control.yardsticks->delivered == control.yardsticks->as_written);
    CHECK(control.yardsticks->as_written == prepare(plan, facts).yardsticks->as_written);
  }
}

TEST_CASE("a topic in parts is measured part by part, and opening and closing are not measured") {
  const PreparedCall call = prepared(R"(bedside: 1
plan: parts
principles: []
opening:
  - {topic: greeting, feels: delightful, minutes: 4, say: Hello.}
topics:
  - topic: walking
    feels: pleasant
    minutes: 4
    parts: [{say: About your walks.}, {say: Let us pick one.}]
  - {topic: pain, feels: painful, minutes: 1, say: About the pain.}
closing:
  - {topic: goodbye, feels: delightful, minutes: 4, say: Goodbye.}
)");
  REQUIRE(call.yardsticks);
  CHECK(call.yardsticks->minutes == 5);
  CHECK(call.yardsticks->delivered.peak_end == -2);
  CHECK(call.yardsticks->delivered.dread == 8);
  // 1, 1, -2: the sum is 0, the first two are 1 and 2 ahead of an even spread.
  CHECK(call.yardsticks->delivered.trend == -2.1);
}

TEST_CASE("a call without a body has no yardsticks") {
  const PreparedCall call = prepared(R"(bedside: 1
plan: ritual
opening:
  - {topic: greeting, say: Hello.}
topics:
  - {topic: never, when: false, say: Never.}
)");
  CHECK_FALSE(call.yardsticks);
}
