#include <string>

#include <fmt/format.h>

#include "sheet/sections.hpp"
#include "sheet/words.hpp"

namespace bedside::sheet {
namespace {

Html place_of(const Continuity& continuity) {
  std::string words = continuity.number > 0 ? fmt::format("call {} of {}", continuity.number, continuity.of)
                                            : "a call that is held if needed";
  if (continuity.is_last) words += ", the last one";
  return element(
      "p", "",
      element("code", "", continuity.programme) + escaped(", " + words + ": ") + element("code", "", continuity.call));
}

std::string_view what_comes(const LadderState& ladder) {
  if (ladder.next.empty()) return "nothing left to reach";
  if (!ladder.in_this_call) return "in a later call";
  return ladder.is_begun ? "comes again in this call" : "starts in this call";
}

Html ladders(const Continuity& continuity) {
  Html rows;
  for (const LadderState& ladder : continuity.ladders) {
    const Html next = ladder.next.empty() ? Html{} : element("code", "", ladder.next) + escaped(": ");
    rows += row({element("code", "", ladder.ladder), codes(ladder.reached), next + escaped(what_comes(ladder))});
  }
  return rows.empty() ? rows : table("", "Changes, one at a time", {"Ladder", "Reached", "Next"}, rows);
}

Html habits(const Continuity& continuity) {
  Html html;
  if (!continuity.same_nurse.empty())
    html += element("p", "", escaped("The nurse of last time: ") + element("bdi", "", continuity.same_nurse));
  if (!continuity.recalled.empty())
    html += element("p", "", escaped("Facts from earlier calls: ") + codes(continuity.recalled));
  return html;
}

Html owed_row(const Html& topic, const CarriedOver& owed) {
  return row({topic, element("code", "", owed.because), element("code", "", owed.call), escaped(owed.date)});
}

Html carried_over(const View& view) {
  Html rows;
  for (const CarriedOver& owed : view.call().carried_over) rows += owed_row(element("code", "", owed.topic), owed);
  if (view.call().continuity)
    for (const CarriedOver& owed : view.call().continuity->elsewhere)
      rows += owed_row(element("code", "", owed.topic) + escaped(" (not in this plan)"), owed);
  return rows.empty() ? rows : table("", "Carried over from earlier calls", {"Topic", "Because", "Call", "Date"}, rows);
}

}  // namespace

Html continuity(const View& view) {
  Html html;
  if (const auto& call = view.call().continuity) html += place_of(*call) + ladders(*call) + habits(*call);
  return html + carried_over(view);
}

}  // namespace bedside::sheet
