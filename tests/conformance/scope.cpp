#include "scope.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>
#include <vector>

namespace conformance {
namespace {

struct Word {
  enum class Kind { name, number, text, symbol };
  Kind kind = Kind::symbol;
  std::string_view letters;  ///< of a text only what stands before its quotes
};

bool is_one_of(char letter, std::string_view letters) {
  return letters.find(letter) != std::string_view::npos;
}
bool is_digit(char letter) {
  return letter >= '0' && letter <= '9';
}
bool is_in_a_name(char letter) {
  return std::isalnum(static_cast<unsigned char>(letter)) != 0 || letter == '_';
}

/// Cuts an expression into words, so that nothing is looked for inside texts and comments.
class Words {
 public:
  explicit Words(std::string_view text) : text_(text) {}

  std::vector<Word> all() {
    std::vector<Word> found;
    while (skip(), at_ < text_.size()) found.push_back(next());
    return found;
  }

 private:
  char letter(std::size_t at) const { return at < text_.size() ? text_[at] : '\0'; }

  void skip() {
    while (at_ < text_.size())
      if (text_.substr(at_).starts_with("//"))
        at_ = std::min(text_.find('\n', at_), text_.size());
      else if (is_one_of(text_[at_], " \t\n\f\r"))
        ++at_;
      else
        return;
  }

  Word next() {
    std::size_t quote = at_;
    while (quote < at_ + 2 && is_one_of(letter(quote), "bBrR")) ++quote;
    if (is_one_of(letter(quote), "\"'")) return text(quote);
    const std::size_t begin = at_;
    if (is_digit(letter(at_)) || (letter(at_) == '.' && is_digit(letter(at_ + 1)))) {
      // The sign of an exponent belongs to the number.
      while (is_in_a_name(letter(at_)) || letter(at_) == '.' ||
             (is_one_of(letter(at_), "+-") && is_one_of(letter(at_ - 1), "eE") && !is_hexadecimal(begin)))
        ++at_;
      return {Word::Kind::number, text_.substr(begin, at_ - begin)};
    }
    if (!is_in_a_name(letter(at_))) return {Word::Kind::symbol, text_.substr(at_++, 1)};
    while (is_in_a_name(letter(at_))) ++at_;
    return {Word::Kind::name, text_.substr(begin, at_ - begin)};
  }

  bool is_hexadecimal(std::size_t begin) const { return is_one_of(letter(begin + 1), "xX"); }

  Word text(std::size_t quote) {
    const std::string_view prefix = text_.substr(at_, quote - at_);
    const bool raw = prefix.find_first_of("rR") != std::string_view::npos;
    const std::string three(3, text_[quote]);
    const std::string_view closing = text_.substr(quote).starts_with(three) ? three : text_.substr(quote, 1);
    at_ = quote + closing.size();
    while (at_ < text_.size() && !text_.substr(at_).starts_with(closing)) at_ += text_[at_] == '\\' && !raw ? 2 : 1;
    at_ = std::min(at_ + closing.size(), text_.size());
    return {Word::Kind::text, prefix};
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

class Expression {
 public:
  explicit Expression(std::string_view text) : words_(Words(text).all()) {}

  bool calls(std::string_view function) const {
    return any([&](std::size_t at) { return is_name(at, function) && is_symbol(at + 1, '('); });
  }

  /// `Name{..}`; behind `in` braces are a map.
  bool makes_a_message() const {
    return any([&](std::size_t at) {
      return words_[at].kind == Word::Kind::name && !is_name(at, "in") && is_symbol(at + 1, '{');
    });
  }

  bool has_unsigned_number() const {
    return any([&](std::size_t at) {
      return words_[at].kind == Word::Kind::number && is_one_of(words_[at].letters.back(), "uU");
    });
  }

  bool has_bytes() const {
    return any([&](std::size_t at) {
      return words_[at].kind == Word::Kind::text && words_[at].letters.find_first_of("bB") != std::string_view::npos;
    });
  }

 private:
  template <class Test>
  bool any(Test test) const {
    for (std::size_t at = 0; at < words_.size(); ++at)
      if (test(at)) return true;
    return false;
  }

  bool is_name(std::size_t at, std::string_view name) const {
    return words_[at].kind == Word::Kind::name && words_[at].letters == name;
  }
  bool is_symbol(std::size_t at, char symbol) const {
    return at < words_.size() && words_[at].kind == Word::Kind::symbol && words_[at].letters.front() == symbol;
  }

  std::vector<Word> words_;
};

bool holds(const Field& value, std::string_view kind) {
  return value.name == kind ||
         std::any_of(value.fields.begin(), value.fields.end(), [&](const Field& inner) { return holds(inner, kind); });
}

bool needs(const CelCase& one, const Expression& expression, Need need) {
  switch (need) {
    case Need::messages:
      return expression.makes_a_message() || holds(one.value, "object_value");
    case Need::uint:
      return expression.has_unsigned_number() || expression.calls("uint") || holds(one.value, "uint64_value");
    case Need::bytes:
      return expression.has_bytes() || expression.calls("bytes") || holds(one.value, "bytes_value");
    case Need::bindings:
      return one.has_bindings;
    case Need::type_environment:
      return one.has_type_environment;
    case Need::type:
      return expression.calls("type");
    case Need::dyn:
      return expression.calls("dyn");
    case Need::matches:
      return expression.calls("matches");
    case Need::type_value:
      return holds(one.value, "type_value");
  }
  return false;
}

struct Named {
  Need need;
  std::string_view name;
};
constexpr std::array rules{
    Named{Need::messages, "protobuf messages"},
    Named{Need::uint, "uint"},
    Named{Need::bytes, "bytes"},
    Named{Need::bindings, "bindings"},
    Named{Need::type_environment, "type environments"},
    Named{Need::type, "type()"},
    Named{Need::dyn, "dyn()"},
    Named{Need::matches, "matches()"},
    Named{Need::type_value, "types as values"},
};

}  // namespace

std::string_view name_of(Need need) {
  return std::find_if(rules.begin(), rules.end(), [&](const Named& rule) { return rule.need == need; })->name;
}

std::optional<Need> out_of_scope(const CelCase& one) {
  const Expression expression(one.expression);
  for (const Named& rule : rules)
    if (needs(one, expression, rule.need)) return rule.need;
  return std::nullopt;
}

}  // namespace conformance
