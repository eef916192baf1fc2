#include "source/scalar_places.hpp"

#include <algorithm>

#include "source/npos.hpp"

namespace bedside::source {
namespace {

using Places = std::vector<std::size_t>;

bool is_space(char c) {
  return c == ' ' || c == '\t';
}

// Walks the source and the text side by side. Wherever the two disagree the walk fails, so a place is never guessed.
class WalkOfScalar {
 public:
  WalkOfScalar(std::string_view source, std::size_t at, std::string_view text) : source_(source), at_(at), text_(text) {
    places_.reserve(text.size() + 1);
  }

  std::optional<Places> plain() {
    while (!done())
      if (!(break_follows() ? fold(0) : same())) return std::nullopt;
    return finished();
  }

  std::optional<Places> quoted(char quote) {
    ++at_;
    while (!done()) {
      const bool escape = quote == '"' ? here() == '\\' : source_.substr(at_, 2) == "''";
      const bool ends = here() == quote && !escape;
      if (ends) return std::nullopt;
      if (!(escape ? escaped(quote) : break_follows() ? fold(0) : same())) return std::nullopt;
    }
    return here() == quote ? finished() : std::nullopt;
  }

  std::optional<Places> block() {
    at_ = next_line(at_);
    const std::optional<std::size_t> indent = block_indent();
    if (!indent) return text_.empty() ? finished() : std::nullopt;
    // Line breaks before the first line belong to the text and are not folded.
    while (!done() && content_line() == npos) {
      take(1);
      at_ = next_line(at_);
    }
    at_ = std::min(at_ + *indent, source_.size());
    while (!done())
      if (!same() && !fold(*indent)) return std::nullopt;
    return finished();
  }

 private:
  bool done() const { return places_.size() == text_.size(); }
  char here() const { return at_ < source_.size() ? source_[at_] : '\0'; }
  char wanted() const { return text_[places_.size()]; }
  std::size_t next_line(std::size_t from) const { return std::min(source_.find('\n', from), source_.size() - 1) + 1; }

  std::optional<Places> finished() {
    places_.push_back(at_);
    return std::move(places_);
  }

  void take(std::size_t count) { places_.insert(places_.end(), std::min(count, text_.size() - places_.size()), at_); }

  // The first content byte of the line at the walk, or none for an empty line.
  std::size_t content_line() const {
    const std::size_t content = source_.find_first_not_of(' ', at_);
    const bool empty = content == npos || source_[content] == '\n' || source_[content] == '\r';
    return empty ? npos : content;
  }

  // The columns that the block is indented by: what the source has more than the text on the first line with words.
  std::optional<std::size_t> block_indent() const {
    const std::size_t word = source_.find_first_not_of(" \r\n", at_);
    const std::size_t same_word = text_.find_first_not_of(" \n");
    if (word == npos || same_word == npos) return std::nullopt;
    const std::size_t line = source_.rfind('\n', word) + 1;
    const std::size_t before = text_.substr(0, same_word).rfind('\n');
    const std::size_t spaces = same_word - (before == npos ? 0 : before + 1);
    if (word - line < spaces) return std::nullopt;
    return word - line - spaces;
  }

  // Whether nothing but blanks stands between here and the end of the line: plain and quoted text lose them.
  bool break_follows() {
    if (at_ >= blanks_end_) blanks_end_ = std::min(source_.find_first_not_of(" \t\r", at_), source_.size());
    return blanks_end_ < source_.size() && source_[blanks_end_] == '\n';
  }

  // A line break is never taken as it is.
  bool same() {
    if (at_ >= source_.size() || source_[at_] != wanted() || source_[at_] == '\n') return false;
    places_.push_back(at_++);
    return true;
  }

  // A line break, with the empty lines after it and the indentation of the next one, for a space or line breaks.
  bool fold(std::size_t indent) {
    const std::size_t start = at_;
    std::size_t i = at_;
    while (i < source_.size() && (is_space(source_[i]) || source_[i] == '\r')) ++i;
    if (i >= source_.size() || source_[i] != '\n') return false;
    const char folded = wanted();
    if (folded != ' ' && folded != '\n') return false;
    do {
      at_ = i + 1;
      i = at_;
      while (i < source_.size() && (is_space(source_[i]) || source_[i] == '\r')) ++i;
    } while (i < source_.size() && source_[i] == '\n');
    at_ = indent > 0 ? std::min(at_ + indent, i) : i;
    places_.push_back(start);
    while (folded == '\n' && !done() && wanted() == '\n') places_.push_back(start);
    return true;
  }

  bool escaped(char quote) {
    const std::size_t start = at_;
    std::size_t bytes = 1;
    if (quote == '\'') {
      at_ += 2;
    } else {
      const char kind = at_ + 1 < source_.size() ? source_[at_ + 1] : '\0';
      if (kind == '\n' || kind == '\r') return false;
      const std::size_t digits = kind == 'x' ? 2U : kind == 'u' ? 4U : kind == 'U' ? 8U : 0U;
      at_ = std::min(at_ + 2 + digits, source_.size());
      bytes = bytes_of_wanted();
    }
    for (std::size_t i = 0; i < bytes; ++i) places_.push_back(start);
    return places_.size() <= text_.size();
  }

  std::size_t bytes_of_wanted() const {
    const auto lead = static_cast<unsigned char>(wanted());
    // A continuation byte here is an escape that the parser turned into a byte of its own.
    return lead < 0xC0U ? 1 : lead < 0xE0U ? 2 : lead < 0xF0U ? 3 : 4;
  }

  std::string_view source_;
  std::size_t at_;
  std::string_view text_;
  Places places_;
  std::size_t blanks_end_ = 0;  ///< of the blanks that the walk is in
};

std::size_t end_of_quoted(std::string_view source, std::size_t offset, char quote) {
  for (std::size_t i = offset + 1; i < source.size(); ++i) {
    if (quote == '"' && source[i] == '\\') {
      ++i;
    } else if (source[i] == quote) {
      if (quote == '"' || i + 1 >= source.size() || source[i + 1] != quote) return i + 1;
      ++i;
    }
  }
  return source.size();
}

std::size_t end_of_line(std::string_view source, std::size_t offset) {
  const std::size_t end = std::min(source.find('\n', offset), source.size());
  return end > offset && source[end - 1] == '\r' ? end - 1 : end;
}

std::size_t end_of_block(std::string_view source, std::size_t offset, ScalarStyle style, std::string_view text) {
  const std::size_t last_word = text.find_last_not_of('\n');
  const auto places = places_of(source, offset, style, text);
  if (last_word == npos || !places) return end_of_line(source, offset);
  return (*places)[last_word] + 1;
}

}  // namespace

ScalarStyle style_at(std::string_view source, std::size_t offset) {
  switch (offset < source.size() ? source[offset] : '\0') {
    case '\'':
      return ScalarStyle::single_quoted;
    case '"':
      return ScalarStyle::double_quoted;
    case '|':
      return ScalarStyle::literal;
    case '>':
      return ScalarStyle::folded;
    default:
      return ScalarStyle::plain;
  }
}

std::optional<Places> places_of(std::string_view source, std::size_t offset, ScalarStyle style, std::string_view text) {
  WalkOfScalar walk(source, offset, text);
  switch (style) {
    case ScalarStyle::plain:
      return walk.plain();
    case ScalarStyle::single_quoted:
      return walk.quoted('\'');
    case ScalarStyle::double_quoted:
      return walk.quoted('"');
    case ScalarStyle::literal:
    case ScalarStyle::folded:
      return walk.block();
  }
  return std::nullopt;
}

std::size_t end_of_scalar(std::string_view source, std::size_t offset, ScalarStyle style, std::string_view text) {
  switch (style) {
    case ScalarStyle::single_quoted:
      return end_of_quoted(source, offset, '\'');
    case ScalarStyle::double_quoted:
      return end_of_quoted(source, offset, '"');
    case ScalarStyle::literal:
    case ScalarStyle::folded:
      return end_of_block(source, offset, style, text);
    case ScalarStyle::plain:
      break;
  }
  const auto places = places_of(source, offset, style, text);
  return places ? places->back() : end_of_line(source, offset);
}

}  // namespace bedside::source
