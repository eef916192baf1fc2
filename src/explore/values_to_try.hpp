// Values of a fact or an answer that are worth trying: on, just below and just above what it is held against.
#pragma once

#include <string>
#include <vector>

#include <bedside/value.hpp>

#include "condition/atoms.hpp"
#include "plan/catalogue.hpp"

namespace bedside::exploring {

/// All questions of a plan that the same name is asked in.
using Atoms = std::vector<const condition::Atom*>;

/// Values that fit the field, each once. The first is its example, or what stands in for one. Null, for what may be
/// missing, isn't among them.
std::vector<Value> values_to_try(const plan::Field& field, const Atoms& atoms, const plan::Catalogue& catalogue);

/// Whether the field can have values that questions tell apart from all of those: lists of many options.
bool has_more_values(const plan::Field& field, const Atoms& atoms);

/// The declared example; where there is none, a value that fits.
Value example_of(const plan::Field& field, const plan::Catalogue& catalogue);

}  // namespace bedside::exploring
