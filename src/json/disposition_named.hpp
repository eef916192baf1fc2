// A disposition by its name in JSON.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include <bedside/reply.hpp>

namespace bedside::json {

inline std::optional<Disposition> disposition_named(std::string_view name) {
  for (auto each = static_cast<std::uint8_t>(Disposition::complete);
       each <= static_cast<std::uint8_t>(Disposition::other); ++each)
    if (name_of(static_cast<Disposition>(each)) == name) return static_cast<Disposition>(each);
  return {};
}

}  // namespace bedside::json
