#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include <rapidcheck.h>

#include "catch.hpp"
#include "diagnostics/findings.hpp"
#include "diagnostics/guesses.hpp"

using bedside::diagnostics::did_you_mean;
using bedside::diagnostics::Guesses;
using bedside::diagnostics::listed;
using bedside::diagnostics::only_meant;
using bedside::diagnostics::suggestion;

namespace {

constexpr std::array<std::string_view, 5> keys{"topic", "title", "feels", "when", "directly_after"};

/// The distance by its definition, every cell of the table worked out.
std::size_t slow_distance(const std::string& a, const std::string& b) {
  std::vector<std::vector<std::size_t>> table(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) {
    for (std::size_t j = 0; j <= b.size(); ++j) {
      std::size_t& cell = table[i][j];
      cell = std::max(i, j);
      if (i == 0 || j == 0) continue;
      cell = std::min({table[i - 1][j] + 1, table[i][j - 1] + 1, table[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
      const bool exchanged = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (exchanged) cell = std::min(cell, table[i - 2][j - 2] + 1);
    }
  }
  return table[a.size()][b.size()];
}

std::string slow_did_you_mean(const std::string& seen, const std::vector<std::string>& candidates) {
  std::string best;
  std::size_t fewest = (seen.size() <= 3 ? 1 : std::max<std::size_t>(2, seen.size() / 3)) + 1;
  for (const std::string& candidate : candidates) {
    const std::size_t edits = slow_distance(seen, candidate);
    if (edits >= fewest || edits >= std::max(seen.size(), candidate.size())) continue;
    fewest = edits;
    best = candidate;
  }
  return best;
}

std::string any_word() {
  return *rc::gen::resize(14, rc::gen::container<std::string>(rc::gen::inRange('a', 'd')));
}

}  // namespace

TEST_CASE("a slip of the finger is recognised") {
  CHECK(did_you_mean("topc", keys) == "topic");
  CHECK(did_you_mean("ttile", keys) == "title");
  CHECK(did_you_mean("wehn", keys) == "when");
  CHECK(did_you_mean("directly-after", keys) == "directly_after");
}

TEST_CASE("a word that is like none of the candidates gets no suggestion") {
  CHECK(did_you_mean("hospital", keys).empty());
  CHECK(did_you_mean("", keys).empty());
  CHECK(did_you_mean("xyz", keys).empty());
  CHECK(suggestion("hospital", keys).empty());
}

TEST_CASE("of equally near candidates the first is meant") {
  constexpr std::array<std::string_view, 2> words{"sat", "sit"};
  CHECK(did_you_mean("set", words) == "sat");
}

TEST_CASE("a suggestion is a question that quotes the word") {
  CHECK(suggestion("topc", keys) == "did you mean `topic`?");
}

TEST_CASE("a list of words reads like a sentence") {
  constexpr std::array<std::string_view, 3> words{"a", "b", "c"};
  CHECK(listed(std::span(words).first(0)).empty());
  CHECK(listed(std::span(words).first(1)) == "`a`");
  CHECK(listed(std::span(words).first(2)) == "`a` or `b`");
  CHECK(listed(words) == "`a`, `b` or `c`");
}

TEST_CASE("a very long word costs nothing") {
  const std::string word(4'000'000, 'x');
  CHECK(did_you_mean(word, keys).empty());
}

TEST_CASE("one changed letter in a word of four or more is always recognised") {
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

TEST_CASE("the word that is meant is the one that a full table of distances finds") {
  CHECK(rc::check([] {
    const std::string seen = any_word();
    std::vector<std::string> words;
    for (int i = 0; i < 6; ++i) words.push_back(any_word());
    const std::vector<std::string_view> candidates(words.begin(), words.end());
    if (!seen.empty()) RC_ASSERT(did_you_mean(seen, candidates) == slow_did_you_mean(seen, words));
  }));
}

TEST_CASE("a name is looked for among ten thousand that are alike without delay") {
  std::vector<std::string> names;
  for (int i = 10'000; i < 20'000; ++i) names.push_back("a-topic-of-some-length-" + std::to_string(i));
  const std::vector<std::string_view> candidates(names.begin(), names.end());
  for (int i = 10'000; i < 10'200; ++i) {
    const std::string seen = "a-topic-of-some-length-" + std::to_string(i) + "x";
    CHECK(did_you_mean(seen, candidates) == seen.substr(0, seen.size() - 1));
  }
}

TEST_CASE("only one word can be meant where it is close, alone, and not short") {
  constexpr std::array<std::string_view, 4> words{"directly_after", "cue", "feels", "a"};
  CHECK(only_meant("fels", words) == "feels");
  CHECK(only_meant("directly_aftr", words) == "directly_after");
  CHECK(only_meant("due", words).empty());
  CHECK(only_meant("fuels-and-more-of-it", words).empty());
}

TEST_CASE("words of any lengths are compared without leaving their tables") {
  rc::check([](const std::vector<std::string>& words, const std::string& seen) {
    const std::vector<std::string_view> candidates{words.begin(), words.end()};
    only_meant(seen, candidates);
    only_meant(std::string(90, 'x') + seen, candidates);
  });
}

TEST_CASE("of one file, the first hundred words get a guess") {
  Guesses guesses;
  for (std::size_t i = 0; i < Guesses::most; ++i) CHECK(guesses.suggestion("topc", keys) == "did you mean `topic`?");
  CHECK(guesses.suggestion("topc", keys).empty());
}

TEST_CASE("guesses among very many names end sooner") {
  Guesses guesses;
  CHECK(guesses.take(Guesses::most_names / 2));
  CHECK_FALSE(guesses.take(Guesses::most_names));
  CHECK(guesses.take(Guesses::most_names / 2));
  CHECK_FALSE(guesses.take(1));
}

TEST_CASE("who wants no guesses gets none") {
  CHECK_FALSE(Guesses::none().take(1));
}
