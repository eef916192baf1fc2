// An answer as a person types it, and the other way round.
#pragma once

#include <string>
#include <string_view>
#include <variant>

#include <bedside/step.hpp>
#include <bedside/value.hpp>

namespace bedside::cli {

/// Why what was typed can't be taken, and what to type instead.
struct Explanation {
  std::string text;
  bool operator==(const Explanation&) const = default;
};

/// The answer to the question of `step`. Whether it lies within the limits is for the session to say. `is_gate`: it
/// asks who the patient is, and the answer is the nurse's own.
std::variant<Value, Explanation> answer_in(std::string_view typed, const Step& step, bool is_gate = false);

/// What to type, in plain words: `Type a whole number from 0 to 7, in days.`
std::string how_to_answer(const Step& step, bool is_gate = false);

/// As a person would write it: the words of an option, `yes`, `72.5 kg`.
std::string answer_in_words(const Value& value, const Step& step);

/// Without spaces at both ends.
std::string_view trimmed(std::string_view text);

}  // namespace bedside::cli
