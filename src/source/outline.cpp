#include "source/outline.hpp"

#include <algorithm>

#include "source/npos.hpp"
#include "source/slips.hpp"
#include "source/text_places.hpp"

namespace bedside::source {
namespace {

// A file that is no plan at all would otherwise be reported line by line.
void note(std::vector<std::size_t>& places, std::size_t at) {
  constexpr std::size_t most_noted = 20;
  if (places.size() < most_noted) places.push_back(at);
}

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

class Walk {
 public:
  Walk(std::string_view text, const OutlineLimits& limits)
      : text_(text), limits_(limits), line_start_(byte_order_mark_of(text)), at_(line_start_) {}

  Outline outline() {
    start_line();
    while (at_ < text_.size() && !outline_.too_deep && !outline_.too_many) token();
    return std::move(outline_);
  }

 private:
  bool in_flow() const { return !outline_.brackets.empty(); }
  std::ptrdiff_t column() const { return static_cast<std::ptrdiff_t>(at_ - line_start_); }
  bool blank_at(std::size_t i) const { return i >= text_.size() || is_blank(text_[i]); }
  std::size_t end_of_line(std::size_t from) const { return std::min(text_.find('\n', from), text_.size()); }

  // Only what stands in the first column or in the indentation matters here.
  void start_line() {
    line_start_ = at_;
    if (at_ >= text_.size()) return;
    const std::string_view rest = text_.substr(at_, 3);
    const bool marker = (rest == "---" || rest == "...") && blank_at(at_ + 3);
    if (marker && rest == "...") note(outline_.ends, at_);
    if (text_[at_] == '%') note(outline_.directives, at_);
    if (marker || text_[at_] == '%') {
      at_ = marker ? at_ + 3 : end_of_line(at_);
      return;
    }
    const std::size_t content = std::min(text_.find_first_not_of(" \t", at_), text_.size());
    const std::size_t tab = text_.substr(at_, content - at_).find('\t');
    const bool empty =
        content == text_.size() || text_[content] == '\n' || text_[content] == '\r' || text_[content] == '#';
    if (tab != npos && !empty) note(outline_.tabs, at_ + tab);
    if (space_slip(text_.substr(content))) note(outline_.spaces, content);
    at_ = content;
  }

  void token() {
    const char c = text_[at_];
    if (c == '\n') {
      ++at_;
      start_line();
    } else if (is_blank(c)) {
      ++at_;
    } else if (c == '#' && blank_at(at_ - 1)) {
      at_ = end_of_line(at_);
    } else if (c == '"' || c == '\'') {
      quoted(c);
    } else if (c == '[' || c == '{') {
      open();
    } else if (in_flow() && (c == ']' || c == '}')) {
      outline_.brackets.pop_back();
      ++at_;
    } else if (in_flow() && c == ',') {
      if (++items_ > limits_.flow_items) outline_.too_many = at_;
      ++at_;
    } else if (!in_flow() && (c == '|' || c == '>')) {
      block(c);
    } else {
      indicator_or_plain(c);
    }
  }

  void open() {
    if (outline_.brackets.size() >= limits_.flow_depth) outline_.too_deep = at_;
    if (++items_ > limits_.flow_items) outline_.too_many = at_;
    outline_.brackets.push_back(at_);
    ++at_;
  }

  void quoted(char quote) {
    const std::size_t start = at_;
    const std::ptrdiff_t start_column = column();
    for (++at_; at_ < text_.size(); ++at_) {
      if (quote == '"' && text_[at_] == '\\') {
        ++at_;
      } else if (text_[at_] == '\n') {
        line_start_ = at_ + 1;
      } else if (text_[at_] == quote) {
        if (quote == '"' || at_ + 1 >= text_.size() || text_[at_ + 1] != quote) break;
        ++at_;
      }
    }
    if (at_ >= text_.size()) {
      at_ = text_.size();
      outline_.quote = start;
      return;
    }
    ++at_;
    note_key(start_column);
  }

  void indicator_or_plain(char c) {
    const bool indicator = (c == '-' || c == '?' || c == ':') && blank_at(at_ + 1);
    if (indicator) {
      if (!in_flow() && c != ':') parent_column_ = column();
      ++at_;
      return;
    }
    const std::ptrdiff_t start_column = column();
    for (++at_; at_ < text_.size() && text_[at_] != '\n'; ++at_) {
      const char here = text_[at_];
      if (here == '#' && is_blank(text_[at_ - 1])) break;
      if (here == ':' && blank_at(at_ + 1)) break;
      if (in_flow() && std::string_view(",[]{}").find(here) != npos) break;
    }
    note_key(start_column);
  }

  // A key of a block mapping is what its block scalar is indented against.
  void note_key(std::ptrdiff_t start_column) {
    if (!in_flow() && at_ < text_.size() && text_[at_] == ':') parent_column_ = start_column;
  }

  void block(char indicator) {
    std::size_t end = at_ + 1;
    std::ptrdiff_t explicit_indent = 0;
    for (; end < text_.size() && std::string_view("+-123456789").find(text_[end]) != npos; ++end)
      if (text_[end] >= '1') explicit_indent = text_[end] - '0';
    if (!blank_at(end)) return indicator_or_plain(indicator);
    at_ = std::min(end_of_line(at_) + 1, text_.size());
    std::ptrdiff_t indent = explicit_indent > 0 ? std::max<std::ptrdiff_t>(parent_column_, 0) + explicit_indent : -1;
    while (at_ < text_.size()) {
      const std::size_t content = std::min(text_.find_first_not_of(' ', at_), text_.size());
      const bool empty = content == text_.size() || text_[content] == '\n' || text_[content] == '\r';
      const auto spaces = static_cast<std::ptrdiff_t>(content - at_);
      if (!empty && indent < 0) indent = std::max(spaces, parent_column_ + 1);
      if (!empty && spaces < indent) break;
      at_ = std::min(end_of_line(content) + 1, text_.size());
    }
    start_line();
  }

  std::string_view text_;
  const OutlineLimits& limits_;
  std::size_t line_start_;
  std::size_t at_;
  std::size_t items_ = 0;
  std::ptrdiff_t parent_column_ = -1;
  Outline outline_;
};

}  // namespace

Outline outline_of(std::string_view text, const OutlineLimits& limits) {
  return Walk(text, limits).outline();
}

}  // namespace bedside::source
