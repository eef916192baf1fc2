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

TEST_CASE("words beside each other that were replaced are one change") {
  CHECK(changed_words("take two pills now", "take three tablets now") ==
        std::vector<WordRun>{{WordRun::Kind::kept, "take "},
                             {WordRun::Kind::dropped, "two pills"},
                             {WordRun::Kind::added, "three tablets"},
                             {WordRun::Kind::kept, " now"}});
  CHECK(changed_words("a b c", "x y z") ==
        std::vector<WordRun>{{WordRun::Kind::dropped, "a b c"}, {WordRun::Kind::added, "x y z"}});
}

TEST_CASE("what stands between two changes is kept, but for a single blank") {
  CHECK(changed_words("a\nb", "x\ny").size() == 5);
  CHECK(changed_words("a  b", "x  y").size() == 5);
  CHECK(changed_words("a and b", "x and y").size() == 5);
}

TEST_CASE("of very long texts, what both have at either end is kept") {
  std::string long_text;
  for (int i = 0; i < 5'000; ++i) long_text += "word ";
  CHECK(changed_words(long_text, long_text + "more") ==
        std::vector<WordRun>{{WordRun::Kind::kept, long_text}, {WordRun::Kind::added, "more"}});
  CHECK(changed_words("old " + long_text, "new " + long_text).size() == 3);
}

TEST_CASE("between two differences that are far apart all is changed as a whole") {
  std::string long_text;
  for (int i = 0; i < 5'000; ++i) long_text += "word ";
  CHECK(changed_words("the old " + long_text + "one ends", "the new " + long_text + "other ends") ==
        std::vector<WordRun>{{WordRun::Kind::kept, "the "},
                             {WordRun::Kind::dropped, "old " + long_text + "one"},
                             {WordRun::Kind::added, "new " + long_text + "other"},
                             {WordRun::Kind::kept, " ends"}});
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
