// How a rung is called outside of its ladder.
#pragma once

#include <string>
#include <string_view>

#include "plan/topic.hpp"

namespace bedside::plan {

/// `food/low-fat-swap`
inline std::string rung_name(std::string_view ladder, std::string_view rung) {
  return std::string{ladder}.append("/").append(rung);
}
inline std::string rung_name(const Rung& rung) {
  return rung_name(rung.ladder, rung.id);
}

}  // namespace bedside::plan
