// Which call is meant, and what stays the same from one to the next.
#include "catch.hpp"
#include "continuity/small_programme.hpp"

using namespace bedside;
using namespace texts;

namespace {

std::string call_found(const std::string& which, const std::vector<EarlierCall>& earlier = {}) {
  const CallProgramme programme = loaded();
  const Checked<std::size_t> place = find_call(programme, which, earlier);
  if (!place) return place.diagnostics.front().code;
  const ScheduledCall& call = programme.calls()[*place.value];
  return call.id + " " + std::to_string(call.number) + " " + std::to_string(call.time) + "/" +
         std::to_string(call.times);
}

EarlierCall held(const std::string& id, const std::string& disposition = "complete") {
  EarlierCall call;
  call.call = id;
  call.order = {"sleep"};
  call.disposition = disposition;
  return call;
}

}  // namespace

TEST_CASE("calls are numbered over the whole programme, and those held if needed have no number") {
  CHECK(call_found("1") == "welcome 1 1/1");
  CHECK(call_found("4") == "monthly 4 3/3");
  CHECK(call_found("5") == "last 5 1/1");
  CHECK(call_found("extra") == "extra 0 1/1");
  CHECK(call_found("6") == "unknown-call");
  CHECK(call_found("0") == "unknown-call");
  CHECK(call_found("quarterly") == "unknown-call");
}

TEST_CASE("an id means the next time that hasn't been held") {
  CHECK(call_found("monthly") == "monthly 2 1/3");
  CHECK(call_found("monthly", {held("welcome"), held("monthly")}) == "monthly 3 2/3");
  CHECK(call_found("monthly", {held("monthly"), held("monthly"), held("monthly"), held("monthly")}) == "monthly 4 3/3");
}

TEST_CASE("without a name it is the call after those that were held") {
  CHECK(call_found("") == "welcome 1 1/1");
  CHECK(call_found("", {held("welcome")}) == "monthly 2 1/3");
  CHECK(call_found("", {held("welcome"), held("extra")}) == "monthly 2 1/3");
  CHECK(call_found("", {held("welcome"), held("monthly", "no_answer")}) == "monthly 2 1/3");
  CHECK(call_found("", {held(""), held("")}) == "monthly 3 2/3");
  CHECK(call_found("", {held(""), held(""), held(""), held(""), held("")}) == "unknown-call");
}

TEST_CASE("calls of something else, and practice, take no number") {
  EarlierCall elsewhere = held("helpline");
  elsewhere.plan = "clinic-line";
  EarlierCall practice = held("welcome");
  practice.practice = true;
  CHECK(call_found("", {elsewhere, practice}) == "welcome 1 1/1");
  CHECK(call_found("", {held("welcome"), elsewhere}) == "monthly 2 1/3");
}

TEST_CASE("the last numbered call knows that it is the last") {
  CHECK(opened(loaded(), "5").continuity.is_last);
  CHECK(opened(loaded(), "5").facts.values.at("is_last_call") == Value{true});
  CHECK_FALSE(opened(loaded(), "4").continuity.is_last);
  CHECK_FALSE(opened(loaded(), "extra").continuity.is_last);
}

TEST_CASE("the nurse and the time of the last call that was held are said") {
  EarlierCall first = held("welcome");
  first.nurse = "Ann";
  first.started_at = Timestamp{1'772'000'000, 0};
  EarlierCall missed = held("monthly", "voicemail");
  missed.nurse = "Bea";
  const OpenedCall call = opened(loaded(), "2", {first, missed});
  CHECK(call.continuity.same_nurse == "Ann");
  CHECK(call.continuity.same_time == first.started_at);
}

TEST_CASE("a call keeps the order of the last one") {
  const EarlierCall last = monthly_call({"next-time", "sleep", "swap"});
  CHECK(told_by(opened(loaded(), "3", {last})) == std::vector<std::string>{"next-time", "sleep", "swap"});
}

TEST_CASE("facts of other plans of the programme are no mistake, and those of none are") {
  CHECK_NOTHROW(opened(loaded(), "1", {}, R"({"goal": "rest"})"));
  CHECK_THROWS_WITH(opened(loaded(), "1", {}, R"({"shoe_size": 40})"),
                    "the plan declares no fact called `shoe_size`\n");
}

TEST_CASE("without facts the call is practice, with the examples") {
  const CallProgramme programme = loaded();
  const Checked<OpenedCall> call = open_call(programme, 1, {}, std::nullopt, "small.yaml");
  REQUIRE(call);
  CHECK(call.value->options.practice);
  CHECK(call.value->facts.values.at("calls_so_far") == Value{std::int64_t{0}});
}
