// A number by itself can mean anything: 8.1 percent, or 8.1 millimoles.
#include <algorithm>
#include <array>
#include <optional>

#include <fmt/format.h>

#include "check/speaking/rules.hpp"
#include "check/speaking/spoken_units.hpp"

namespace bedside::check {
namespace {

/// How many words can stand between a number and its unit: "{days} more days", "{days} of your days".
constexpr std::size_t farthest_behind = 2;
/// And before it: "days left: {days}", "the number of days is {days}".
constexpr std::size_t farthest_before = 5;
/// "You are {age}", "aged {age}": a number of years that is an age.
constexpr std::array<std::string_view, 9> before_age{"are",  "is",     "aged",    "age",   "at",
                                                     "turn", "turned", "turning", "you're"};

class Neighbours {
 public:
  Neighbours(const SpokenText& text, const Ear& ear) : tokens_(text.tokens), ear_(ear) {}

  bool has_unit(std::size_t at, const plan::Field& field, const SpokenUnit& unit) const {
    return unit_behind(at, unit) || unit_before(at, unit) || is_age(at, unit) || is_pressure(at, unit) ||
           shares_unit(at, field, unit);
  }

 private:
  bool is_unit(std::size_t at, const SpokenUnit& unit) const { return unit.stands_at(tokens_, at); }

  bool unit_behind(std::size_t at, const SpokenUnit& unit) const {
    std::size_t passed = 0;
    for (std::size_t next = at + 1; next < tokens_.size() && tokens_[next].kind != TokenKind::stop; ++next) {
      if (is_unit(next, unit)) return true;
      if (tokens_[next].is_said() && ++passed > farthest_behind) return false;
    }
    return false;
  }

  /// "In" is also inches, and "a" years.
  static bool is_ambiguous(const Token& token) {
    return token.kind == TokenKind::word && (token.small_letters.size() < 2 || token.small_letters == "in");
  }

  bool unit_before(std::size_t at, const SpokenUnit& unit) const {
    std::size_t passed = 0;
    for (std::size_t back = at; back > 0 && tokens_[back - 1].kind != TokenKind::stop; --back) {
      if (!is_ambiguous(tokens_[back - 1]) && is_unit(back - 1, unit)) return true;
      if (tokens_[back - 1].is_said() && ++passed > farthest_before) return false;
    }
    return false;
  }

  bool is_age(std::size_t at, const SpokenUnit& unit) const {
    return unit.is_years() && at > 0 &&
           std::find(before_age.begin(), before_age.end(), tokens_[at - 1].small_letters) != before_age.end();
  }

  /// "150 over 90" is how a blood pressure is said.
  bool is_pressure(std::size_t at, const SpokenUnit& unit) const {
    const auto is_over = [&](std::size_t other) {
      return other < tokens_.size() && (tokens_[other].small_letters == "over" || tokens_[other].small_letters == "/");
    };
    return unit.is_of_pressure() && (is_over(at + 1) || (at > 0 && is_over(at - 1)));
  }

  /// Whether another number in the same unit has it for both: "from {before} to {now} kilos".
  bool shares_unit(std::size_t at, const plan::Field& field, const SpokenUnit& unit) const {
    std::size_t begin = at;
    while (begin > 0 && tokens_[begin - 1].kind != TokenKind::stop) --begin;
    for (std::size_t other = begin; other < tokens_.size() && tokens_[other].kind != TokenKind::stop; ++other) {
      if (other == at || !is_number_with(other, field.unit)) continue;
      if (is_unit(other + 1 < tokens_.size() ? other + 1 : other, unit)) return true;
    }
    return false;
  }

  bool is_number_with(std::size_t at, const std::string& unit) const {
    const plan::Field* field = tokens_[at].piece ? ear_.catalogue.field(tokens_[at].piece->name) : nullptr;
    return field && field->unit == unit;
  }

  const std::vector<Token>& tokens_;
  const Ear& ear_;
};

}  // namespace

void check_units(const Speech& speech, const Ear& ear, Notes& notes) {
  if (!ear.plan.speaking.units) return;
  for (const SpokenText& text : speech.texts) {
    const Neighbours neighbours{text, ear};
    for (std::size_t at = 0; at < text.tokens.size(); ++at) {
      const Token& token = text.tokens[at];
      const plan::Field* field = token.piece ? ear.catalogue.field(token.piece->name) : nullptr;
      if (!field || field->unit.empty()) continue;
      const SpokenUnit& unit = ear.units.of(field->unit);
      if (!unit.is_known() || neighbours.has_unit(at, *field, unit)) continue;
      const std::string written = text.text->written.substr(token.begin, token.end - token.begin);
      notes.add(diagnostics::Code::unit_not_said, text, token.begin, token.end,
                fmt::format("`{}` is said without its unit, `{}`", token.piece->name, field->unit),
                fmt::format("say `{} {}`", written, unit.spoken()), "`units: off` under `speaking` turns this off");
    }
  }
}

}  // namespace bedside::check
