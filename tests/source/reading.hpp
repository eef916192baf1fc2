// How the tests of this folder read a text and look at what came of it.
#pragma once

#include <string>
#include <string_view>

#include <bedside/diagnostic.hpp>

#include "source/read_yaml.hpp"

namespace reading {

/// All problems of the text as they are drawn, or nothing.
inline std::string problems(std::string_view text) {
  std::string all;
  for (const bedside::Diagnostic& d : bedside::source::read_yaml(text, "plan.yaml").diagnostics)
    all += bedside::render(d, text);
  return all;
}

/// The codes of the problems, each followed by a space.
inline std::string codes(std::string_view text) {
  std::string all;
  for (const auto& d : bedside::source::read_yaml(text, "plan.yaml").diagnostics) all += d.code + " ";
  return all;
}

/// The tree on one line: [lists], {mappings}, "quoted", |literal|, >folded>, plain, and nothing for what is absent.
inline std::string shown(const bedside::source::Node& node) {
  using bedside::source::Kind;
  using bedside::source::ScalarStyle;
  std::string out;
  switch (node.kind) {
    case Kind::null:
      return "()";
    case Kind::scalar: {
      const std::string mark = node.style == ScalarStyle::plain           ? ""
                               : node.style == ScalarStyle::single_quoted ? "'"
                               : node.style == ScalarStyle::double_quoted ? "\""
                               : node.style == ScalarStyle::literal       ? "|"
                                                                          : ">";
      return mark + node.text + mark + (node.comment_follows ? " #" : "");
    }
    case Kind::sequence:
      for (const auto& item : node.items) out += (out.empty() ? "" : ", ") + shown(item);
      return "[" + out + "]";
    case Kind::mapping:
      for (const auto& entry : node.entries)
        out += (out.empty() ? "" : ", ") + shown(entry.key) + ": " + shown(entry.value);
      return "{" + out + "}";
  }
  return out;
}

inline std::string tree(std::string_view text) {
  const auto read = bedside::source::read_yaml(text, "plan.yaml");
  return read ? shown(read.value->root) : problems(text);
}

inline std::string place(const bedside::SourceRange& range) {
  return std::to_string(range.begin.line) + ":" + std::to_string(range.begin.column) + "-" +
         std::to_string(range.end.line) + ":" + std::to_string(range.end.column);
}

}  // namespace reading
