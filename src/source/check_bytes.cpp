#include "source/check_bytes.hpp"

#include <cstddef>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "diagnostics/characters.hpp"
#include "source/text_places.hpp"

namespace bedside::source {
namespace {

using diagnostics::Character;
using diagnostics::Code;

// A file that is not text at all would otherwise be reported byte by byte.
constexpr int most_reported = 20;

bool is_refused(std::string_view bytes, std::size_t i, char32_t c) {
  if (c == U'\r') return i + 1 == bytes.size() || bytes[i + 1] != '\n';
  return c != U'\t' && c != U'\n' && diagnostics::is_obeyed(c);
}

std::string described(char32_t c) {
  const auto number = static_cast<std::uint32_t>(c);
  if (c == U'\r') return "a carriage return that does not end a line";
  if (c == 0xFEFF) return "a byte order mark (U+FEFF) inside the text";
  if (c == 0x2028 || c == 0x2029) return fmt::format("an invisible line separator (U+{:04X})", number);
  const bool control = c < 0xA0;
  return fmt::format("{} (U+{:04X})",
                     control ? "a control character" : "an invisible character that changes the direction of writing",
                     number);
}

bool is_too_long(std::string_view bytes, const Limits& limits, diagnostics::Findings& findings) {
  if (bytes.size() <= limits.bytes) return false;
  findings
      .error(Code::limit_exceeded,
             fmt::format("the file has {} bytes, more than the limit of {}", bytes.size(), limits.bytes))
      .hint = "split the plan, or take out what does not belong to it";
  return true;
}

}  // namespace

bool check_utf8(std::string_view text, std::string_view hint, diagnostics::Findings& findings) {
  for (std::size_t i = 0; i < text.size();) {
    const Character c = diagnostics::character_at(text, i);
    if (!c.is_utf8) {
      const SourceRange place = TextPlaces(text).between(i, i + 1);
      findings.error(Code::not_utf8, place, fmt::format("the byte {} is not UTF-8", diagnostics::escaped(c))).hint =
          hint;
      return false;
    }
    i += c.bytes;
  }
  return true;
}

bool check_bytes(std::string_view bytes, const Limits& limits, diagnostics::Findings& findings) {
  if (is_too_long(bytes, limits, findings) || !check_utf8(bytes, "save the file as UTF-8", findings)) return false;
  const TextPlaces places(bytes);
  int reported = 0;
  for (std::size_t i = byte_order_mark_of(bytes); i < bytes.size() && reported < most_reported;) {
    const Character c = diagnostics::character_at(bytes, i);
    if (is_refused(bytes, i, c.code_point)) {
      findings
          .error(Code::forbidden_character, places.between(i, i + c.bytes),
                 fmt::format("{} is not allowed in a plan", described(c.code_point)))
          .hint = "delete it";
      ++reported;
    }
    i += c.bytes;
  }
  return reported == 0;
}

}  // namespace bedside::source
