#include "json/plain_members.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <string>
#include <utility>

namespace bedside::json {
namespace {

/// Every function says whether what it reads is there and is plain.
class PlainMembers {
 public:
  explicit PlainMembers(std::string_view json) : rest_(json) {}

  bool read() { return take('{') && members() && (skip_spaces(), rest_.empty()); }

  std::vector<Member> all;

 private:
  static constexpr std::size_t usual_members = 4;

  bool members() {
    if (take('}')) return true;
    all.reserve(usual_members);
    do {
      Member member;
      if (!take('"') || !text(member.name) || !take(':') || !value(member.value)) return false;
      const auto is_it = [&](const Member& other) { return other.name == member.name; };
      if (all.size() == most_members || std::any_of(all.begin(), all.end(), is_it)) return false;
      all.push_back(std::move(member));
    } while (take(','));
    return take('}');
  }

  bool value(Value& value) {
    if (take('"')) return text(value.data.emplace<std::string>());
    if (take_word("true")) return value.data.emplace<bool>(true);
    if (take_word("false")) return !value.data.emplace<bool>(false);
    return take_word("null") || whole(value.data.emplace<std::int64_t>());
  }

  /// What follows its first quote.
  bool text(std::string& text) {
    const auto is_plain = [](char c) { return c >= ' ' && c <= '~' && c != '"' && c != '\\'; };
    const auto end = std::find_if_not(rest_.begin(), rest_.end(), is_plain);
    if (end == rest_.end() || *end != '"') return false;
    text.assign(rest_.begin(), end);
    rest_.remove_prefix(text.size() + 1);
    return true;
  }

  /// Without a sign, without zeros in front, and small enough whatever its digits.
  bool whole(std::int64_t& number) {
    constexpr std::size_t most_digits = 18;
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    const auto digits =
        static_cast<std::size_t>(std::find_if_not(rest_.begin(), rest_.end(), is_digit) - rest_.begin());
    if (digits == 0 || digits > most_digits || (digits > 1 && rest_.front() == '0')) return false;
    std::from_chars(rest_.data(), rest_.data() + digits, number);
    rest_.remove_prefix(digits);
    return rest_.empty() || std::string_view{".eE"}.find(rest_.front()) == std::string_view::npos;
  }

  bool take(char character) {
    skip_spaces();
    const bool is_there = !rest_.empty() && rest_.front() == character;
    if (is_there) rest_.remove_prefix(1);
    return is_there;
  }

  /// Precondition: spaces have been skipped.
  bool take_word(std::string_view word) {
    const bool is_there = rest_.starts_with(word);
    if (is_there) rest_.remove_prefix(word.size());
    return is_there;
  }

  void skip_spaces() {
    const auto is_space = [](char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; };
    while (!rest_.empty() && is_space(rest_.front())) rest_.remove_prefix(1);
  }

  std::string_view rest_;
};

}  // namespace

std::optional<std::vector<Member>> read_plain_members(std::string_view json) {
  PlainMembers plain{json};
  if (!plain.read()) return {};
  return std::move(plain.all);
}

}  // namespace bedside::json
