#include <string>

#include <fmt/format.h>

#include "sheet/sections.hpp"
#include "sheet/words.hpp"

namespace bedside::sheet {
namespace {

Html reason(const Reason& reason, const View& view) {
  Html html = view.sentence(reason.text.empty() ? reason.name : reason.text);
  if (reason.rule && reason.rule->line != 0) html += escaped(fmt::format(" (line {} of the plan)", reason.rule->line));
  return element("li", html);
}

Html reasons(const Move& move, const View& view) {
  Html html;
  for (const Reason& each : move.reasons) html += reason(each, view);
  if (move.nearest)
    for (const Reason& each : move.nearest->reasons) html += reason(each, view);
  if (html.empty()) return view.sentence(move.text.empty() ? listed(move.because) : move.text);
  return element("ul", R"(class="reasons")", html);
}

std::string places(const Move& move) {
  if (move.from == move.to) return fmt::format("{}, as before, though others moved past it", move.to);
  return fmt::format("{} → {}", move.from, move.to);
}

}  // namespace

Html moves(const View& view) {
  if (!view.is_arranged()) return {};
  if (view.call().body.moves.empty())
    return element("p", "", "Nothing moved: every topic stands where it was written.");
  Html rows;
  for (const Move& move : view.call().body.moves)
    rows += row({view.title(move.topic), element("span", R"(class="places")", places(move)), reasons(move, view)});
  return element("p", "",
                 "A topic that is not listed stands where the author wrote it among the others. “Put back” means: in "
                 "its place as written, all else as delivered.") +
         Html{"\n"} + table(R"(class="moves")", "Topics that moved", {"Topic", "Place", "Because of"}, rows);
}

}  // namespace bedside::sheet
