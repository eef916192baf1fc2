// What differs between two values of a plan's YAML, key by key.
#pragma once

#include <string>
#include <vector>

#include <bedside/comparison.hpp>

#include "source/node.hpp"

namespace bedside::compare {

/// On one line, as plain as can be. Two lists, or two mappings, are the same exactly when these texts are.
std::string in_one_line(const source::Node& node);
/// Whether two values are the same, however they are written.
bool are_same(const source::Node& one, const source::Node& other);

/// The changes of the part `id`, or of its key `key`. Null is a value that isn't there; one of the two is.
void compare_values(PlanPart part, const std::string& id, const std::string& key, const source::Node* before,
                    const source::Node* after, std::vector<PlanChange>& changes);

/// The value of a key; null when there is none.
const source::Node* value_of(const source::Node& mapping, std::string_view key);

/// Whether something in it is said word for word.
bool has_verbatim(const source::Node& node);

}  // namespace bedside::compare
