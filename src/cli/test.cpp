// `bedside test`: the authors' tests.
#include <memory>
#include <ostream>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "cli/appearance.hpp"
#include "cli/command.hpp"
#include "cli/input.hpp"
#include "cli/output.hpp"
#include "cli/test_report.hpp"
#include "cli/tested_file.hpp"

namespace bedside::cli {
namespace {

struct Request {
  std::vector<std::string> paths;
  std::string format = "text";
  bool coverage = false;
  bool update = false;
  std::optional<std::size_t> at_least;
  Appearance appearance;
};

/// Writes the kept texts that are others now; false when one can't be written, which is said.
bool update_kept(const TestedFile& file, Streams& streams) {
  for (const KeptText& kept : file.report.kept) {
    if (kept.same) continue;
    const std::string path = path_beside(file.path, kept.file);
    if (!write_file(path, kept.text, streams, Readers::usual)) return false;
    streams.err << shown_safely(fmt::format("{}: written\n", path));
  }
  return true;
}

std::optional<TestedFile> run_file(const std::string& path, const Request& request, Streams& streams) {
  std::optional<Input> input = read_input(path, streams);
  if (!input) return {};
  const ReadFile read = reader_beside(path);
  TestedFile file{path, std::move(input->text), {}};
  file.report = run_test(file.text, input->name, read);
  if (!request.update) return file;
  if (!update_kept(file, streams)) return {};
  file.report = run_test(file.text, input->name, read);
  return file;
}

std::string shown(const Request& request, const std::vector<TestedFile>& files, bool colour) {
  const bool with_coverage = request.coverage || request.at_least;
  if (request.format == "tap") return test_tap(files, with_coverage);
  if (request.format == "junit") return test_junit(files, with_coverage);
  return test_text(files, colour) + (with_coverage ? coverage_text(coverage_of(files), colour) : "");
}

/// Whether every plan is covered as far as was asked for; said on the error stream when not.
bool is_covered(const Request& request, const std::vector<TestedFile>& files, Streams& streams) {
  bool enough = true;
  for (const PlanCoverage& plan : coverage_of(files)) {
    if (!request.at_least || percent_covered(plan.coverage) >= *request.at_least) continue;
    complain(streams, fmt::format("{}, and {} % is asked for", coverage_line(plan), *request.at_least));
    enough = false;
  }
  return enough;
}

int test(const Request& request, Streams& streams) {
  if (!one_standard_input(request.paths, streams)) return wrong_use;
  const FoundTests found = find_tests(request.paths, streams);
  std::vector<TestedFile> files;
  bool all_read = found.all_found;
  for (const std::string& path : found.files) {
    std::optional<TestedFile> file = run_file(path, request, streams);
    all_read = all_read && file;
    if (file) files.push_back(std::move(*file));
  }
  if (files.empty()) return wrong_use;
  streams.out << shown(request, files, colour_on_output(request.appearance, streams));
  const bool covered = is_covered(request, files, streams);
  const bool passed =
      std::all_of(files.begin(), files.end(), [](const TestedFile& file) { return file.report.passed(); });
  return !all_read ? wrong_use : passed && covered ? done : falls_short;
}

}  // namespace

Action add_test(CLI::App& bedside) {
  CLI::App* command = bedside.add_subcommand("test", "the tests that authors write beside their plans");
  const auto request = std::make_shared<Request>();
  command->add_option("PATH", request->paths, "test files (NAME.test.yaml), plans with one beside them, or folders")
      ->required()
      ->type_name("");
  command->add_option("--format", request->format, "text (for people), tap or junit (for build servers)")
      ->check(CLI::IsMember({"text", "tap", "junit"}))
      ->type_name("FORMAT");
  command->add_flag("--coverage", request->coverage, "say what of the plans the tests reach");
  command->add_option("--coverage-at-least", request->at_least, "fail when the tests reach less of a plan, in per cent")
      ->check(CLI::Range(0, 100))
      ->type_name("N");
  command->add_flag("--update", request->update, "write kept orders and transcripts anew");
  add_colour_option(*command, request->appearance);
  command->footer("Example:\n  bedside test plans --coverage-at-least 100");
  return [request](Streams& streams) { return test(*request, streams); };
}

}  // namespace bedside::cli
