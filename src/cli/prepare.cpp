// `bedside prepare`: a patient on each line in, a prepared call on each line out.
#include <algorithm>
#include <cerrno>
#include <memory>
#include <ostream>
#include <thread>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "cli/appearance.hpp"
#include "cli/command.hpp"
#include "cli/crew.hpp"
#include "cli/input.hpp"
#include "cli/patients.hpp"
#include "cli/problems.hpp"
#include "cli/progress.hpp"
#include "cli/words.hpp"

namespace bedside::cli {
namespace {

constexpr std::size_t most_jobs = 256;
// Enough of either that handing a batch to a thread costs nothing beside the work on it.
constexpr std::size_t most_lines = 32;
constexpr std::size_t most_bytes = std::size_t{64} * 1024;

struct PrepareRequest {
  std::string plan;
  std::size_t jobs = 1;
  Wishes wishes;
  Appearance appearance;
};

std::size_t members_of(const PrepareRequest& request) {
  if (request.jobs > 0) return request.jobs;
  return std::clamp(std::size_t{std::thread::hardware_concurrency()}, std::size_t{1}, most_jobs);
}

/// From standard input to standard output. One thread reads and writes; what it hands to the crew is only what was
/// there to be read already, so that whoever writes a line and waits for its answer gets it.
class Filter {
 public:
  Filter(const PrepareRequest& request, const CallPlan& plan, Streams& streams)
      : streams_(streams),
        lines_(streams.in, longest_line),
        crew_(members_of(request), [&](const Batch& batch) { return answers_to(batch, plan, request.wishes); }),
        progress_(streams) {}

  int run() {
    while (!is_over_ && streams_.out.good()) {
      if (!crew_.is_full()) {
        if (Batch batch = next_batch(); !batch.empty()) {
          crew_.hand_in(std::move(batch));
          continue;
        }
      }
      if (!crew_.is_empty())
        write_next();
      else
        wait_for_lines();
    }
    return status();
  }

 private:
  Batch next_batch() {
    Batch batch;
    std::size_t bytes = 0;
    while (batch.size() < most_lines && bytes < most_bytes) {
      std::optional<InputLine> line = lines_.ready();
      if (!line) break;
      bytes += line->text.size();
      batch.push_back(std::move(*line));
    }
    return batch;
  }

  void wait_for_lines() {
    flush();
    is_over_ = lines_.has_ended();
    if (!is_over_ && streams_.out.good()) lines_.wait();
  }

  void write_next() {
    if (!crew_.is_next_done()) flush();
    const Answers answers = crew_.take();
    total_.lines += answers.lines;
    total_.with_errors += answers.with_errors;
    if (total_.first_error == 0) total_.first_error = answers.first_error;
    errno = 0;
    streams_.out << answers.text;
    write_error_ = errno;
    progress_.show(total_.lines, total_.with_errors);
  }

  void flush() {
    errno = 0;
    streams_.out.flush();
    write_error_ = errno;
  }

  int status() {
    if (streams_.out.good()) flush();
    progress_.erase();
    if (!streams_.out.good()) return write_error_ == EPIPE ? reader_has_gone : wrong_use;
    if (total_.with_errors > 0)
      complain(streams_, fmt::format("{} of {} could not be prepared, the first of them line {}", total_.with_errors,
                                     counted(total_.lines, "line"), total_.first_error));
    if (!was_read(lines_, streams_)) return wrong_use;
    return total_.with_errors > 0 ? falls_short : done;
  }

  Streams& streams_;
  LineReader lines_;
  Crew<Batch, Answers> crew_;
  Progress progress_;
  Answers total_;
  bool is_over_ = false;
  int write_error_ = 0;
};

int prepare_all(const PrepareRequest& request, Streams& streams) {
  if (request.plan == "-") {
    complain(streams, "the plan can't be `-`: standard input holds the patients");
    return wrong_use;
  }
  const std::optional<Input> text = read_input(request.plan, streams);
  if (!text) return wrong_use;
  const Checked<CallPlan> plan = load_plan(text->text, text->name);
  report(plan.diagnostics, request.appearance, streams, text->text);
  return plan ? Filter(request, *plan.value, streams).run() : falls_short;
}

}  // namespace

Action add_prepare(CLI::App& bedside) {
  CLI::App* command = bedside.add_subcommand("prepare", "the calls of many patients: a line of JSON each, in and out");
  const auto request = std::make_shared<PrepareRequest>();
  command->add_option("PLAN", request->plan, "the call plan (YAML)")->required()->type_name("");
  command->add_option("--jobs", request->jobs, "how many patients to work on at a time; 0: one for each processor")
      ->check(CLI::Range(std::size_t{0}, most_jobs))
      ->type_name("N");
  command->add_flag("--as-written", request->wishes.as_written, "keep the author's order: the control arm of a trial");
  command->add_flag("--moves", request->wishes.moves, "say what moved, and why");
  command->add_flag("--steps", request->wishes.steps, "the whole call, step by step, as an agent's screen shows it");
  add_colour_option(*command, request->appearance);
  command->footer("Example:\n  bedside prepare diabetes-monthly.yaml < patients.jsonl > calls.jsonl");
  return [request](Streams& streams) { return prepare_all(*request, streams); };
}

}  // namespace bedside::cli
