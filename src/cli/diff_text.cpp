#include "cli/diff_text.hpp"

#include <algorithm>
#include <string_view>

#include <fmt/format.h>

#include "cli/notes.hpp"
#include "cli/words.hpp"

namespace bedside::cli {
namespace {

constexpr std::string_view change_indent = "      ";

std::string_view heading_of(PlanPart part) {
  switch (part) {
    case PlanPart::plan:
      return "Head of the plan";
    case PlanPart::fact:
      return "Facts";
    case PlanPart::bridge:
      return "Bridges";
    case PlanPart::topic:
      return "Topics";
    case PlanPart::button:
      break;
  }
  return "Buttons";
}

std::string lines_of(const PlanChange& change) {
  if (change.line_before == 0) return fmt::format("line {}", change.line_after);
  if (change.line_after == 0) return fmt::format("was line {}", change.line_before);
  return fmt::format("line {}, was {}", change.line_after, change.line_before);
}

/// `+`, `-`, `~` or `↕`, which is said in words behind it.
std::string_view sign_of(ChangeKind kind) {
  switch (kind) {
    case ChangeKind::added:
      return "+";
    case ChangeKind::dropped:
      return "-";
    case ChangeKind::moved:
      return "↕";
    case ChangeKind::changed:
      break;
  }
  return "~";
}

Paint paint_of_change(ChangeKind kind) {
  if (kind == ChangeKind::added) return Paint::green;
  if (kind == ChangeKind::dropped) return Paint::red;
  return Paint::cyan;
}

/// Words that are gone as `[-so-]`, new ones as `{+so+}`.
std::string marked(const std::vector<WordRun>& runs) {
  std::string text;
  for (const WordRun& run : runs) {
    if (run.kind == WordRun::Kind::kept) text += run.words;
    if (run.kind == WordRun::Kind::dropped) text += fmt::format("[-{}-]", run.words);
    if (run.kind == WordRun::Kind::added) text += fmt::format("{{+{}+}}", run.words);
  }
  return text;
}

Lines values_of(const PlanChange& change, int width) {
  Lines lines;
  if (change.kind == ChangeKind::moved)
    return wrapped(fmt::format("{} → {}", change.before, change.after), width, change_indent);
  if (!change.words.empty()) return wrapped(marked(change.words), width, change_indent);
  if (!change.before.empty())
    append(lines, wrapped(change.before, width, fmt::format("{}- ", change_indent), Paint::red));
  if (!change.after.empty())
    append(lines, wrapped(change.after, width, fmt::format("{}+ ", change_indent), Paint::green));
  return lines;
}

std::string_view verbatim_in_words(const PlanChange& change) {
  switch (change.verbatim_change) {
    case VerbatimChange::gained:
      return "said word for word from now on";
    case VerbatimChange::lost:
      return "no longer said word for word";
    case VerbatimChange::none:
      break;
  }
  return "said word for word";
}

Lines change_lines(const PlanChange& change, int width) {
  std::string what = change.id;
  if (!change.key.empty()) what += (what.empty() ? "" : ": ") + change.key;
  Line head("  ");
  head.add(sign_of(change.kind), paint_of_change(change.kind)).add(" ").add(one_line(what), Paint::strong);
  head.add(fmt::format(" {} ({})", name_of(change.kind), lines_of(change)), Paint::quiet);
  if (change.is_verbatim) head.add("  ").add(verbatim_in_words(change), Paint::yellow);
  Lines lines{head};
  append(lines, values_of(change, width));
  return lines;
}

Lines changes_of(const Comparison& comparison, PlanPart part, int width) {
  Lines lines;
  for (const PlanChange& change : comparison.changes)
    if (change.part == part) append(lines, change_lines(change, width));
  if (!lines.empty()) lines.insert(lines.begin(), {Line(), Line(heading_of(part), Paint::strong)});
  return lines;
}

Lines profile_lines(const ProfileChange& profile, int width) {
  Lines lines = wrapped(profile.profile, width, "  ", Paint::strong);
  if (!profile.differs()) append(lines, wrapped("the same order", width, change_indent));
  for (const std::string& topic : profile.dropped)
    append(lines, wrapped(topic + " is no longer told", width, fmt::format("{}- ", change_indent), Paint::red));
  for (const std::string& topic : profile.added)
    append(lines, wrapped(topic + " is told now", width, fmt::format("{}+ ", change_indent), Paint::green));
  for (const OrderMove& move : profile.moved)
    append(lines, wrapped(fmt::format("{}: place {} → {}", move.topic, move.from, move.to), width,
                          fmt::format("{}{} ", change_indent, move.from > move.to ? "↑" : "↓")));
  return lines;
}

}  // namespace

Lines diff_text(const Comparison& comparison, const std::string& before, const std::string& after, int width) {
  constexpr std::size_t shown_digits = 16;
  const int prose = std::min(width, widest_prose);
  Lines lines = wrapped(fmt::format("{}: {} → {}", comparison.plan, before, after), prose, "", Paint::strong);
  append(lines, wrapped(fmt::format("fingerprint {} → {}", comparison.sha256_before.substr(0, shown_digits),
                                    comparison.sha256_after.substr(0, shown_digits)),
                        prose, "", Paint::quiet));
  if (comparison.changes.empty()) append(lines, wrapped("Nothing differs in what the author wrote.", prose));
  for (const PlanPart part : {PlanPart::plan, PlanPart::fact, PlanPart::bridge, PlanPart::topic, PlanPart::button})
    append(lines, changes_of(comparison, part, prose));
  if (comparison.profiles.empty()) return lines;
  append(lines, {Line(), Line("Order delivered", Paint::strong)});
  for (const ProfileChange& profile : comparison.profiles) append(lines, profile_lines(profile, prose));
  return lines;
}

}  // namespace bedside::cli
