#include <bedside/programme_overview.hpp>

namespace bedside {

std::string_view name_of(CallState state) {
  switch (state) {
    case CallState::held:
      return "held";
    case CallState::not_held:
      return "not_held";
    case CallState::ahead:
      return "ahead";
  }
  return "";
}

}  // namespace bedside
