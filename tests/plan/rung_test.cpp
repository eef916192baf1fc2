// `rung: ladder/rung` on a topic of the body.
#include "catch.hpp"
#include "texts/plans.hpp"

using texts::codes_of;
using Codes = std::vector<std::string>;

namespace {

Codes rung(const std::string& written) {
  return codes_of("topics: [{topic: walk, say: Walk a little., rung: " + written + "}]\n");
}

const Codes refused{"bad-rung"};

}  // namespace

TEST_CASE("a rung is two ids with a slash between them") {
  CHECK(rung("food/low-fat-swap").empty());
  CHECK(rung("\"movement/walk-10\"").empty());
  CHECK(rung("a/" + std::string(64, 'b')).empty());
  CHECK(rung("a/" + std::string(65, 'b')) == refused);
  CHECK(rung("food") == refused);
  CHECK(rung("/food") == refused);
  CHECK(rung("food/") == refused);
  CHECK(rung("food/low/fat") == refused);
  CHECK(rung("Food/low-fat-swap") == refused);
  CHECK(rung("food / swap") == refused);
}

TEST_CASE("a rung that isn't one word is refused as any other word") {
  CHECK(rung("[food, swap]") == Codes{"wrong-shape"});
  CHECK(rung("null") == Codes{"empty-value"});
}

TEST_CASE("only a topic of the body takes a rung") {
  const std::string greeting = "{topic: greeting, say: Hello., rung: food/swap}";
  CHECK(codes_of("opening: [" + greeting + "]\n") == Codes{"key-not-here"});
  CHECK(codes_of("closing: [" + greeting + "]\n") == Codes{"key-not-here"});
}
