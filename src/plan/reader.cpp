#include "plan/reader.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "diagnostics/edits.hpp"
#include "diagnostics/unseen.hpp"
#include "plan/decimal.hpp"
#include "plan/id.hpp"

namespace bedside::plan {
namespace {

using diagnostics::Code;

/// Whether a condition can read a name. The words of the condition language itself, such as `true` and `in`, it can't.
bool can_be_read(const std::string& name) {
  const condition::Parsed parsed = condition::parse(name);
  return parsed.condition && condition::names_read(*parsed.condition).size() == 1;
}

/// What to write in the place of `1,5`, or of `1,000`; empty for anything else.
std::string advice_on_comma(std::string number) {
  const std::size_t comma = number.find(',');
  if (comma == std::string::npos) return {};
  const bool thousands = number.size() - comma == 4;
  number.replace(comma, 1, thousands ? "" : ".");
  if (!decimal_number(number)) return {};
  return fmt::format("write `{}`, {}", number, thousands ? "without a comma" : "with a point");
}

/// `yes`, `Yes`, `ON`, `True` and so on.
std::string_view truth_meant(std::string_view word) {
  const std::string small = as_id(word, '-');
  if (small == "yes" || small == "on" || small == "true") return "true";
  return small == "no" || small == "off" || small == "false" ? "false" : "";
}

/// `1,5` with a point; empty for anything else, and for `1,000`, which can be either.
std::string with_point(std::string number) {
  const std::size_t comma = number.find(',');
  if (comma == std::string::npos || number.size() - comma == 4) return {};
  number[comma] = '.';
  return decimal_number(number) ? number : std::string{};
}

}  // namespace

bool is_null_word(const source::Node& node) {
  constexpr std::array<std::string_view, 4> words{"~", "null", "Null", "NULL"};
  return node.is_scalar() && !node.is_quoted() && std::find(words.begin(), words.end(), node.text) != words.end();
}

std::optional<std::string> Reader::scalar(const source::Node& node, std::string_view expected) {
  if (is_null_word(node)) {
    findings_.error(Code::empty_value, node.range, fmt::format("`{}` stands for no value at all", node.text)).hint =
        "leave the key out, or put the word in quotes if it is meant";
    return {};
  }
  if (node.is_scalar()) return node.text;
  findings_.error(Code::wrong_shape, node.range,
                  fmt::format("expected {}, found {}", expected,
                              node.kind == source::Kind::sequence  ? "a list"
                              : node.kind == source::Kind::mapping ? "keys and values"
                                                                   : "nothing"));
  return {};
}

bool Reader::is_sequence(const source::Node& node, std::string_view expected) {
  if (node.kind == source::Kind::sequence) return true;
  findings_.error(Code::wrong_shape, node.range, fmt::format("expected a list of {}", expected)).hint =
      "start each with `- `";
  return false;
}

bool Reader::is_list_of_words(const source::Node& node, std::string_view expected) {
  constexpr std::size_t longest_shown = 100;
  const bool short_words = node.is_scalar() && !node.is_quoted() && !is_null_word(node) &&
                           node.range.begin.line == node.range.end.line && node.text.size() <= longest_shown;
  if (!short_words) return is_sequence(node, expected);
  Diagnostic& problem = findings_.error(Code::wrong_shape, node.range, fmt::format("expected a list of {}", expected));
  problem.hint = fmt::format("put it in brackets: `[{}]`", node.text);
  problem.fixes.push_back(diagnostics::replacing(node.range, node.text, fmt::format("[{}]", node.text)));
  return false;
}

std::optional<std::string> Reader::matching(const source::Node& node, std::string_view expected,
                                            bool (*fits)(std::string_view)) {
  std::optional<std::string> text = scalar(node, expected);
  if (!text) return {};
  if (fits(*text)) return text;
  const char separator = fits == is_name ? '_' : '-';
  const Code code = separator == '_' ? Code::bad_name : Code::bad_id;
  if (const std::string seen = diagnostics::as_seen(*text); seen != *text && fits(seen)) {
    refuse_unseen(node, code, seen);
    return {};
  }
  Diagnostic& problem = findings_.error(
      code, node.range,
      fmt::format("{} starts with a small letter and holds small letters, digits and `{}`{}, up to {} characters",
                  expected, separator, fits == is_option_id ? " or `_`" : "", longest_name));
  if (const std::string meant = as_id(diagnostics::as_seen(*text), separator); !meant.empty())
    problem.hint = fmt::format("try `{}`", meant);
  return {};
}

void Reader::refuse_unseen(const source::Node& node, Code code, std::string_view seen) {
  const std::string unseen = diagnostics::unseen_in(node.text).value_or("a space");
  Diagnostic& problem = findings_.error(code, node.range, fmt::format("there is {} in this word", unseen));
  problem.hint = fmt::format("delete all of it and type `{}`", seen);
  if (!node.is_quoted()) problem.fixes.push_back(diagnostics::replacing(node.range, node.text, seen));
}

void Reader::refuse_for(const source::Node& node, Code code, std::string message, std::string_view meant) {
  Diagnostic& problem = findings_.error(code, node.range, std::move(message));
  if (meant.empty()) return;
  problem.hint = fmt::format("write `{}`", meant);
  if (!node.is_quoted()) problem.fixes.push_back(diagnostics::replacing(node.range, node.text, meant));
}

std::string Reader::id_meant(const source::Node& node) {
  return node.is_scalar() ? as_id(diagnostics::as_seen(node.text), '-') : std::string{};
}

void Reader::keep_unread(const source::Node& name) {
  if (!name.is_scalar()) return;
  unread_.insert(name.text);
  unread_.insert(as_id(diagnostics::as_seen(name.text), '_'));
}

std::optional<std::string> Reader::id(const source::Node& node) {
  return matching(node, "an id", is_id);
}

std::optional<std::string> Reader::option_id(const source::Node& node) {
  return matching(node, "an option's id", is_option_id);
}

std::optional<std::string> Reader::name(const source::Node& node) {
  std::optional<std::string> name = matching(node, "a name", is_name);
  if (!name || can_be_read(*name)) return name;
  findings_.error(Code::bad_name, node.range, fmt::format("`{}` is a word of the condition language", *name)).hint =
      fmt::format("try `{}_value`", *name);
  return {};
}

bool Reader::is_unquoted(const source::Node& node, std::string_view expected) {
  if (!node.is_quoted()) return true;
  Diagnostic& problem =
      findings_.error(Code::bad_value, node.range, fmt::format("expected {}, found text in quotes", expected));
  problem.hint = "write it without quotes";
  const std::string_view quoted = std::string_view{document_.text}.substr(node.offset, node.text.size() + 2);
  const bool fits = node.text == "true" || node.text == "false" || decimal_number(node.text);
  if (fits) problem.fixes.push_back(diagnostics::replacing(node.range, quoted, node.text));
  return false;
}

std::optional<bool> Reader::yes_or_no(const source::Node& node) {
  constexpr std::string_view expected = "`true` or `false`";
  const std::optional<std::string> text = scalar(node, expected);
  if (!text || !is_unquoted(node, expected)) return {};
  if (*text == "true" || *text == "false") return *text == "true";
  if (const std::string seen = diagnostics::as_seen(*text); seen != *text && (seen == "true" || seen == "false")) {
    refuse_unseen(node, Code::bad_value, seen);
    return {};
  }
  refuse_for(node, Code::bad_value, fmt::format("expected {}", expected), truth_meant(*text));
  return {};
}

std::optional<std::int64_t> Reader::integer(const source::Node& node) {
  constexpr std::string_view expected = "a whole number in decimal digits";
  const std::optional<std::string> text = scalar(node, expected);
  if (!text || !is_unquoted(node, expected)) return {};
  if (const std::optional<std::int64_t> value = whole_number(*text)) return value;
  if (const std::string seen = diagnostics::as_seen(*text); seen != *text && whole_number(seen)) {
    refuse_unseen(node, Code::bad_value, seen);
    return {};
  }
  findings_.error(Code::bad_value, node.range, fmt::format("expected {}", expected));
  return {};
}

std::optional<double> Reader::number(const source::Node& node) {
  constexpr std::string_view expected = "a number such as 7 or 6.5";
  const std::optional<std::string> text = scalar(node, expected);
  if (!text || !is_unquoted(node, expected)) return {};
  if (const std::optional<double> value = decimal_number(*text)) return value;
  if (const std::string seen = diagnostics::as_seen(*text); seen != *text && decimal_number(seen)) {
    refuse_unseen(node, Code::bad_value, seen);
    return {};
  }
  Diagnostic& problem = findings_.error(Code::bad_value, node.range, fmt::format("expected {}", expected));
  problem.hint = advice_on_comma(*text);
  if (const std::string meant = with_point(*text); !meant.empty())
    problem.fixes.push_back(diagnostics::replacing(node.range, *text, meant));
  return {};
}

std::optional<std::size_t> Reader::word(const source::Node& node, std::span<const std::string_view> words) {
  const std::optional<std::string> text = scalar(node, "a word");
  if (!text) return {};
  const auto found = std::find(words.begin(), words.end(), *text);
  if (found != words.end()) return static_cast<std::size_t>(found - words.begin());
  if (const std::string seen = diagnostics::as_seen(*text);
      seen != *text && std::find(words.begin(), words.end(), seen) != words.end()) {
    refuse_unseen(node, Code::unknown_word, seen);
    return {};
  }
  Diagnostic& problem =
      findings_.error(Code::unknown_word, node.range, fmt::format("expected {}", diagnostics::listed(words)));
  problem.hint = diagnostics::suggestion(*text, words);
  if (const std::string_view meant = diagnostics::only_meant(*text, words); !meant.empty())
    problem.fixes.push_back(diagnostics::replacing(node.range, node.text, meant));
  return {};
}

std::string Reader::words(const source::Node& node) {
  std::optional<std::string> read = scalar(node, "words");
  if (!read) return {};
  std::string text = std::move(*read);
  if (node.comment_follows)
    findings_.error(Code::comment_in_text, node.range, "` #` starts a comment that cuts this text short").hint =
        "put the text in quotes, or move the comment to a line of its own";
  refuse_keys_in(node);
  strip_final_newlines(text);
  if (text.find_first_not_of(" \t\n") == std::string::npos)
    findings_.error(Code::empty_value, node.range, "this text is empty");
  return text;
}

void strip_final_newlines(std::string& text) {
  while (!text.empty() && text.back() == '\n') text.pop_back();
}

std::string in_words(std::string_view id) {
  std::string words{id};
  std::replace(words.begin(), words.end(), '-', ' ');
  std::replace(words.begin(), words.end(), '_', ' ');
  if (!words.empty() && words.front() >= 'a' && words.front() <= 'z')
    words.front() = static_cast<char>(words.front() - 'a' + 'A');
  return words;
}

Text text_of(std::string words) {
  Text text;
  text.written = words;
  if (!words.empty()) text.pieces.push_back({std::move(words), "", {}, {}});
  return text;
}

}  // namespace bedside::plan
