#include <array>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "diagnostics/characters.hpp"
#include "json/text_sink.hpp"
#include "json/write.hpp"

namespace bedside::json {

namespace {

// A file name can hold bytes that are not UTF-8; they become U+FFFD.
std::string dumped_safely(const Json& scalar) {
  const std::string dumped = scalar.dump(-1, ' ', false, Json::error_handler_t::replace);
  std::string text;
  text.reserve(dumped.size());
  for (std::size_t at = 0; at < dumped.size();) {
    const diagnostics::Character character = diagnostics::character_at(dumped, at);
    if (diagnostics::is_obeyed(character.code_point))
      text += fmt::format("\\u{:04x}", static_cast<std::uint32_t>(character.code_point));
    else
      text.append(dumped, at, character.bytes);
    at += character.bytes;
  }
  return text;
}

using EightBytes = std::uint64_t;
constexpr EightBytes ones = 0x0101010101010101U;
constexpr EightBytes highest_bits = 0x80 * ones;

/// Sets the highest bit of some byte where one isn't ASCII that JSON and terminals take as it is. Of those that aren't,
/// 0x7F gets its highest bit by adding 1, a backslash turned to 0 by subtracting 1, and controls and quotes turned to
/// less than 0x21 by subtracting that.
constexpr EightBytes marked(EightBytes bytes) {
  return bytes | (bytes + ones) | ((bytes ^ ('\\' * ones)) - ones) | ((bytes ^ (0x02 * ones)) - 0x21 * ones);
}

EightBytes eight_bytes_at(const char* text) {
  EightBytes bytes = 0;
  std::memcpy(&bytes, text, sizeof bytes);
  return bytes;
}

/// Most texts hold nothing that needs a closer look, so they are looked through eight bytes at a time.
bool is_plain(std::string_view text) {
  constexpr std::size_t step = sizeof(EightBytes);
  EightBytes marks = 0;
  if (text.size() < step) {
    EightBytes bytes = ' ' * ones;
    if (!text.empty()) std::memcpy(&bytes, text.data(), text.size());
    marks = marked(bytes);
  } else {
    for (std::size_t at = 0; at + step < text.size(); at += step) marks |= marked(eight_bytes_at(text.data() + at));
    marks |= marked(eight_bytes_at(text.data() + text.size() - step));
  }
  return (marks & highest_bits) == 0;
}

std::string as_escape(char32_t code_point) {
  constexpr std::array<std::pair<char32_t, std::string_view>, 7> short_ones{
      {{'"', "\\\""}, {'\\', "\\\\"}, {'\b', "\\b"}, {'\f', "\\f"}, {'\n', "\\n"}, {'\r', "\\r"}, {'\t', "\\t"}}};
  for (const auto& [character, escape] : short_ones)
    if (character == code_point) return std::string{escape};
  return fmt::format("\\u{:04x}", static_cast<std::uint32_t>(code_point));
}

/// Precondition: the words are UTF-8.
void add_escaped(std::string_view words, TextBuffer& text) {
  for (std::size_t at = 0; at < words.size();) {
    const diagnostics::Character character = diagnostics::character_at(words, at);
    const bool is_escaped =
        diagnostics::is_obeyed(character.code_point) || character.code_point == '"' || character.code_point == '\\';
    if (is_escaped)
      text.add(as_escape(character.code_point));
    else
      text.add(words.substr(at, character.bytes));
    at += character.bytes;
  }
}

/// Writes as the library does, but for the characters that a terminal would obey; how deep values stand in one another
/// makes no difference.
class Document {
 public:
  explicit Document(bool on_one_line) : on_one_line_(on_one_line) {}

  std::string text_of(const Json& whole) {
    write(whole);
    while (!open_.empty()) go_on();
    return text_.take();
  }

 private:
  /// A list or an object of which all before `next` is written.
  struct Open {
    const Json* whole = nullptr;
    Json::const_iterator next;
  };

  void write(const Json& json) {
    if (json.is_structured()) {
      text_.add(json.is_object() ? '{' : '[');
      open_.push_back({&json, json.begin()});
    } else if (const auto* text = json.get_ptr<const std::string*>()) {
      write_text(*text);
    } else {
      text_.add(dumped_safely(json));
    }
  }

  void write_text(const std::string& text) { add_text(text, text_); }

  void go_on() {
    Open& innermost = open_.back();
    const Json& whole = *innermost.whole;
    const bool is_first = innermost.next == whole.begin();
    if (innermost.next == whole.end()) {
      open_.pop_back();
      if (!is_first) new_line();
      text_.add(whole.is_object() ? '}' : ']');
      return;
    }
    if (!is_first) text_.add(',');
    new_line();
    const Json::const_iterator at = innermost.next++;
    if (whole.is_object()) {
      write_text(at.key());
      on_one_line_ ? text_.add(':') : text_.add(':', ' ');
    }
    write(*at);
  }

  void new_line() {
    if (on_one_line_) return;
    text_.add('\n');
    text_.fill(2 * open_.size(), ' ');
  }

  bool on_one_line_;
  std::vector<Open> open_;
  TextBuffer text_;
};

}  // namespace

void add_text(std::string_view words, TextBuffer& text) {
  if (is_plain(words)) return text.add('"', words, '"');
  if (!diagnostics::is_utf8(words)) return text.add(dumped_safely(Json(words)));
  text.add('"');
  add_escaped(words, text);
  text.add('"');
}

std::string document(const Json& json) {
  return Document(false).text_of(json) + "\n";
}

std::string on_one_line(const Json& json) {
  return Document(true).text_of(json);
}

bool is_whole(double value) {
  constexpr double exact = 9007199254740992.0;  // 2^53
  return std::trunc(value) == value && std::fabs(value) < exact;
}

Json number(double value) {
  if (is_whole(value)) return static_cast<std::int64_t>(value);
  return value;
}

Json seconds(std::int64_t milliseconds) {
  return number(static_cast<double>(milliseconds) / 1000.0);
}

}  // namespace bedside::json
