// How the unit of a number is said.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "check/speaking/speech.hpp"

namespace bedside::check {

/// The forms that one unit has.
using UnitForms = std::vector<std::vector<Token>>;

/// The unit that a fact or an answer declares.
class SpokenUnit {
 public:
  /// `known` are the units whose forms are known, first the one to say.
  SpokenUnit(std::string_view declared, bool in_english, const std::vector<UnitForms>& known);

  /// Whether it can be told how it is said: of a unit in English, or of one that is a word.
  bool is_known() const { return is_known_; }
  /// "percent" for `%`.
  const std::string& spoken() const { return spoken_; }
  bool is_years() const;
  bool is_of_pressure() const { return declared_ == "mmhg"; }
  /// Whether the unit is said at the token, in any of its forms: days, day; kilos, kg; mm Hg.
  bool stands_at(const std::vector<Token>& tokens, std::size_t at) const;

 private:
  bool is_form_of(std::string_view word) const;

  std::string declared_;  ///< in small letters
  std::string spoken_;
  UnitForms forms_;
  bool is_known_ = false;
};

/// Those of a plan.
class SpokenUnits {
 public:
  SpokenUnits(const plan::Plan& plan, const plan::Catalogue& catalogue, bool in_english);

  /// Of a unit that the plan declares.
  const SpokenUnit& of(const std::string& declared) const { return units_.at(declared); }

 private:
  std::map<std::string, SpokenUnit> units_;
};

}  // namespace bedside::check
