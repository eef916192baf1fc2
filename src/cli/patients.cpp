#include "cli/patients.hpp"

#include <utility>

#include <fmt/format.h>

#include <bedside/json.hpp>

namespace bedside::cli {
namespace {

Checked<Patient> patient_on(const InputLine& line, const CallPlan& plan) {
  if (!line.too_long) return read_patient(plan, line.text, "");
  Diagnostic problem;
  problem.code = "limit-exceeded";
  problem.message = fmt::format("this line has more bytes than the limit of {}", longest_line);
  return {std::nullopt, {std::move(problem)}};
}

}  // namespace

Answers answers_to(const Batch& batch, const CallPlan& plan, const Wishes& wishes) {
  Answers answers;
  for (const InputLine& line : batch) {
    ++answers.lines;
    Checked<Patient> patient = patient_on(line, plan);
    if (!patient) {
      answers.text += to_json_line(patient.diagnostics, line.number);
      if (answers.with_errors++ == 0) answers.first_error = line.number;
      continue;
    }
    PrepareOptions options;
    options.as_written = wishes.as_written;
    options.with_steps = wishes.steps;
    options.history = std::move(patient.value->history);
    const PreparedCall call = prepare(plan, patient.value->facts, options);
    answers.text += to_json_line(call, {line.number, patient.value->identity, wishes.moves, wishes.steps});
  }
  return answers;
}

}  // namespace bedside::cli
