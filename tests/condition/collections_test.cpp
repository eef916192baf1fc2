// Lists and maps: what they hold, and how to get at it.
#include <string>

#include "catch.hpp"
#include "conditions.hpp"

namespace bedside::condition {
namespace {

using Catch::Matchers::EndsWith;

const std::string no_overload = "this does not work on values of these types";
const std::string no_place = "the list has no element at this place; the first one is at 0";

TEST_CASE("an element of a list is found by its place, from 0") {
  CHECK(result("['a', 'b', 'c'][0]") == "\"a\"");
  CHECK(result("['a', 'b', 'c'][2]") == "\"c\"");
  CHECK(result("[[1, 2], [3]][0][1]") == "2");
  CHECK(result("['a', 'b'][1.0]") == "\"b\"");
  CHECK(result("['a', 'b'][-0.0]") == "\"a\"");
}

TEST_CASE("a place that a list doesn't have is an error") {
  const std::string place = GENERATE("2", "-1", "9223372036854775807", "-9223372036854775808", "0.5", "1e300", "-1e300",
                                     "0.0 / 0.0", "1.0 / 0.0", "4294967296.0", "4294967296");
  CHECK_THAT(result("['a', 'b'][" + place + "]"), EndsWith(no_place));
  CHECK(result("1 > 0 && [][0]") == "error 9-14: " + no_place);
}

TEST_CASE("what is no number is no place in a list") {
  const std::string place = GENERATE("'0'", "true", "null", "[0]", "{}", "timestamp(0)");
  CHECK_THAT(result("['a'][" + place + "]"), EndsWith(no_overload));
}

TEST_CASE("what stands under a key of a map is found by the key") {
  CHECK(result("{'a': 1, 'b': 2}['b']") == "2");
  CHECK(result("{'a': 1, 'b': 2}.b") == "2");
  CHECK(result("{1: 'x', '1': 'y', true: 'z'}[1]") == "\"x\"");
  CHECK(result("{1: 'x', '1': 'y', true: 'z'}['1']") == "\"y\"");
  CHECK(result("{1: 'x', '1': 'y', true: 'z'}[true]") == "\"z\"");
  CHECK(result("{1: 'x'}[1.0]") == "\"x\"");
  CHECK(result("{9007199254740993: 'x'}[9007199254740992.0]") == "error 0-43: the map has no such key");
  CHECK(result("{'a': {'b': {'c': 3}}}.a.b.c") == "3");
  CHECK(result("{'a': {'b': 3}}.a['b']") == "3");
  CHECK(result("{'in': 1, 'true': 2, 'package': 3}.in + {'true': 2}.true") == "3");
  CHECK(result("{a: b}[a]", {{{"a", Value{std::string("k")}}, {"b", Value{1.5}}}, {}, {}}) == "1.5");
}

TEST_CASE("a key that a map doesn't have is an error") {
  CHECK(result("{'a': 1}['b']") == "error 0-13: the map has no such key");
  CHECK(result("{'a': 1}.b") == "error 0-10: the map has no such key");
  CHECK(result("{1: 1}.b") == "error 0-8: the map has no such key");
  const std::string key = GENERATE("1.5", "0.0 / 0.0", "null", "[1]", "timestamp(0)", "'1'", "true");
  CHECK_THAT(result("{1: 'x'}[" + key + "]"), EndsWith("the map has no such key"));
}

TEST_CASE("nothing else has elements or members") {
  const std::string value = GENERATE("1", "1.5", "true", "null", "'abc'", "timestamp(0)", "duration('1s')");
  CHECK_THAT(result("(" + value + ")[0]"), EndsWith(no_overload));
  CHECK_THAT(result("(" + value + ").a"), EndsWith(no_overload));
  CHECK_THAT(result("has((" + value + ").a)"), EndsWith(no_overload));
  CHECK_THAT(result("[1].a"), EndsWith(no_overload));
}

TEST_CASE("has() of a member asks whether the map has the key, whatever stands there") {
  CHECK(result("has({'a': 1}.a)") == "true");
  CHECK(result("has({'a': 1}.b)") == "false");
  CHECK(result("has({'a': null}.a)") == "true");
  CHECK(result("has({'a': {'b': 1}}.a.b)") == "true");
  CHECK(result("has({'a': {'b': 1}}.a.c)") == "false");
  CHECK(result("has({'a': 1}.b.c)") == "error 4-14: the map has no such key");
  CHECK(result("has(nobody.a)") == "unknown: nobody");
  CHECK(result("has({'a': nobody}.b)") == "unknown: nobody");
}

TEST_CASE("`in` looks among the keys of a map") {
  CHECK(result("'a' in {'a': 1}") == "true");
  CHECK(result("'1' in {1: 'x'}") == "false");
  CHECK(result("1.0 in {1: 'x'}") == "true");
  CHECK(result("1.5 in {1: 'x'}") == "false");
  CHECK(result("true in {1: 'x'}") == "false");
  CHECK(result("null in {}") == "false");
  CHECK(result("[1] in {1: 'x'}") == "false");
}

TEST_CASE("a map has each key once") {
  CHECK(result("1 > 0 && {1: 1, 2: 2, 1: 3}[1] > 0") == "error 9-27: the map has a key twice");
  CHECK(result("{'a': 1, 'a': 1}") == "error 0-16: the map has a key twice");
  CHECK(result("{true: 1, 1 == 1: 1}") == "error 0-20: the map has a key twice");
  CHECK(result("{1: 1, 1 + 0: 2}") == "error 0-16: the map has a key twice");
  CHECK(result("{1: 1, '1': 2, true: 3, false: 4, 0: 5}") == "{1: 1, \"1\": 2, true: 3, false: 4, 0: 5}");
}

TEST_CASE("a key is a yes or no, a whole number or a text") {
  const std::string key = GENERATE("1.0", "null", "[1]", "{}", "timestamp(0)", "duration('1s')");
  CHECK_THAT(result("{" + key + ": 1}"), EndsWith(no_overload));
}

TEST_CASE("a list or a map with an unknown part is unknown, with the names of all of them") {
  CHECK(result("[a, 1, b]") == "unknown: a, b");
  CHECK(result("{a: 1, 'k': b}") == "unknown: a, b");
  CHECK(result("[1 / 0, a]") == "unknown: a");
  CHECK(result("[1 / 0, size(1)]") == "error 1-6: division by zero");
  CHECK(result("[1, 2][a] == b") == "unknown: a, b");
  CHECK(result("{'k': 1}[a]") == "unknown: a");
}

TEST_CASE("lists are equal when their elements are, in the same order") {
  CHECK(result("[] == []") == "true");
  CHECK(result("[1, 2] == [1, 2]") == "true");
  CHECK(result("[1, 2] == [2, 1]") == "false");
  CHECK(result("[1] == [1, 1]") == "false");
  CHECK(result("[1, [2, ['a']]] == [1.0, [2.0, ['a']]]") == "true");
  CHECK(result("[1, [2, ['a']]] != [1, [2, ['b']]]") == "true");
  CHECK(result("[0.0 / 0.0] == [0.0 / 0.0]") == "false");
  CHECK(result("[null] == [null]") == "true");
  CHECK(result("[1] == 1") == "false");
  CHECK(result("[] == {}") == "false");
}

TEST_CASE("maps are equal when they have the same keys, with equal values, in whatever order") {
  CHECK(result("{} == {}") == "true");
  CHECK(result("{'a': 1, 'b': 2} == {'b': 2, 'a': 1.0}") == "true");
  CHECK(result("{'a': 1} == {'a': 2}") == "false");
  CHECK(result("{'a': 1} == {'b': 1}") == "false");
  CHECK(result("{'a': 1} == {'a': 1, 'b': 2}") == "false");
  CHECK(result("{1: {'a': [1, {}]}} == {1: {'a': [1.0, {}]}}") == "true");
  CHECK(result("{1: 0.0 / 0.0} == {1: 0.0 / 0.0}") == "false");
  CHECK(result("{true: 1} == {1: 1}") == "false");
  CHECK(result("{'a': 1} in [{'b': 1}, {'a': 1.0}]") == "true");
}

TEST_CASE("lists are joined, maps are not") {
  CHECK(result("[1] + [2, 3] + []") == "[1, 2, 3]");
  CHECK(result("[[1]] + [1]") == "[[1], 1]");
  CHECK(result("([1] + [2])[1]") == "2");
  CHECK(result("[1] + [1] == [1, 1]") == "true");
  const std::string expression = GENERATE("{} + {}", "[1] + 1", "1 + [1]", "[1] - [1]", "[1] * 2", "[] + {}", "-[1]",
                                          "!{}", "[1] < [2]", "{} < {}", "[1] && true");
  CHECK_THAT(result(expression), EndsWith(no_overload));
}

}  // namespace
}  // namespace bedside::condition
