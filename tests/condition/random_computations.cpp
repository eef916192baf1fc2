// Numbers, texts, moments and lengths of time that are worked out.
#include <array>
#include <cstdint>

#include "grower.hpp"

namespace bedside::condition::reference {
namespace {

const Shape integers{Kind::integer, {}};
const Shape numbers{Kind::number, {}};
const Shape texts{Kind::text, {}};
const Shape moments{Kind::moment, {}};
const Shape durations{Kind::duration, {}};

Tree calculation(Grower& grower, const std::string& symbol, const Shape& left, const Shape& right, int depth,
                 const std::string& of) {
  return labelled(operation(symbol, {grower.grow(left, depth - 1), grower.grow(right, depth - 1)}), symbol + of);
}

Tree conversion(Grower& grower, const std::string& to, const Shape& from, const std::string& word, int depth) {
  return labelled(function(to, {grower.grow(from, depth - 1)}), to + "(" + word + ")");
}

Tree conversion_of_text(Grower& grower, const std::string& to, Kind kind, int depth) {
  return labelled(function(to, {convertible_text(grower, kind, depth - 1)}), to + "(string)");
}

/// Whole numbers where a result may just fit, or just not.
Tree calculation_at_the_edge(Grower& grower, const std::string& symbol) {
  constexpr std::array edges = {INT64_MIN,     INT64_MAX,         INT64_MIN + 1,       INT64_MAX - 1,
                                INT64_MIN / 2, INT64_MAX / 2 + 1, INT64_C(3037000500), INT64_C(-3037000500),
                                INT64_C(-1),   INT64_C(0),        INT64_C(1),          INT64_C(2)};
  return labelled(operation(symbol, {whole(grower.among(edges)), whole(grower.among(edges))}), symbol + " of int");
}

/// Infinite, or not a number at all.
Tree beyond_numbers(Grower& grower) {
  constexpr std::array dividends = {"0.0", "0.0", "1.0", "-1.0"};
  constexpr std::array zeros = {"0.0", "-0.0"};
  return labelled(operation("/", {number(grower.among(dividends)), number(grower.among(zeros))}), "/ of double");
}

Tree converted_integer(Grower& grower, int depth) {
  switch (grower.pick(5)) {
    case 0:
      return conversion(grower, "int", integers, "int", depth);
    case 1:
      return conversion(grower, "int", numbers, "double", depth);
    case 2:
      return conversion(grower, "int", moments, "timestamp", depth);
    default:
      return conversion_of_text(grower, "int", Kind::integer, depth);
  }
}

Tree size(Grower& grower, int depth) {
  constexpr std::array words = {"string", "list", "map"};
  const int what = grower.pick(3);
  Shape shape = texts;
  if (what == 1) shape = list_of(random_shape(grower.random, 1));
  if (what == 2) {
    const Shape values = random_shape(grower.random, 0);
    shape = map_of(grower.one_in(2) ? texts : integers, values);
  }
  const std::string word = words[static_cast<std::size_t>(what)];
  Tree of = grower.grow(shape, depth - 1);
  return grower.one_in(2) ? labelled(function("size", {std::move(of)}), "size(" + word + ")")
                          : labelled(method("size", {std::move(of)}), word + ".size()");
}

Tree part_of_moment(Grower& grower, int depth) {
  constexpr std::array methods = {"getFullYear",  "getMonth", "getDate",    "getDayOfMonth", "getDayOfWeek",
                                  "getDayOfYear", "getHours", "getMinutes", "getSeconds",    "getMilliseconds"};
  const std::string called = grower.among(methods);
  Tree moment = grower.grow(moments, depth - 1);
  if (grower.one_in(2)) return labelled(method(called, {std::move(moment)}), "timestamp." + called + "()");
  return labelled(method(called, {std::move(moment), zone_text(grower, depth - 1)}), "timestamp." + called + "(zone)");
}

Tree part_of_duration(Grower& grower, int depth) {
  constexpr std::array methods = {"getHours", "getMinutes", "getSeconds", "getMilliseconds"};
  const std::string called = grower.among(methods);
  return labelled(method(called, {grower.grow(durations, depth - 1)}), "duration." + called + "()");
}

Tree days(Grower& grower, int depth) {
  const std::string called = grower.one_in(2) ? "days_until" : "days_since";
  return labelled(function(called, {grower.grow(moments, depth - 1)}), called);
}

}  // namespace

Tree random_integer(Grower& grower, int depth) {
  constexpr std::array symbols = {"+", "-", "*", "/", "%"};
  switch (grower.pick(13)) {
    case 0:
      return labelled(operation("-", {grower.grow(integers, depth - 1)}), "- before int");
    case 1:
    case 2:
      return converted_integer(grower, depth);
    case 3:
      return size(grower, depth);
    case 4:
    case 5:
    case 6:
      return part_of_moment(grower, depth);
    case 7:
      return part_of_duration(grower, depth);
    case 8:
      return days(grower, depth);
    case 9:
      return calculation_at_the_edge(grower, grower.among(symbols));
    default:
      return calculation(grower, grower.among(symbols), integers, integers, depth, " of int");
  }
}

Tree random_number(Grower& grower, int depth) {
  constexpr std::array symbols = {"+", "-", "*", "/"};
  switch (grower.pick(8)) {
    case 0:
      return labelled(operation("-", {grower.grow(numbers, depth - 1)}), "- before double");
    case 1:
      return conversion(grower, "double", integers, "int", depth);
    case 2:
      return conversion(grower, "double", numbers, "double", depth);
    case 3:
      return conversion_of_text(grower, "double", Kind::number, depth);
    case 4:
      return beyond_numbers(grower);
    default:
      return calculation(grower, grower.among(symbols), numbers, numbers, depth, " of double");
  }
}

Tree random_text(Grower& grower, int depth) {
  switch (grower.pick(9)) {
    case 0:
      return conversion(grower, "string", integers, "int", depth);
    case 1:
      return conversion(grower, "string", numbers, "double", depth);
    case 2:
      return conversion(grower, "string", {Kind::truth, {}}, "bool", depth);
    case 3:
      return conversion(grower, "string", texts, "string", depth);
    case 4:
      return conversion(grower, "string", moments, "timestamp", depth);
    case 5:
      return conversion(grower, "string", durations, "duration", depth);
    default:
      return calculation(grower, "+", texts, texts, depth, " of string");
  }
}

Tree random_moment_tree(Grower& grower, int depth) {
  switch (grower.pick(8)) {
    case 0:
      return conversion(grower, "timestamp", integers, "int", depth);
    case 1:
      return conversion(grower, "timestamp", moments, "timestamp", depth);
    case 2:
      return conversion_of_text(grower, "timestamp", Kind::moment, depth);
    case 3:
    case 4:
      return calculation(grower, "+", moments, durations, depth, " of timestamp and duration");
    case 5:
      return calculation(grower, "+", durations, moments, depth, " of duration and timestamp");
    default:
      return calculation(grower, "-", moments, durations, depth, " of timestamp and duration");
  }
}

Tree random_duration(Grower& grower, int depth) {
  switch (grower.pick(6)) {
    case 0:
      return conversion(grower, "duration", durations, "duration", depth);
    case 1:
    case 2:
      return conversion_of_text(grower, "duration", Kind::duration, depth);
    case 3:
      return calculation(grower, "-", moments, moments, depth, " of timestamp");
    case 4:
      return calculation(grower, "+", durations, durations, depth, " of duration");
    default:
      return calculation(grower, "-", durations, durations, depth, " of duration");
  }
}

}  // namespace bedside::condition::reference
