#include <set>
#include <string>

#include <bedside/report.hpp>

#include "catch.hpp"

using namespace bedside;
using Catch::Contains;

namespace {

Difference difference_of(double difference, double low, double high) {
  Difference made;
  made.arm = "chase";
  made.difference = difference;
  made.interval = Interval{low, high};
  return made;
}

}  // namespace

TEST_CASE("a difference says its interval, and whether the data tell the arms apart") {
  CHECK(in_words(difference_of(3.14, -0.84, 7.02), Measure::completion) ==
        "difference +3.1 points, 95 % interval −0.8 to +7.0: the data don't tell the arms apart");
  CHECK(in_words(difference_of(-60, -95.25, -24.7), Measure::length) ==
        "difference −60.0 seconds, 95 % interval −95.2 to −24.7: the data tell the arms apart");
  CHECK(in_words(difference_of(0.25, 0.05, 0.45), Measure::choices_made) ==
        "difference +0.25, 95 % interval +0.05 to +0.45: the data tell the arms apart");
}

TEST_CASE("an interval that touches zero tells nothing apart") {
  CHECK_FALSE(difference_of(2, 0, 4).is_told_apart());
  CHECK_FALSE(difference_of(-2, -4, 0).is_told_apart());
  CHECK(difference_of(2, 0.001, 4).is_told_apart());
}

TEST_CASE("without an interval, or without anything to compare, that is what is said") {
  Difference difference;
  CHECK(in_words(difference, Measure::completion) == "nothing to compare");
  difference.difference = 1.0;
  CHECK(in_words(difference, Measure::completion) == "difference +1.0 points: too little to go by for an interval");
}

TEST_CASE("figures have fixed decimals, and zero has no sign") {
  CHECK(figure_in_words(81.25, FigureUnit::points) == "81.2");
  CHECK(figure_in_words(-18, FigureUnit::points) == "−18.0");
  CHECK(figure_in_words(1.005, FigureUnit::number) == "1.00");
  CHECK(figure_in_words(-0.04, FigureUnit::seconds) == "0.0");
  CHECK(difference_in_words(0.04, FigureUnit::points) == "0.0");
  CHECK(difference_in_words(-0.04, FigureUnit::points) == "0.0");
  CHECK(difference_in_words(0.04, FigureUnit::number) == "+0.04");
}

TEST_CASE("every measure has a name of its own, and is found by it") {
  std::set<std::string_view> names;
  for (const Measure measure : all_measures) {
    CHECK(measure_named(name_of(measure)) == measure);
    names.insert(name_of(measure));
  }
  CHECK(names.size() == measure_count);
  CHECK_FALSE(measure_named("happiness"));
}

TEST_CASE("arms that nobody drew are said to be so, and one arm alone needs no explanation") {
  TrialReport trial;
  trial.arms = {{"as-written", 1, 0, 1, {}}, {"arranged", 1, 0, 1, {}}};
  REQUIRE(explanations_of(trial).size() == 1);
  CHECK_THAT(explanations_of(trial)[0], Contains("not from a trial"));
  trial.trial = "ritual-2026";
  CHECK(explanations_of(trial).empty());
  trial.trial.clear();
  trial.arms.pop_back();
  CHECK(explanations_of(trial).empty());
}

TEST_CASE("measures that no call says anything of are named") {
  ReportedCall call;
  call.disposition = Disposition::complete;
  call.answers["motivated_to_change"] = {true};
  CHECK(unknown_measures(report_on({call}).trials[0]) ==
        std::vector<std::string>{"length", "satisfaction with the call", "satisfaction with the company",
                                 "likelihood to recommend"});
}

TEST_CASE("no word of a report says that something improves") {
  TrialReport trial;
  trial.arms = {{"as-written", 1, 0, 1, {}}, {"arranged", 1, 0, 1, {}}};
  MeasureReport measure;
  measure.differences = {difference_of(5, 4, 6)};
  for (const Method method : {Method::newcombe, Method::newcombe_by_patient, Method::welch, Method::welch_by_patient}) {
    measure.differences[0].method = method;
    trial.measures = {measure};
    std::string words = in_words(measure.differences[0], Measure::completion);
    for (const std::string& paragraph : explanations_of(trial)) words += paragraph;
    CHECK_THAT(words, !Contains("improve") && !Contains("better") && !Contains("signific"));
  }
}
