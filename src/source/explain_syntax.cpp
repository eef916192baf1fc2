#include "source/explain_syntax.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>
#include <yaml-cpp/exceptions.h>

#include "source/npos.hpp"
#include "source/outline.hpp"
#include "source/slips.hpp"

namespace bedside::source {
namespace {

using diagnostics::Code;
using diagnostics::Findings;

constexpr std::string_view spaces = " \t";

namespace why = YAML::ErrorMsg;

bool is_any_of(const std::string& reason, std::initializer_list<const char*> reasons) {
  return std::any_of(reasons.begin(), reasons.end(), [&](const char* r) { return reason.starts_with(r); });
}

// The line that the parser stopped in.
struct Line {
  std::size_t begin;    // offset of its first byte
  std::size_t content;  // offset of the first byte that is not indentation
  std::string_view text;

  std::string_view before(std::size_t offset) const { return text.substr(0, offset - begin); }
  std::string_view words() const { return text.substr(content - begin); }
};

Line line_around(std::string_view text, std::size_t offset) {
  const std::size_t before = offset == 0 ? npos : text.rfind('\n', offset - 1);
  const std::size_t begin = before == npos ? 0 : before + 1;
  const std::size_t end = std::min(text.find('\n', begin), text.size());
  std::string_view line = text.substr(begin, end - begin);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return {begin, begin + std::min(line.find_first_not_of(spaces), line.size()), line};
}

// The offset of the `: ` that makes the line a `key: value`, or none.
std::size_t colon_of(std::string_view line) {
  for (std::size_t i = line.find(':'); i != npos; i = line.find(':', i + 1))
    if (i + 1 == line.size() || line[i + 1] == ' ' || line[i + 1] == '\t' || line[i + 1] == '\r') return i;
  return npos;
}

char closing_of(char bracket) {
  return bracket == '[' ? ']' : '}';
}

class Explanation {
 public:
  Explanation(const ParserStop& stop, Findings& findings)
      : stop_(stop), findings_(findings), line_(line_around(stop.text, stop.offset)) {}

  void explain() {
    const bool explained = open_quote() || unsupported() || escape() || tab() || block_header() || reserved() ||
                           slip() || unopened() || unclosed() || after_quote() || after_brackets() || colon_in_text() ||
                           list_on_the_line() || deeper() || missing_space() || comment() || no_colon() ||
                           indentation() || rest_of_text();
    if (!explained) report(stop_.offset, "this is not valid YAML", "put the text in quotes if it is all one text");
  }

 private:
  bool has(std::initializer_list<const char*> reasons) const { return is_any_of(stop_.reason, reasons); }
  char here() const { return stop_.offset < stop_.text.size() ? stop_.text[stop_.offset] : '\0'; }

  bool report(std::size_t offset, std::string message, std::string hint, Code code = Code::yaml_syntax,
              std::size_t length = 1) {
    const std::size_t begin = std::min(offset, stop_.text.size());
    const std::size_t end = std::min(begin + length, stop_.text.size());
    findings_.error(code, stop_.places.between(begin, end), std::move(message)).hint = std::move(hint);
    return true;
  }

  Outline outline_before() const {
    constexpr OutlineLimits none{npos, npos};
    return outline_of(stop_.text.substr(0, stop_.offset), none);
  }

  bool report(std::size_t words, const std::optional<Slip>& slip) {
    if (slip) report_slip(*slip, stop_.text, words, stop_.places, findings_);
    return slip.has_value();
  }

  // On the line itself, or on the one above, of which this one was read as the rest until its colon was found.
  bool slip() {
    const bool at_start = stop_.offset == line_.content;
    if (at_start && report(line_.content, dash_slip(line_.words()))) return true;
    if (colon_of(line_.text) == npos && report(line_.content, semicolon_slip(line_.words()))) return true;
    const bool first_colon = here() == ':' && colon_of(line_.before(stop_.offset)) == npos;
    if (!has({why::MAP_VALUE}) || !first_colon || line_.begin == 0) return false;
    const Line above = line_around(stop_.text, line_.begin - 1);
    return report(above.content, dash_slip(above.words())) || report(above.content, semicolon_slip(above.words()));
  }

  bool open_quote() {
    if (!has({why::DOC_IN_SCALAR, why::EOF_IN_SCALAR, why::CHAR_IN_SCALAR})) return false;
    const auto quote = outline_before().quote;
    return report(quote.value_or(stop_.offset), "this quote is never closed",
                  "close it at the end of the text, or write a longer text with `|`", Code::unclosed_quote);
  }

  bool unsupported() {
    if (!has({why::UNKNOWN_ANCHOR, why::ALIAS_NOT_FOUND, why::ANCHOR_NOT_FOUND, why::CHAR_IN_ALIAS, why::CHAR_IN_ANCHOR,
              why::ALIAS_CONTENT, why::MULTIPLE_ALIASES, why::MULTIPLE_ANCHORS, why::MULTIPLE_TAGS,
              why::CHAR_IN_TAG_HANDLE, why::TAG_WITH_NO_SUFFIX, why::END_OF_VERBATIM_TAG, why::AMBIGUOUS_ANCHOR})) {
      return false;
    }
    const std::string_view marks = "&*!";
    const std::size_t last = stop_.text.find_last_of(marks, stop_.offset);
    const bool on_line = last != npos && last >= line_.begin;
    const std::size_t begin = on_line ? last : stop_.offset;
    const std::size_t end = std::min(stop_.text.find_first_of(" \t\r\n,[]{}", begin), stop_.text.size());
    return report(begin, "anchors (`&`), aliases (`*`) and tags (`!`) are not supported",
                  "quote a text that starts with `&`, `*` or `!`", Code::unsupported_yaml,
                  std::max<std::size_t>(end - begin, 1));
  }

  bool escape() {
    if (!has({why::INVALID_ESCAPE, why::INVALID_HEX, why::INVALID_UNICODE})) return false;
    // The parser stops one or more characters behind the backslash, which may itself follow an escaped one.
    const std::size_t last = stop_.text.rfind('\\', stop_.offset - 1);
    const std::size_t begin = last == npos ? stop_.offset : last;
    return report(begin, "this escape is not known", "write `\\\\` for a backslash, or put the text in single quotes",
                  Code::yaml_syntax, std::max<std::size_t>(stop_.offset - begin, 2));
  }

  bool tab() {
    const std::size_t tab = stop_.text.substr(line_.begin, line_.content - line_.begin).find('\t');
    const bool indentation = has({why::TAB_IN_INDENTATION}) || tab != npos;
    if (!indentation) return false;
    return report(tab == npos ? stop_.offset : line_.begin + tab, "a tab in the indentation", "indent with spaces",
                  Code::tab_indentation);
  }

  bool block_header() {
    if (!has({why::CHAR_IN_BLOCK, why::ZERO_INDENT_IN_BLOCK})) return false;
    return report(stop_.offset, "the text after `|` or `>` starts on the next line",
                  "put a text that starts with `|` or `>` in quotes");
  }

  bool reserved() {
    if (!has({why::UNKNOWN_TOKEN})) return false;
    const bool behind_text = stop_.offset > 0 && stop_.text[stop_.offset - 1] != ' ';
    if (here() == '?' && behind_text)
      return report(stop_.offset, "inside braces an unquoted text cannot end with `?`", "put the text in quotes");
    const std::string seen = here() == '`' ? "a backtick" : fmt::format("`{}`", here());
    return report(stop_.offset, "an unquoted text cannot start with " + seen, "put the text in quotes");
  }

  bool unopened() {
    if (!has({why::FLOW_END})) return false;
    if (const Outline before = outline_before(); !before.brackets.empty()) return mismatch(before.brackets.back());
    return report(stop_.offset, fmt::format("this `{}` closes nothing", here()),
                  "delete it, or put the text in quotes");
  }

  bool mismatch(std::size_t bracket) {
    return report(stop_.offset, fmt::format("this `{}` does not match the `{}` before it", here(), stop_.text[bracket]),
                  fmt::format("close it with `{}`, or put the text in quotes", closing_of(stop_.text[bracket])));
  }

  bool unclosed() {
    if (!has({why::END_OF_MAP_FLOW, why::END_OF_SEQ_FLOW})) return false;
    const Outline before = outline_before();
    if (before.brackets.empty()) return false;
    const std::size_t bracket = before.brackets.back();
    const bool on_this_line = line_around(stop_.text, bracket).begin == line_.begin;
    if (on_this_line && after_quote()) return true;
    if (here() == ']' || here() == '}') return mismatch(bracket);
    if (on_this_line && (here() == '[' || here() == '{'))
      return report(stop_.offset, fmt::format("an unquoted text inside {{ }} or [ ] can't hold `{}`", here()),
                    "put the text in quotes, such as when: 'symptom in [\"faint\"]'");
    explain_open_bracket(stop_.text, bracket, stop_.places, findings_);
    return true;
  }

  bool after_quote() {
    const std::string_view before = line_.before(stop_.offset);
    const std::size_t last = before.find_last_not_of(spaces);
    const bool closed = last != npos && (before[last] == '"' || before[last] == '\'');
    if (!closed || stop_.offset >= stop_.text.size() || here() == '\n') return false;
    return report(stop_.offset, "the text goes on after its closing quote",
                  "put the whole text in quotes (the other kind, if it holds quotes), or write it with `|`",
                  Code::yaml_syntax);
  }

  bool after_brackets() {
    const std::string_view before = line_.before(stop_.offset);
    const std::size_t last = before.find_last_not_of(spaces);
    const bool closed = last != npos && (before[last] == '}' || before[last] == ']');
    if (!closed || here() == '\n') return false;
    const std::size_t start = line_.begin + std::min(before.find_first_of("[{"), last);
    return report(start, fmt::format("a text that starts with `{}` must be quoted", stop_.text[start]),
                  "put the text in quotes: \"{name} ...\"");
  }

  bool colon_in_text() {
    if (!has({why::MAP_VALUE}) || here() != ':') return false;
    const std::size_t first = colon_of(line_.before(stop_.offset));
    if (first == npos) return false;
    return report(stop_.offset, "a colon followed by a space inside unquoted text", "put the text in quotes");
  }

  bool list_on_the_line() {
    if (!has({why::BLOCK_ENTRY}) || colon_of(line_.before(stop_.offset)) == npos) return false;
    return report(stop_.offset, "a list cannot start on the line of its key",
                  "start it on the next line; put a text that starts with `-` in quotes");
  }

  // A line that was read as the rest of the text above it, until its colon was found.
  bool deeper() {
    if (!has({why::MAP_VALUE, why::MAP_KEY}) || line_.begin == 0 || stop_.offset <= line_.content) return false;
    const Line above = line_around(stop_.text, line_.begin - 1);
    const std::size_t colon = colon_of(above.text);
    if (colon == npos && missing_space_in(above)) return true;
    const std::size_t indent = line_.content - line_.begin;
    if (indent <= above.content - above.begin) return false;
    return report(line_.content, "this line is indented deeper than the one above it",
                  "start it in the column of the key above; put a text with a colon in quotes", Code::yaml_syntax,
                  stop_.offset - line_.content);
  }

  bool missing_space_in(const Line& line) {
    const std::size_t colon = line.text.find(':');
    const bool glued = colon != npos && colon_of(line.text) == npos && colon + 1 < line.text.size() &&
                       line.text.substr(0, colon).find_first_of(" \t\"'", line.content - line.begin) == npos;
    if (!glued) return false;
    return report(line.begin + colon, glued_colon_slip(line.text.substr(colon + 1)));
  }

  bool missing_space() { return missing_space_in(line_); }

  // Behind a comment nothing of the same text can follow, on its own line or on the next.
  bool comment() {
    const std::size_t hash = line_.text.find(" #");
    const bool own = hash != npos && colon_of(line_.text.substr(0, hash)) == npos && colon_of(line_.text) != npos;
    if (own) {
      return report(line_.begin + hash + 1, "the `#` starts a comment, so that this line has no `:`",
                    "put a key or a text with ` #` in quotes");
    }
    if (line_.begin == 0 || colon_of(line_.text) != npos || line_.words().starts_with('-')) return false;
    const Line above = line_around(stop_.text, line_.begin - 1);
    const std::size_t comment = above.text.find(" #");
    if (comment == npos || line_.content - line_.begin <= above.content - above.begin) return false;
    return report(above.begin + comment + 1, "the `#` starts a comment, which ends the text before its next line",
                  "put a text with ` #` in quotes, or write it with `|`");
  }

  bool no_colon() {
    const std::size_t length = line_.words().size();
    if (length == 0 || colon_of(line_.text) != npos || line_.words().starts_with("- ")) return false;
    return report(
        line_.content, "this line is no `key: value`",
        "the further lines of a text are indented deeper than its key; longer texts are best written with `|`",
        Code::yaml_syntax, length);
  }

  bool indentation() {
    if (!has({why::END_OF_MAP, why::END_OF_SEQ, why::MAP_KEY, why::BLOCK_ENTRY}) || stop_.offset != line_.content)
      return false;
    return report(stop_.offset, "the indentation of this line fits no line above it",
                  "start it in the same column as its neighbours");
  }

  bool rest_of_text() {
    const bool first_colon = here() == ':' && colon_of(line_.before(stop_.offset)) == npos;
    if (!has({why::MAP_VALUE}) || !first_colon || stop_.offset <= line_.content) return false;
    return report(line_.content, "this line is read as part of the text that starts above it",
                  "start it in the column of the key above; put a text with a colon in quotes", Code::yaml_syntax,
                  stop_.offset - line_.content);
  }

  const ParserStop& stop_;
  Findings& findings_;
  Line line_;
};

}  // namespace

void explain_open_bracket(std::string_view text, std::size_t bracket, const TextPlaces& places, Findings& findings) {
  findings
      .error(Code::yaml_syntax, places.between(bracket, bracket + 1),
             fmt::format("this `{}` is never closed", text[bracket]))
      .hint = fmt::format("close it with `{}`, or put the text in quotes", closing_of(text[bracket]));
}

void explain_syntax(const ParserStop& stop, Findings& findings) {
  Explanation(stop, findings).explain();
}

}  // namespace bedside::source
