// `bedside check`: every problem in one pass.
#include <memory>
#include <ostream>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <bedside/authoring.hpp>
#include <bedside/json.hpp>

#include "cli/appearance.hpp"
#include "cli/command.hpp"
#include "cli/formats.hpp"
#include "cli/input.hpp"
#include "cli/words.hpp"

namespace bedside::cli {
namespace {

struct Request {
  std::vector<std::string> files;
  std::string format = "text";
  bool strict = false;
  bool fix = false;
  Appearance appearance;
};

struct Counts {
  std::size_t errors = 0;
  std::size_t warnings = 0;
};

Counts counts_of(const CheckedFile& file) {
  Counts counts;
  for (const Diagnostic& diagnostic : file.findings)
    ++(diagnostic.severity == Severity::error ? counts.errors : counts.warnings);
  return counts;
}

std::string problems(const Counts& counts) {
  std::string words;
  if (counts.errors > 0) words = counted(counts.errors, "error");
  if (counts.errors > 0 && counts.warnings > 0) words += ", ";
  if (counts.warnings > 0) words += counted(counts.warnings, "warning");
  return words.empty() ? "no problems" : words;
}

std::string contents(const PlanSummary& plan) {
  const std::size_t others = plan.buttons.size() - plan.urgent_buttons.size();
  return fmt::format("{}, {}, {}, ", counted(plan.topics.size(), "topic"),
                     counted(plan.verbatim.size(), "verbatim text"),
                     counted(plan.urgent_buttons.size(), "urgent button")) +
         (others > 0 ? counted(others, "other button") + ", " : "");
}

std::string contents(const ProgrammeSummary& programme) {
  return fmt::format("{}, {}, ", counted(programme.calls.size(), "call"), counted(programme.rungs.size(), "rung"));
}

std::string summary_line(const CheckedFile& file, const std::string& name) {
  std::string line = shown_safely(name) + ": ";
  if (file.summary) line += contents(*file.summary);
  if (file.programme) line += contents(*file.programme);
  return line + problems(counts_of(file)) + "\n";
}

bool is_sound(const CheckedFile& file) {
  return !has_errors(file.findings);
}

std::string totals(const std::vector<CheckedFile>& files, std::size_t unreadable) {
  Counts all;
  std::size_t sound = 0;
  for (const CheckedFile& file : files) {
    const Counts counts = counts_of(file);
    all.errors += counts.errors;
    all.warnings += counts.warnings;
    if (is_sound(file)) ++sound;
  }
  const std::string unread = unreadable == 0 ? "" : fmt::format(", {} not read", unreadable);
  return fmt::format("{}: {} sound, {} not sound{}; {}\n", counted(files.size() + unreadable, "file"), sound,
                     files.size() - sound, unread, problems(all));
}

int status_of(const std::vector<CheckedFile>& files, bool strict) {
  for (const CheckedFile& file : files)
    if (!is_sound(file) || (strict && !file.findings.empty())) return falls_short;
  return done;
}

int check(const Request& request, Streams& streams) {
  if (request.fix) {
    complain(streams, "--fix is not there yet; `bedside check` says what to change, and nothing was written");
    return wrong_use;
  }
  if (!one_standard_input(request.files, streams)) return wrong_use;
  const bool colour = colour_on_output(request.appearance, streams);
  const bool as_text = request.format == "text";
  std::vector<CheckedFile> files;
  for (const std::string& path : request.files) {
    const std::optional<Input> input = read_input(path, streams);
    if (!input) continue;
    files.push_back(check_file(input->text, input->name));
    files.back().file = path;
    if (!as_text) continue;
    for (const Diagnostic& finding : files.back().findings) streams.out << render(finding, input->text, colour);
    streams.out << summary_line(files.back(), input->name);
  }
  if (!as_text) streams.out << to_json(files);
  if (as_text && request.files.size() > 1) streams.out << totals(files, request.files.size() - files.size());
  return files.size() < request.files.size() ? wrong_use : status_of(files, request.strict);
}

}  // namespace

Action add_check(CLI::App& bedside) {
  CLI::App* command = bedside.add_subcommand("check", "every problem in call plans and programmes");
  const auto request = std::make_shared<Request>();
  command->add_option("FILE", request->files, "call plans and programmes (YAML); - is standard input")
      ->required()
      ->type_name("");
  command->add_flag("--strict", request->strict, "fail on warnings too");
  command->add_flag("--fix", request->fix, "")->group("");
  add_format_option(*command, request->format, {"sarif"});
  add_colour_option(*command, request->appearance);
  command->footer("Example:\n  bedside check plans/*.yaml --strict");
  return [request](Streams& streams) { return check(*request, streams); };
}

}  // namespace bedside::cli
