// `&&`, `||`, `!` and `?:` over everything that an operand can be.
#include <array>

#include <fmt/format.h>

#include "catch.hpp"
#include "conditions.hpp"

namespace bedside::condition {
namespace {

enum class Side { yes, no, unknown, faulty };
constexpr std::array sides = {Side::yes, Side::no, Side::unknown, Side::faulty};

/// An expression that comes to the side; an unknown is called `name`.
std::string written(Side side, std::string_view name) {
  switch (side) {
    case Side::yes:
      return "true";
    case Side::no:
      return "false";
    case Side::unknown:
      return std::string(name);
    default:
      return "(1 / 0 == 1)";
  }
}

std::string kind_of(const Outcome& outcome) {
  if (outcome.is_true()) return "true";
  if (outcome.is_false()) return "false";
  return outcome.is_unknown() ? "unknown" : "error";
}

std::string kind_of(std::string_view text, const Moment& moment = {}) {
  return kind_of(evaluate(read(text), std::cref(moment)));
}

std::string table_of(std::string_view symbol) {
  std::string table;
  for (const Side left : sides)
    for (const Side right : sides)
      table += kind_of(fmt::format("{} {} {}", written(left, "a"), symbol, written(right, "b"))) + " ";
  return table;
}

TEST_CASE("`&&` is false when either side is, else unknown when either is, else an error when either is") {
  CHECK(table_of("&&") ==
        "true false unknown error "
        "false false false false "
        "unknown false unknown unknown "
        "error false unknown error ");
}

TEST_CASE("`||` is true when either side is, else unknown when either is, else an error when either is") {
  CHECK(table_of("||") ==
        "true true true true "
        "true false unknown error "
        "true unknown unknown unknown "
        "true error unknown error ");
}

TEST_CASE("comparing is unknown when either side is, else an error when either is") {
  CHECK(table_of("==") ==
        "true false unknown error "
        "false true unknown error "
        "unknown unknown unknown unknown "
        "error error unknown error ");
}

TEST_CASE("`!` leaves unknowns and errors as they are") {
  CHECK(kind_of("!true") == "false");
  CHECK(kind_of("!false") == "true");
  CHECK(kind_of("!a") == "unknown");
  CHECK(kind_of("!(1 / 0 == 1)") == "error");
}

TEST_CASE("`?:` is what its condition chooses, whatever the other branch is") {
  for (const Side if_true : sides) {
    for (const Side if_false : sides) {
      const std::string branches = fmt::format("{} : {}", written(if_true, "a"), written(if_false, "b"));
      CHECK(kind_of("true ? " + branches) == kind_of(written(if_true, "a")));
      CHECK(kind_of("false ? " + branches) == kind_of(written(if_false, "b")));
      CHECK(result("c ? " + branches) == "unknown: c");
      CHECK(kind_of("1 / 0 == 1 ? " + branches) == "error");
    }
  }
}

TEST_CASE("an unknown lists the names that it hangs on, and no others") {
  CHECK(result("a && b") == "unknown: a, b");
  CHECK(result("a || b") == "unknown: a, b");
  CHECK(result("true && b || false") == "unknown: b");
  CHECK(result("(a && false) || b") == "unknown: b");
  CHECK(result("b + a < c") == "unknown: a, b, c");
  CHECK(result("a in [b, 1]") == "unknown: a, b");
  CHECK(result("true ? a : b") == "unknown: a");
  CHECK(result("a && 1 / 0 == 1") == "unknown: a");
  CHECK(result("a == 1 / 0") == "unknown: a");
}

TEST_CASE("a name is unknown however it came to be missing") {
  Moment moment;
  moment.pending = {"answer"};
  moment.no_answer = {"unanswered"};
  moment.given["empty"] = Value{};
  CHECK(result("answer", moment) == "unknown: answer");
  CHECK(result("unanswered", moment) == "unknown: unanswered");
  CHECK(result("fact", moment) == "unknown: fact");
  CHECK(result("empty", moment) == "unknown: empty");
}

TEST_CASE("`has` is unknown only while an answer may still come") {
  Moment moment;
  moment.given["given"] = Value{false};
  moment.given["empty"] = Value{};
  moment.pending = {"answer"};
  moment.no_answer = {"unanswered"};
  CHECK(result("has(given)", moment) == "true");
  CHECK(result("has(empty)", moment) == "false");
  CHECK(result("has(fact)", moment) == "false");
  CHECK(result("has(answer)", moment) == "unknown: answer");
  CHECK(result("has(unanswered)", moment) == "false");
  CHECK(result("has(fact) && fact > 3", moment) == "false");
  CHECK(result("!has(fact) || fact > 3", moment) == "true");
}

TEST_CASE("a side that is neither true nor false is an error unless the other decides") {
  CHECK(kind_of("1 && true") == "error");
  CHECK(kind_of("'x' || false") == "error");
  CHECK(kind_of("1 && false") == "false");
  CHECK(kind_of("true || 'x'") == "true");
  CHECK(kind_of("1 ? true : true") == "error");
  CHECK(kind_of("!1") == "error");
}

}  // namespace
}  // namespace bedside::condition
