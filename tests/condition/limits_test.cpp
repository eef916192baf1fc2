#include <chrono>
#include <string>

#include <fmt/format.h>

#include "catch.hpp"
#include "conditions.hpp"

namespace bedside::condition {
namespace {

using Catch::Matchers::Contains;
using Catch::Matchers::StartsWith;

std::string repeated(std::string_view text, std::size_t times) {
  std::string all;
  while (times-- > 0) all += text;
  return all;
}

TEST_CASE("a condition has at most 4,096 bytes") {
  CHECK(syntax_problem(fmt::format("{:<4096}", "a")).empty());
  CHECK(syntax_problem(fmt::format("{:<4097}", "a")) ==
        "4096-4097 limit: a condition of 4097 bytes is longer than the limit of 4096 bytes (split the topic, or let "
        "the host work out a fact)");
}

TEST_CASE("a condition is nested at most 32 deep, in whatever way") {
  const auto nested = [](std::string_view open, std::string_view close, std::size_t times) {
    return fmt::format("{}a{}", repeated(open, times), repeated(close, times));
  };
  const auto [open, close] = GENERATE(table<std::string, std::string>({{"(", ")"},
                                                                       {"[", "]"},
                                                                       {"!", ""},
                                                                       {"-", ""},
                                                                       {"a ? (", ") : b"},
                                                                       {"{1: ", "}"},
                                                                       {"a[", "]"},
                                                                       {"a.all(x, ", ")"},
                                                                       {"!(", ")"},
                                                                       {"1 + (", ")"},
                                                                       {"a && (b || ", ")"},
                                                                       {"timestamp(", ")"}}));
  CHECK(syntax_problem(nested(open, close, 32)).empty());
  CHECK_THAT(syntax_problem(nested(open, close, 33)), Contains("limit: a condition is nested at most 32 deep"));
}

TEST_CASE("the problem of too deep nesting points at the first step too far") {
  CHECK_THAT(syntax_problem(fmt::format("{}a", std::string(33, '('))), StartsWith("32-33 limit"));
  CHECK_THAT(syntax_problem(fmt::format("{}a", std::string(33, '!'))), StartsWith("32-33 limit"));
}

TEST_CASE("a text full of opening brackets is refused at once") {
  const char byte = GENERATE('(', '[', '{', '!', '-');
  CHECK_THAT(syntax_problem(std::string(4096, byte)), Contains("limit: a condition is nested at most 32 deep"));
}

TEST_CASE("calls in one another are refused at once") {
  const std::string call = GENERATE("has(", "size(", "a.all(x, ", "a[", "{1: ");
  CHECK_THAT(syntax_problem(repeated(call, 4096 / call.size())), Contains("limit: a condition is nested at most 32"));
}

TEST_CASE("a chain of operators is not nested, however long") {
  CHECK(result(fmt::format("true{}", repeated(" && true", 127))) == "true");
  CHECK(result(fmt::format("1{}", repeated(" + 1", 127))) == "128");
  CHECK(canonical(fmt::format("a{}", repeated("||a", 127))) == fmt::format("a{}", repeated(" || a", 127)));
}

TEST_CASE("a condition has at most 256 names, values and operators") {
  CHECK(syntax_problem(fmt::format("!a{}", repeated("&&a", 127))).empty());
  CHECK_THAT(syntax_problem(fmt::format("a{}", repeated("&&a", 128))),
             Contains("limit: a condition has at most 256 names, values and operators"));
  CHECK(syntax_problem(fmt::format("[{}]", repeated("1,", 255))).empty());
  CHECK_THAT(syntax_problem(fmt::format("[{}]", repeated("1,", 256))), Contains("limit"));
}

TEST_CASE("an evaluation takes at most 10,000 steps") {
  Moment moment;
  Value::List many(9'997, Value{std::string("x")});
  moment.given["many"] = Value{many};
  CHECK(result("'y' in many", moment) == "false");
  many.push_back(many.back());
  moment.given["many"] = Value{many};
  const Outcome outcome = evaluate(read("'y' in many"), moment);
  REQUIRE(outcome.state == Outcome::State::error);
  CHECK(
      shown(outcome.problem) ==
      "0-11 limit: evaluating the condition takes more than the limit of 10000 steps (search shorter lists and texts)");
  CHECK(result("many == many && false", moment) ==
        "error 0-12: evaluating the condition takes more than the limit of 10000 steps");
}

TEST_CASE("reading a long text takes steps, whatever it is to become") {
  Moment moment;
  moment.given["long_text"] = Value{std::string(65'536, '1')};
  moment.given["twenty"] = Value{Value::List(20, Value{true})};
  const std::string function = GENERATE("int", "double", "bool", "string", "timestamp", "duration");
  CHECK(result(fmt::format("{0}(long_text) == {0}(long_text) || true", function), moment) == "true");
  CHECK_THAT(result(fmt::format("twenty.all(x, {0}(long_text) == {0}(long_text) || true)", function), moment),
             Contains("takes more than the limit of 10000 steps"));
}

TEST_CASE("a large list is never copied beyond the steps that are left") {
  Moment moment;
  moment.given["m"] = Value{Value::List(500'000, Value{std::int64_t{1}})};
  std::string map = "{0: m";
  for (int key = 1; key < 120; ++key) map += fmt::format(", {}: m", key);
  const std::string large = GENERATE_COPY(fmt::format("[{}]", repeated("m,", 255)), map + "}",
                                          fmt::format("m{}", repeated(" + m", 120)), "[1].map(x, m)");
  const auto start = std::chrono::steady_clock::now();
  CHECK_THAT(result(large, moment), Contains("takes more than the limit of 10000 steps"));
  CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(2));
}

}  // namespace
}  // namespace bedside::condition
