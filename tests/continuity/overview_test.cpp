// A person's whole programme at a glance.
#include <bedside/whole_programme.hpp>

#include "catch.hpp"
#include "continuity/small_programme.hpp"

using namespace bedside;
using namespace texts;

namespace {

ProgrammeOverview overview(const std::vector<EarlierCall>& earlier, const std::string& facts = "{}") {
  Checked<ProgrammeOverview> made = overview_of(loaded(), earlier, facts, "facts.json");
  REQUIRE(made);
  return std::move(*made.value);
}

EarlierCall held_on(EarlierCall call, const std::string& date) {
  call.date = date;
  return call;
}

EarlierCall welcome_on(const std::string& date) {
  EarlierCall call;
  call.plan = call.call = "welcome";
  call.order = {"goal", "time"};
  call.date = date;
  call.nurse = "Ann";
  call.remembered = {{"goal", Value{std::string{"rest"}}}};
  call.disposition = "complete";
  return call;
}

/// `1 welcome 2026-01-31 held`, one for each call.
std::vector<std::string> lines_of(const ProgrammeOverview& overview) {
  std::vector<std::string> lines;
  for (const CallAtAGlance& call : overview.calls) {
    const std::string day = call.date.empty() && call.day ? "day " + std::to_string(*call.day) : call.date;
    lines.push_back(std::to_string(call.number) + " " + call.call + " " + day + " " + std::string{name_of(call.state)});
  }
  return lines;
}

std::vector<std::string> body_of(const CallAtAGlance& call) {
  std::vector<std::string> ids;
  for (const CallTopic& topic : call.topics)
    if (topic.section == Section::body) ids.push_back(topic.id);
  return ids;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("the calendar goes on from the calls that were held") {
  CHECK(lines_of(overview({welcome_on("2026-01-31"), held_on(monthly_call({"swap"}), "2026-03-05")})) ==
        Texts{"1 welcome 2026-01-31 held", "2 monthly 2026-03-05 held", "3 monthly 2026-04-05 ahead",
              "4 monthly 2026-05-05 ahead", "5 last 2026-06-05 ahead"});
}

TEST_CASE("without a history and without a date, days are counted") {
  CHECK(lines_of(overview({})) == Texts{"1 welcome day 0 ahead", "2 monthly day 30 ahead", "3 monthly day 60 ahead",
                                        "4 monthly day 90 ahead", "5 last day 120 ahead"});
}

TEST_CASE("a call that nobody answered and one that was needed stand where they happened") {
  EarlierCall missed = held_on(monthly_call({}), "2026-02-28");
  missed.disposition = "no_answer";
  EarlierCall extra = held_on(monthly_call({"sleep"}), "2026-03-02");
  extra.call = "extra";
  const ProgrammeOverview all = overview({welcome_on("2026-01-31"), missed, extra});
  CHECK(lines_of(all) == Texts{"1 welcome 2026-01-31 held", "2 monthly 2026-02-28 not_held", "0 extra 2026-03-02 held",
                               "2 monthly 2026-02-28 ahead", "3 monthly 2026-03-31 ahead", "4 monthly 2026-04-30 ahead",
                               "5 last 2026-05-31 ahead"});
}

TEST_CASE("calls ahead climb one rung each, the next one behind the last that was reached") {
  const ProgrammeOverview all = overview({welcome_on("2026-01-31")});
  CHECK(all.calls[1].rungs == Texts{"food/low-fat-swap"});
  CHECK(all.calls[2].rungs == Texts{"food/plate-method"});
  CHECK(all.calls[3].rungs == Texts{"movement/short-walk"});
  CHECK(all.calls[4].rungs == Texts{"movement/long-walk"});
  CHECK(body_of(all.calls[3]) == Texts{"walk", "sleep", "next-time"});
}

TEST_CASE("what was put off comes back in the call ahead, and is owed no longer behind it") {
  EarlierCall second = held_on(monthly_call({"swap"}), "2026-02-28");
  second.deferred = {{"sleep", "patient_asked"}};
  const ProgrammeOverview all = overview({welcome_on("2026-01-31"), second});
  CHECK(all.calls[1].deferred == second.deferred);
  REQUIRE(all.calls[2].carried_over.size() == 1);
  CHECK(all.calls[2].carried_over[0] == CarriedOver{"sleep", "patient_asked", "monthly", "2026-02-28"});
  CHECK(all.calls[3].carried_over.empty());
}

TEST_CASE("a past call has its own order, with the segments and feelings of the plan") {
  const ProgrammeOverview all =
      overview({welcome_on("2026-01-31"), held_on(monthly_call({"sleep", "swap", "gone"}), "2026-02-28")});
  const CallAtAGlance& call = all.calls[1];
  CHECK(body_of(call) == Texts{"sleep", "swap", "gone"});
  REQUIRE(call.feeling);
  CHECK(call.feeling->course == std::vector<int>{0, 0});
  REQUIRE(call.segments.size() == 1);
  CHECK(call.segments[0].name == "coaching 1");
  CHECK(call.segments[0].topics == Texts{"sleep", "swap", "gone"});
}

TEST_CASE("each call is compared with the nearest earlier one that has any of its topics") {
  const ProgrammeOverview all =
      overview({welcome_on("2026-01-31"), held_on(monthly_call({"next-time", "sleep", "swap"}), "2026-02-28")});
  CHECK_FALSE(all.calls[0].ritual);
  CHECK_FALSE(all.calls[1].ritual);
  // Habits are kept: the next call has the order of the last one.
  CHECK(body_of(all.calls[2]) == Texts{"next-time", "sleep", "swap"});
  CHECK(all.calls[2].ritual == SkeletonDistance{1, 3, 0, 3, 1.0});
}

TEST_CASE("the nurse of the last call is kept where the programme says so") {
  const ProgrammeOverview all = overview({welcome_on("2026-01-31")});
  for (const CallAtAGlance& call : all.calls) CHECK(call.nurse == "Ann");
}

TEST_CASE("calls held only if needed are shown apart") {
  const ProgrammeOverview all = overview({welcome_on("2026-01-31")});
  REQUIRE(all.if_needed.size() == 1);
  CHECK(all.if_needed[0].call == "extra");
  CHECK(all.if_needed[0].rungs == Texts{"food/low-fat-swap"});
}

TEST_CASE("more calls than the programme has, and calls of unknown plans, are shown by their ids") {
  std::vector<EarlierCall> earlier{welcome_on("2026-01-31")};
  for (int i = 0; i < 5; ++i) earlier.push_back(held_on(monthly_call({"sleep"}), "2026-03-01"));
  earlier.back().plan = "another";
  const ProgrammeOverview all = overview(earlier);
  CHECK(all.calls.size() == 6);
  CHECK(all.calls[5].number == 0);
  CHECK(body_of(all.calls[5]) == Texts{"sleep"});
  CHECK_FALSE(all.calls[5].feeling);
}

TEST_CASE("facts that fit no call ahead are refused, each problem once") {
  const Checked<ProgrammeOverview> made = overview_of(loaded(), {}, R"({"goal": 7, "shoe_size": 40})", "facts.json");
  CHECK_FALSE(made);
  std::vector<std::string> codes;
  for (const Diagnostic& problem : made.diagnostics) codes.push_back(problem.code);
  CHECK(codes == Texts{"fact-type", "undeclared-fact"});
}

TEST_CASE("an overview of a call behind the others is what opening it alone says") {
  const std::vector<EarlierCall> earlier{welcome_on("2026-01-31")};
  const PreparedCall alone = prepare(opened(loaded(), "2", earlier));
  CHECK(overview(earlier).calls[1].topics == alone.topics);
  CHECK(overview(earlier).calls[1].segments == alone.segments);
}
