#include "check/speaking/spoken_units.hpp"

#include <algorithm>
#include <array>

namespace bedside::check {
namespace {

/// The forms of one unit in English, first the one to say; `|` between them.
constexpr std::array<std::string_view, 36> english{
    "percent|%|per cent|pct|percentage|percentages|per hundred|out of a hundred",
    "kilos|kg|kgs|kilo|kilogram|kilograms|kilogramme|kilogrammes",
    "pounds|lb|lbs|pound",
    "stone|st|stones",
    "grams|g|gram|gramme|grammes",
    "milligrams|mg|milligram|milligramme|milligrammes",
    "micrograms|mcg|ug|\u00B5g|\u03BCg|microgram|microgramme|microgrammes",
    "millilitres|ml|millilitre|milliliter|milliliters",
    "litres|l|litre|liter|liters",
    "ounces|oz|ounce",
    "cups|cup",
    "centimetres|cm|centimetre|centimeter|centimeters",
    "metres|m|metre|meter|meters",
    "kilometres|km|kilometre|kilometer|kilometers",
    "miles|mi|mile",
    "feet|ft|foot",
    "inches|in|inch",
    "millimoles per litre|mmol/l|mmol per litre|mmol per liter|millimoles per liter|millimole|millimoles|millimoles a "
    "litre|"
    "mmol|points",
    "millimoles per mole|mmol/mol|millimole|millimoles|mmol per mol",
    "milligrams per decilitre|mg/dl|mg per dl|milligrams per deciliter|milligrams a decilitre|milligrams a "
    "deciliter|mg|"
    "milligrams|points",
    "millimetres of mercury|mm hg|mmhg|mm of mercury|millimeters of mercury|millimetres|millimeters",
    "beats per minute|bpm|beats a minute|beats/min|1/min|beats|beat|times a minute|times per minute",
    "breaths per minute|breaths/min|breaths a minute|breaths",
    "degrees|\u00B0c|\u00B0f|\u00B0|celsius|fahrenheit|degree|\u2103",
    "seconds|s|sec|secs|second",
    "minutes|min|mins|minute",
    "hours|h|hr|hrs|hour",
    "days|d|day|daily|days'|day's",
    "weeks|week|weekly|wk|wks",
    "months|month|monthly",
    "years|year|yr|yrs|a",
    "dollars|$|usd|dollar|us$|bucks",
    "euros|eur|\u20AC|euro",
    "pounds|gbp|\u00A3|pound|quid",
    "units|unit|iu|international units|u",
    "steps|step|paces",
};

std::string words_of(const std::vector<Token>& form) {
  std::string words;
  for (const Token& token : form) words += (words.empty() ? "" : " ") + token.small_letters;
  return words;
}

std::vector<UnitForms> known_units() {
  std::vector<UnitForms> known;
  for (const std::string_view unit : english) {
    known.emplace_back();
    for (const std::string_view form : split(unit)) known.back().push_back(tokens_of(form));
  }
  return known;
}

/// Rather than a sign or letters that stand for a word.
bool is_word(const std::vector<Token>& tokens) {
  constexpr std::size_t shortest = 3;
  if (!tokens.empty() && tokens.front().kind == TokenKind::character) return true;
  return tokens.size() == 1 && tokens.front().kind == TokenKind::word &&
         tokens.front().small_letters.size() >= shortest;
}

}  // namespace

SpokenUnit::SpokenUnit(std::string_view declared, bool in_english, const std::vector<UnitForms>& known)
    : spoken_(declared) {
  const std::vector<Token> own = tokens_of(declared);
  for (const Token& token : own) declared_ += token.small_letters;
  forms_.push_back(own);
  is_known_ = in_english || is_word(own);
  for (const UnitForms& forms : known) {
    if (std::none_of(forms.begin(), forms.end(), [&](const auto& form) { return same(form, own); })) continue;
    if (!is_word(own)) spoken_ = words_of(forms.front());
    forms_.insert(forms_.end(), forms.begin(), forms.end());
  }
}

bool SpokenUnit::is_years() const {
  return declared_ == "years" || declared_ == "year" || declared_ == "yr" || declared_ == "yrs";
}

/// Singular and plural, and the cases of other languages: the words share all but their ends.
bool SpokenUnit::is_form_of(std::string_view word) const {
  constexpr std::size_t shortest_stem = 3;
  constexpr std::size_t longest_end = 2;
  const std::string_view first = word.substr(0, word.find('-'));
  const auto differ = std::mismatch(first.begin(), first.end(), declared_.begin(), declared_.end());
  const auto common = static_cast<std::size_t>(differ.first - first.begin());
  if (common == declared_.size() && common == first.size()) return true;
  return common >= shortest_stem && common + longest_end >= declared_.size();
}

bool SpokenUnit::stands_at(const std::vector<Token>& tokens, std::size_t at) const {
  if (at >= tokens.size()) return false;
  if (tokens[at].kind == TokenKind::word && forms_.front().size() == 1 && is_form_of(tokens[at].small_letters))
    return true;
  return std::any_of(forms_.begin(), forms_.end(),
                     [&](const std::vector<Token>& form) { return match(tokens, at, form) > 0; });
}

SpokenUnits::SpokenUnits(const plan::Plan& plan, const plan::Catalogue& catalogue, bool in_english) {
  const std::vector<UnitForms> known = in_english ? known_units() : std::vector<UnitForms>{};
  const auto add = [&](const plan::Field& field) {
    if (!field.unit.empty() && !units_.contains(field.unit))
      units_.emplace(field.unit, SpokenUnit{field.unit, in_english, known});
  };
  for (const plan::Fact& fact : plan.facts) add(fact);
  for (const plan::Asking& asking : catalogue.askings()) add(*asking.answer);
}

}  // namespace bedside::check
