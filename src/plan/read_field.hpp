// Facts and answers: one list of types for both.
#pragma once

#include <optional>
#include <string_view>

#include "plan/field.hpp"
#include "plan/reader.hpp"

namespace bedside::plan {

/// The fact declared by `entry`: its name and its keys.
std::optional<Fact> read_fact(Reader& reader, const source::Entry& entry);

/// The answer of an `ask`.
std::optional<Answer> read_answer(Reader& reader, const source::Node& node);

/// The answer of an `offer`; `node` may be null. `name` is what it is called unless the author says otherwise.
std::optional<Answer> read_offer_answer(Reader& reader, const source::Node* node, std::string_view name,
                                        SourceRange place);

/// The list under `options`; `offered` says that they belong to an offer, where one can be recommended.
std::vector<Option> read_options(Reader& reader, const source::Node& node, bool offered);

}  // namespace bedside::plan
