#include "journal/problems.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "diagnostics/code.hpp"

namespace bedside::journal {
namespace {

using diagnostics::Code;

constexpr std::size_t most_listed = 100;

Diagnostic of_file(const std::string& path, Code code, Severity severity, std::string message, std::string hint) {
  return {std::string(diagnostics::name_of(code)), severity, std::move(message), path, {}, std::move(hint), {}};
}

Diagnostic error(const std::string& path, Code code, std::string message, std::string hint) {
  return of_file(path, code, Severity::error, std::move(message), std::move(hint));
}

Diagnostic warning(const std::string& path, Code code, std::string message, std::string hint) {
  return of_file(path, code, Severity::warning, std::move(message), std::move(hint));
}

SourceRange start_of(std::size_t line) {
  const int number = static_cast<int>(line);
  return {{number, 1}, {number, 2}};
}

/// Only what an author could have written as one is repeated of a name: nothing else has a place here.
std::string shown(const std::string& name) {
  constexpr std::size_t longest = 80;
  const bool is_name = !name.empty() && name.size() <= longest &&
                       name.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-/:.") ==
                           std::string::npos;
  return is_name ? fmt::format(" of `{}`", name) : std::string{};
}

/// The step, answer, topic or button that a command is about.
std::string what_it_is_about(const Command& command) {
  return std::visit(
      [](const auto& kind) -> std::string {
        if constexpr (requires { kind.step; }) return shown(kind.step);
        if constexpr (requires { kind.answer; }) return shown(kind.answer);
        if constexpr (requires { kind.topic; }) return shown(kind.topic);
        if constexpr (requires { kind.button; }) return shown(kind.button);
        return {};
      },
      command.what);
}

void list(const std::vector<Unconfirmed>& lines, Diagnostic& diagnostic) {
  for (std::size_t i = 0; i < std::min(lines.size(), most_listed); ++i) {
    const std::optional<Event>& event = lines[i].event;
    const std::string what = event ? fmt::format("not confirmed: event {}, `{}`{}", event->number,
                                                 name_of(event->command), what_it_is_about(event->command))
                                   : std::string("not confirmed: what this line says");
    diagnostic.related.push_back({start_of(lines[i].line), what});
  }
  if (lines.size() > most_listed) {
    const std::string more = fmt::format("not confirmed: {} lines from here on", lines.size() - most_listed);
    diagnostic.related.push_back({start_of(lines[most_listed].line), more});
  }
}

Diagnostic gap(const std::string& path, const Recovered& recovered) {
  Diagnostic found =
      error(path, Code::journal_gap, "this line does not go on from the one before it, and whole lines follow",
            "nothing was changed; keep the file, and ask again what isn't confirmed in a new call");
  if (recovered.unconfirmed.front().line == recovered.broken_line())
    found.message = "this line is whole, but does not go on from the one before it";
  found.range = start_of(recovered.broken_line());
  list(recovered.unconfirmed, found);
  return found;
}

Diagnostic newer(const std::string& path, const Header& header) {
  const std::string what =
      header.format > newest_format
          ? fmt::format("this journal has format {}; this bedside reads formats up to {}", header.format, newest_format)
          : fmt::format(
                "the plan of this journal is written in version {} of the plan language; this bedside speaks "
                "versions up to {}",
                header.language, newest_language);
  return error(path, Code::journal_newer, what, "go on with the bedside that wrote it, or a later one");
}

Diagnostic damaged(const std::string& path, const Recovered& recovered) {
  Diagnostic found =
      error(path, Code::journal_damaged, "the first line of this journal is damaged",
            recovered.unconfirmed.empty() ? "nothing stands behind it: keep the file, and begin the call anew"
                                          : "keep the file, and ask again what isn't confirmed in a new call");
  found.range = start_of(1);
  list(recovered.unconfirmed, found);
  return found;
}

std::string its(std::size_t bytes) {
  return bytes == 1 ? "its one byte is" : fmt::format("its {} bytes are", bytes);
}

Diagnostic edited(const std::string& path, const Recovered& recovered) {
  Diagnostic found = damaged(path, recovered);
  found.message = "the plan or the facts in the first line of this journal are not those that it was begun with";
  return found;
}

Diagnostic rewritten(const std::string& path, const Recovered& recovered) {
  Diagnostic found = error(path, Code::journal_damaged,
                           "the lines of this journal end in CRLF: an editor, or git, has written it anew",
                           "nothing was changed; in a copy, let each line end in LF alone again");
  found.range = start_of(recovered.broken_line());
  return found;
}

}  // namespace

Diagnostic refused_by_disk(const std::string& path, DiskProblem problem) {
  if (problem == DiskProblem::there_already)
    return error(path, Code::journal_exists, "there is a file already where the journal is to be",
                 "go on with the call in it, or choose another place");
  if (problem == DiskProblem::locked)
    return error(path, Code::journal_locked, "somebody else is writing to this journal", "end that call first");
  return error(path, Code::journal_unusable, fmt::format("no journal can be kept here: {}", words_of(problem)), {});
}

Diagnostic not_there(const std::string& path) {
  return error(path, Code::journal_unusable, "there is no such file", {});
}

Diagnostic header_is_not_text(const std::string& path) {
  return error(path, Code::not_utf8, "something that the journal is to begin with is not UTF-8", {});
}

Diagnostic header_contradicts_itself(const std::string& path) {
  return error(path, Code::journal_damaged,
               "the fingerprints that the journal is to begin with are not those of its plan and facts",
               "let `journal_header` make the first line");
}

Diagnostic too_large(const std::string& path, std::string_view what, std::size_t bytes, std::size_t limit) {
  return error(path, Code::limit_exceeded, fmt::format("{} has {} bytes; the limit is {}", what, bytes, limit), {});
}

Diagnostic refusal_of(const std::string& path, const Recovered& recovered) {
  switch (recovered.state) {
    case Recovered::State::gap:
      return gap(path, recovered);
    case Recovered::State::newer:
      return newer(path, recovered.header);
    case Recovered::State::damaged:
      return damaged(path, recovered);
    case Recovered::State::edited:
      return edited(path, recovered);
    case Recovered::State::rewritten:
      return rewritten(path, recovered);
    case Recovered::State::empty:
    case Recovered::State::torn_at_once:
      return error(path, Code::journal_damaged, "the first line of this journal was never written to its end",
                   "no call has begun in it: delete it and start again");
    default:
      return error(path, Code::not_a_journal, "this is not a journal of bedside", {});
  }
}

Diagnostic torn(const std::string& path, const Recovered& recovered, std::size_t bytes, const std::string& aside) {
  Diagnostic found = warning(path, Code::journal_torn, "the journal ends in a line that is not whole", {});
  found.range = start_of(recovered.broken_line());
  found.hint = aside.empty() ? its(bytes) + " passed over"
                             : fmt::format("{} kept in `{}`; what they said is to be asked again", its(bytes), aside);
  return found;
}

Diagnostic never_begun(const std::string& path, std::size_t bytes, const std::string& aside) {
  Diagnostic found = warning(path, Code::journal_torn,
                             "the first line of this journal was never written to its end; a new call begins here", {});
  found.range = start_of(1);
  if (bytes > 0) found.hint = fmt::format("{} kept in `{}`", its(bytes), aside);
  return found;
}

Diagnostic not_kept_aside(const std::string& path, const std::string& aside, DiskProblem problem) {
  return error(path, Code::journal_unusable,
               fmt::format("its torn end can't be kept aside in `{}`: {}", aside, words_of(problem)), {});
}

Diagnostic open_to_others(const std::string& path, unsigned mode) {
  return warning(path, Code::journal_mode,
                 fmt::format("others than its owner may open this journal (mode {:04o})", mode),
                 "it holds what the patient said: `chmod 600` keeps it to its owner");
}

Diagnostic goes_on_in(const std::string& path, const std::string& successor, bool first_is_missing) {
  const std::string_view what = first_is_missing ? "this journal is not there any more" : "this journal failed";
  return warning(path, Code::journal_successor, fmt::format("{}, and its call goes on in `{}`", what, successor), {});
}

Diagnostic not_a_successor(const std::string& path, const std::string& other) {
  return warning(path, Code::journal_successor, fmt::format("`{}` is no file of this call, and is passed over", other),
                 {});
}

Diagnostic successor_not_whole(const std::string& path, const std::string& successor) {
  return warning(path, Code::journal_successor,
                 fmt::format("`{}` was to take over the call and is not whole; it isn't used", successor), {});
}

Diagnostic events_are_missing(const std::string& path, std::size_t left, std::size_t taken_over,
                              const std::string& by) {
  return error(
      path, Code::journal_gap,
      fmt::format("{} of the {} events that `{}` was to take over are missing", taken_over - left, taken_over, by),
      "nothing was changed; look for the other files of this call, in order that they are read together");
}

}  // namespace bedside::journal
