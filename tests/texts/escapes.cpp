#include "texts/escapes.hpp"

#include <charconv>
#include <cstddef>
#include <cstdint>

namespace texts {
namespace {

void add_utf8(std::uint32_t code_point, std::string& text) {
  const auto byte = [&](std::uint32_t value) { text += static_cast<char>(static_cast<unsigned char>(value)); };
  if (code_point < 0x80) {
    byte(code_point);
  } else if (code_point < 0x800) {
    byte(0xC0U | (code_point >> 6U));
    byte(0x80U | (code_point & 0x3FU));
  } else {
    byte(0xE0U | (code_point >> 12U));
    byte(0x80U | ((code_point >> 6U) & 0x3FU));
    byte(0x80U | (code_point & 0x3FU));
  }
}

/// The number of `digits` hexadecimal digits at the start of `text`; -1 when they aren't there.
std::int32_t hexadecimal(std::string_view text, std::size_t digits) {
  std::int32_t value = 0;
  if (text.size() < digits) return -1;
  const auto [end, error] = std::from_chars(text.data(), text.data() + digits, value, 16);
  return error == std::errc{} && end == text.data() + digits ? value : -1;
}

/// What `\times{count}{text}` stands for; gives the number of bytes that it takes, or 0.
std::size_t add_repeated(std::string_view written, std::string& text) {
  constexpr std::string_view start = "\\times{";
  if (!written.starts_with(start)) return 0;
  std::size_t count = 0;
  const char* end = written.data() + written.size();
  const char* after = std::from_chars(written.data() + start.size(), end, count).ptr;
  const auto open = static_cast<std::size_t>(after - written.data());
  const std::size_t close = written.find('}', open + 2);
  if (written.substr(open, 2) != "}{" || close == std::string_view::npos) return 0;
  for (; count > 0; --count) text += written.substr(open + 2, close - open - 2);
  return close + 1;
}

std::size_t add_escape(std::string_view written, std::string& text) {
  if (written.starts_with("\\x"))
    if (const std::int32_t byte = hexadecimal(written.substr(2), 2); byte >= 0) {
      text += static_cast<char>(static_cast<unsigned char>(byte));
      return 4;
    }
  if (written.starts_with("\\u"))
    if (const std::int32_t code_point = hexadecimal(written.substr(2), 4); code_point >= 0) {
      add_utf8(static_cast<std::uint32_t>(code_point), text);
      return 6;
    }
  return add_repeated(written, text);
}

}  // namespace

std::string unescaped(std::string_view written) {
  std::string text;
  while (!written.empty()) {
    std::size_t taken = written.front() == '\\' ? add_escape(written, text) : 0;
    if (taken == 0) {
      text += written.front();
      taken = 1;
    }
    written.remove_prefix(taken);
  }
  return text;
}

}  // namespace texts
