// The shape of a value as JSON Schema says it.
#pragma once

#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "plan/keys.hpp"

namespace bedside::json {

/// Members in the order in which they were put in.
using Tree = nlohmann::ordered_json;

/// Refers to `#/$defs/` and the `definition_name` of the mappings in it.
Tree schema_of_shape(const plan::Shape& shape);

/// "a topic" as `topic`, "the answer of an offer" as `answer-of-an-offer`.
std::string definition_name(const plan::Vocabulary& vocabulary);

/// "A few words" as a sentence, with the sentences of `more` behind it.
std::string sentence(std::string_view words, std::string_view more = {});

/// Safe on a terminal; ends in a newline.
std::string written(const Tree& tree);

}  // namespace bedside::json
