// Bytes to tree: the only place that knows yaml-cpp.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "diagnostics/findings.hpp"
#include "source/node.hpp"

namespace bedside::source {

struct Limits {
  std::size_t bytes = 4 * 1024 * 1024;
  std::size_t depth = 64;
  std::size_t nodes = 200'000;
};

/// The tree of the one document in `bytes`, or the reasons why not. Never throws on bad input, never loses text
/// silently: see docs/safety.md for the traps that are refused. Several problems are reported in one pass where the
/// text can still be understood behind the first.
Checked<Document> read_yaml(std::string_view bytes, std::string file, const Limits& limits = {});

}  // namespace bedside::source
