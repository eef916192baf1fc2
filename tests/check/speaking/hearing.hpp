// Single texts, and what is said of how they sound.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "catch.hpp"
#include "texts/plans.hpp"

namespace hearing {

/// Facts with units, for texts that put them in.
inline constexpr const char* facts = R"(facts:
  name: {type: text, phi: false, example: Ann}
  medicine: {type: text, phi: false, example: metformin}
  a1c: {type: number, unit: "%", phi: false, example: 8.1}
  a1c_before: {type: number, unit: "%", phi: false, example: 8.6}
  days: {type: integer, unit: days, phi: false, example: 21}
  more_days: {type: integer, unit: days, phi: false, example: 25}
  cost: {type: integer, unit: dollars, phi: false, example: 38}
  weight: {type: number, unit: kg, phi: false, example: 91.5}
  weight_before: {type: number, unit: kg, phi: false, example: 92.5}
  pounds: {type: number, unit: lb, phi: false, example: 191}
  dose: {type: number, unit: mg, phi: false, example: 500}
  sugar: {type: number, unit: mmol/L, phi: false, example: 7.5}
  sugar_us: {type: number, unit: mg/dL, phi: false, example: 140}
  pressure: {type: integer, unit: mm Hg, phi: false, example: 150}
  age: {type: integer, unit: years, phi: false, example: 67}
  walk: {type: integer, unit: minutes, phi: false, example: 20}
  waist: {type: integer, unit: inches, phi: false, example: 40}
  pulse: {type: integer, unit: bpm, phi: false, example: 72}
  count: {type: integer, phi: false, example: 3}
)";

/// The codes for one `say` of this text.
inline std::vector<std::string> codes_of(const std::string& text, const std::string& more = {}) {
  return texts::codes_of(more + facts + "topics: [{topic: a, say: \"" + text + "\"}]\n");
}

inline bool warns(const std::string& code, const std::string& text, const std::string& more = {}) {
  const std::vector<std::string> codes = codes_of(text, more);
  return std::find(codes.begin(), codes.end(), code) != codes.end();
}

/// Every text of the table is told with the code, or none is.
template <std::size_t count>
void all_warn(const std::string& code, const char* const (&table)[count], bool expected) {
  for (const char* text : table) {
    INFO(text);
    CHECK(warns(code, text) == expected);
  }
}

}  // namespace hearing
