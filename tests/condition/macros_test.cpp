// `all`, `exists`, `exists_one`, `filter` and `map` over every kind of element.
#include <string>
#include <tuple>

#include "catch.hpp"
#include "conditions.hpp"

namespace bedside::condition {
namespace {

using Catch::Matchers::EndsWith;

const std::string no_overload = "this does not work on values of these types";

TEST_CASE("macros go over the elements of a list") {
  CHECK(result("[1, 2, 3].all(x, x > 0)") == "true");
  CHECK(result("[1, 2, 3].all(x, x > 1)") == "false");
  CHECK(result("[1, 2, 3].exists(x, x > 2)") == "true");
  CHECK(result("[1, 2, 3].exists(x, x > 3)") == "false");
  CHECK(result("[1, 2, 3].exists_one(x, x > 2)") == "true");
  CHECK(result("[1, 2, 3].exists_one(x, x > 1)") == "false");
  CHECK(result("[1, 2, 3].exists_one(x, x > 3)") == "false");
  CHECK(result("[1, 2, 3].filter(x, x != 2)") == "[1, 3]");
  CHECK(result("[1, 2, 3].map(x, x * x)") == "[1, 4, 9]");
  CHECK(result("[1, 2, 3].map(x, x != 2, x * 10)") == "[10, 30]");
}

TEST_CASE("over no elements, all is true and whatever looks for one is false") {
  const std::string empty = GENERATE("[]", "{}", "[1].filter(x, false)");
  CHECK(result(empty + ".all(x, false)") == "true");
  CHECK(result(empty + ".exists(x, true)") == "false");
  CHECK(result(empty + ".exists_one(x, true)") == "false");
  CHECK(result(empty + ".filter(x, true)") == "[]");
  CHECK(result(empty + ".map(x, x)") == "[]");
  CHECK(result(empty + ".map(x, true, x)") == "[]");
  CHECK(result(empty + ".all(x, nobody > 1 / 0)") == "true");
}

TEST_CASE("over a map, macros go over its keys, in the order written") {
  CHECK(result("{'b': 1, 'a': 2}.map(k, k)") == "[\"b\", \"a\"]");
  CHECK(result("{'a': 1, 'b': 2}.all(k, k < 'c')") == "true");
  CHECK(result("{'a': 1, 'b': 2}.exists_one(k, k == 'b')") == "true");
  CHECK(result("{1: 'x', true: 'y', 'z': 'z'}.filter(k, k == 1 || k == 'z')") == "[1, \"z\"]");
  CHECK(result("[{'a': 1, 'b': 2}].map(m, m.map(k, m[k]))") == "[[1, 2]]");
}

TEST_CASE("over anything else a macro is an error, at the macro") {
  CHECK(result("1 > 0 && 'abc'.all(c, true)") == "error 9-27: " + no_overload);
  const std::string value = GENERATE("1", "1.5", "true", "null", "timestamp(0)", "duration('1s')");
  const std::string macro = GENERATE("all(x, true)", "exists(x, true)", "exists_one(x, true)", "filter(x, true)",
                                     "map(x, x)", "map(x, true, x)");
  CHECK_THAT(result("(" + value + ")." + macro), EndsWith(no_overload));
}

TEST_CASE("what the elements are called hides a fact of that name, inside only") {
  Moment moment;
  moment.given["x"] = Value{std::int64_t{10}};
  CHECK(result("[1, 2].map(x, x + 1)", moment) == "[2, 3]");
  CHECK(result("[1, 2].map(x, x + 1) == [x - 8, x - 7]", moment) == "true");
  CHECK(result("[x].map(x, [x].map(x, x + 1)[0] + x)", moment) == "[21]");
  CHECK(result("[[1, 2], [3]].map(x, x.map(x, x * 2))", moment) == "[[2, 4], [6]]");
  CHECK(result("[1].all(nobody, nobody == 1) && nobody == 1") == "unknown: nobody");
}

TEST_CASE("macros stand in one another, and the inner one sees the outer element") {
  CHECK(result("[1, 2, 3].filter(x, [1, 2, 3].all(y, y <= x))") == "[3]");
  CHECK(result("[1, 2].map(x, [10, 20].map(y, x + y))") == "[[11, 21], [12, 22]]");
  CHECK(result("[1, 2].map(x, [10].map(y, [100].map(z, x + y + z)[0])[0])") == "[111, 112]");
  CHECK(result("[[], [1], [1, 2]].exists_one(x, x.exists_one(y, y == 1) && x.all(y, y == 1))") == "true");
  CHECK(result("[1, 2, 3].map(x, x > 1, [x].map(y, y > 2, y))") == "[[], [3]]");
}

TEST_CASE("an element that decides does so whatever the others are") {
  CHECK(result("[0, 1].exists(x, 1 / x == 1)") == "true");
  CHECK(result("[0, 2].all(x, 1 / x == 1)") == "false");
  CHECK(result("[1, 2].exists(x, x == 1 ? a : true)") == "true");
  CHECK(result("[1, 2].all(x, x == 1 ? a : false)") == "false");
  CHECK(result("[1, 2].all(x, x == 1 ? 'no yes or no' : false)") == "false");
  CHECK(result("[1, 2].exists(x, x == 1 ? 3 : true)") == "true");
}

TEST_CASE("where no element decides, the unknown ones count before those in error") {
  CHECK(result("[1, 2].exists(x, x == 1 ? a : false)") == "unknown: a");
  CHECK(result("[1, 2].all(x, x == 1 ? a : true)") == "unknown: a");
  CHECK(result("[0, 1].all(x, x == 0 ? 1 / x == 1 : a)") == "unknown: a");
  CHECK(result("[1, 0].all(x, x == 0 ? 1 / x == 1 : a)") == "unknown: a");
  CHECK(result("[0, 2].exists(x, 1 / x == 1)") == "error 17-22: division by zero");
  CHECK(result("[0, 1].all(x, 1 / x == 1)") == "error 14-19: division by zero");
}

TEST_CASE("an unknown run lists the names that all of its elements hang on") {
  CHECK(result("[1, 2, 3].all(x, x == 1 ? a : x == 2 ? b : true)") == "unknown: a, b");
  CHECK(result("[1, 2].exists(x, a && (x == 1 || b))") == "unknown: a, b");
  CHECK(result("[1, 2].map(x, x == 1 ? a : b)") == "unknown: a, b");
  CHECK(result("[1, 2].filter(x, x == 1 ? a : b)") == "unknown: a, b");
  CHECK(result("[1, 2].exists_one(x, x == 1 ? a : b)") == "unknown: a, b");
  CHECK(result("[1, 2].map(x, x == 1 ? a : true, b)") == "unknown: a, b");
  CHECK(result("[1, a].all(x, x == b)") == "unknown: a");
  CHECK(result("[a, b].map(x, c)") == "unknown: a, b");
  CHECK(result("nobody.all(x, x == b)") == "unknown: nobody");
}

TEST_CASE("what counts or makes elements needs every one of them") {
  CHECK(result("[1, 1, 2].exists_one(x, x == 2 ? a : true)") == "unknown: a");
  CHECK(result("[1, 1, 0].exists_one(x, 1 / x == 1)") == "error 24-29: division by zero");
  CHECK(result("[1, 0].map(x, 1 / x)") == "error 14-19: division by zero");
  CHECK(result("[1, 0].filter(x, 1 / x == 1)") == "error 17-22: division by zero");
  CHECK(result("[0, 1].map(x, x == 0 ? 1 / x : a)") == "unknown: a");
  CHECK(result("[0, 1].map(x, x == 0 ? a : 1 / 0)") == "unknown: a");
  CHECK(result("[0, 'a'].map(x, x == 0 ? 1 / x : size(1))") == "error 25-30: division by zero");
}

TEST_CASE("an element that isn't chosen may be anything") {
  CHECK(result("[0, 1].map(x, x != 0, 1 / x)") == "[1]");
  CHECK(result("[0, 1].map(x, x != 0, x == 0 ? a : x)") == "[1]");
  CHECK(result("[0, 1].map(x, x == 0 ? a : true, 1 / x)") == "unknown: a");
}

TEST_CASE("what is asked of an element is a yes or no") {
  const std::string macro = GENERATE("all(x, 1)", "exists(x, 'a')", "exists_one(x, null)", "filter(x, [true])",
                                     "map(x, 1, x)", "all(x, x)", "filter(x, x)");
  CHECK_THAT(result("[1]." + macro), EndsWith(no_overload));
  CHECK(result("[1].all(x, x + 1)") == "error 11-16: " + no_overload);
}

TEST_CASE("what elements became outlives them") {
  CHECK(result("[[1, 2], [3]].map(x, x[0])") == "[1, 3]");
  CHECK(result("[[[1], 2], [[3]]].map(x, x[0]).map(y, y[0])") == "[1, 3]");
  CHECK(result("[{'k': 'v' + 'w'}, {'k': 'u'}].filter(m, m.k != 'u')") == "[{\"k\": \"vw\"}]");
  CHECK(result("[{'k': [1]}, {'k': [2]}].map(m, m.k)[1][0]") == "2");
  CHECK(result("(c ? [1] : [2]).map(x, x)", {{{"c", Value{true}}}, {}, {}}) == "[1]");
  CHECK(result("[1, 2].map(x, x == 1 ? [x, x] : [x])[0] + [3]") == "[1, 1, 3]");
  CHECK(result("['a', 'b'].map(x, [x + x].map(y, y + x)[0])") == "[\"aaa\", \"bbb\"]");
  CHECK(result("[1, 2].map(x, [[x + 10]][0]).map(y, y)[1]") == "[12]");
  CHECK(result("{'a': {'b': [1, 2]}}.a.b.map(x, x)[1]") == "2");
  CHECK(result("[['long enough to be on the heap, surely']].map(x, x.filter(y, true)[0]).exists(z, size(z) > 30)") ==
        "true");
  CHECK(result("[[1], [2]].exists(x, x.map(y, [y])[0] == [2])") == "true");
}

TEST_CASE("days are counted from the fact today, whatever elements are called") {
  Moment moment;
  moment.given["today"] = Value{Timestamp{864'000, 0}};
  CHECK(result("[timestamp(0)].map(today, days_since(today))", moment) == "[10]");
  CHECK(result("[timestamp(0)].map(today, days_until(today))", moment) == "[-10]");
  CHECK(result("[timestamp(0)].map(today, today)", moment) == "[0s 0ns]");
  CHECK(result("[timestamp(0)].map(today, days_since(today))") == "unknown: today");
}

TEST_CASE("an evaluation that runs out of steps in a macro is an error, whatever stands around it") {
  Moment moment;
  moment.given["many"] = Value{Value::List(100, Value{std::int64_t{1}})};
  const std::string loop =
      GENERATE("many.all(x, many.all(y, many.all(z, true)))", "size(many.map(x, many.map(y, many.map(z, z)))) > 0",
               "many.filter(x, many.exists(y, y + x == 3)) == []");
  const std::string around = GENERATE("true || ", "false && ", "has(a) ? true : ");
  CHECK_THAT(result(around + loop, moment),
             EndsWith("evaluating the condition takes more than the limit of 10000 steps"));
}

TEST_CASE("an element that decides early saves the steps of those behind it") {
  Moment moment;
  moment.given["many"] = Value{Value::List(9'000, Value{std::int64_t{1}})};
  CHECK(result("many.exists(x, x == 1)", moment) == "true");
  CHECK(result("many.all(x, x == 2)", moment) == "false");
  CHECK_THAT(result("many.exists(x, x == 2)", moment), EndsWith("steps"));
  CHECK_THAT(result("many.exists_one(x, x == 1)", moment), EndsWith("steps"));
}

}  // namespace
}  // namespace bedside::condition
