// `bedside test`: the authors' tests.
#include <algorithm>
#include <filesystem>
#include <memory>
#include <ostream>
#include <system_error>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "cli/appearance.hpp"
#include "cli/command.hpp"
#include "cli/formats.hpp"
#include "cli/input.hpp"
#include "cli/output.hpp"
#include "cli/test_report.hpp"
#include "cli/tested_file.hpp"
#include "cli/whole_number.hpp"

namespace bedside::cli {
namespace {

struct TestRequest {
  std::vector<std::string> paths;
  std::string format = "text";
  bool coverage = false;
  bool update = false;
  std::optional<std::size_t> at_least;
  Appearance appearance;
};

/// Where a chain of symbolic links leads to; the path itself where it is none.
std::string behind_links(std::string path) {
  namespace fs = std::filesystem;
  constexpr int most_links = 40;
  std::error_code problem;
  for (int links = 0; links < most_links && fs::is_symlink(path, problem); ++links)
    path = (fs::path{path}.parent_path() / fs::read_symlink(path, problem)).string();
  return path;
}

/// A link of the author's stays one, and what it leads to keeps its permissions.
bool write_kept(const std::string& path, const std::string& text, Streams& streams) {
  const std::string file = behind_links(path);
  std::error_code problem;
  const bool is_new = !std::filesystem::exists(std::filesystem::symlink_status(file, problem));
  return is_new ? write_file(file, text, streams, Readers::usual) : rewrite_file(file, text, streams);
}

/// Writes the kept texts that are others now; false when some can't be written, which is said of each.
bool update_kept(const TestedFile& file, Streams& streams) {
  bool all_written = true;
  for (const KeptText& kept : file.report.kept) {
    if (kept.same) continue;
    const std::string path = path_beside(file.path, kept.file);
    const bool is_written = write_kept(path, kept.text, streams);
    if (is_written) streams.err << shown_safely(fmt::format("{}: written\n", path));
    all_written = all_written && is_written;
  }
  return all_written;
}

/// False when a kept text can't be written.
bool run_file(TestedFile& file, const TestRequest& request, Streams& streams) {
  std::optional<Input> input = read_input(file.path, streams.in, file.why_not);
  if (!input) {
    complain(streams, fmt::format("cannot read {}: {}", file.path == "-" ? "standard input" : "`" + file.path + "`",
                                  file.why_not));
    return true;
  }
  const ReadFile read = reader_beside(file.path);
  file.text = std::move(input->text);
  file.report = run_test(file.text, input->name, read);
  if (!request.update) return true;
  const bool written = update_kept(file, streams);
  file.report = run_test(file.text, input->name, read);
  return written;
}

std::string shown(const TestRequest& request, const std::vector<TestedFile>& files, bool colour) {
  const bool with_coverage = request.coverage || request.at_least;
  if (request.format == "tap") return test_tap(files, with_coverage);
  if (request.format == "junit") return test_junit(files, with_coverage);
  return test_text(files, colour) + (with_coverage ? coverage_text(coverage_of(files), colour) : "");
}

/// Whether every plan is covered as far as was asked for; said on the error stream when not.
bool is_covered(const TestRequest& request, const std::vector<TestedFile>& files, Streams& streams) {
  bool enough = true;
  for (const PlanCoverage& plan : coverage_of(files)) {
    if (!request.at_least || percent_covered(plan.coverage) >= *request.at_least) continue;
    complain(streams, fmt::format("{}, and {} % is asked for", coverage_line(plan), *request.at_least));
    enough = false;
  }
  return enough;
}

int status_of(const std::vector<TestedFile>& files, bool is_covered) {
  if (!std::all_of(files.begin(), files.end(), [](const TestedFile& file) { return file.is_there(); }))
    return wrong_use;
  const bool passed =
      std::all_of(files.begin(), files.end(), [](const TestedFile& file) { return file.report.passed(); });
  return passed && is_covered ? done : falls_short;
}

int test(const TestRequest& request, Streams& streams) {
  if (!one_standard_input(request.paths, streams)) return wrong_use;
  std::vector<TestedFile> files = find_tests(request.paths);
  bool all_written = true;
  for (TestedFile& file : files)
    if (file.why_not.empty())
      all_written = run_file(file, request, streams) && all_written;
    else
      complain(streams, fmt::format("{}: {}", file.path, file.why_not));
  streams.out << shown(request, files, colour_on_output(request.appearance, streams));
  const int status = status_of(files, is_covered(request, files, streams));
  return all_written ? status : wrong_use;
}

}  // namespace

Action add_test(CLI::App& bedside) {
  CLI::App* command = bedside.add_subcommand("test", "the tests that authors write beside their plans");
  const auto request = std::make_shared<TestRequest>();
  command->add_option("PATH", request->paths, "test files (NAME.test.yaml), plans with one beside them, or folders")
      ->required()
      ->type_name("");
  add_formats(*command, request->format, {{"text", "for people"}, {"tap", ""}, {"junit", "for build servers"}});
  command->add_flag("--coverage", request->coverage, "say what of the plans the tests reach");
  CLI::Option* at_least = command
                              ->add_option("--coverage-at-least", request->at_least,
                                           "fail when the tests reach less of a plan, in per cent")
                              ->type_name("N");
  take_whole_number(*at_least, 0, 100);
  command->add_flag("--update", request->update, "write kept orders and transcripts anew");
  add_colour_option(*command, request->appearance);
  command->footer("Example:\n  bedside test plans --coverage-at-least 100");
  return [request](Streams& streams) { return test(*request, streams); };
}

}  // namespace bedside::cli
