// What is in a command, whatever its kind.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <bedside/command.hpp>

namespace bedside::session {

inline constexpr std::size_t command_kinds = std::variant_size_v<decltype(Command::what)>;

/// With nothing in it yet. `kind` is an alternative of `Command::what`.
Command blank_command(std::size_t kind);

/// Null where the command takes none.
const BecauseOf* reason_in(const Command& command);

/// The topic, the button or the destination; empty where there is none.
std::string subject_of(const Command& command);

/// A text that the nurse typed into the command, with what it is called.
struct Typed {
  std::string_view what;
  const std::string* text = nullptr;
};
std::vector<Typed> typed_in(const Command& command);

}  // namespace bedside::session
