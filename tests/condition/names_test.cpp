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

std::string reads(std::string_view text) {
  std::vector<std::string> all;
  for (const NameRead& name : names_read(read(text)))
    all.push_back(fmt::format("{} {}-{}{}", name.name, name.begin, name.end, name.only_has ? " has" : ""));
  return fmt::format("{}", fmt::join(all, ", "));
}

TEST_CASE("the names that a condition reads are listed as they stand, again when they are read again") {
  CHECK(reads("b > 1 && (has(a) || a in [b])") == "b 0-1, a 14-15 has, a 20-21, b 26-27");
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

TEST_CASE("what is asked of elements guards no names, since there may be none, but what they stand in does") {
  const auto [text, names] = GENERATE(table<std::string, std::string>({
      {"a.all(x, x > b)", "a"},
      {"a.exists(x, x > b)", "a"},
      {"a.exists_one(x, b)", "a"},
      {"a.filter(x, b) == c", "a c"},
      {"a.map(x, b, c) == d", "a d"},
      {"[a, b].all(x, x)", "a b"},
      {"[1].all(x, a)", ""},
      {"!a.all(x, b)", "a"},
      {"has(a) && a.all(x, has(b))", "a"},
      {"a.all(a, a) && b", "a b"},
      {"[1].all(a, a > 0) || a", ""},
      {"a.all(x, b.all(y, c))", "a"},
      {"(a ? b : c).all(x, true)", "a"},
      {"a.all(x, true) || a.exists(x, b)", "a"},
  }));
  INFO(text);
  CHECK(guarded(text) == names);
}

TEST_CASE("lists, maps, calls and members need all that stands in them") {
  const auto [text, names] = GENERATE(table<std::string, std::string>({
      {"[a, b] == []", "a b"},
      {"{a: b} == {}", "a b"},
      {"a[b]", "a b"},
      {"a.b", "a"},
      {"a.b.c[d]", "a d"},
      {"has(a.b)", "a"},
      {"!has(a.b)", "a"},
      {"a.contains(b)", "a b"},
      {"size(a) > 3", "a"},
      {"foo(a, b)", "a b"},
      {"days_until(a) < 3", "a today"},
      {"days_since(a) < 3 || has(b)", ""},
      {"[a && b] == []", ""},
      {"{1: a || b} == {}", ""},
      {"[has(a)] == []", ""},
  }));
  INFO(text);
  CHECK(guarded(text) == names);
}

TEST_CASE("a name is read wherever it stands, but not where it is what elements are called") {
  const auto [text, names] = GENERATE(table<std::string, std::string>({
      {"a.all(x, x > b)", "a 0-1, b 13-14"},
      {"x.all(x, x > 1)", "x 0-1"},
      {"[1].all(x, [x].all(y, x == y && z))", "z 32-33"},
      {"[1].all(x, x > 1) && x", "x 21-22"},
      {"a.b.c == d['e']", "a 0-1, d 9-10"},
      {"has(a.b)", "a 4-5"},
      {"[has(a), {b: c}]", "a 5-6 has, b 10-11, c 13-14"},
      {"days_until(a) < 3", "a 11-12, today 0-10"},
      {"[d].map(today, days_since(today))", "d 1-2, today 15-25"},
      {"size(a) + a.size()", "a 5-6, a 10-11"},
  }));
  INFO(text);
  CHECK(reads(text) == names);
}

TEST_CASE("what && joins inside a macro, a list or a call stays there") {
  using Texts = std::set<std::string>;
  CHECK(conjuncts(read("l.all(x, x && a) && b")) == Texts{"l.all(x, x && a)", "b"});
  CHECK(conjuncts(read("l.all(x, x && a)")) == Texts{"l.all(x, x && a)"});
  CHECK(conjuncts(read("[a && b] == [c] && (f(a && b) && {1: a && b}.a)")) ==
        Texts{"[a && b] == [c]", "f(a && b)", "{1: a && b}.a"});
  CHECK(conjuncts(read("x.size() > 3 && size(x) > 3")) == Texts{"size(x) > 3"});
  CHECK(conjuncts(read("a && (b ? c && d : e)")) == Texts{"a", "b ? c && d : e"});
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
