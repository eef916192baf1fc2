// Whether `bedside eval` says what a conformance case expects.
#pragma once

#include "cel_cases.hpp"

namespace conformance {

bool passes(const CelCase& one);

}  // namespace conformance
