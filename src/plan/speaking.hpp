// How the spoken texts of a plan are judged: its limits, and what isn't looked for.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace bedside::plan {

/// A word that patients may not know, and what to say in its place.
struct PlainWords {
  std::string jargon;
  std::string plain;
};

/// None, and false, is `off`.
struct Speaking {
  std::optional<int> seconds = 30;         ///< the most that one step takes to say
  std::optional<int> sentence_words = 25;  ///< the most in one sentence
  std::optional<int> reading_grade = 8;    ///< the highest of a topic
  bool double_negatives = true;
  bool units = true;
  bool jargon = true;
  std::vector<PlainWords> added_jargon;
  std::vector<std::string> allowed_jargon;
};

}  // namespace bedside::plan
