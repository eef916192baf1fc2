#include "programme/read_within.hpp"

#include <fmt/format.h>

namespace bedside::programme {

using diagnostics::Code;
using plan::Mapping;
using plan::Reader;

std::optional<std::int64_t> read_within(Reader& reader, const source::Node& node, std::int64_t least,
                                        std::int64_t most) {
  const std::optional<std::int64_t> number = reader.integer(node);
  if (!number || (*number >= least && *number <= most)) return number;
  reader.findings().error(Code::bad_value, node.range,
                          fmt::format("expected a whole number from {} to {}", least, most));
  return {};
}

std::optional<std::int64_t> read_within(Reader& reader, const Mapping& mapping, std::string_view key,
                                        std::int64_t least, std::int64_t most) {
  const source::Node* node = mapping.find(key);
  return node ? read_within(reader, *node, least, most) : std::nullopt;
}

}  // namespace bedside::programme
