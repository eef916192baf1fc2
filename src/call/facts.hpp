// The facts of one patient, held against what the plan declares.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <bedside/value.hpp>

#include "diagnostics/findings.hpp"
#include "plan/plan.hpp"

namespace bedside::call {

/// A value as the host gave it, with the place of its name.
struct GivenFact {
  std::string name;
  Value value;
  SourceRange place;
  std::optional<std::string> unit;  ///< when the host gave one; empty when what it gave is none
  bool refused = false;             ///< it can't be a fact, which has been reported
};

/// "the fact `a1c`"; a name of many characters is cut.
std::string the_fact(std::string_view name);

/// A fact that is there a second time; `first` is the place of the first.
void report_twice(const GivenFact& second, const SourceRange& first, diagnostics::Findings& findings);

/// The values that fit; a problem for each that doesn't, for each undeclared name and each required fact that is
/// missing. No problem ever says the value.
Values fit_facts(const plan::Plan& plan, const std::vector<GivenFact>& given, diagnostics::Findings& findings);

/// The examples that the plan declares; a problem for each required fact that has none.
Values declared_examples(const plan::Plan& plan, diagnostics::Findings& findings);

}  // namespace bedside::call
