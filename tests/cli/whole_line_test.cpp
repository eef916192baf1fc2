#include "cli/whole_line.hpp"

#include "catch.hpp"

using bedside::cli::WholeLine;

namespace {

const std::string full(WholeLine::most_of_a_terminal, 'x');

}  // namespace

TEST_CASE("a line that a terminal may have cut waits for its rest, which is put directly behind it") {
  WholeLine line;
  CHECK(line.with("short", true) == "short");
  CHECK_FALSE(line.with(full, true));
  CHECK(line.is_begun());
  CHECK_FALSE(line.with(full, true));
  CHECK(line.with(" and the end", true) == full + full + " and the end");
  CHECK_FALSE(line.is_begun());
  CHECK(line.with("short", true) == "short");
}

TEST_CASE("Enter alone says that this was all of a line") {
  WholeLine line;
  CHECK_FALSE(line.with(full, true));
  CHECK(line.with("", true) == full);
  CHECK(line.with("", true) == "");
}

TEST_CASE("only a terminal cuts, and only at one length") {
  WholeLine line;
  CHECK(line.with(full, false) == full);
  CHECK(line.with(full + "x", true) == full + "x");
  CHECK(line.with(full.substr(1), true) == full.substr(1));
}

TEST_CASE("half a character at the cut is dropped, and a whole one stays") {
  const std::string snow = "雪";
  for (std::size_t kept = 0; kept <= 3; ++kept) {
    WholeLine line;
    const std::string before(WholeLine::most_of_a_terminal - kept, 'x');
    CHECK_FALSE(line.with(before + snow.substr(0, kept), true));
    CHECK(line.so_far() == (kept == 3 ? before + snow : before));
  }
}

TEST_CASE("the last words of a line that was begun are shown, never from within a character") {
  WholeLine line;
  CHECK(line.last_words().empty());
  line.with(std::string(WholeLine::most_of_a_terminal - 42, 'x') + "雪雪雪雪雪雪雪雪雪雪雪雪雪雪", true);
  CHECK(line.last_words() == "雪雪雪雪雪雪雪雪雪雪雪雪雪");
}
