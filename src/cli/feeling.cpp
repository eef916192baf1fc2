#include "cli/feeling.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace bedside::cli {
namespace {

struct Feeling {
  std::string_view mark;
  std::string_view name;
  Paint paint;
};

constexpr std::array<Feeling, 5> feelings{{{"--", "painful", Paint::red},
                                           {"-", "unpleasant", Paint::yellow},
                                           {"·", "neutral", Paint::none},
                                           {"+", "pleasant", Paint::green},
                                           {"++", "delightful", Paint::bright_green}}};

const Feeling& feeling(int valence) {
  return feelings[static_cast<std::size_t>(std::clamp(valence, -2, 2) + 2)];
}

}  // namespace

std::string_view mark_of(int valence) {
  return feeling(valence).mark;
}
std::string_view feeling_of(int valence) {
  return feeling(valence).name;
}
Paint paint_of(int valence) {
  return feeling(valence).paint;
}

Lines legend(bool arrows, int width) {
  std::vector<Line> entries;
  for (const Feeling& each : feelings)
    entries.push_back(Line(each.mark, each.paint).add(" ").add(each.name, Paint::quiet));
  if (arrows) {
    entries.push_back(Line("↑9", Paint::cyan).add(" earlier, was 9th", Paint::quiet));
    entries.push_back(Line("↓2", Paint::cyan).add(" later, was 2nd", Paint::quiet));
  }
  return flowed(entries, width);
}

}  // namespace bedside::cli
