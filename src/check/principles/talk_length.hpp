// How long the nurse talks without a turn for the patient.
#pragma once

#include <algorithm>
#include <cstdint>
#include <map>
#include <string>

#include "plan/catalogue.hpp"

namespace bedside::check {

/// The most that is said before the patient has a first word, and between two.
inline constexpr std::int64_t longest_greeting = 25'000;
inline constexpr std::int64_t longest_talk = 90'000;

/// "25.4": of 25,350 milliseconds.
std::string in_seconds(std::int64_t milliseconds);

/// What is said for a placeholder: the example of its fact, else one word.
std::string words_of(const plan::Piece& placeholder, const plan::Plan& plan, const plan::Catalogue& catalogue);
std::int64_t spoken_milliseconds(const plan::Text& text, const plan::Plan& plan, const plan::Catalogue& catalogue);

/// What the step says, its options included. A placeholder counts as the example of its fact, else as one word.
std::int64_t spoken_milliseconds(const plan::Step& step, const plan::Plan& plan, const plan::Catalogue& catalogue);

/// A stretch of talk in which some things are said under a condition. Its length is what some patient hears at least:
/// what is said under different conditions may never be said to the same patient, so of those only the longest counts.
class Stretch {
 public:
  /// Adds what is said when both conditions hold; each may be null.
  void add(std::int64_t milliseconds, const plan::When* of_topic, const plan::When* of_step);
  std::int64_t milliseconds() const { return always_.certain + std::max(sometimes_, always_.longest_branch); }

 private:
  /// What is said under one condition of a topic.
  struct Branch {
    std::int64_t certain = 0;
    std::map<std::string, std::int64_t> branches{};  ///< by the condition of the step
    std::int64_t longest_branch = 0;
    void add(std::int64_t milliseconds, const plan::When* of_step);
  };
  Branch always_;
  std::map<std::string, Branch> by_topic_;
  std::int64_t sometimes_ = 0;  ///< the longest of `by_topic_`
};

}  // namespace bedside::check
