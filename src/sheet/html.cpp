#include "sheet/html.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "diagnostics/characters.hpp"

namespace bedside::sheet {
namespace {

using diagnostics::Character;

std::string_view reference_to(char32_t code_point) {
  switch (code_point) {
    case U'&':
      return "&amp;";
    case U'<':
      return "&lt;";
    case U'>':
      return "&gt;";
    case U'"':
      return "&quot;";
    case U'\'':
      return "&#39;";
    default:
      return {};
  }
}

/// No characters, and none of XML: U+FDD0 to U+FDEF and the last two of each plane.
bool is_noncharacter(char32_t code_point) {
  return (code_point >= 0xFDD0 && code_point <= 0xFDEF) || (code_point & 0xFFFEU) == 0xFFFEU;
}

/// `control_format` is how what isn't shown as it is is shown.
Html with_controls_as(std::string_view text, fmt::format_string<std::string> control_format) {
  Html html;
  for (std::size_t i = 0; i < text.size();) {
    const Character character = diagnostics::character_at(text, i);
    const char32_t code_point = character.code_point;
    const bool is_line_end = character.is_utf8 && code_point == U'\n';
    const bool is_shown =
        character.is_utf8 && !diagnostics::is_shown_by_number(code_point) && !is_noncharacter(code_point);
    if (!is_line_end && !is_shown)
      html.text += fmt::format(control_format, diagnostics::escaped(character));
    else if (const std::string_view reference = reference_to(code_point); !reference.empty())
      html.text += reference;
    else
      html.text += text.substr(i, character.bytes);
    i += character.bytes;
  }
  return html;
}

}  // namespace

Html escaped(std::string_view text) {
  return with_controls_as(text, R"(<span class="control">{}</span>)");
}

Html escaped_plainly(std::string_view text) {
  return with_controls_as(text, "{}");
}

Html element(std::string_view tag, std::string_view attributes, const Html& content) {
  return {fmt::format("<{0}{1}{2}>{3}</{0}>", tag, attributes.empty() ? "" : " ", attributes, content.text)};
}

Html element(std::string_view tag, const Html& content) {
  return element(tag, "", content);
}

Html element(std::string_view tag, std::string_view attributes, std::string_view text) {
  return element(tag, attributes, escaped(text));
}

Html lone(std::string_view tag, std::string_view attributes) {
  return {fmt::format("<{}{}{}/>", tag, attributes.empty() ? "" : " ", attributes)};
}

std::string in_language(std::string_view tag) {
  const auto belongs = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
  };
  const bool is_tag = !tag.empty() && std::all_of(tag.begin(), tag.end(), belongs);
  return is_tag ? fmt::format(R"(lang="{}" dir="auto")", tag) : R"(dir="auto")";
}

}  // namespace bedside::sheet
