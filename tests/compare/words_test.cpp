#include "compare/words.hpp"

#include <string>

#include <rapidcheck.h>

#include "catch.hpp"
#include "compare/order.hpp"

using namespace bedside;
using namespace bedside::compare;

namespace {

std::string without(const std::vector<WordRun>& runs, WordRun::Kind kind) {
  std::string text;
  for (const WordRun& run : runs)
    if (run.kind != kind) text += run.words;
  return text;
}

}  // namespace

TEST_CASE("what was changed is told word by word") {
  CHECK(changed_words("call your doctor at once", "call your nurse at once") ==
        std::vector<WordRun>{{WordRun::Kind::kept, "call your "},
                             {WordRun::Kind::dropped, "doctor"},
                             {WordRun::Kind::added, "nurse"},
                             {WordRun::Kind::kept, " at once"}});
}

TEST_CASE("a change of white space is a change") {
  CHECK(changed_words("a b", "a  b").size() == 4);
  CHECK(changed_words("a\nb", "a b").size() == 4);
}

TEST_CASE("very long texts are changed as a whole") {
  std::string long_text;
  for (int i = 0; i < 5'000; ++i) long_text += "word ";
  const auto runs = changed_words(long_text, long_text + "more");
  REQUIRE(runs.size() == 2);
  CHECK(runs[0].words == long_text);
}

TEST_CASE("the runs of any two texts are both texts") {
  CHECK(rc::check("runs", [](const std::vector<bool>& bits, const std::vector<bool>& others) {
    std::string before;
    std::string after;
    for (const bool bit : bits) before += bit ? "one " : "two\n";
    for (const bool bit : others) after += bit ? "one " : "two\n";
    const auto runs = changed_words(before, after);
    RC_ASSERT(without(runs, WordRun::Kind::added) == before);
    RC_ASSERT(without(runs, WordRun::Kind::dropped) == after);
  }));
}

TEST_CASE("as few as possible are said to be moved") {
  CHECK(moved_in({"a", "b", "c", "d"}, {"d", "a", "b", "c"}) == std::vector<std::string>{"d"});
  CHECK(moved_in({"a", "b", "c"}, {"a", "b", "c"}).empty());
  CHECK(moved_in({"a", "gone", "b"}, {"new", "b", "a"}).size() == 1);
}
