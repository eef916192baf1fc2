#include <array>
#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include <rapidcheck.h>

#include "catch.hpp"
#include "diagnostics/findings.hpp"

using bedside::diagnostics::did_you_mean;
using bedside::diagnostics::listed;
using bedside::diagnostics::suggestion;

namespace {

constexpr std::array<std::string_view, 5> keys{"topic", "title", "feels", "when", "directly_after"};

}  // namespace

TEST_CASE("A slip of the finger is recognised") {
  CHECK(did_you_mean("topc", keys) == "topic");
  CHECK(did_you_mean("ttile", keys) == "title");
  CHECK(did_you_mean("wehn", keys) == "when");
  CHECK(did_you_mean("directly-after", keys) == "directly_after");
}

TEST_CASE("A word that is like none of the candidates gets no suggestion") {
  CHECK(did_you_mean("hospital", keys).empty());
  CHECK(did_you_mean("", keys).empty());
  CHECK(did_you_mean("xyz", keys).empty());
  CHECK(suggestion("hospital", keys).empty());
}

TEST_CASE("Of equally near candidates the first is meant") {
  constexpr std::array<std::string_view, 2> words{"sat", "sit"};
  CHECK(did_you_mean("set", words) == "sat");
}

TEST_CASE("A suggestion is a question that quotes the word") {
  CHECK(suggestion("topc", keys) == "did you mean `topic`?");
}

TEST_CASE("A list of words reads like a sentence") {
  constexpr std::array<std::string_view, 3> words{"a", "b", "c"};
  CHECK(listed(std::span(words).first(0)).empty());
  CHECK(listed(std::span(words).first(1)) == "`a`");
  CHECK(listed(std::span(words).first(2)) == "`a` or `b`");
  CHECK(listed(words) == "`a`, `b` or `c`");
}

TEST_CASE("A very long word costs nothing") {
  const std::string word(4'000'000, 'x');
  CHECK(did_you_mean(word, keys).empty());
}

TEST_CASE("One changed letter in a word of four or more is always recognised") {
  CHECK(rc::check([] {
    const auto word =
        *rc::gen::resize(30, rc::gen::suchThat(rc::gen::container<std::string>(rc::gen::inRange('a', 'z')),
                                               [](const std::string& w) { return w.size() >= 4; }));
    std::string typo = word;
    typo[*rc::gen::inRange<std::size_t>(0, typo.size())] = 'z';
    const std::array<std::string_view, 1> candidates{word};
    RC_ASSERT(did_you_mean(typo, candidates) == word);
  }));
}
