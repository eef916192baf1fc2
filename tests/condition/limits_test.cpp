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
  CHECK_THAT(result(large, moment), Contains("takes more than the limit of 10000 steps"));
}

/// As many of a call behind the others as the limit on nodes allows.
std::string chained(std::string_view first, std::string_view call) {
  std::string longest(first);
  for (std::string longer = longest; parse(longer).condition; longer += call) longest = longer;
  return longest;
}

TEST_CASE("texts and lists that double again and again run out of steps before they are large") {
  const auto [first, call] = GENERATE(table<std::string, std::string>({{"['x']", ".map(a, a + a)"},
                                                                       {"[[1]]", ".map(a, a + a)"},
                                                                       {"[1]", ".map(a, [a, a])"},
                                                                       {"[1]", ".map(a, {1: a, 2: a})"}}));
  CHECK_THAT(result(chained(first, call)), Contains("10000 steps"));
}

TEST_CASE("values are nested no deeper than there are nodes, and can be compared and thrown away") {
  const std::string chain = chained("[1]", ".map(x, [x])");
  CHECK_THAT(result(chain), StartsWith("[[[[[[[["));
  const std::string half = fmt::format("[1]{}", repeated(".map(x, [x])", 30));
  CHECK(result(fmt::format("{} == {}", half, half)) == "true");
  CHECK(result(fmt::format("[{}, {}].all(x, size(x) == 1)", half, half)) == "true");
  const std::string deep = fmt::format("[1].map(x, {}x{})", std::string(25, '['), std::string(25, ']'));
  CHECK_THAT(result(chained(deep, fmt::format(".map(x, {}x{})", std::string(25, '['), std::string(25, ']')))),
             Contains("10000 steps"));
}

TEST_CASE("long texts are searched, compared and joined only as far as the steps go") {
  Moment moment;
  moment.given["many"] = Value{Value::List(2'000, Value{true})};
  moment.given["long_text"] = Value{std::string(65'536, 'a')};
  const std::string body = GENERATE("long_text.contains('b')", "long_text.startsWith(long_text)",
                                    "size(long_text) == 0", "'b'.endsWith(long_text)", "long_text == long_text",
                                    "long_text < long_text", "long_text + long_text == 'b'", "[long_text] == []",
                                    "{long_text: 1} == {}", "long_text in [long_text]", "{'k': 1}[long_text] == 1");
  CHECK_THAT(result(fmt::format("many.all(x, true || {})", body), moment), Contains("10000 steps"));
}

TEST_CASE("a megabyte of facts is joined or looked through in part only") {
  Moment moment;
  for (char name = 'a'; name <= 'p'; ++name) moment.given[std::string(1, name)] = Value{std::string(65'536, name)};
  CHECK_THAT(result("a + b + c + d + e + f + g + h + i + j + k + l + m + n + o + p", moment), Contains("10000 steps"));
  CHECK(result("size(a + b) == 131072", moment) == "true");
  moment.given["texts"] = Value{Value::List(262, Value{std::string(4'000, 'x')})};
  CHECK_THAT(result("texts == texts", moment), Contains("10000 steps"));
  CHECK_THAT(result("texts.map(x, x)", moment), Contains("10000 steps"));
  CHECK(result("texts[261] == texts[0] && size(texts) == 262", moment) == "true");
}

}  // namespace
}  // namespace bedside::condition
