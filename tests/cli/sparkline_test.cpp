// Feelings on one line.
#include "cli/sparkline.hpp"

#include <algorithm>
#include <vector>

#include "catch.hpp"

using bedside::cli::sparkline;

TEST_CASE("each feeling is a bar, as high as it is pleasant") {
  CHECK(sparkline({-2, -1, 0, 1, 2}, 10).text(false) == "▁▂▄▆█\n");
  CHECK(sparkline({}, 10).text(false) == "\n");
}

TEST_CASE("feelings that share a bar show the strongest, the unpleasant one on a tie") {
  CHECK(sparkline({0, 2, 1, -1, 0, 0}, 3).text(false) == "█▂▄\n");
  CHECK(sparkline({1, -2, 2, 0, 0}, 1).text(false) == "▁\n");
}

TEST_CASE("no more bars than fit, and none is left without a feeling") {
  const std::vector<int> many(1000, 1);
  for (const int width : {1, 7, 24, 999, 1000, 2000}) CHECK(sparkline(many, width).width() == std::min(width, 1000));
}
