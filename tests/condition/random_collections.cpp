// Lists and maps, and what is taken out of them.
#include <array>

#include "grower.hpp"

namespace bedside::condition::reference {
namespace {

const Shape integers{Kind::integer, {}};
const Shape texts{Kind::text, {}};

Tree key_for(Grower& grower, const Shape& keys, int depth) {
  Tree other;
  if (slips_to_number(grower, other)) return other;
  if (grower.one_in(6)) return grower.grow(keys, depth - 1);
  return literal_key(grower, keys.kind, grower.pick(literal_keys));
}

}  // namespace

Tree list_literal(Grower& grower, const Shape& elements, int depth) {
  std::vector<Tree> parts;
  for (int left = grower.pick(4); left > 0; --left)
    parts.push_back(depth > 0 ? grower.grow(elements, depth - 1) : grower.leaf(elements));
  return labelled(list(std::move(parts)), "list");
}

/// Keys differ, most of the time.
Tree map_literal(Grower& grower, const Shape& shape, int depth) {
  std::vector<Tree> parts;
  const int most = shape.of[0].kind == Kind::truth ? 2 : 3;
  const int first = grower.pick(literal_keys);
  for (int left = grower.pick(most + 1); left > 0; --left) {
    const bool any_key = depth > 0 && grower.one_in(12);
    parts.push_back(any_key ? grower.grow(shape.of[0], depth - 1)
                            : literal_key(grower, shape.of[0].kind, (first + left) % literal_keys));
    if (grower.one_in(4)) slips_to_number(grower, parts.back());
    parts.push_back(depth > 0 ? grower.grow(shape.of[1], depth - 1) : grower.leaf(shape.of[1]));
  }
  return labelled(map(std::move(parts)), "map");
}

Tree random_list(Grower& grower, const Shape& shape, int depth) {
  const int what = grower.pick(8);
  if (what < 3) return list_literal(grower, shape.of[0], depth);
  if (what == 3)
    return labelled(operation("+", {grower.grow(shape, depth - 1), grower.grow(shape, depth - 1)}), "+ of list");
  return random_list_macro(grower, shape, depth);
}

Tree random_map(Grower& grower, const Shape& shape, int depth) {
  return map_literal(grower, shape, depth);
}

Tree random_access(Grower& grower, const Shape& shape, int depth) {
  constexpr std::array keys = {Kind::truth, Kind::integer, Kind::text};
  constexpr std::array fields = {"a", "b", "c"};
  switch (grower.pick(3)) {
    case 0: {
      Tree in = grower.grow(list_of(shape), depth - 1);
      Tree at = grower.one_in(4) ? grower.grow(integers, depth - 1) : whole(grower.pick(4) - 1);
      if (!in.operands.empty() && in.form == Form::list && !grower.one_in(4))
        at = whole(grower.pick(static_cast<int>(in.operands.size())));
      slips_to_number(grower, at);
      return labelled(index({std::move(in), std::move(at)}), "index of list");
    }
    case 1: {
      const Shape key{grower.among(keys), {}};
      Tree in = grower.grow(map_of(key, shape), depth - 1);
      return labelled(index({std::move(in), key_for(grower, key, depth)}), "index of map");
    }
    default: {
      Tree of = grower.grow(map_of(texts, shape), depth - 1);
      return labelled(field(grower.among(fields), std::move(of)), "e.f");
    }
  }
}

}  // namespace bedside::condition::reference
