#include <string>
#include <vector>

#include <bedside/report.hpp>

#include "json/text_sink.hpp"

namespace bedside {
namespace {

struct Dispositions {
  const std::map<Disposition, std::size_t>& counts;
};

void describe(const Dispositions& dispositions, json::TextSink& sink) {
  for (const auto& [disposition, count] : dispositions.counts) sink(name_of(disposition), count);
}

struct CallsLeftOut {
  const Report& report;
};

void describe(const CallsLeftOut& left_out, json::TextSink& sink) {
  sink("practice", left_out.report.practice);
  sink("unfinished", left_out.report.unfinished);
  sink("repeated", left_out.report.repeated);
  sink("unread", left_out.report.unread);
}

struct FigureOfArm {
  const std::string& arm;
  const ArmFigure& figure;
};

void describe(const FigureOfArm& described, json::TextSink& sink) {
  sink("arm", described.arm);
  sink("calls", described.figure.calls);
  sink("patients", described.figure.patients);
  sink("off_scale", described.figure.off_scale);
  sink("figure", described.figure.figure);
}

struct DifferenceIn {
  const Difference& difference;
  Measure measure;
};

void describe(const DifferenceIn& described, json::TextSink& sink);

struct MeasureIn {
  const MeasureReport& measure;
  const TrialReport& trial;
};

void describe(const MeasureIn& described, json::TextSink& sink) {
  const MeasureReport& measure = described.measure;
  std::vector<FigureOfArm> figures;
  for (std::size_t i = 0; i < measure.arms.size(); ++i)
    figures.push_back({described.trial.arms[i].arm, measure.arms[i]});
  std::vector<DifferenceIn> differences;
  for (const Difference& difference : measure.differences) differences.push_back({difference, measure.measure});
  sink("measure", measure.measure);
  sink("answer", measure.answer.empty() ? std::nullopt : std::optional{measure.answer});
  sink("kind", measure.kind);
  sink("unit", unit_of(measure.measure));
  sink("answered_in_two_ways", measure.is_answered_in_two_ways);
  sink("arms", figures);
  sink("differences", differences);
}

}  // namespace

static void describe(const Interval& interval, json::TextSink& sink) {
  sink("low", interval.low);
  sink("high", interval.high);
}

namespace {

void describe(const DifferenceIn& described, json::TextSink& sink) {
  const Difference& difference = described.difference;
  sink("arm", difference.arm);
  sink("difference", difference.difference);
  sink("interval", difference.interval);
  sink("method", difference.interval ? std::optional{difference.method} : std::nullopt);
  sink("told_apart", difference.is_told_apart());
  sink("calls_needed", difference.calls_needed);
  sink("text", in_words(difference, described.measure));
}

}  // namespace

static void describe(const ArmReport& arm, json::TextSink& sink) {
  sink("arm", arm.arm);
  sink("calls", arm.calls);
  sink("patients", arm.patients);
  sink("calls_without_patient", arm.calls_without_patient);
  sink("dispositions", Dispositions{arm.dispositions});
}

static void describe(const TrialReport& trial, json::TextSink& sink) {
  std::vector<MeasureIn> measures;
  for (const MeasureReport& measure : trial.measures) measures.push_back({measure, trial});
  sink("trial", trial.trial);
  sink("reference", trial.arms.front().arm);
  sink("arms", trial.arms);
  sink("patients_in_several_arms", trial.patients_in_several_arms);
  sink("measures", measures);
  sink("explanations", explanations_of(trial));
}

static void describe(const Rating& rating, json::TextSink& sink) {
  sink("answers", rating.answers);
  sink("off_scale", rating.off_scale);
  sink("mean", rating.answers > 0 ? std::optional{rating.mean} : std::nullopt);
}

static void describe(const Gap& gap, json::TextSink& sink) {
  sink("topic", gap.topic);
  sink("importance", gap.importance);
  sink("expectation", gap.expectation);
  sink("experience", gap.experience);
  sink("gap", gap.gap);
  sink("missing", missing_in(gap));
}

static void describe(const Report& report, json::TextSink& sink) {
  sink("calls", report.calls);
  sink("left_out", CallsLeftOut{report});
  sink("trials", report.trials);
  sink("gaps", report.gaps);
}

std::string to_json(const Report& report) {
  return json::document(report);
}

}  // namespace bedside
