// What the value of a key looks like, as an author writes it.
#pragma once

#include <cstdint>
#include <limits>
#include <span>
#include <string_view>

namespace bedside::plan {

struct Vocabulary;

enum class Form : std::uint8_t {
  any,        ///< a value whose shape another key decides
  words,      ///< words for people
  text,       ///< words with placeholders
  id,         ///< `[a-z][a-z0-9-]{0,63}`
  option_id,  ///< the same, and `_`
  name,       ///< `[a-z][a-z0-9_]{0,63}`
  yes_no,     ///< true or false
  integer,
  number,
  condition,
  date,      ///< 2026-12-01
  language,  ///< a tag of BCP 47
  rung,      ///< ladder/rung
  file,      ///< where a file is, as seen from the one that names it
  word,      ///< one of `fixed`
  mapping,   ///< keys and values, by `vocabulary`
  list,      ///< items of the one shape in `of`
  named,     ///< a name that the author chooses, and a value of the one shape in `of`, any number of times
  either,    ///< one of the shapes in `of`
};

/// A plain value over tables that live as long as the program.
struct Shape {
  Form form = Form::any;
  std::span<const std::string_view> fixed{};
  const Vocabulary* vocabulary = nullptr;
  std::span<const Shape> of{};
  double least =
      -std::numeric_limits<double>::infinity();  ///< of integer and number; of `named`, how many there are at least
  double most = std::numeric_limits<double>::infinity();  ///< the same; of a list, how many it holds at most
  bool least_is_excluded = false;
  bool never_empty = false;    ///< of a list: whether it has to hold something
  bool all_different = false;  ///< of a list
  bool may_be_null = false;
  Form names = Form::name;                      ///< of `named`: the form of its names
  std::span<const std::string_view> without{};  ///< of a mapping: keys of the vocabulary that mean nothing here
};

constexpr Shape word_of(std::span<const std::string_view> words) {
  return {.form = Form::word, .fixed = words};
}
constexpr Shape mapping_of(const Vocabulary& vocabulary, std::span<const std::string_view> without = {}) {
  return {.form = Form::mapping, .vocabulary = &vocabulary, .without = without};
}
/// `item` and `value` have to live as long as the program.
constexpr Shape list_of(const Shape& item, bool never_empty = false) {
  return {.form = Form::list, .of = {&item, 1}, .never_empty = never_empty};
}
Shape list_of(const Shape&&, bool never_empty = false) = delete;
constexpr Shape named(const Shape& value, Form names = Form::name) {
  return {.form = Form::named, .of = {&value, 1}, .names = names};
}
Shape named(const Shape&&, Form names = Form::name) = delete;
constexpr Shape either(std::span<const Shape> shapes) {
  return {.form = Form::either, .of = shapes};
}
constexpr Shape number_within(Form form, double least, double most) {
  return {.form = form, .least = least, .most = most};
}

}  // namespace bedside::plan
