#include "compare/words.hpp"

#include <algorithm>
#include <cstddef>
#include <string>

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

/// How many tokens can be kept from these places on.
std::vector<std::vector<std::uint32_t>> kept_from(const Tokens& before, const Tokens& after) {
  std::vector<std::vector<std::uint32_t>> kept(before.size() + 1, std::vector<std::uint32_t>(after.size() + 1, 0));
  for (std::size_t i = before.size(); i-- > 0;)
    for (std::size_t j = after.size(); j-- > 0;)
      kept[i][j] = before[i] == after[j] ? kept[i + 1][j + 1] + 1 : std::max(kept[i + 1][j], kept[i][j + 1]);
  return kept;
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
  const auto kept = kept_from(old_tokens, new_tokens);
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < old_tokens.size() || j < new_tokens.size()) {
    if (i < old_tokens.size() && j < new_tokens.size() && old_tokens[i] == new_tokens[j]) {
      add(runs, WordRun::Kind::kept, old_tokens[i]);
      ++i, ++j;
    } else if (j == new_tokens.size() || (i < old_tokens.size() && kept[i + 1][j] >= kept[i][j + 1])) {
      add(runs, WordRun::Kind::dropped, old_tokens[i++]);
    } else {
      add(runs, WordRun::Kind::added, new_tokens[j++]);
    }
  }
  return runs;
}

}  // namespace bedside::compare
