#include <array>
#include <cmath>
#include <cstdint>
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

// Most texts hold nothing that needs a closer look.
constexpr std::array<bool, 256> plain_bytes = [] {
  std::array<bool, 256> plain{};
  for (std::size_t byte = ' '; byte <= '~'; ++byte) plain[byte] = byte != '"' && byte != '\\';
  return plain;
}();

bool is_plain(std::string_view text) {
  bool plain = true;
  for (const char c : text) plain = plain && plain_bytes[static_cast<unsigned char>(c)];
  return plain;
}

/// Writes as the library does, but for the characters that a terminal would obey; how deep values stand in one another
/// makes no difference.
class Document {
 public:
  explicit Document(bool on_one_line) : on_one_line_(on_one_line) {}

  std::string text_of(const Json& whole) {
    write(whole);
    while (!open_.empty()) go_on();
    return std::move(text_);
  }

 private:
  /// A list or an object of which all before `next` is written.
  struct Open {
    const Json* whole = nullptr;
    Json::const_iterator next;
  };

  void write(const Json& json) {
    if (json.is_structured()) {
      text_ += json.is_object() ? '{' : '[';
      open_.push_back({&json, json.begin()});
    } else if (const auto* text = json.get_ptr<const std::string*>()) {
      write_text(*text);
    } else {
      text_ += dumped_safely(json);
    }
  }

  void write_text(const std::string& text) { append_text(text, text_); }

  void go_on() {
    Open& innermost = open_.back();
    const Json& whole = *innermost.whole;
    const bool is_first = innermost.next == whole.begin();
    if (innermost.next == whole.end()) {
      open_.pop_back();
      if (!is_first) new_line();
      text_ += whole.is_object() ? '}' : ']';
      return;
    }
    if (!is_first) text_ += ',';
    new_line();
    const Json::const_iterator at = innermost.next++;
    if (whole.is_object()) {
      write_text(at.key());
      text_ += on_one_line_ ? ":" : ": ";
    }
    write(*at);
  }

  void new_line() {
    if (!on_one_line_) text_.append("\n").append(2 * open_.size(), ' ');
  }

  bool on_one_line_;
  std::vector<Open> open_;
  std::string text_;
};

}  // namespace

void append_text(std::string_view words, std::string& text) {
  if (is_plain(words))
    text.append("\"").append(words).append("\"");
  else
    text += dumped_safely(Json(words));
}

std::string document(const Json& json) {
  return Document(false).text_of(json) + "\n";
}

std::string on_one_line(const Json& json) {
  return Document(true).text_of(json);
}

Json number(double value) {
  constexpr double exact = 9007199254740992.0;  // 2^53
  if (std::trunc(value) == value && std::fabs(value) < exact) return static_cast<std::int64_t>(value);
  return value;
}

Json seconds(std::int64_t milliseconds) {
  return number(static_cast<double>(milliseconds) / 1000.0);
}

}  // namespace bedside::json
