#include <bedside/report.hpp>

#include <algorithm>
#include <set>
#include <utility>

#include "report/difference.hpp"
#include "report/sample.hpp"
#include "report/scale.hpp"

namespace bedside {
namespace {

using reporting::Sample;

constexpr std::string_view as_written = "as-written";
constexpr std::string_view arranged = "arranged";

using Calls = std::vector<const ReportedCall*>;

struct Arm {
  std::string id;
  Calls calls;
};

std::string arm_of(const ReportedCall& call) {
  if (!call.arm.empty()) return call.arm;
  return std::string{call.as_written_arm ? as_written : arranged};
}

bool is_as_written(const Arm& arm) {
  return std::all_of(arm.calls.begin(), arm.calls.end(), [](const auto* call) { return call->as_written_arm; });
}

/// By name; the end where there is no such arm.
std::vector<Arm>::iterator arm_named(std::vector<Arm>& arms, std::string_view id) {
  return std::find_if(arms.begin(), arms.end(), [&](const Arm& arm) { return arm.id == id; });
}

void put_reference_first(std::vector<Arm>& arms, const std::string& asked_for) {
  auto reference = arm_named(arms, asked_for);
  if (reference == arms.end()) reference = arm_named(arms, as_written);
  if (reference == arms.end()) reference = std::find_if(arms.begin(), arms.end(), is_as_written);
  if (reference != arms.end()) std::rotate(arms.begin(), reference, reference + 1);
}

std::vector<Arm> arms_of(const Calls& calls, const std::string& reference) {
  std::map<std::string, Calls> by_name;
  for (const ReportedCall* call : calls) by_name[arm_of(*call)].push_back(call);
  std::vector<Arm> arms;
  for (auto& [id, its_calls] : by_name) arms.push_back({id, std::move(its_calls)});
  put_reference_first(arms, reference);
  return arms;
}

ArmReport summed_up(const Arm& arm) {
  ArmReport report;
  report.arm = arm.id;
  report.calls = arm.calls.size();
  std::set<std::string_view> patients;
  for (const ReportedCall* call : arm.calls) {
    ++report.dispositions[*call->disposition];
    if (call->patient.empty())
      ++report.calls_without_patient;
    else
      patients.insert(call->patient);
  }
  report.patients = patients.size();
  return report;
}

std::size_t patients_in_several(const std::vector<Arm>& arms) {
  std::map<std::string_view, std::set<std::string_view>> arms_of_patient;
  for (const Arm& arm : arms)
    for (const ReportedCall* call : arm.calls)
      if (!call->patient.empty()) arms_of_patient[call->patient].insert(arm.id);
  return static_cast<std::size_t>(std::count_if(arms_of_patient.begin(), arms_of_patient.end(),
                                                [](const auto& patient) { return patient.second.size() > 1; }));
}

/// What the call itself says by this measure, if it does.
std::optional<double> told_by_call(const ReportedCall& call, Measure measure) {
  if (measure == Measure::completion) return *call.disposition == Disposition::complete ? 1 : 0;
  if (measure == Measure::choices_made) return static_cast<double>(call.choices);
  if (measure == Measure::topics_deferred) return static_cast<double>(call.deferred);
  if (measure == Measure::length && call.seconds) return static_cast<double>(*call.seconds);
  return std::nullopt;
}

const Value* answer_in(const ReportedCall& call, const std::string& name) {
  const auto found = call.answers.find(name);
  return found == call.answers.end() ? nullptr : &found->second;
}

/// How the answer is given in these arms.
struct WaysOfAnswering {
  bool by_truths = false;
  bool by_numbers = false;
};

WaysOfAnswering ways_of_answering(const std::vector<Arm>& arms, const std::string& answer) {
  WaysOfAnswering ways;
  for (const Arm& arm : arms)
    for (const ReportedCall* call : arm.calls)
      if (const Value* value = answer_in(*call, answer)) (value->as<bool>() ? ways.by_truths : ways.by_numbers) = true;
  return ways;
}

struct MeasuredArm {
  Sample sample;
  std::size_t off_scale = 0;
};

void add_answer(const ReportedCall& call, const std::string& name, MeasuredArm& measured) {
  const Value* value = answer_in(call, name);
  if (!value) return;
  if (const auto* truth = value->as<bool>()) {
    measured.sample.add(call.patient, *truth ? 1 : 0);
    return;
  }
  const std::optional<double> number = reporting::number_of(*value);
  if (number && reporting::is_on_scale(*number))
    measured.sample.add(call.patient, *number);
  else
    ++measured.off_scale;
}

MeasuredArm measured(const Arm& arm, const MeasureReport& report) {
  MeasuredArm measured;
  for (const ReportedCall* call : arm.calls)
    if (is_answered(report.measure))
      add_answer(*call, report.answer, measured);
    else if (const std::optional<double> told = told_by_call(*call, report.measure))
      measured.sample.add(call->patient, *told);
  return measured;
}

ArmFigure figure_in(const MeasuredArm& arm, const MeasureReport& report) {
  return {arm.sample.calls(), arm.sample.patients(), arm.off_scale,
          reporting::figure_of(arm.sample, report.measure, report.kind)};
}

/// Says how it is measured, and nothing yet of what comes out.
MeasureReport way_of_measuring(Measure measure, const std::vector<Arm>& arms, const ReportOptions& options) {
  MeasureReport report;
  report.measure = measure;
  report.kind = measure == Measure::completion ? FigureKind::share : FigureKind::mean;
  if (!is_answered(measure)) return report;
  const auto other = options.answers.find(measure);
  report.answer = other != options.answers.end() ? other->second : std::string{name_of(measure)};
  const WaysOfAnswering ways = ways_of_answering(arms, report.answer);
  report.is_answered_in_two_ways = ways.by_truths && ways.by_numbers;
  if (ways.by_truths) report.kind = FigureKind::share;
  return report;
}

MeasureReport report_on(Measure measure, const std::vector<Arm>& arms, const ReportOptions& options) {
  MeasureReport report = way_of_measuring(measure, arms, options);
  std::vector<MeasuredArm> samples;
  for (const Arm& arm : arms) samples.push_back(report.is_answered_in_two_ways ? MeasuredArm{} : measured(arm, report));
  for (const MeasuredArm& arm : samples) report.arms.push_back(figure_in(arm, report));
  for (std::size_t i = 1; i < arms.size(); ++i) {
    report.differences.push_back(
        reporting::difference_between(samples[i].sample, samples[0].sample, measure, report.kind));
    report.differences.back().arm = arms[i].id;
  }
  return report;
}

TrialReport report_on(const std::string& trial, const Calls& calls, const ReportOptions& options) {
  const std::vector<Arm> arms = arms_of(calls, options.reference);
  TrialReport report;
  report.trial = trial;
  for (const Arm& arm : arms) report.arms.push_back(summed_up(arm));
  report.patients_in_several_arms = patients_in_several(arms);
  for (const Measure measure : all_measures) report.measures.push_back(report_on(measure, arms, options));
  return report;
}

/// Counts those that are left out.
std::vector<ReportedCall> those_to_report(const std::vector<ReportedCall>& calls, Report& report) {
  std::vector<ReportedCall> kept;
  std::set<std::string_view> seen;
  for (const ReportedCall& call : calls)
    if (call.practice)
      ++report.practice;
    else if (!call.disposition)
      ++report.unfinished;
    else if (!call.fingerprint.empty() && !seen.insert(call.fingerprint).second)
      ++report.repeated;
    else
      kept.push_back(call);
  return kept;
}

}  // namespace

Report report_on(const std::vector<ReportedCall>& calls, const ReportOptions& options) {
  Report report;
  const std::vector<ReportedCall> kept = those_to_report(calls, report);
  report.calls = kept.size();
  std::map<std::string, Calls> by_trial;
  for (const ReportedCall& call : kept) by_trial[call.trial].push_back(&call);
  for (const auto& [trial, its_calls] : by_trial) report.trials.push_back(report_on(trial, its_calls, options));
  if (!report.trials.empty() && report.trials.front().trial.empty())
    std::rotate(report.trials.begin(), report.trials.begin() + 1, report.trials.end());
  report.gaps = gaps_of(kept);
  return report;
}

}  // namespace bedside
