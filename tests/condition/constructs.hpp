// What there is in the language, and how often random expressions tried it.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "tree.hpp"

namespace bedside::condition::reference {

/// Operators by the types they work on, macros by what they go through, functions and methods by their arguments.
const std::vector<std::string>& constructs();

using Uses = std::map<std::string, int>;
/// Adds those of all parts of the tree.
void count_constructs(const Tree& tree, Uses& uses);
/// Those of `constructs()` that were tried fewer times, as "name: times".
std::vector<std::string> tried_less_than(int times, const Uses& uses);

}  // namespace bedside::condition::reference
