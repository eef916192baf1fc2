// What a fact or an answer can be: one list of types for both.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <bedside/value.hpp>

#include "condition/condition.hpp"
#include "plan/text.hpp"

namespace bedside::plan {

enum class FieldType : std::uint8_t { yes_no, text, integer, number, date, scale, one_of, many_of };

/// A word of a condition, at the bytes [begin, end) of its text, with its place.
struct PlacedWord {
  std::size_t begin = 0;
  std::size_t end = 0;
  SourceRange range;
};

/// A condition where the plan has one, with its place.
struct When {
  condition::Condition condition;
  SourceRange range;
  /// Of a condition on several lines or with escapes: its words, as far as they are few. Else empty: on one line, the
  /// characters of the text are those of the plan.
  std::vector<PlacedWord> words;
  /// False for a condition that couldn't be read, which has been reported: then nothing is known of what it asks.
  bool is_read = true;
  char quote = '\0';  ///< what it stands in, `"` or `'`; else none
};

/// One thing to choose. `say` is empty when the author gave only an id.
struct Option {
  std::string id;
  Text say;
  bool recommended = false;
  Text because;  ///< the reason of a recommendation
  std::optional<When> when;
  SourceRange range;
};

/// A declared name with its type and limits.
struct Field {
  std::string name;
  FieldType type = FieldType::text;
  std::string unit;
  bool optional = false;
  std::optional<double> min;  ///< of integer, number and scale (a scale always has both)
  std::optional<double> max;
  std::vector<Option> options;  ///< of one_of and many_of
  bool remember = false;        ///< kept for later calls
  SourceRange range;            ///< of the name
};

/// What a fact takes from earlier calls when the host doesn't give it.
struct Recall {
  enum class Which : std::uint8_t { first, latest, all };
  Which which = Which::latest;
  std::string name;  ///< of what was remembered, or chosen
  SourceRange range;
};

/// What the host may tell about the patient.
struct Fact : Field {
  bool phi = true;          ///< protected health information: spoken only after the identity gate
  bool identifies = false;  ///< says who the patient is
  Value example;            ///< null when the author gave none
  std::optional<Recall> recall;
};

/// What a step asks.
struct Answer : Field {};

}  // namespace bedside::plan
