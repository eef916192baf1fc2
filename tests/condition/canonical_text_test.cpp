#include <string>
#include <tuple>

#include "catch.hpp"
#include "conditions.hpp"

namespace bedside::condition {
namespace {

TEST_CASE("a condition keeps the text that the author wrote") {
  CHECK(read("  a1c>=9.0 ").text() == "  a1c>=9.0 ");
}

TEST_CASE("canonical text has single spaces and only the parentheses that are needed") {
  const auto [written, canonical_form] = GENERATE(table<std::string, std::string>({
      {"a1c>=9.0&&!smoker", "a1c >= 9.0 && !smoker"},
      {" ( a ) ", "a"},
      {"((a||b))&&c", "(a || b) && c"},
      {"(a && b) || c", "a && b || c"},
      {"a && (b && c)", "a && b && c"},
      {"(a || b) || (c || d)", "a || b || c || d"},
      {"a - (b - c)", "a - (b - c)"},
      {"(a - b) - c", "a - b - c"},
      {"a + (b * c)", "a + b * c"},
      {"(a + b) * c % d", "(a + b) * c % d"},
      {"!(a)", "!a"},
      {"! ! a", "!!a"},
      {"!(!a)", "!!a"},
      {"!(a == b)", "!(a == b)"},
      {"(!a) == b", "!a == b"},
      {"-(a + b)", "-(a + b)"},
      {"- - a", "--a"},
      {"a--b", "a - -b"},
      {"(a == b) == c", "(a == b) == c"},
      {"a == (b == c)", "a == (b == c)"},
      {"a ?b:c", "a ? b : c"},
      {"a ? b : (c ? d : e)", "a ? b : c ? d : e"},
      {"(a ? b : c) ? d : e", "(a ? b : c) ? d : e"},
      {"a ? (b ? c : d) : e", "a ? (b ? c : d) : e"},
      {"x in[ 1,2 , 3,]", "x in [1, 2, 3]"},
      {"x in ['a']", "x in [\"a\"]"},
      {"has( x )", "has(x)"},
      {"timestamp( '2026-12-01T00:00:00Z' )", "timestamp(\"2026-12-01T00:00:00Z\")"},
      {"a // because\n&& b", "a && b"},
      {"[(a ? b : c)]", "[a ? b : c]"},
  }));
  CHECK(canonical(written) == canonical_form);
  CHECK(canonical(canonical_form) == canonical_form);
}

TEST_CASE("canonical text has one spelling for a number and for a text") {
  const auto [written, canonical_form] = GENERATE(table<std::string, std::string>({
      {"0x1F", "31"},
      {"-0x10", "-16"},
      {"007", "7"},
      {"9.50", "9.5"},
      {".5", "0.5"},
      {"1e3", "1000.0"},
      {"1E300", "1e+300"},
      {"- 5", "-5"},
      {"-(5)", "-5"},
      {"-(-5)", "5"},
      {"-0.0", "-0.0"},
      {"!(-5)", "!(-5)"},
      {"-9223372036854775808", "-9223372036854775808"},
      {"-(-9223372036854775808)", "--9223372036854775808"},
      {"'it\\'s'", "\"it's\""},
      {"'\"'", "\"\\\"\""},
      {"'\\\\'", "\"\\\\\""},
      {"'\\x41\\u00e9\\101'", "\"A\u00e9A\""},
      {"'\\n\\t\\a'", "\"\\n\\t\\u0007\""},
      {"'\\u202e\\u0085'", "\"\\u202e\\u0085\""},
  }));
  CHECK(canonical(written) == canonical_form);
  CHECK(canonical(canonical_form) == canonical_form);
}

TEST_CASE("operators bind as in CEL, from the loosest to the tightest") {
  const auto [bare, parenthesised] = GENERATE(table<std::string, std::string>({
      {"a || b ? c : d", "(a || b) ? c : d"},
      {"a ? b : c || d", "a ? b : (c || d)"},
      {"a || b && c", "a || (b && c)"},
      {"a && b || c", "(a && b) || c"},
      {"a && b == c", "a && (b == c)"},
      {"a in b && c", "(a in b) && c"},
      {"a < b + c", "a < (b + c)"},
      {"a + b < c", "(a + b) < c"},
      {"a - b - c", "(a - b) - c"},
      {"a + b * c", "a + (b * c)"},
      {"a / b * c", "(a / b) * c"},
      {"-a * b", "(-a) * b"},
      {"!a && b", "(!a) && b"},
      {"!a == b", "(!a) == b"},
  }));
  CHECK(canonical(parenthesised) == bare);
}

}  // namespace
}  // namespace bedside::condition
