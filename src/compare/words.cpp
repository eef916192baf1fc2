#include "compare/words.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

#include "compare/common_sequence.hpp"

namespace bedside::compare {
namespace {

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

bool is_single_blank(const std::vector<WordRun>& runs, std::size_t at) {
  return at < runs.size() && runs[at] == WordRun{WordRun::Kind::kept, " "};
}

/// Whether other words stand here instead of some.
bool is_replaced(const std::vector<WordRun>& runs, std::size_t at) {
  return at + 1 < runs.size() && runs[at].kind == WordRun::Kind::dropped && runs[at + 1].kind == WordRun::Kind::added;
}

/// Words beside each other that were replaced are read as one change, not as one for each word.
std::vector<WordRun> joined(const std::vector<WordRun>& runs) {
  std::vector<WordRun> all;
  for (std::size_t at = 0; at < runs.size();) {
    if (!is_replaced(runs, at)) {
      all.push_back(runs[at++]);
      continue;
    }
    std::string dropped = runs[at].words;
    std::string added = runs[at + 1].words;
    at += 2;
    for (; is_single_blank(runs, at) && is_replaced(runs, at + 1); at += 3) {
      dropped += " " + runs[at + 1].words;
      added += " " + runs[at + 2].words;
    }
    all.push_back({WordRun::Kind::dropped, std::move(dropped)});
    all.push_back({WordRun::Kind::added, std::move(added)});
  }
  return all;
}

}  // namespace

std::vector<WordRun> changed_words(std::string_view before, std::string_view after) {
  std::vector<WordRun> runs;
  for (const Edit& edit : edits_between(tokens_of(before), tokens_of(after))) add(runs, kind_of(edit.kind), edit.piece);
  return joined(runs);
}

}  // namespace bedside::compare
