// `bedside check`: every problem in one pass.
#include <algorithm>
#include <memory>
#include <ostream>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <bedside/authoring.hpp>
#include <bedside/json.hpp>
#include <bedside/sarif.hpp>

#include "cli/appearance.hpp"
#include "cli/command.hpp"
#include "cli/input.hpp"
#include "cli/output.hpp"
#include "cli/tested_file.hpp"
#include "cli/words.hpp"

namespace bedside::cli {
namespace {

struct CheckRequest {
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

std::string contents(const TestSummary& test) {
  return counted(test.cases.size(), "case") + ", ";
}

std::string summary_line(const CheckedFile& file, const std::string& name) {
  std::string line = shown_safely(name) + ": ";
  if (file.summary) line += contents(*file.summary);
  if (file.programme) line += contents(*file.programme);
  if (file.test) line += contents(*file.test);
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

std::string mending_line(const Diagnostic& mended, const std::string& name) {
  const Position place = mended.range.value_or(SourceRange{}).begin;
  return fmt::format("{}:{}:{}: mended {}: {}\n", shown_safely(name), place.line, place.column, mended.code,
                     shown_safely(mended.fixes.front().description));
}

std::string untried_line(const std::string& name) {
  return shown_safely(name) + ": mending stopped after 1,000 checks, and not everything was tried\n";
}

/// Checks one file after the other, and mends it first when that is asked for.
class Inspection {
 public:
  Inspection(const CheckRequest& request, Streams& streams)
      : request_(request),
        streams_(streams),
        colour_(colour_on_output(request.appearance, streams)),
        as_text_(request.format == "text"),
        prints_mended_(request.fix && std::count(request.files.begin(), request.files.end(), "-") > 0) {}

  int run() {
    for (const std::string& path : request_.files) inspect(path);
    std::vector<CheckedFile> files;
    for (const CheckedText& each : inspected_) files.push_back(each.file);
    const bool all_read = unread_.empty() && !unwritten_;
    const int status = all_read ? status_of(files, request_.strict) : int{wrong_use};
    if (as_text_ && request_.files.size() > 1) words() << totals(files, unread_.size());
    if (request_.format == "json") streams_.out << to_json(files);
    if (request_.format == "sarif") streams_.out << to_sarif(inspected_, {BEDSIDE_VERSION, status, unread_});
    return status;
  }

 private:
  /// The mended text of standard input goes to standard output; what is said about it then goes beside it.
  std::ostream& words() { return prints_mended_ ? streams_.err : streams_.out; }

  void inspect(const std::string& path) {
    const std::optional<Input> input = read_input(path, streams_);
    if (!input) {
      unread_.push_back(path);
      return;
    }
    CheckedText checked{{}, input->text};
    if (!request_.fix || !mend_file(path, *input, checked))
      checked.file = check_file(checked.text, input->name, reader_beside(path));
    checked.file.file = path;
    if (as_text_) tell(checked, input->name);
    inspected_.push_back(std::move(checked));
  }

  /// False when the file could not be written, so that nothing in it is mended.
  bool mend_file(const std::string& path, const Input& input, CheckedText& checked) {
    Mended mended = mend(input.text, input.name, reader_beside(path));
    if (path == "-") {
      streams_.out << mended.text;
    } else if (mended.text != input.text && !rewrite_file(path, mended.text, streams_)) {
      unwritten_ = true;
      return false;
    }
    std::ostream& told = as_text_ ? words() : streams_.err;
    for (const Diagnostic& each : mended.mended) told << mending_line(each, input.name);
    if (mended.stopped_early) told << untried_line(input.name);
    checked = {std::move(mended.left), std::move(mended.text)};
    return true;
  }

  void tell(const CheckedText& checked, const std::string& name) {
    for (const Diagnostic& finding : checked.file.findings) words() << render(finding, checked.text, colour_);
    words() << summary_line(checked.file, name);
  }

  const CheckRequest& request_;
  Streams& streams_;
  const bool colour_;
  const bool as_text_;
  const bool prints_mended_;
  std::vector<CheckedText> inspected_;
  std::vector<std::string> unread_;
  bool unwritten_ = false;
};

void add_formats(CLI::App& command, std::string& format) {
  const auto known = [](const std::string& asked) -> std::string {
    const bool is_known = asked == "text" || asked == "json" || asked == "sarif";
    return is_known ? "" : fmt::format("`{}` is no format of this command; use text, json or sarif", asked);
  };
  command.add_option("--format", format, "text (for people), json (for programs) or sarif (for code review)")
      ->check(CLI::Validator(known, "", "format"))
      ->type_name("FORMAT");
}

int check(const CheckRequest& request, Streams& streams) {
  if (!one_standard_input(request.files, streams)) return wrong_use;
  const bool mends_input = request.fix && std::count(request.files.begin(), request.files.end(), "-") > 0;
  if (mends_input && request.format != "text") {
    complain(streams,
             "--fix prints the mended text of standard input, so it can't print " + request.format + " there too");
    return wrong_use;
  }
  return Inspection{request, streams}.run();
}

}  // namespace

Action add_check(CLI::App& bedside) {
  CLI::App* command = bedside.add_subcommand("check", "every problem in call plans and programmes");
  const auto request = std::make_shared<CheckRequest>();
  command->add_option("FILE", request->files, "call plans and programmes (YAML); - is standard input")
      ->required()
      ->type_name("");
  command->add_flag("--strict", request->strict, "fail on warnings too");
  command->add_flag("--fix", request->fix, "mend what is certain in the files, then check; - prints the mended text");
  add_formats(*command, request->format);
  add_colour_option(*command, request->appearance);
  command->footer("Example:\n  bedside check plans/*.yaml --strict");
  return [request](Streams& streams) { return check(*request, streams); };
}

}  // namespace bedside::cli
