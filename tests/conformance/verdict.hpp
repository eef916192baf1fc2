// Whether `bedside eval` says what a conformance case expects.
#pragma once

#include "cel_cases.hpp"

namespace conformance {

bool passes(const CelCase& one);

/// Whether it prints no value but a problem, whatever the case expects.
bool ends_in_an_error(const CelCase& one);

}  // namespace conformance
