#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include <bedside/outcomes.hpp>

#include "diagnostics/byte_order_mark.hpp"
#include "json/outcome_stream.hpp"

namespace bedside {
namespace {

constexpr std::string_view spaces = " \t\r\n";

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(spaces);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(spaces) + 1 - begin);
}

/// One text with outcomes that stand in `outside` lists. Gives how many can't be read beyond those that are problems.
std::size_t read_text(std::string_view text, std::size_t outside, diagnostics::Findings& findings,
                      ReadOutcomes& outcomes) {
  if (!json::is_text(text, findings)) {
    ++outcomes.unread;
    return 0;
  }
  json::OutcomeStream stream{text, outside, findings, outcomes};
  json::read_stream(text, stream);
  return stream.unnamed();
}

void say_that_there_are_more(std::size_t unnamed, const std::string& file, ReadOutcomes& outcomes) {
  if (unnamed == 0) return;
  diagnostics::Findings findings{file};
  findings.error(diagnostics::Code::limit_exceeded,
                 fmt::format("{} more {} of this file can't be read; the limit is {} that are named", unnamed,
                             unnamed == 1 ? "outcome" : "outcomes", json::OutcomeStream::most_named));
  outcomes.problems.push_back(std::move(findings.take().front()));
}

void move_down(std::vector<Diagnostic>& problems, int lines) {
  for (Diagnostic& problem : problems)
    if (problem.range) {
      problem.range->begin.line += lines;
      problem.range->end.line += lines;
    }
}

/// Gives how many outcomes can't be read beyond those that are problems.
std::size_t read_line(std::string_view line, int lines_before, const std::string& file, ReadOutcomes& outcomes) {
  diagnostics::Findings findings{file};
  const std::size_t calls_before = outcomes.calls.size();
  const std::size_t unread_before = outcomes.unread;
  read_text(line, 0, findings, outcomes);
  // An outcome with something behind it on its line is no outcome.
  if (findings.has_errors()) outcomes.calls.resize(calls_before);
  if (outcomes.problems.size() >= json::OutcomeStream::most_named) return outcomes.unread - unread_before;
  std::vector<Diagnostic> problems = findings.take();
  move_down(problems, lines_before);
  for (Diagnostic& problem : problems) outcomes.problems.push_back(std::move(problem));
  return 0;
}

void read_lines(std::string_view text, const std::string& file, ReadOutcomes& outcomes) {
  int lines_before = 0;
  std::size_t unnamed = 0;
  for (std::size_t begin = 0; begin < text.size(); ++lines_before) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::string_view line = text.substr(begin, end - begin);
    if (!trimmed(line).empty()) unnamed += read_line(line, lines_before, file, outcomes);
    begin = end + 1;
  }
  say_that_there_are_more(unnamed, file, outcomes);
}

/// An outcome on many lines starts with a brace that stands alone.
bool is_one_on_many_lines(std::string_view rest) {
  return trimmed(rest.substr(0, rest.find('\n'))) == "{";
}

}  // namespace

ReadOutcomes read_outcomes(std::string_view text, std::string file) {
  if (text.starts_with(diagnostics::byte_order_mark)) text.remove_prefix(diagnostics::byte_order_mark.size());
  ReadOutcomes outcomes;
  const std::string_view rest = trimmed(text);
  const bool is_list = rest.starts_with('[');
  if (!is_list && !is_one_on_many_lines(rest)) {
    read_lines(text, file, outcomes);
    return outcomes;
  }
  diagnostics::Findings findings{file};
  const std::size_t unnamed = read_text(text, is_list ? 1 : 0, findings, outcomes);
  outcomes.problems = findings.take();
  say_that_there_are_more(unnamed, file, outcomes);
  return outcomes;
}

}  // namespace bedside
