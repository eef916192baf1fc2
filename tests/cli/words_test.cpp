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

TEST_CASE("a move with several principles gives the deciding one in words and names the others") {
  const bedside::Move move{
      "smoking",
      9,
      4,
      {"bad-news-first", "combine-pain"},
      "bad news first: “Eat; drink” would wait; combine pain: y",
      {},
      {{"bad-news-first", "bad news first: “Eat; drink” would wait"}, {"combine-pain", "combine pain: y"}}};
  CHECK(main_reason_of(move) == "bad news first: “Eat; drink” would wait (also combine-pain)");
  CHECK(clauses_of(move) == std::vector<std::string>{"bad news first: “Eat; drink” would wait", "combine pain: y"});
}

TEST_CASE("a move that a rule forbids to undo gives the rule") {
  const bedside::BindingRule rule{bedside::RuleKind::after, "b", "a", {}, 7};
  const bedside::Move move{"b",
                           9,
                           4,
                           {"after", "answer"},
                           "comes after “A”, as the plan says",
                           {},
                           {{"after", "comes after “A”, as the plan says", rule}, {"answer", "z", rule}}};
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
