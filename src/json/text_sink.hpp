// Writes an object member by member, straight into a text: for what is written while somebody waits.
//
// A type is written by a function `describe(const T&, sink)` that names its members once; the same function serves a
// tree of the JSON library (`tree_of`).
#pragma once

#include <array>
#include <charconv>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <bedside/value.hpp>

#include "json/text_buffer.hpp"
#include "json/write.hpp"

namespace bedside::json {

using namespace std::string_view_literals;

/// Adds the words as JSON has them; what a terminal would obey is escaped.
void add_text(std::string_view words, TextBuffer& text);
void add_value(const Value& value, TextBuffer& text);

class TextSink {
 public:
  explicit TextSink(TextBuffer& text) : text_(text) { text_.add('{'); }
  void end() { text_.add('}'); }

  template <class T>
  void operator()(std::string_view name, const T& value) {
    if (std::exchange(has_members_, true))
      text_.add(',', '"', name, '"', ':');
    else
      text_.add('"', name, '"', ':');
    append(value);
  }

 private:
  void append(bool value) { value ? text_.add("true"sv) : text_.add("false"sv); }
  void append(std::integral auto value) {
    std::array<char, 24> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    text_.add(std::string_view{digits.data(), static_cast<std::size_t>(end - digits.data())});
  }
  void append(double value) {
    if (is_whole(value))
      append(static_cast<std::int64_t>(value));
    else
      text_.add(on_one_line(value));
  }
  void append(std::string_view words) { add_text(words, text_); }
  void append(const std::string& words) { add_text(words, text_); }
  void append(const char* words) { add_text(words, text_); }
  void append(std::nullptr_t) { text_.add("null"sv); }
  void append(const Value& value) { add_value(value, text_); }
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
    text_.add('[');
    for (const T& one : all) {
      if (&one != all.data()) text_.add(',');
      append(one);
    }
    text_.add(']');
  }
  void append(const Values& values) {
    TextSink inner{text_};
    for (const auto& [name, value] : values) inner(name, value);
    inner.end();
  }
  template <class T>
    requires requires(const T& value, TextSink& sink) { describe(value, sink); }
  void append(const T& described) {
    TextSink inner{text_};
    describe(described, inner);
    inner.end();
  }

  TextBuffer& text_;
  bool has_members_ = false;
};

/// The same as a tree, for documents that are put together from many parts.
class TreeSink {
 public:
  template <class T>
  void operator()(std::string_view name, const T& value) {
    tree_[std::string{name}] = tree(value);
  }
  Json take() { return std::move(tree_); }

 private:
  template <class T>
  static Json tree(const T& value) {
    if constexpr (std::is_same_v<T, double>) {
      return number(value);
    } else if constexpr (std::is_constructible_v<Json, T> && !requires(TreeSink sink) { describe(value, sink); }) {
      return Json(value);
    } else {
      TreeSink inner;
      describe(value, inner);
      return inner.take();
    }
  }
  template <class T>
  static Json tree(const std::optional<T>& value) {
    return value ? tree(*value) : Json(nullptr);
  }
  template <class T>
  static Json tree(const std::vector<T>& all) {
    Json array = Json::array();
    for (const T& one : all) array.push_back(tree(one));
    return array;
  }

  Json tree_ = Json::object();
};

}  // namespace bedside::json
