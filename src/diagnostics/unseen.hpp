// Characters that nobody can see in a line: spaces that are none for YAML, and characters without any width.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace bedside::diagnostics {

/// Any space of Unicode but the ordinary one.
bool is_special_space(char32_t code_point);

/// "a no-break space (U+00A0)", "an invisible character (U+200B)"; or empty when people can see it.
std::string name_of_unseen(char32_t code_point);

/// The name of the first such character of the text.
std::optional<std::string> unseen_in(std::string_view text);

/// The text as people see it: such spaces are ordinary ones, and none stands at either end.
std::string as_seen(std::string_view text);

}  // namespace bedside::diagnostics
