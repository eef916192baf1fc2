#include "explore/names_in.hpp"

#include <algorithm>

#include "plan/uses.hpp"

namespace bedside::exploring {

Names names_in(const plan::When& when) {
  Names names;
  for (condition::NameRead& read : condition::names_read(when.condition)) names.insert(std::move(read.name));
  return names;
}

Names names_in(const std::optional<plan::When>& when) {
  return when ? names_in(*when) : Names{};
}

Names names_in_conditions(const plan::Step& step) {
  Names names;
  plan::for_each_condition(step, [&](const plan::When& when) { names.merge(names_in(when)); });
  return names;
}

Names names_in_texts(const plan::Step& step) {
  Names names;
  plan::for_each_text(step, [&](const plan::Text& text, const plan::Option*) { add_names_in(text, names); });
  return names;
}

void add_names_in(const plan::Text& text, Names& names) {
  for (const plan::Piece& piece : text.pieces)
    if (!piece.name.empty()) names.insert(piece.name);
}

bool has_conditional_options(const plan::Answer& answer) {
  return std::any_of(answer.options.begin(), answer.options.end(),
                     [](const plan::Option& option) { return option.when.has_value(); });
}

}  // namespace bedside::exploring
