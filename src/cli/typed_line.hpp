// What a line means that a person types who plays the nurse.
//
// A line that begins with `:` is a command, one that begins with `!` is a button, and every other is the answer to the
// question shown. An answer that begins with one of these signs is typed with the sign doubled. So no answer is ever
// taken for a command, and no mistyped command for an answer.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <bedside/command.hpp>

#include "cli/moment.hpp"
#include "cli/typed_answer.hpp"

namespace bedside::cli {

/// Something that can be chosen by typing what stands in front of it.
struct ChoiceLine {
  std::string typed;
  std::string text;
  std::string detail{};
  bool operator==(const ChoiceLine&) const = default;
};

/// What is still missing. What is typed next is put behind `so_far`, and the whole is read again.
struct Question {
  std::string so_far;
  std::string complaint;  ///< about what was typed; may be empty
  std::string heading;
  std::vector<ChoiceLine> choices{};
  std::optional<Step> about{};  ///< the question whose answer is corrected
  bool operator==(const Question&) const = default;
};

/// Something to look at that changes nothing.
enum class View : std::uint8_t { help, step, buttons, left, why };

/// The nurse leaves the call as it is.
struct Leaving {
  bool is_sure = false;
  bool operator==(const Leaving&) const = default;
};

using Meaning = std::variant<Command, View, Question, Leaving, Explanation>;

/// The time in a command is one of the person's own clock.
Meaning meaning_of(std::string_view line, const Moment& moment);

/// What is typed after a question; none when it is a new command instead, or nothing at all.
std::optional<std::string> completed(const Question& question, std::string_view line);

/// Whether all of it is text. A line holds control characters where a key was pressed that isn't a letter.
bool is_text(std::string_view line);

/// What of a line can be read: without the keys that are no letters, and bytes that are no characters.
std::string text_in(std::string_view line);

}  // namespace bedside::cli
