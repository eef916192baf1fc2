#include <bedside/evaluate.hpp>

#include <cstdint>
#include <string>
#include <vector>

#include <bedside/json.hpp>

#include "catch.hpp"

using namespace bedside;
using Catch::Contains;

namespace {

Values values_of(const std::string& json) {
  const Checked<Values> facts = read_values(json, "facts.json");
  for (const Diagnostic& problem : facts.diagnostics) UNSCOPED_INFO(render(problem, json));
  REQUIRE(facts);
  return *facts.value;
}

std::string outcome_of(const std::string& condition, const std::string& facts = "{}",
                       const EvaluateOptions& options = {}) {
  const Checked<Value> value = evaluate(condition, values_of(facts), options);
  CHECK(value.value.has_value() == value.diagnostics.empty());
  std::string outcome = value ? to_json(*value.value) : "";
  for (const Diagnostic& problem : value.diagnostics) outcome += problem.code + "\n";
  outcome.pop_back();
  return outcome;
}

EvaluateOptions unchecked() {
  EvaluateOptions options;
  options.check_types = false;
  return options;
}

std::vector<std::string> codes_of(const std::string& json) {
  const Checked<Values> facts = read_values(json, "facts.json");
  CHECK(facts.value.has_value() == facts.diagnostics.empty());
  std::vector<std::string> codes;
  for (const Diagnostic& problem : facts.diagnostics) codes.push_back(problem.code);
  return codes;
}

}  // namespace

TEST_CASE("facts without declarations have the types that JSON gives them") {
  const Values facts =
      values_of(R"({"old": true, "days": 21, "a1c": 9.0, "name": "Maria", "words": ["a", "b"], "mixed": [1, "a"]})");
  CHECK(facts.at("old") == Value{true});
  CHECK(facts.at("days") == Value{std::int64_t{21}});
  CHECK(facts.at("a1c") == Value{9.0});
  CHECK(facts.at("name") == Value{std::string("Maria")});
  CHECK(facts.at("words") == Value{Value::List{{std::string("a")}, {std::string("b")}}});
  CHECK(facts.at("mixed") == Value{Value::List{{std::int64_t{1}}, {std::string("a")}}});
}

TEST_CASE("a text that is exactly an ISO date is that date, also in a list") {
  constexpr Timestamp midnight{1'796'083'200, 0};
  const Values facts = values_of(R"({"today": "2026-12-01", "days": ["2026-12-01", "soon"]})");
  CHECK(facts.at("today") == Value{midnight});
  CHECK(facts.at("days") == Value{Value::List{{midnight}, {std::string("soon")}}});
  for (const char* text : {"2026-12-01T00:00:00Z", " 2026-12-01", "2026-12-32", "2026-02-29", "0000-12-01", "2026-1-1",
                           "2026-12-01 ", "+026-12-01", ""})
    CHECK(values_of(std::string("{\"day\": \"") + text + "\"}").at("day") == Value{std::string(text)});
}

TEST_CASE("null is a missing fact whose name is known") {
  const Values facts = values_of(R"({"a1c": null})");
  REQUIRE(facts.contains("a1c"));
  CHECK(facts.at("a1c").is_null());
  CHECK(outcome_of("a1c > 9.0", R"({"a1c": null})") == "condition-unknown");
  CHECK(outcome_of("has(a1c)", R"({"a1c": null})") == "false");
  CHECK(outcome_of("a1c > 9.0 || 1 < 2", R"({"a1c": null})") == "true");
  CHECK(outcome_of("a1c > 9.0", "{}") == "unknown-name");
}

TEST_CASE("facts that are no object of plain values are refused, each for its reason") {
  CHECK(codes_of("[]") == std::vector<std::string>{"json-shape"});
  CHECK(codes_of("7") == std::vector<std::string>{"json-shape"});
  CHECK(codes_of("{\"a\": ") == std::vector<std::string>{"json-syntax"});
  CHECK(codes_of("") == std::vector<std::string>{"json-syntax"});
  CHECK(codes_of(R"({"a": 1, "a": 1})") == std::vector<std::string>{"duplicate-fact"});
  CHECK(codes_of(R"({"a": null, "a": null})") == std::vector<std::string>{"duplicate-fact"});
  CHECK(codes_of(R"({"a": {"b": 1}, "c": [[1]]})") == std::vector<std::string>{"fact-type", "fact-type"});
  CHECK(codes_of(R"({"a": 9223372036854775808})") == std::vector<std::string>{"fact-range"});
  CHECK(codes_of("{\"a\": \"" + std::string(65'536, 'x') + "\"}").empty());
  CHECK(codes_of("{\"a\": \"" + std::string(65'537, 'x') + "\"}") == std::vector<std::string>{"fact-range"});
  CHECK(codes_of("{\"a\": \"\xE9\"}") == std::vector<std::string>{"not-utf8"});
  CHECK(codes_of("{}").empty());
}

TEST_CASE("a condition comes to any value") {
  CHECK(outcome_of("1 + 2") == "3");
  CHECK(outcome_of("name + '!'", R"({"name": "Maria"})") == "\"Maria!\"");
  CHECK(outcome_of("[today]", R"({"today": "2026-12-01"})") == R"(["2026-12-01T00:00:00Z"])");
  CHECK(outcome_of("words", R"({"words": ["a", "b"]})") == R"(["a","b"])");
}

TEST_CASE("a fact that is a whole number is not calculated with as a number with decimals") {
  CHECK(outcome_of("a1c >= 9", R"({"a1c": 9})") == "true");
  CHECK(outcome_of("a1c >= 9.0", R"({"a1c": 9})") == "true");
  CHECK(outcome_of("a1c + 1.0", R"({"a1c": 9})") == "condition-type");
  CHECK(outcome_of("a1c + 1.0", R"({"a1c": 9})", unchecked()) == "condition-error");
  CHECK(outcome_of("a1c + 1.0", R"({"a1c": 9.0})") == "10.0");
}

TEST_CASE("maps, macros and lengths of time are values like others") {
  CHECK(outcome_of("[1, 2, 3].map(x, x > 1, x * 2)") == "[4,6]");
  CHECK(outcome_of("{'a': 1, true: [2.0]}") == R"({"a":1,"true":[2.0]})");
  CHECK(outcome_of("today - timestamp('2026-11-30T00:00:00Z')", R"({"today": "2026-12-01"})") == "\"86400s\"");
  CHECK(outcome_of("days_until(visit)", R"({"today": "2026-12-01", "visit": "2026-12-24"})") == "23");
  CHECK(outcome_of("days_until(visit)", R"({"visit": "2026-12-24"})") == "unknown-name");
  CHECK(outcome_of("days_until(visit)", R"({"visit": "2026-12-24"})", unchecked()) == "condition-unknown");
  CHECK(outcome_of("days.exists(day, day == today)", R"({"days": ["2026-12-01"], "today": "2026-12-01"})") == "true");
}

TEST_CASE("only the first pass that finds problems reports them, and it reports all of them") {
  CHECK(outcome_of("smokr and") == "condition-syntax");
  CHECK(outcome_of("smokr && 1 + 'a' > 2 && 1 / 0 > 1") == "unknown-name\ncondition-type");
  CHECK(outcome_of("1 / 0 > 1") == "condition-error");
}

TEST_CASE("without the check of types a name without a fact is unknown, and an absorbed error does no harm") {
  CHECK(outcome_of("smoker", "{}", unchecked()) == "condition-unknown");
  CHECK(outcome_of("smoker || true", "{}", unchecked()) == "true");
  CHECK(outcome_of("1 || true", "{}", unchecked()) == "true");
  CHECK(outcome_of("1 && true", "{}", unchecked()) == "condition-error");
  CHECK(outcome_of("(", "{}", unchecked()) == "condition-syntax");
}

TEST_CASE("a result that there is none of has its own code, and a limit its usual one") {
  CHECK(outcome_of("7 % 0") == "condition-error");
  CHECK(outcome_of("9223372036854775807 + 1") == "condition-error");
  std::string many = "\"b\"";
  for (int i = 0; i < 10'000; ++i) many = "\"a\"," + many;
  CHECK(outcome_of("'b' in many", "{\"many\": [" + many + "]}") == "limit-exceeded");
}

TEST_CASE("all the names that an outcome hangs on are listed, and the place is the first that needs one") {
  const Values facts = values_of(R"({"a": null, "b": null, "c": null, "d": 1})");
  const Diagnostic problem = evaluate("d > 1 ||\n has(b) ||\n c > 1 || b > 1 || a > 1", facts).diagnostics.at(0);
  CHECK(problem.message == "`a`, `b` and `c` are not known, so the condition can't be decided");
  CHECK(problem.range == SourceRange{{3, 2}, {3, 3}});
  CHECK_THAT(problem.hint, Contains("has(c)"));
  CHECK(evaluate("a > 1 && d > 1", facts).diagnostics.empty());
}

TEST_CASE("places count lines and characters, also behind characters of several bytes") {
  const Diagnostic problem = evaluate("'Jürgen 糖' == 'x' ||\n  'é😀' + 1 == 'x'", {}).diagnostics.at(0);
  CHECK(problem.code == "condition-type");
  REQUIRE(problem.range);
  CHECK(problem.range->begin == Position{2, 10});
  CHECK(evaluate("\xEF\xBB\xBF"
                 "1 / 0",
                 {})
            .diagnostics.at(0)
            .range == SourceRange{{1, 1}, {1, 6}});
}

TEST_CASE("diagnostics show the name that was given") {
  CHECK(evaluate("", {}).diagnostics.at(0).file == "condition");
  EvaluateOptions options;
  options.name = "rule 7";
  CHECK(evaluate("", {}, options).diagnostics.at(0).file == "rule 7");
}

TEST_CASE("a text in a condition holds any character, written as it is or as an escape") {
  CHECK(outcome_of("'\x1b' == '\xE2\x80\xAE'") == "false");
  CHECK(outcome_of("'\x1b' == '\\x1b' && '\xE2\x80\xAE' == '\\u202e'") == "true");
  CHECK(outcome_of(std::string("'\0' == '\\000'", 13)) == "true");
  CHECK(outcome_of("'\x1b\xE2\x80\xAE'") == R"("\u001b\u202e")");
}

TEST_CASE("outside a text an invisible character means nothing, unless it is a space or a line end") {
  CHECK(outcome_of("\x1b") == "condition-syntax");
  CHECK(outcome_of("\xE2\x80\xAE") == "condition-syntax");
  CHECK(outcome_of(std::string("1\0", 2)) == "condition-syntax");
  CHECK(outcome_of("1 <\r\n\t2") == "true");
}

TEST_CASE("a condition is UTF-8") {
  CHECK(outcome_of("'\xFF'") == "not-utf8");
  CHECK(outcome_of("'\xED\xA0\x80'") == "not-utf8");
}

TEST_CASE("what is longer than a condition may be is one problem, whatever is in it") {
  std::string terms = "true";
  for (int i = 1; i < 100'000; ++i) terms += " || true";
  CHECK(outcome_of(terms) == "limit-exceeded");
  CHECK(outcome_of(std::string(5'000, '\x1b')) == "limit-exceeded");
  CHECK(outcome_of(std::string(5'000, '\xFF')) == "limit-exceeded");
  CHECK(outcome_of(std::string(4'096, '(')) == "limit-exceeded");
}

TEST_CASE("facts that stand in one another without end are one problem") {
  CHECK(codes_of(std::string(1'000'000, '[')) == std::vector<std::string>{"json-shape"});
  CHECK(codes_of("{\"a\": " + std::string(1'000'000, '[')) == std::vector<std::string>{"limit-exceeded"});
  CHECK(codes_of("{\"a\": " + std::string(500'000, '[') + std::string(500'000, ']') + "}") ==
        std::vector<std::string>{"limit-exceeded"});
}
