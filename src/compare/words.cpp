#include "compare/words.hpp"

#include <algorithm>
#include <cstddef>
#include <string>

#include "compare/common_sequence.hpp"

namespace bedside::compare {
namespace {

/// The table that is needed for more words than these would take too much time and memory.
constexpr std::size_t most_words = 3'000;

bool is_space(char c) {
  return c == ' ' || c == '\n' || c == '\t';
}

/// Words, and what stands between them.
std::vector<std::string_view> tokens_of(std::string_view text) {
  std::vector<std::string_view> tokens;
  while (!text.empty()) {
    const bool space = is_space(text.front());
    const auto end = std::find_if(text.begin(), text.end(), [&](char c) { return is_space(c) != space; });
    const auto length = static_cast<std::size_t>(end - text.begin());
    tokens.push_back(text.substr(0, length));
    text.remove_prefix(length);
  }
  return tokens;
}

void add(std::vector<WordRun>& runs, WordRun::Kind kind, std::string_view words) {
  if (runs.empty() || runs.back().kind != kind) runs.push_back({kind, ""});
  runs.back().words += words;
}

using Tokens = std::vector<std::string_view>;

WordRun::Kind kind_of(Edit::Kind kind) {
  switch (kind) {
    case Edit::Kind::dropped:
      return WordRun::Kind::dropped;
    case Edit::Kind::added:
      return WordRun::Kind::added;
    case Edit::Kind::kept:
      break;
  }
  return WordRun::Kind::kept;
}

}  // namespace

std::vector<WordRun> changed_words(std::string_view before, std::string_view after) {
  const Tokens old_tokens = tokens_of(before);
  const Tokens new_tokens = tokens_of(after);
  std::vector<WordRun> runs;
  if (std::max(old_tokens.size(), new_tokens.size()) > most_words) {
    add(runs, WordRun::Kind::dropped, before);
    add(runs, WordRun::Kind::added, after);
    return runs;
  }
  for (const Edit& edit : edits_between(old_tokens, new_tokens)) add(runs, kind_of(edit.kind), edit.piece);
  return runs;
}

}  // namespace bedside::compare
