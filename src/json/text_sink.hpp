// Writes objects and lists member by member, straight into a text. No tree of them is held on the way: that takes its
// time, and the JSON library can't take a tree down when memory runs out.
//
// A type is written by a function `describe(const T&, TextSink&)` in its own namespace, which names its members once
// and in the order in which docs/ describes them.
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <bedside/value.hpp>

#include "json/text_buffer.hpp"
#include "json/write_text.hpp"

namespace bedside::json {

using namespace std::string_view_literals;

/// On one line by itself.
void add_value(const Value& value, TextBuffer& text);

enum class Layout : std::uint8_t {
  one_line,
  indented,  ///< each member and element on a line of its own, two spaces deeper than what it is in
};

/// What is JSON already, on one line.
struct Ready {
  std::string json;
};

class TextSink {
 public:
  TextSink(TextBuffer& text, Layout layout) : text_(text), layout_(layout) {}

  /// A member of the object that is being described. The name is written as it is, as names and ids are.
  template <class T>
  void operator()(std::string_view name, const T& value) {
    begin_member(name);
    append(value);
  }

  void append(bool value) { value ? text_.add("true"sv) : text_.add("false"sv); }
  void append(std::integral auto value) { add_whole(value, text_); }
  void append(double value) { add_number(value, text_); }
  void append(std::string_view words) { add_text(words, text_); }
  void append(const std::string& words) { add_text(words, text_); }
  void append(const char* words) { add_text(words, text_); }
  void append(const Ready& ready) { text_.add(std::string_view{ready.json}); }
  void append(std::nullptr_t) { text_.add("null"sv); }
  void append(const Value& value) { add_value(value, text_); }
  template <class T>
    requires std::is_enum_v<T>
  void append(T value) {
    append(name_of(value));
  }
  template <class T>
  void append(const std::optional<T>& value) {
    if (value)
      append(*value);
    else
      append(nullptr);
  }
  template <class T>
  void append(const std::vector<T>& all) {
    append(std::span{all});
  }
  template <class T>
  void append(std::span<T> all) {
    open('[');
    for (const T& one : all) {
      begin_element();
      append(one);
    }
    close(']');
  }
  void append(const Values& values) {
    open('{');
    for (const auto& [name, value] : values) (*this)(name, value);
    close('}');
  }
  template <class T>
    requires requires(const T& value, TextSink& sink) { describe(value, sink); }
  void append(const T& described) {
    open('{');
    describe(described, *this);
    close('}');
  }

 private:
  void open(char bracket) {
    text_.add(bracket);
    ++depth_;
    is_empty_ = true;
  }
  void close(char bracket) {
    --depth_;
    if (!std::exchange(is_empty_, false)) begin_line();
    text_.add(bracket);
  }
  void begin_member(std::string_view name) {
    const bool is_first = std::exchange(is_empty_, false);
    if (layout_ == Layout::one_line) {
      is_first ? text_.add('"', name, '"', ':') : text_.add(',', '"', name, '"', ':');
      return;
    }
    if (!is_first) text_.add(',');
    begin_line();
    text_.add('"', name, '"', ':', ' ');
  }
  void begin_element() {
    if (!std::exchange(is_empty_, false)) text_.add(',');
    begin_line();
  }
  void begin_line() {
    if (layout_ == Layout::one_line) return;
    text_.add('\n');
    text_.fill(2 * depth_, ' ');
  }

  TextBuffer& text_;
  Layout layout_;
  bool is_empty_ = true;  ///< the object or list that is being written
  std::size_t depth_ = 0;
};

/// A whole document on many lines, ending in a newline.
template <class T>
std::string document(const T& whole) {
  TextBuffer text;
  TextSink{text, Layout::indented}.append(whole);
  text.add('\n');
  return text.take();
}

/// The same on one line, without the newline at its end.
template <class T>
std::string one_line(const T& whole, std::size_t usual_bytes = 0) {
  TextBuffer text{usual_bytes};
  TextSink{text, Layout::one_line}.append(whole);
  return text.take();
}

}  // namespace bedside::json
