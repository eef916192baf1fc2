// HTML by construction: text is escaped where it becomes HTML, and every element that is opened is closed.
#pragma once

#include <string>
#include <string_view>

namespace bedside::sheet {

/// Well-formed content of an element. Made by the functions below only.
struct Html {
  std::string text;

  bool empty() const { return text.empty(); }
  Html& operator+=(const Html& more) {
    text += more.text;
    return *this;
  }
  friend Html operator+(Html first, const Html& second) { return first += second; }
};

/// Any text, whoever wrote it. Line ends stay; other controls, what changes the direction of writing, what nobody
/// would see, and what XML doesn't have are shown as `\x1b` or `\u202e`.
Html escaped(std::string_view text);

/// The same without any elements, for places that can hold none, such as `title`.
Html escaped_plainly(std::string_view text);

/// `attributes` are our own words, such as `class="mark"`, never data.
Html element(std::string_view tag, std::string_view attributes, const Html& content);
Html element(std::string_view tag, const Html& content);
/// With a text of ours, or any other, as its content.
Html element(std::string_view tag, std::string_view attributes, std::string_view text);
/// `<br/>`, or another that has no content.
Html lone(std::string_view tag, std::string_view attributes = {});

/// `lang` and `dir="auto"` for texts in the language of a plan.
std::string in_language(std::string_view tag);

}  // namespace bedside::sheet
