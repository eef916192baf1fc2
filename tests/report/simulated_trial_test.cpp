#include "report/simulated_trial.hpp"

#include <map>

#include <bedside/report.hpp>

#include "catch.hpp"

using namespace bedside;
using namespace testing;

namespace {

std::map<Measure, double> truth_of(const Planted& planted) {
  return {{Measure::completion, planted.completion},
          {Measure::length, planted.length},
          {Measure::satisfaction_with_call, planted.satisfaction_with_call},
          {Measure::likelihood_to_recommend, planted.likelihood_to_recommend},
          {Measure::motivated_to_change, planted.motivated_to_change}};
}

Report report_of(const std::string& lines) {
  const ReadOutcomes read = read_outcomes(lines, "outcomes.jsonl");
  CHECK(read.problems.empty());
  return report_on(read.calls);
}

const Difference& difference_in(const Report& report, Measure measure) {
  return report.trials.at(0).measures.at(static_cast<std::size_t>(measure)).differences.at(0);
}

}  // namespace

TEST_CASE("of a trial of 2,000 simulated patients, every planted difference lies in its interval") {
  const Planted planted;
  const Report report = report_of(outcomes_of_trial(2000, planted, 2026));
  REQUIRE(report.trials.size() == 1);
  REQUIRE(report.trials[0].arms.size() == 2);
  CHECK(report.trials[0].arms[0].arm == "as-written");
  CHECK(report.trials[0].arms[0].patients + report.trials[0].arms[1].patients == 2000);
  CHECK(report.calls > 6000);
  for (const auto& [measure, truth] : truth_of(planted)) {
    const Difference& difference = difference_in(report, measure);
    INFO(name_of(measure) << ": " << in_words(difference, measure));
    REQUIRE(difference.interval);
    CHECK((difference.interval->low <= truth && truth <= difference.interval->high));
    CHECK(difference.is_told_apart() == (truth != 0));
  }
  CHECK(difference_in(report, Measure::completion).method == Method::newcombe_by_patient);
  CHECK(difference_in(report, Measure::length).method == Method::welch_by_patient);
}

TEST_CASE("of 200 smaller trials, the planted differences lie in their intervals about 95 times in 100") {
  const Planted planted;
  int held = 0;
  int all = 0;
  for (unsigned seed = 1; seed <= 200; ++seed) {
    const Report report = report_of(outcomes_of_trial(150, planted, seed));
    for (const auto& [measure, truth] : truth_of(planted)) {
      const Interval interval = difference_in(report, measure).interval.value();
      held += interval.low <= truth && truth <= interval.high ? 1 : 0;
      ++all;
    }
  }
  // 1,000 intervals, those of one trial not independent: 0.95 and three standard errors of 400 independent ones.
  const double share = static_cast<double>(held) / all;
  INFO(share);
  CHECK((share > 0.917 && share < 0.983));
}

TEST_CASE("the same seed gives the same trial") {
  CHECK(outcomes_of_trial(20, {}, 3) == outcomes_of_trial(20, {}, 3));
  CHECK(outcomes_of_trial(20, {}, 3) != outcomes_of_trial(20, {}, 4));
}
