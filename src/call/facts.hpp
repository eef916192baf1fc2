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

/// How problems speak of facts: by any name, or by none but those that a plan declares. Where a quote is missing in
/// what a program wrote, a value stands in the place of a name.
class FactNames {
 public:
  FactNames() = default;
  explicit FactNames(const plan::Plan& only) : only_(&only) {}

  bool are_said(std::string_view name) const;
  /// "the fact `a1c`"; a name of many characters is cut.
  std::string the_fact(std::string_view name) const;

 private:
  const plan::Plan* only_ = nullptr;
};

/// A fact that is there a second time; `first` is the place of the first.
void report_twice(const GivenFact& second, const SourceRange& first, const FactNames& names,
                  diagnostics::Findings& findings);

/// The values that fit, with those of `recalled` that aren't given; a problem for each that doesn't fit, for each
/// undeclared name and each required fact that is missing. No problem ever says the value.
Values fit_facts(const plan::Plan& plan, const std::vector<GivenFact>& given, const Values& recalled,
                 const FactNames& names, diagnostics::Findings& findings);

/// What is recalled, and the examples that the plan declares of the rest; a problem for each required fact that has
/// neither.
Values declared_examples(const plan::Plan& plan, const Values& recalled, diagnostics::Findings& findings);

/// Who the patient is; null when the plan doesn't say what tells.
Value identity_of(const plan::Plan& plan, const Values& facts);

/// SHA-256 of who the patient is, salted so that it says nothing by itself; empty when nobody is identified.
std::string fingerprint_of(const Value& identity, std::string_view salt);

/// A warning when facts aren't what they were; by their names, never by a value.
void compare(const Values& now, const Values& before, bool is_known_patient, diagnostics::Findings& findings);

}  // namespace bedside::call
