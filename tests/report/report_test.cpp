#include <bedside/report.hpp>

#include <algorithm>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "catch.hpp"
#include "report/random.hpp"

using namespace bedside;
using Catch::Contains;

namespace {

ReportedCall call_in(std::string arm, std::string patient = "", Disposition disposition = Disposition::complete) {
  ReportedCall call;
  call.trial = "ritual-2026";
  call.arm = std::move(arm);
  call.patient = std::move(patient);
  call.disposition = disposition;
  return call;
}

ReportedCall answering(const std::string& arm, const std::string& name, Value answer) {
  ReportedCall call = call_in(arm);
  call.answers[name] = std::move(answer);
  return call;
}

std::vector<std::string> arms_of(const TrialReport& trial) {
  std::vector<std::string> arms;
  for (const ArmReport& arm : trial.arms) arms.push_back(arm.arm);
  return arms;
}

const MeasureReport& measured(const TrialReport& trial, Measure measure) {
  return trial.measures.at(static_cast<std::size_t>(measure));
}

/// Calls of two arms, some patients with several and some calls without one.
std::vector<ReportedCall> many_calls(testing::Random& random) {
  std::vector<ReportedCall> calls;
  for (int i = 0; i < 120; ++i) {
    const int patient = random.whole(0, 40);
    ReportedCall call =
        call_in(patient % 2 == 0 ? "chase" : "as-written", patient < 3 ? "" : fmt::format("{}", patient),
                random.happens(0.7) ? Disposition::complete : Disposition::must_go);
    call.seconds = random.whole(60, 900);
    call.choices = static_cast<std::size_t>(random.whole(0, 3));
    call.answers["likelihood_to_recommend"] = {std::int64_t{random.whole(0, 10)}};
    for (const char* name : {"satisfaction_with_call", "satisfaction_with_company", "importance_price",
                             "expectation_price", "experience_price"})
      call.answers[name] = {random.whole(0, 100) / 10.0};
    if (random.happens(0.5)) call.answers["motivated_to_change"] = {random.happens(0.6)};
    calls.push_back(call);
  }
  return calls;
}

}  // namespace

TEST_CASE("calls are counted per arm, with their patients and how they ended") {
  const Report report = report_on({call_in("chase", "a"), call_in("chase", "a", Disposition::must_go), call_in("chase"),
                                   call_in("as-written", "b", Disposition::no_answer)});
  CHECK(report.calls == 4);
  REQUIRE(report.trials.size() == 1);
  const TrialReport& trial = report.trials[0];
  CHECK(trial.trial == "ritual-2026");
  CHECK(trial.arms[0] == ArmReport{"as-written", 1, 1, 0, {{Disposition::no_answer, 1}}});
  CHECK(trial.arms[1] == ArmReport{"chase", 3, 1, 1, {{Disposition::complete, 2}, {Disposition::must_go, 1}}});
}

TEST_CASE("patients with calls in several arms of a trial are counted, and the report says what that means") {
  std::vector<ReportedCall> calls{call_in("chase", "a"), call_in("chase", "a"), call_in("as-written", "b"),
                                  call_in("chase"), call_in("as-written")};
  calls.push_back(call_in("chase", "b"));
  calls.back().trial = "another-trial";
  CHECK(report_on(calls).trials[1].patients_in_several_arms == 0);
  CHECK_THAT(to_json(report_on(calls)), !Contains("several arms."));
  calls.push_back(call_in("as-written", "a"));
  const Report one = report_on(calls);
  CHECK(one.trials[0].patients_in_several_arms == 0);
  CHECK(one.trials[1].patients_in_several_arms == 1);
  CHECK_THAT(to_json(one),
             Contains("\"patients_in_several_arms\": 1,") && Contains("1 patient has calls in several arms."));
  CHECK_THAT(to_html(one), Contains("1 patient has calls in several arms."));
  calls.push_back(call_in("beta", "b"));
  CHECK_THAT(to_html(report_on(calls)), Contains("2 patients have calls in several arms."));
}

TEST_CASE("practice, calls that go on and outcomes that are there already are left out and counted") {
  ReportedCall practice = call_in("chase");
  practice.practice = true;
  ReportedCall going_on = call_in("chase");
  going_on.disposition.reset();
  ReportedCall first = call_in("chase");
  first.fingerprint = "one";
  ReportedCall second = first;
  second.fingerprint = "two";
  const Report report = report_on({practice, going_on, first, second, first, call_in("chase"), call_in("chase")});
  CHECK(report.calls == 4);
  CHECK(report.practice == 1);
  CHECK(report.unfinished == 1);
  CHECK(report.repeated == 1);
  CHECK(report.trials[0].arms[0].calls == 4);
}

TEST_CASE("the reference is the arm asked for, else as-written, else one held as written, else the first by name") {
  std::vector<ReportedCall> calls{call_in("zebra"), call_in("chase"), call_in("beta")};
  CHECK(arms_of(report_on(calls).trials[0]) == std::vector<std::string>{"beta", "chase", "zebra"});
  calls[0].as_written_arm = true;
  CHECK(arms_of(report_on(calls).trials[0]) == std::vector<std::string>{"zebra", "beta", "chase"});
  calls.push_back(call_in("as-written"));
  CHECK(arms_of(report_on(calls).trials[0]) == std::vector<std::string>{"as-written", "beta", "chase", "zebra"});
  CHECK(arms_of(report_on(calls, {"chase", {}}).trials[0]) ==
        std::vector<std::string>{"chase", "as-written", "beta", "zebra"});
}

TEST_CASE("each trial is reported by itself, and calls from no trial come last, as they were held") {
  std::vector<ReportedCall> calls{call_in(""), call_in(""), call_in("chase")};
  calls[0].trial.clear();
  calls[0].as_written_arm = true;
  calls[1].trial.clear();
  calls.push_back(call_in("b"));
  calls.back().trial = "another-trial";
  const Report report = report_on(calls);
  REQUIRE(report.trials.size() == 3);
  CHECK(report.trials[0].trial == "another-trial");
  CHECK(report.trials[1].trial == "ritual-2026");
  CHECK(report.trials[2].trial.empty());
  CHECK(arms_of(report.trials[2]) == std::vector<std::string>{"as-written", "arranged"});
}

TEST_CASE("completion is a share of all calls, and length a mean of those whose length is known") {
  std::vector<ReportedCall> calls{call_in("chase"), call_in("chase", "", Disposition::no_answer), call_in("chase"),
                                  call_in("chase")};
  calls[0].seconds = 300;
  calls[2].seconds = 400;
  const Report report = report_on(calls);
  const MeasureReport& completion = measured(report.trials[0], Measure::completion);
  CHECK(completion.kind == FigureKind::share);
  CHECK(completion.arms[0] == ArmFigure{4, 4, 0, 75.0});
  CHECK(measured(report.trials[0], Measure::length).arms[0] == ArmFigure{2, 2, 0, 350.0});
}

TEST_CASE("an answer from 0 to 10 becomes points of 100 as a mean, and yes or no as a share") {
  const Report report = report_on(
      {answering("chase", "likelihood_to_recommend", {std::int64_t{9}}),
       answering("chase", "likelihood_to_recommend", {6.5}), answering("chase", "motivated_to_change", {true}),
       answering("chase", "motivated_to_change", {true}), answering("chase", "motivated_to_change", {false})});
  const MeasureReport& recommend = measured(report.trials[0], Measure::likelihood_to_recommend);
  CHECK(recommend.kind == FigureKind::mean);
  CHECK(recommend.arms[0] == ArmFigure{2, 2, 0, 77.5});
  const MeasureReport& motivated = measured(report.trials[0], Measure::motivated_to_change);
  CHECK(motivated.kind == FigureKind::share);
  CHECK(motivated.arms[0] == ArmFigure{3, 3, 0, 66.667});
}

TEST_CASE("numbers off the scale are left out and counted") {
  const Report report = report_on({answering("chase", "likelihood_to_recommend", {std::int64_t{10}}),
                                   answering("chase", "likelihood_to_recommend", {std::int64_t{11}}),
                                   answering("chase", "likelihood_to_recommend", {-0.5})});
  CHECK(measured(report.trials[0], Measure::likelihood_to_recommend).arms[0] == ArmFigure{1, 1, 2, 100.0});
}

TEST_CASE("an answer that is a number in one call and yes or no in another is no figure") {
  const Report report = report_on({answering("chase", "motivated_to_change", {std::int64_t{9}}),
                                   answering("as-written", "motivated_to_change", {true})});
  const MeasureReport& measure = measured(report.trials[0], Measure::motivated_to_change);
  CHECK(measure.is_answered_in_two_ways);
  CHECK(measure.arms[0] == ArmFigure{});
  CHECK_FALSE(measure.differences[0].difference);
}

TEST_CASE("a measure can be an answer of another name") {
  ReportOptions options;
  options.answers[Measure::satisfaction_with_call] = "smile";
  const Report report = report_on(
      {answering("chase", "smile", {std::int64_t{8}}), answering("chase", "satisfaction_with_call", {std::int64_t{1}})},
      options);
  const MeasureReport& measure = measured(report.trials[0], Measure::satisfaction_with_call);
  CHECK(measure.answer == "smile");
  CHECK(measure.arms[0] == ArmFigure{1, 1, 0, 80.0});
}

TEST_CASE("where every patient has one call the plain methods are used, otherwise those by patient") {
  const auto methods = [](const std::vector<ReportedCall>& calls) {
    const Report report = report_on(calls);
    return std::pair{measured(report.trials[0], Measure::completion).differences[0].method,
                     measured(report.trials[0], Measure::choices_made).differences[0].method};
  };
  std::vector<ReportedCall> calls{call_in("chase", "a"), call_in("chase", "b"), call_in("as-written", "c"),
                                  call_in("as-written")};
  CHECK(methods(calls) == std::pair{Method::newcombe, Method::welch});
  calls.push_back(call_in("chase", "b"));
  CHECK(methods(calls) == std::pair{Method::newcombe_by_patient, Method::welch_by_patient});
}

TEST_CASE("there is no interval where there is too little to go by") {
  std::vector<ReportedCall> calls{call_in("chase", "a"), call_in("chase", "a"), call_in("as-written", "b"),
                                  call_in("as-written", "c")};
  const Report one_patient = report_on(calls);
  const Difference& completion = measured(one_patient.trials[0], Measure::completion).differences[0];
  CHECK(completion.difference == 0.0);
  CHECK_FALSE(completion.interval);
  calls.push_back(call_in("chase", "d"));
  const Report two_patients = report_on(calls);
  CHECK(measured(two_patients.trials[0], Measure::completion).differences[0].interval);
  // All calls made the same number of choices: that says nothing of how many others would.
  CHECK_FALSE(measured(two_patients.trials[0], Measure::choices_made).differences[0].interval);
  CHECK_FALSE(measured(two_patients.trials[0], Measure::length).differences[0].difference);
}

TEST_CASE("arms whose answers are all the same are not told apart, however many decimals and calls they have") {
  std::vector<ReportedCall> calls;
  const auto add = [&](const std::string& arm, const std::string& patient, double answer) {
    calls.push_back(call_in(arm, patient));
    calls.back().answers["satisfaction_with_call"] = {answer};
  };
  for (int i = 0; i < 12; ++i) add("chase", "a", 8.1);
  add("chase", "b", 8.1);
  add("as-written", "c", 7);
  add("as-written", "d", 7);
  const Report report = report_on(calls);
  const Difference& difference = measured(report.trials[0], Measure::satisfaction_with_call).differences[0];
  CHECK(difference.difference == 11.0);
  CHECK_FALSE(difference.interval);
}

TEST_CASE("calls needed are told of points, and of nothing else") {
  testing::Random random{7};
  const Report report = report_on(many_calls(random));
  for (const MeasureReport& measure : report.trials[0].measures) {
    INFO(name_of(measure.measure));
    const bool is_in_points = unit_of(measure.measure) == FigureUnit::points && measure.arms[0].calls > 0;
    CHECK(measure.differences[0].calls_needed.has_value() == is_in_points);
  }
}

TEST_CASE("the order of the outcomes doesn't matter") {
  testing::Random random{8};
  for (int round = 0; round < 50; ++round) {
    std::vector<ReportedCall> calls = many_calls(random);
    const Report before = report_on(calls);
    for (std::size_t i = calls.size(); i > 1; --i)
      std::swap(calls[i - 1], calls[static_cast<std::size_t>(random.whole(0, static_cast<int>(i) - 1))]);
    CHECK(report_on(calls) == before);
  }
}

TEST_CASE("seen from the other arm, differences and intervals change their sign and nothing else") {
  testing::Random random{9};
  for (int round = 0; round < 50; ++round) {
    const std::vector<ReportedCall> calls = many_calls(random);
    const Report one = report_on(calls);
    const Report other = report_on(calls, {"chase", {}});
    for (const Measure measure : all_measures) {
      const Difference& there = measured(one.trials[0], measure).differences[0];
      const Difference& back = measured(other.trials[0], measure).differences[0];
      REQUIRE(there.interval.has_value() == back.interval.has_value());
      CHECK(there.method == back.method);
      CHECK(there.is_told_apart() == back.is_told_apart());
      if (!there.interval) continue;
      CHECK(*there.difference == Approx(-*back.difference).margin(1e-9));
      CHECK(there.interval->low == Approx(-back.interval->high).margin(0.0011));
      CHECK(there.interval->high == Approx(-back.interval->low).margin(0.0011));
    }
  }
}

TEST_CASE("without calls there is nothing to report") {
  const Report report = report_on({});
  CHECK(report == Report{});
}
