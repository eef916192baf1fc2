// The members of the usual command, read without the library.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "json/members.hpp"

namespace bedside::json {

/// Of one object whose values are ASCII texts without escapes, whole numbers, truths and nulls. Nothing for all else,
/// be it right or wrong: that is for `read_members_of_any_kind`, which reads everything that this reads in the same
/// way.
std::optional<std::vector<Member>> read_plain_members(std::string_view json);

}  // namespace bedside::json
