#include "cli/words.hpp"

#include "catch.hpp"

using namespace bedside::cli;

TEST_CASE("lengths are said in minutes and seconds, rounded") {
  CHECK(clock(0) == "0:00");
  CHECK(clock(499) == "0:00");
  CHECK(clock(59'500) == "1:00");
  CHECK(clock(3'605'000) == "60:05");
  CHECK(about_minutes(29'999) == "less than a minute");
  CHECK(about_minutes(89'999) == "about 1 minute");
  CHECK(about_minutes(90'000) == "about 2 minutes");
}

TEST_CASE("things are counted and listed as people do") {
  CHECK(counted(0, "topic") == "0 topics");
  CHECK(counted(1, "topic") == "1 topic");
  CHECK(listed({}).empty());
  CHECK(listed({"a"}) == "a");
  CHECK(listed({"a", "b", "c"}) == "a, b and c");
}

TEST_CASE("a move with several principles gives the first in words and names the others") {
  bedside::Move move{"smoking", 9, 4, {"bad-news-first", "combine-pain"}, "bad news first: x; combine pain: y", {}};
  CHECK(main_reason_of(move) == "bad news first: x (also combine-pain)");
  CHECK(clauses_of(move) == std::vector<std::string>{"bad news first: x", "combine pain: y"});
}

TEST_CASE("a reason with a semicolon in a title stays whole") {
  bedside::Move move{"smoking", 9, 4, {"after"}, "comes after “Eat; drink”, as the plan says", {}};
  CHECK(main_reason_of(move) == move.text);
  move.because = {"bad-news-first", "combine-pain"};
  move.text = "bad news first: “Eat; drink” would wait; combine pain: y";
  CHECK(main_reason_of(move) == move.text);
}

TEST_CASE("a move without words gives names") {
  const bedside::Move move{"smoking", 9, 4, {"bad-news-first", "combine-pain"}, "", {}};
  CHECK(main_reason_of(move) == "bad-news-first and combine-pain");
}

TEST_CASE("an arrow tells which way a topic went") {
  CHECK(arrow_of({"a", 9, 4, {}, "", {}}) == "↑");
  CHECK(arrow_of({"a", 4, 9, {}, "", {}}) == "↓");
  CHECK(arrow_of({"a", 4, 4, {}, "", {}}) == "↕");
}
