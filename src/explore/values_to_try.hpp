// Values of a fact or an answer that are worth trying: on, just below and just above what it is held against.
#pragma once

#include <string>
#include <vector>

#include <bedside/value.hpp>

#include "explore/edges.hpp"
#include "plan/catalogue.hpp"

namespace bedside::exploring {

/// Values that fit the field, each once. The first is its example, or what stands in for one. Null, for what may be
/// missing, isn't among them.
std::vector<Value> values_to_try(const plan::Field& field, const Atoms& atoms, const plan::Catalogue& catalogue);

/// Whether the field may have values that questions tell apart from all of those, so that these are a sample only.
bool may_have_more_values(const plan::Field& field, const Atoms& atoms);

/// The declared example; where there is none, a value that fits.
Value example_of(const plan::Field& field, const plan::Catalogue& catalogue);

}  // namespace bedside::exploring
