#include "cli/overview_text.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "cli/feeling.hpp"
#include "cli/overview_call.hpp"
#include "cli/sparkline.hpp"
#include "cli/words.hpp"

namespace bedside::cli {
namespace {

constexpr int label_width = 10;

std::size_t count(const ProgrammeOverview& overview, CallState state) {
  return static_cast<std::size_t>(std::count_if(overview.calls.begin(), overview.calls.end(),
                                                [&](const CallAtAGlance& call) { return call.state == state; }));
}

void add_prose(const std::string& words, int width, Lines& lines) {
  append(lines, wrapped(words, std::min(width, widest_prose), "  ", Paint::quiet));
}

Lines head_of(const ProgrammeOverview& overview, const Origin& origin, int width) {
  Line title(overview.programme, Paint::strong);
  title.add(fmt::format(" · {}, {} held, {} ahead", counted(overview.length, "call"), count(overview, CallState::held),
                        count(overview, CallState::ahead) + overview.left_off));
  Lines lines{title};
  std::string words =
      overview.practice ? "with the plans' example facts, no --facts" : fmt::format("facts from {}", origin.facts);
  words += origin.history.empty() ? " · no earlier call" : fmt::format(" · earlier calls from {}", origin.history);
  append(lines, wrapped(words, width, "", Paint::quiet));
  return lines;
}

Lines calendar_of(const ProgrammeOverview& overview, int width) {
  Lines lines{Line("Calendar", Paint::strong)};
  for (const CallAtAGlance& call : overview.calls) append(lines, call_at_a_glance(call, overview.calls, width));
  if (overview.left_off > 0)
    add_prose(fmt::format("and {} further ahead", counted(overview.left_off, "call")), width, lines);
  append(lines, legend(false, width));
  add_prose(
      "Past calls are as their outcomes tell them; how they feel is what the plan gives with the facts of now. Calls "
      "ahead are predicted: with today's facts, every rung reached in its call, nothing put off, and nothing told that "
      "waits for an answer.",
      width, lines);
  return lines;
}

/// A row of bars over the calls, for one figure of each.
Line row(const std::string& name, const ProgrammeOverview& overview, const std::function<int(const CallFeeling&)>& of,
         int width) {
  std::vector<int> levels;
  for (const CallAtAGlance& call : overview.calls)
    if (call.feeling) levels.push_back(of(*call.feeling));
  Line line("  ");
  return line.add_fitted(name, label_width).add(sparkline(levels, width - label_width - 2));
}

Lines months_of(const ProgrammeOverview& overview, int width) {
  if (std::none_of(overview.calls.begin(), overview.calls.end(), [](const auto& call) { return call.feeling; }))
    return {};
  Lines lines{Line("How it feels over the months, one bar for each call", Paint::strong)};
  lines.push_back(row(
      "mean", overview, [](const CallFeeling& feeling) { return static_cast<int>(std::lround(feeling.mean)); }, width));
  lines.push_back(row("lowest", overview, [](const CallFeeling& feeling) { return feeling.lowest; }, width));
  lines.push_back(row("ending", overview, [](const CallFeeling& feeling) { return feeling.ending; }, width));
  return lines;
}

Lines ritual_of(const ProgrammeOverview& overview, int width) {
  std::size_t pairs = 0;
  std::size_t swapped = 0;
  for (const CallAtAGlance& call : overview.calls) {
    if (!call.ritual) continue;
    pairs += call.ritual->pairs;
    swapped += call.ritual->swapped;
  }
  if (pairs == 0) return {};
  Lines lines{Line("The ritual: how alike the calls are", Paint::strong)};
  add_prose(fmt::format("From each call to the one before it, {} of {} pairs of topics stand the other way round.",
                        swapped, pairs),
            width, lines);
  add_prose(
      "The skeleton of a call is the order of its body. Compared are the topics and parts that both calls have, with "
      "the nearest earlier call that has any (Kendall's distance and tau, 1938: 1 is the same order, -1 the reverse).",
      width, lines);
  return lines;
}

Lines if_needed_of(const ProgrammeOverview& overview, int width) {
  if (overview.if_needed.empty()) return {};
  Lines lines{Line("Only if needed, as each would go if it came next", Paint::strong)};
  for (const CallAtAGlance& call : overview.if_needed) append(lines, call_at_a_glance(call, overview.calls, width));
  return lines;
}

}  // namespace

Lines overview_text(const ProgrammeOverview& overview, const Origin& origin, int width) {
  Lines lines = head_of(overview, origin, width);
  for (const Lines& section : {calendar_of(overview, width), if_needed_of(overview, width), months_of(overview, width),
                               ritual_of(overview, width)}) {
    if (section.empty()) continue;
    lines.emplace_back();
    append(lines, section);
  }
  return lines;
}

}  // namespace bedside::cli
