#include "session/command_parts.hpp"

#include <utility>

namespace bedside::session {

Command blank_command(std::size_t kind) {
  Command command;
  const auto make = [&]<std::size_t... kinds>(std::index_sequence<kinds...>) {
    ((kinds == kind ? void(command.what.emplace<kinds>()) : void()), ...);
  };
  make(std::make_index_sequence<command_kinds>{});
  return command;
}

const BecauseOf* reason_in(const Command& command) {
  return std::visit(
      [](const auto& given) -> const BecauseOf* {
        if constexpr (requires { given.because; })
          return &given.because;
        else
          return nullptr;
      },
      command.what);
}

std::string subject_of(const Command& command) {
  return std::visit(
      [](const auto& given) -> std::string {
        if constexpr (requires { given.topic; })
          return given.topic;
        else if constexpr (requires { given.button; })
          return given.button;
        else if constexpr (requires { given.to; })
          return given.to;
        else
          return "";
      },
      command.what);
}

std::vector<Typed> typed_in(const Command& command) {
  std::vector<Typed> typed;
  if (const BecauseOf* reason = reason_in(command)) typed.push_back({"the text of the reason", &reason->text});
  if (const auto* note = std::get_if<command::Note>(&command.what)) typed.push_back({"the note", &note->text});
  if (const auto* over = std::get_if<command::HandOver>(&command.what)) typed.push_back({"`to`", &over->to});
  return typed;
}

}  // namespace bedside::session
