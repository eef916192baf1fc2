#include <string>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "catch.hpp"
#include "conditions.hpp"

namespace bedside::condition {
namespace {

std::string guarded(std::string_view text) {
  return fmt::format("{}", fmt::join(known_when_true(read(text)), " "));
}

TEST_CASE("the names that a condition reads are listed as they stand, again when they are read again") {
  const auto names = names_read(read("b > 1 && (has(a) || a in [b])"));
  std::vector<std::string> shown;
  for (const NameRead& name : names)
    shown.push_back(fmt::format("{} {}-{}{}", name.name, name.begin, name.end, name.only_has ? " has" : ""));
  CHECK(shown == std::vector<std::string>{"b 0-1", "a 14-15 has", "a 20-21", "b 26-27"});
}

TEST_CASE("a condition guards the names that must be known for it to be true") {
  const auto [text, names] = GENERATE(table<std::string, std::string>({
      {"a", "a"},
      {"!a", "a"},
      {"true", ""},
      {"a && b", "a b"},
      {"a || b", ""},
      {"a || a && b", "a"},
      {"a > b + 1", "a b"},
      {"a in [b, 2]", "a b"},
      {"-a < 3", "a"},
      {"has(a)", "a"},
      {"!has(a)", ""},
      {"!!has(a)", "a"},
      {"has(a) || has(b)", ""},
      {"!(a && b)", ""},
      {"!(a || b)", "a b"},
      {"!(a || has(b))", "a"},
      {"!(!has(a) || b)", "a b"},
      {"!(a < 3)", "a"},
      {"a ? b : c", "a"},
      {"a ? b : b && c", "a b"},
      {"has(a) ? a > 3 : b", ""},
      {"has(a) ? a > 3 : false", "a"},
      {"has(a) ? b : b > c", "b"},
      {"has(a) == true", ""},
      {"(a && b) == c", "c"},
      {"timestamp(a) < b", "a b"},
  }));
  INFO(text);
  CHECK(guarded(text) == names);
}

TEST_CASE("what && joins, in whatever parentheses, holds whenever the whole is true") {
  using Texts = std::set<std::string>;
  CHECK(conjuncts(read("a&&b")) == Texts{"a", "b"});
  CHECK(conjuncts(read("a && (b || c) && (d && !e)")) == Texts{"a", "b || c", "d", "!e"});
  CHECK(conjuncts(read("i > 3 && i>3")) == Texts{"i > 3"});
}

TEST_CASE("a condition without an outermost && holds as a whole") {
  using Texts = std::set<std::string>;
  CHECK(conjuncts(read("a || b && c")) == Texts{"a || b && c"});
  CHECK(conjuncts(read("!(a && b)")) == Texts{"!(a && b)"});
  CHECK(conjuncts(read("(a && b) == c")) == Texts{"(a && b) == c"});
}

}  // namespace
}  // namespace bedside::condition
