// Which conformance cases are in scope: all but those that need protobuf messages, uint, bytes, bindings, type
// environments, `type()`, `dyn()` or `matches()`, which docs/conditions.md leaves out. Each of these is one rule here.
// What bedside can or cannot read plays no part.
#pragma once

#include <optional>
#include <string_view>

#include "cel_cases.hpp"

namespace conformance {

enum class Need { messages, uint, bytes, bindings, type_environment, type, dyn, matches, type_value };

std::string_view name_of(Need need);

/// The first of these that the case needs; nothing when it is in scope.
std::optional<Need> out_of_scope(const CelCase& one);

}  // namespace conformance
