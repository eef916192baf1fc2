// Topics and buttons.
#pragma once

#include <optional>
#include <vector>

#include "plan/reader.hpp"
#include "plan/topic.hpp"

namespace bedside::plan {

/// The topics listed under `opening`, `topics` or `closing`.
std::vector<Topic> read_topics(Reader& reader, const source::Node& node, Section section);

/// The buttons listed under `buttons`.
std::vector<Button> read_buttons(Reader& reader, const source::Node& node);

}  // namespace bedside::plan
