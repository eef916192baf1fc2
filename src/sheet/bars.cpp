#include "sheet/bars.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdlib>

#include <fmt/format.h>

#include "sheet/words.hpp"

namespace bedside::sheet {
namespace {

// In pixels of the drawing.
constexpr double level = 13;
constexpr int zero = 28;
constexpr int height = 56;
constexpr int neutral_height = 3;

Html bar(double feeling, std::size_t place, std::size_t count) {
  const int valence = static_cast<int>(std::lround(feeling));
  const int size = std::max(neutral_height, static_cast<int>(std::lround(level * std::abs(feeling))));
  const bool is_flat = size == neutral_height;
  const int top = is_flat ? zero - neutral_height / 2 : feeling > 0 ? zero - size : zero;
  return lone("rect", fmt::format(R"(class="{}" x="{}" y="{}" width="{}" height="{}")", feeling_of(valence),
                                  percent(static_cast<std::int64_t>(place), static_cast<std::int64_t>(count)), top,
                                  percent(1, static_cast<std::int64_t>(count)), size));
}

}  // namespace

Html bars(std::string_view title, const std::vector<double>& feelings) {
  Html drawing = element("title", "", title);
  drawing += lone("line", fmt::format(R"(class="zero" x1="0" y1="{0}" x2="100%" y2="{0}")", zero));
  for (std::size_t place = 0; place < feelings.size(); ++place)
    drawing += bar(std::clamp(feelings[place], -2.0, 2.0), place, feelings.size());
  return element("svg", fmt::format(R"(class="curve bars" role="img" width="100%" height="{}")", height), drawing) +
         Html{"\n"};
}

}  // namespace bedside::sheet
