// The reference itself, on expressions whose result the language states.
#include "reference_evaluator.hpp"

#include <cmath>

#include "catch.hpp"
#include "hand_written_trees.hpp"

namespace bedside::condition::reference {
namespace {

Tree null() {
  return literal("null", Value{});
}
Tree not_a_number() {
  return binary(number("0.0"), "/", number("0.0"));
}
Tree mistake() {
  return binary(whole(1), "/", whole(0));
}

const Tree smallest = whole(INT64_MIN);
const Tree largest = whole(INT64_MAX);

TEST_CASE("reference: whole numbers are exact, and an error beyond 64 bits") {
  CHECK(comes_to(binary(largest, "+", smallest)) == "-1");
  CHECK(comes_to(binary(largest, "+", whole(1))) == "error");
  CHECK(comes_to(binary(smallest, "-", whole(1))) == "error");
  CHECK(comes_to(binary(smallest, "*", whole(-1))) == "error");
  CHECK(comes_to(binary(smallest, "/", whole(-1))) == "error");
  CHECK(comes_to(binary(smallest, "%", whole(-1))) == "error");
  CHECK(comes_to(binary(whole(-7), "/", whole(2))) == "-3");
  CHECK(comes_to(binary(whole(-7), "%", whole(2))) == "-1");
  CHECK(comes_to(binary(whole(5), "%", whole(0))) == "error");
  CHECK(comes_to(operation("-", {smallest})) == "error");
  CHECK(comes_to(binary(whole(1), "+", number("1.0"))) == "error");
}

TEST_CASE("reference: numbers with decimals follow IEEE 754") {
  CHECK(comes_to(binary(number("1.0"), "/", number("-0.0"))) == "-inf");
  CHECK(comes_to(binary(not_a_number(), "==", not_a_number())) == "false");
  CHECK(comes_to(binary(not_a_number(), "!=", not_a_number())) == "true");
  CHECK(comes_to(binary(not_a_number(), "<=", whole(1))) == "false");
  CHECK(comes_to(operation("-", {number("0.0")})) == "-0.0");
  CHECK(comes_to(binary(number("1.0"), "%", number("1.0"))) == "error");
}

TEST_CASE("reference: numbers of both kinds compare by their exact values, also inside lists and maps") {
  CHECK(comes_to(binary(whole(9007199254740993), "==", number("9007199254740992.0"))) == "false");
  CHECK(comes_to(binary(largest, "<", number("9223372036854775808.0"))) == "true");
  CHECK(comes_to(binary(list({whole(1), number("2.0")}), "==", list({number("1.0"), whole(2)}))) == "true");
  CHECK(comes_to(binary(map({text("a"), whole(1), text("b"), whole(2)}),
                        "==", map({text("b"), number("2.0"), text("a"), number("1.0")}))) == "true");
  CHECK(comes_to(binary(list({not_a_number()}), "==", list({not_a_number()}))) == "false");
}

TEST_CASE("reference: values of different kinds are unequal and have no order") {
  CHECK(comes_to(binary(whole(1), "==", text("1"))) == "false");
  CHECK(comes_to(binary(truth(true), "!=", whole(1))) == "true");
  CHECK(comes_to(binary(null(), "==", null())) == "true");
  CHECK(comes_to(binary(null(), "==", map({}))) == "false");
  CHECK(comes_to(binary(whole(1), "<", text("1"))) == "error");
  CHECK(comes_to(binary(list({}), "<", list({}))) == "error");
  CHECK(comes_to(binary(truth(false), "<", truth(true))) == "true");
  CHECK(comes_to(binary(text("z"), "<", text("\u00e9"))) == "true");
  CHECK(comes_to(binary(duration_of("1s"), ">", duration_of("-1s"))) == "true");
}

TEST_CASE("reference: `in` looks among the elements of a list and the keys of a map") {
  CHECK(comes_to(binary(number("1.0"), "in", list({text("a"), whole(1)}))) == "true");
  CHECK(comes_to(binary(number("1.0"), "in", map({whole(1), whole(2)}))) == "true");
  CHECK(comes_to(binary(whole(2), "in", map({whole(1), whole(2)}))) == "false");
  CHECK(comes_to(binary(list({}), "in", map({whole(1), whole(2)}))) == "false");
  CHECK(comes_to(binary(text("a"), "in", text("abc"))) == "error");
}

TEST_CASE("reference: an index is a whole number inside the list, a key is in the map") {
  const Tree letters = list({text("a"), text("b")});
  CHECK(comes_to(index({letters, whole(1)})) == "\"b\"");
  CHECK(comes_to(index({letters, number("1.0")})) == "\"b\"");
  CHECK(comes_to(index({letters, number("0.5")})) == "error");
  CHECK(comes_to(index({letters, whole(2)})) == "error");
  CHECK(comes_to(index({letters, whole(-1)})) == "error");
  CHECK(comes_to(index({letters, not_a_number()})) == "error");
  CHECK(comes_to(index({map({whole(1), text("a")}), number("1.0")})) == "\"a\"");
  CHECK(comes_to(index({map({truth(true), text("a")}), whole(1)})) == "error");
  CHECK(comes_to(field("a", map({text("a"), whole(7)}))) == "7");
  CHECK(comes_to(field("b", map({text("a"), whole(7)}))) == "error");
  CHECK(comes_to(field("a", text("a"))) == "error");
  CHECK(comes_to(has_field("a", map({text("a"), null()}))) == "true");
  CHECK(comes_to(has_field("b", map({text("a"), null()}))) == "false");
  CHECK(comes_to(has_field("a", list({}))) == "error");
}

TEST_CASE("reference: a map keeps the order of its keys, each of which is a bool, an int or a string, and once there") {
  CHECK(comes_to(map({text("b"), whole(1), text("a"), list({})})) == "{\"b\": 1, \"a\": []}");
  CHECK(comes_to(map({whole(1), whole(1), whole(1), whole(2)})) == "error");
  CHECK(comes_to(map({number("1.0"), whole(1)})) == "error");
  CHECK(comes_to(map({truth(true), whole(1), whole(1), whole(2)})) == "{true: 1, 1: 2}");
}

TEST_CASE("reference: `&&` and `||` are decided by either side, else unknown, else an error") {
  CHECK(comes_to(binary(name("a"), "&&", truth(false))) == "false");
  CHECK(comes_to(binary(mistake(), "||", truth(true))) == "true");
  CHECK(comes_to(binary(name("a"), "&&", name("b"))) == "unknown: a, b");
  CHECK(comes_to(binary(mistake(), "||", name("b"))) == "unknown: b");
  CHECK(comes_to(binary(whole(1), "&&", name("b"))) == "unknown: b");
  CHECK(comes_to(binary(whole(1), "&&", truth(true))) == "error");
  CHECK(comes_to(binary(truth(true), "||", text("x"))) == "true");
  CHECK(comes_to(operation("!", {whole(1)})) == "error");
}

TEST_CASE("reference: `?:` is its chosen branch alone") {
  CHECK(comes_to(operation("?:", {truth(true), whole(1), mistake()})) == "1");
  CHECK(comes_to(operation("?:", {truth(false), whole(1), name("b")})) == "unknown: b");
  CHECK(comes_to(operation("?:", {name("a"), name("b"), mistake()})) == "unknown: a");
  CHECK(comes_to(operation("?:", {whole(1), whole(1), whole(1)})) == "error");
}

TEST_CASE("reference: everything else is unknown when any part is, whatever the others are") {
  CHECK(comes_to(binary(binary(name("b"), "+", name("a")), "<", mistake())) == "unknown: a, b");
  CHECK(comes_to(list({mistake(), name("a")})) == "unknown: a");
  CHECK(comes_to(map({name("k"), mistake()})) == "unknown: k");
  CHECK(comes_to(function("age", {name("a")})) == "unknown: a");
  CHECK(comes_to(function("age", {whole(1)})) == "error");
}

TEST_CASE("reference: a name is unknown unless given, and `has` asks whether it is") {
  Moment moment;
  moment.given["empty"] = Value{};
  moment.given["given"] = Value{false};
  moment.pending = {"pending"};
  moment.no_answer = {"unanswered"};
  CHECK(comes_to(name("given"), moment) == "false");
  for (const char* unknown : {"empty", "pending", "unanswered", "missing"})
    CHECK(comes_to(name(unknown), moment) == std::string("unknown: ") + unknown);
  CHECK(comes_to(has_name("given"), moment) == "true");
  for (const char* known : {"empty", "unanswered", "missing"}) CHECK(comes_to(has_name(known), moment) == "false");
  CHECK(comes_to(has_name("pending"), moment) == "unknown: pending");
}

TEST_CASE("reference: all and exists fold their bodies, and nothing at all is true and false") {
  const Tree numbers = list({whole(0), whole(1), whole(2)});
  const Tree inverse = binary(binary(whole(2), "/", name("x")), "==", whole(1));
  CHECK(comes_to(macro("exists", "x", {numbers, inverse})) == "true");
  CHECK(comes_to(macro("all", "x", {numbers, inverse})) == "false");
  CHECK(comes_to(macro("all", "x", {list({whole(0), whole(2)}), inverse})) == "error");
  CHECK(comes_to(macro("all", "x", {list({}), mistake()})) == "true");
  CHECK(comes_to(macro("exists", "x", {list({}), mistake()})) == "false");
  CHECK(comes_to(macro("all", "x", {numbers, binary(binary(name("x"), "<", name("a")), "||", inverse)})) ==
        "unknown: a");
  CHECK(comes_to(macro("exists", "x", {map({text("a"), whole(1)}), binary(name("x"), "==", text("a"))})) == "true");
  CHECK(comes_to(macro("exists", "x", {numbers, name("x")})) == "error");
  CHECK(comes_to(macro("all", "x", {text("abc"), truth(true)})) == "error");
}

TEST_CASE("reference: exists_one, filter and map take every element") {
  const Tree numbers = list({whole(0), whole(1), whole(2)});
  const Tree positive = binary(name("x"), ">", whole(0));
  CHECK(comes_to(macro("exists_one", "x", {numbers, binary(name("x"), "==", whole(1))})) == "true");
  CHECK(comes_to(macro("exists_one", "x", {numbers, positive})) == "false");
  CHECK(comes_to(macro("filter", "x", {numbers, positive})) == "[1, 2]");
  CHECK(comes_to(macro("map", "x", {numbers, binary(name("x"), "*", whole(2))})) == "[0, 2, 4]");
  CHECK(comes_to(macro("map", "x", {numbers, positive, binary(whole(4), "/", name("x"))})) == "[4, 2]");
  CHECK(comes_to(macro("map", "x", {numbers, binary(whole(4), "/", name("x"))})) == "error");
  CHECK(comes_to(macro("filter", "x", {numbers, name("x")})) == "error");
  const Tree either = operation("?:", {positive, name("a"), mistake()});
  CHECK(comes_to(macro("filter", "x", {numbers, either})) == "unknown: a");
  CHECK(comes_to(macro("map", "x", {map({text("k"), whole(1)}), binary(name("x"), "+", text("!"))})) == "[\"k!\"]");
}

TEST_CASE("reference: a filter and what it lets through count together in a map of three arguments") {
  const Tree numbers = list({whole(0), whole(1)});
  const Tree first = binary(name("x"), "==", whole(0));
  CHECK(comes_to(macro("map", "x", {numbers, operation("?:", {first, truth(true), name("b")}), name("a")})) ==
        "unknown: a, b");
  CHECK(comes_to(macro("map", "x", {numbers, operation("?:", {first, truth(true), mistake()}), name("a")})) ==
        "unknown: a");
  CHECK(comes_to(macro("map", "x", {numbers, whole(1), name("x")})) == "error");
}

TEST_CASE("reference: the innermost variable hides others and facts, only in the body") {
  Moment moment;
  moment.given["x"] = Value{Value::List{Value{std::int64_t{5}}}};
  const Tree inner = macro("map", "x", {list({name("x")}), binary(name("x"), "+", whole(1))});
  CHECK(comes_to(macro("map", "x", {name("x"), inner}), moment) == "[[6]]");
  CHECK(comes_to(binary(macro("filter", "x", {list({}), truth(true)}), "+", name("x")), moment) == "[5]");
}

TEST_CASE("reference: texts and lists are joined, and searched") {
  CHECK(comes_to(binary(text("a"), "+", text("b"))) == "\"ab\"");
  CHECK(comes_to(binary(list({whole(1)}), "+", list({text("a")}))) == "[1, \"a\"]");
  CHECK(comes_to(function("size", {text("\u00e9\U0001F600a")})) == "3");
  CHECK(comes_to(method("size", {map({whole(1), whole(1)})})) == "1");
  CHECK(comes_to(function("size", {whole(1)})) == "error");
  CHECK(comes_to(method("contains", {text("abc"), text("bc")})) == "true");
  CHECK(comes_to(method("contains", {text("abc"), text("")})) == "true");
  CHECK(comes_to(method("startsWith", {text("abc"), text("bc")})) == "false");
  CHECK(comes_to(method("endsWith", {text("abc"), text("bc")})) == "true");
  CHECK(comes_to(method("endsWith", {text("c"), text("bc")})) == "false");
  CHECK(comes_to(method("contains", {text("1"), whole(1)})) == "error");
}

TEST_CASE("reference: int() truncates, within bounds that are excluded, and reads digits") {
  CHECK(converted("int", number("-1.9")) == "-1");
  CHECK(converted("int", number("9223372036854774784.0")) == "9223372036854774784");
  CHECK(converted("int", number("9223372036854775808.0")) == "error");
  CHECK(converted("int", number("-9223372036854775808.0")) == "error");
  CHECK(converted("int", not_a_number()) == "error");
  CHECK(converted("int", "-9223372036854775808") == "-9223372036854775808");
  CHECK(converted("int", "9223372036854775808") == "error");
  CHECK(converted("int", "+1") == "error");
  CHECK(converted("int", "") == "error");
  CHECK(converted("int", moment_of("1969-12-31T23:59:59Z")) == "-1");
  CHECK(converted("int", truth(true)) == "error");
}

TEST_CASE("reference: double() and string() and bool() convert what has a meaning") {
  CHECK(converted("double", largest) == "9.223372036854776e+18");
  CHECK(converted("double", "-2.5e-1") == "-0.25");
  CHECK(converted("double", "-Infinity") == "-inf");
  CHECK(converted("double", ".5") == "error");
  CHECK(converted("double", "1e999") == "error");
  CHECK(converted("string", number("30.0")) == "\"30\"");
  CHECK(converted("string", number("-0.0")) == "\"-0\"");
  CHECK(converted("string", not_a_number()) == "\"NaN\"");
  CHECK(converted("string", smallest) == "\"-9223372036854775808\"");
  CHECK(converted("string", truth(false)) == "\"false\"");
  CHECK(converted("string", null()) == "error");
  CHECK(converted("bool", "t") == "true");
  CHECK(converted("bool", "False") == "false");
  CHECK(converted("bool", "yes") == "error");
  CHECK(converted("bool", whole(1)) == "error");
}

TEST_CASE("reference: values are identical to the last bit and in their order") {
  const auto number_of = [](double number) { return Value{number}; };
  CHECK(identical(number_of(NAN), number_of(-NAN)));
  CHECK_FALSE(identical(number_of(0.0), number_of(-0.0)));
  CHECK_FALSE(identical(number_of(1.0), Value{std::int64_t{1}}));
  const MapEntry first{Value{true}, Value{}};
  const MapEntry second{Value{false}, number_of(NAN)};
  CHECK(identical(Value{Value::Map{first, second}}, Value{Value::Map{first, second}}));
  CHECK_FALSE(identical(Value{Value::Map{first, second}}, Value{Value::Map{second, first}}));
  CHECK_FALSE(identical(Value{Value::List{Value{}}}, Value{Value::List{}}));
}

}  // namespace
}  // namespace bedside::condition::reference
