// Whether what one call leaves fits the fact of another, as far as their declarations tell.
#pragma once

#include <optional>
#include <string>

#include "plan/field.hpp"

namespace bedside::continuity {

/// Why it may not fit: both sides in words.
struct Misfit {
  std::string wanted;  ///< "a whole number"
  std::string left;    ///< "one of `home` or `mobile`"
};

/// None when everything that `left` can hold fits. Of several choices those that the fact doesn't have are dropped, so
/// one that both have is enough.
std::optional<Misfit> why_unfit(const plan::Field& left, const plan::Fact& fact);

/// Of a fact with a name under which bedside fills in what it knows of the programme.
std::optional<Misfit> why_unfit_for_programme(const plan::Fact& fact);

}  // namespace bedside::continuity
