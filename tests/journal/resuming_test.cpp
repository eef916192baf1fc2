// A call that goes on from what its journal kept.
#include <string>

#include <bedside/live_call.hpp>

#include "catch.hpp"

using namespace bedside;

namespace {

constexpr const char* plan_text = R"(bedside: 1
plan: check-in
facts:
  patient_id: {type: text, identifies: true, phi: false}
  first_name: {type: text, phi: false}
topics:
  - {topic: a, feels: delightful, say: "Hello {first_name}."}
  - {topic: b, feels: unpleasant, say: B., after: a}
  - {topic: c, feels: unpleasant, say: C., after: a}
  - {topic: d, feels: neutral, say: D., after: b}
  - {topic: e, feels: unpleasant, say: E., after: b}
  - {topic: f, feels: painful, say: F., after: c}
  - {topic: g, feels: pleasant, say: G.}
  - {topic: h, feels: neutral, say: H.}
  - {topic: i, feels: painful, say: I.}
  - {topic: j, feels: delightful, say: J.}
)";

CallPlan sample_plan(const std::string& end = {}) {
  Checked<CallPlan> plan = load_plan(plan_text + end, "check-in.yaml");
  REQUIRE(plan);
  return *plan.value;
}

Facts facts_of(const CallPlan& plan, const std::string& id, const std::string& name) {
  const auto facts = read_facts(plan, R"({"patient_id": ")" + id + R"(", "first_name": ")" + name + "\"}", "facts");
  REQUIRE(facts);
  return *facts.value;
}

/// What a journal keeps of a call that came to its end with nothing but `next`.
KeptCall whole_call(const CallPlan& plan, const Facts& facts, const SessionOptions& options) {
  Session session = start_session(plan, facts, options);
  while (session.now().step) session.apply({command::Next{}, {}});
  return {journal_header(plan, facts, options, "session-1"), session.events()};
}

}  // namespace

TEST_CASE("a call that was arranged with a budget of its own goes on with that budget") {
  const CallPlan plan = sample_plan();
  const Facts facts = facts_of(plan, "M-1", "Maria");
  SessionOptions options;
  options.arrangement.state_budget = 0;
  const std::vector<Event> events = whole_call(plan, facts, options).events;
  REQUIRE_FALSE(resume_session(plan, facts, events));
  CHECK(resume_session(plan, facts, events, options));
  CHECK(resume_session(plan, whole_call(plan, facts, options)));
}

TEST_CASE("a budget that no journal can write is kept as the largest that it can") {
  SessionOptions options;
  options.arrangement.state_budget = static_cast<std::size_t>(-1);
  const CallPlan plan = sample_plan();
  const JournalHeader header = journal_header(plan, facts_of(plan, "M-1", "Maria"), options, "session-1");
  CHECK(header.state_budget == 0x7FFF'FFFF'FFFF'FFFF);
}
