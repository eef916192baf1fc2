// Scalars that YAML accepts and that are probably not what their author wrote.
#pragma once

#include <cstddef>
#include <string_view>

#include "diagnostics/findings.hpp"
#include "source/node.hpp"
#include "source/text_places.hpp"

namespace bedside::source {

/// Where a scalar was found: in its source from node.offset up to `end`.
struct FoundScalar {
  std::string_view text;
  const TextPlaces& places;
  const Node& node;
  std::size_t end;
};

/// Whether a ` #` stands directly behind the scalar.
bool comment_follows(std::string_view text, std::size_t end);

/// Quotes that do not match, quoted text over several lines, list items swallowed by the text before them, and
/// characters that an escape brings in although they are not allowed.
void check_scalar(const FoundScalar& scalar, diagnostics::Findings& findings);

enum class KeyPlace { block, flow };

/// A key that is no plain `key: value`: merge keys, `? key`, and a text that a comma cut in two.
void check_key(const FoundScalar& key, KeyPlace place, diagnostics::Findings& findings);

}  // namespace bedside::source
