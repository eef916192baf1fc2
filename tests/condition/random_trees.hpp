// Random expressions whose types fit, and random facts and answers for them.
#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "conditions.hpp"
#include "tree.hpp"

namespace bedside::condition::reference {

enum class Kind : std::uint8_t { truth, integer, number, text, moment, duration, list, map };

/// The type of an expression.
struct Shape {
  Kind kind = Kind::truth;
  std::vector<Shape> of;  ///< of a list its elements', of a map its keys' and its values'
  bool operator==(const Shape&) const = default;
};

/// Lists and maps nest at most `depth` deep.
Shape random_shape(std::mt19937& random, int depth = 2);

enum class Types : std::uint8_t {
  fit,   ///< the type check has nothing to say
  slip,  ///< some parts are of another type, `null`, or call what doesn't exist
};

/// An expression of this type about the facts and answers of `random_moment`. The names begin with what they are: b0
/// .. b3 (yes or no), i0 .. (whole numbers), n0 .. (numbers), t0 .. (texts), d0 .. (moments), l0 .. (lists of texts);
/// and there is `today`.
Tree random_tree(std::mt19937& random, const Shape& shape, int depth, Types types = Types::fit);

/// Each name is given (a few of them empty), missing, pending or without an answer.
Moment random_moment(std::mt19937& random);

/// What is declared of the names.
const Declarations& declared_names();

}  // namespace bedside::condition::reference
