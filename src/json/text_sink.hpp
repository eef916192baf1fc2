// Writes an object member by member, straight into a text: for what is written while somebody waits.
//
// A type is written by a function `describe(const T&, sink)` that names its members once; the same function serves a
// tree of the JSON library (`tree_of`).
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <bedside/value.hpp>

#include "json/write.hpp"

namespace bedside::json {

/// Appends the text as JSON has it; what a terminal would obey is escaped.
void append_text(std::string_view words, std::string& text);
void append_value(const Value& value, std::string& text);

class TextSink {
 public:
  explicit TextSink(std::string& text) : text_(text) { text_ += '{'; }
  void end() { text_ += '}'; }

  template <class T>
  void operator()(std::string_view name, const T& value) {
    if (has_members_) text_ += ',';
    has_members_ = true;
    text_.append("\"").append(name).append("\":");
    append(value);
  }

 private:
  void append(bool value) { text_ += value ? "true" : "false"; }
  void append(std::integral auto value) { text_ += std::to_string(value); }
  void append(double value) { text_ += on_one_line(number(value)); }
  void append(std::string_view words) { append_text(words, text_); }
  void append(const std::string& words) { append_text(words, text_); }
  void append(const char* words) { append_text(words, text_); }
  void append(std::nullptr_t) { text_ += "null"; }
  void append(const Value& value) { append_value(value, text_); }
  template <class T>
  void append(const std::optional<T>& value) {
    if (value)
      append(*value);
    else
      text_ += "null";
  }
  template <class T>
  void append(const std::vector<T>& all) {
    text_ += '[';
    for (const T& one : all) {
      if (&one != all.data()) text_ += ',';
      append(one);
    }
    text_ += ']';
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

  std::string& text_;
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
