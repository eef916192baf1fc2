// What each problem is, in one line: the index of docs/diagnostics, as the build puts it into the library.
#pragma once

#include <span>
#include <string_view>

namespace bedside::json {

struct RuleTitle {
  std::string_view code;
  std::string_view title;
};

/// In the order of the index.
std::span<const RuleTitle> rule_titles();

}  // namespace bedside::json
