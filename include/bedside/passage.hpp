// A text as one patient hears it, in which the author's words and what was put into them can be told apart: for places
// that have to keep the two from mixing, such as a page with texts of both directions of writing.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace bedside {

/// One run of a text.
struct Stretch {
  enum class Source : std::uint8_t {
    plan,     ///< the author's words
    put_in,   ///< a fact or an answer, or the author's words for an option that stands for one
    to_come,  ///< a placeholder such as `{smokes}`: what it stands for is not known yet
  };
  std::string words;
  Source source = Source::plan;
  bool operator==(const Stretch&) const = default;
};

/// Joined, the words of the stretches are the text. Empty for a text without words.
using Passage = std::vector<Stretch>;

}  // namespace bedside
