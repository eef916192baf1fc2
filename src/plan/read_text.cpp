// `{name}`, `{a1c:.1}`, `{day:long}`; `{{` and `}}` are braces.
#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "diagnostics/unseen.hpp"
#include "plan/field_value.hpp"
#include "plan/reader.hpp"
#include "plan/spoken_length.hpp"

namespace bedside::plan {
namespace {

using diagnostics::Code;

// Finding the place of a brace takes as long as the text is, and what is put in can be as long as a text.
constexpr std::size_t most_braces = 100;

/// Cuts one text into pieces. Reports through `report(code, begin, end, message, hint)`.
template <class Report>
class Cutter {
 public:
  Cutter(std::string_view text, Report report) : text_(text), report_(report) {}

  std::vector<Piece> cut() {
    while (at_ < text_.size()) {
      const char c = text_[at_];
      const bool doubled = at_ + 1 < text_.size() && text_[at_ + 1] == c;
      if ((c == '{' || c == '}') && doubled) {
        words_ += c;
        at_ += 2;
      } else if ((c == '{' || c == '}') && ++braces_ > most_braces) {
        report_(Code::limit_exceeded, at_, at_ + 1, "this text has more than 100 placeholders, which is the limit",
                "write several steps");
        break;
      } else if (c == '{') {
        placeholder();
      } else if (c == '}') {
        report_(Code::bad_placeholder, at_, at_ + 1, "`}` without a `{` before it", "write `}}` for a brace");
        ++at_;
      } else {
        words_ += c;
        ++at_;
      }
    }
    flush();
    return std::move(pieces_);
  }

  /// Where each piece with a name stands, in the order of the pieces.
  const std::vector<std::pair<std::size_t, std::size_t>>& places() const { return places_; }

 private:
  void flush() {
    if (!words_.empty()) pieces_.push_back({std::exchange(words_, {}), "", {}, {}});
  }

  void placeholder() {
    const std::size_t begin = at_;
    const std::size_t end = text_.find_first_of("{}\n", begin + 1);
    if (end == std::string_view::npos || text_[end] != '}') {
      report_(Code::bad_placeholder, begin, begin + 1, "`{` without a `}` after it", "write `{{` for a brace");
      at_ = begin + 1;
      return;
    }
    at_ = end + 1;
    const std::string_view inside = text_.substr(begin + 1, end - begin - 1);
    const std::size_t colon = inside.find(':');
    const std::string_view name = inside.substr(0, colon);
    if (!is_name(name)) {
      report_(Code::bad_placeholder, begin, at_, "a placeholder holds one name of a fact or an answer",
              placeholder_hint(name, inside.substr(name.size())));
      return;
    }
    Piece piece{"", std::string{name}, {}, {}};
    if (colon != std::string_view::npos && !read_format(inside.substr(colon + 1), piece.format)) {
      report_(Code::bad_format, begin, at_, "no such way to put in a value",
              "a number can have decimals, such as `{a1c:.1}`; a date can be `{day:long}`");
      return;
    }
    flush();
    pieces_.push_back(std::move(piece));
    places_.emplace_back(begin, at_);
  }

  static std::string placeholder_hint(std::string_view name, std::string_view format) {
    std::string meant = diagnostics::as_seen(name);
    std::transform(meant.begin(), meant.end(), meant.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    if (!is_name(meant)) return "write `{name}`, or `{{` and `}}` for braces";
    const std::optional<std::string> unseen = diagnostics::unseen_in(name);
    return unseen ? fmt::format("there is {} in it: delete all of it and type `{{{}{}}}`", *unseen, meant, format)
                  : fmt::format("did you mean `{{{}{}}}`?", meant, format);
  }

  static bool is_name(std::string_view name) {
    return !name.empty() && name.size() <= 64 && name.front() >= 'a' && name.front() <= 'z' &&
           std::all_of(name.begin(), name.end(),
                       [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; });
  }

  static bool read_format(std::string_view written, Format& format) {
    if (written == "long") {
      format.kind = Format::Kind::long_date;
      return true;
    }
    if (written.size() != 2 || written[0] != '.' || written[1] < '0' || written[1] > '9') return false;
    format = {Format::Kind::decimals, written[1] - '0'};
    return true;
  }

  std::string_view text_;
  Report report_;
  std::size_t at_ = 0;
  std::size_t braces_ = 0;  ///< that are not doubled
  std::string words_;
  std::vector<Piece> pieces_;
  std::vector<std::pair<std::size_t, std::size_t>> places_;
};

}  // namespace

Text Reader::text(const source::Node& node, bool keep_final_newlines) {
  Text text;
  text.range = node.range;
  const std::string stripped = words(node);
  text.written = keep_final_newlines && node.is_scalar() ? node.text : stripped;
  if (text.written.size() > longest_text) {
    findings_.error(Code::limit_exceeded, node.range,
                    fmt::format("this text has {} bytes; the limit is {}", text.written.size(), longest_text));
    return text;
  }
  const auto place = [&](std::size_t begin, std::size_t end) {
    return source::range_within(document_, node, begin, end);
  };
  Cutter cutter{std::string_view{text.written},
                [&](Code code, std::size_t begin, std::size_t end, const char* message, const std::string& hint) {
                  findings_.error(code, place(begin, end), message).hint = hint;
                }};
  text.pieces = cutter.cut();
  auto next = cutter.places().begin();
  for (Piece& piece : text.pieces)
    if (!piece.name.empty()) {
      piece.range = place(next->first, next->second);
      ++next;
    }
  if (cutter.places().empty()) text.milliseconds = spoken_milliseconds(text.pieces.empty() ? "" : text.pieces[0].words);
  return text;
}

}  // namespace bedside::plan
