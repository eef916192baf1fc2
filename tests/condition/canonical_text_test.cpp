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

TEST_CASE("canonical text puts parentheses before a dot only where they are needed") {
  const auto [written, canonical_form] = GENERATE(table<std::string, std::string>({
      {"a . b . c", "a.b.c"},
      {"(a.b).c", "a.b.c"},
      {"(-5).size()", "size(-5)"},
      {"-5.size()", "-size(5)"},
      {"(-5).a", "(-5).a"},
      {"(-5.5).a", "(-5.5).a"},
      {"-(1).a", "-1.a"},
      {"(-9223372036854775808).a", "(-9223372036854775808).a"},
      {"-(-9223372036854775808).a", "-(-9223372036854775808).a"},
      {"(-a).b", "(-a).b"},
      {"-a.b", "-a.b"},
      {"(!a).b", "(!a).b"},
      {"!(a.b)", "!a.b"},
      {"(a + b).c", "(a + b).c"},
      {"(a ? b : c).d", "(a ? b : c).d"},
      {"(a in b).c", "(a in b).c"},
      {"a in b.c", "a in b.c"},
      {"(a.all(x, x)).b", "a.all(x, x).b"},
      {"1.a", "1.a"},
      {"16 .a", "16.a"},
      {"1e300.a", "1e+300.a"},
      {"has( a . b )", "has(a.b)"},
      {"has((a).b)", "has(a.b)"},
      {"has((a ? b : c).d)", "has((a ? b : c).d)"},
      {"a . in", "a.in"},
  }));
  CHECK(canonical(written) == canonical_form);
  CHECK(canonical(canonical_form) == canonical_form);
}

TEST_CASE("canonical text of what is in brackets and in calls has no parentheses around the whole") {
  const auto [written, canonical_form] = GENERATE(table<std::string, std::string>({
      {"a [ 0 ] [ 1 ]", "a[0][1]"},
      {"(a[0])[1]", "a[0][1]"},
      {"(a ? b : c)[d ? e : f]", "(a ? b : c)[d ? e : f]"},
      {"(-a)[0]", "(-a)[0]"},
      {"[1][0]", "[1][0]"},
      {"{1: 2}[1]", "{1: 2}[1]"},
      {"x.size( )", "size(x)"},
      {"size( x )", "size(x)"},
      {"(a+b).size()", "size(a + b)"},
      {"a.size.size()", "size(a.size)"},
      {"'a'.contains( 'b' )", "\"a\".contains(\"b\")"},
      {"visit.getHours( '+02:00' )", "visit.getHours(\"+02:00\")"},
      {"days_until( visit )", "days_until(visit)"},
      {"[(a ? b : c), (d)]", "[a ? b : c, d]"},
      {"f((a ? b : c), (d || e))", "f(a ? b : c, d || e)"},
      {"{ (a?b:c) : (d?e:f), }", "{a ? b : c: d ? e : f}"},
      {"{'a':{'b':[]}}", "{\"a\": {\"b\": []}}"},
      {"{ }", "{}"},
  }));
  CHECK(canonical(written) == canonical_form);
  CHECK(canonical(canonical_form) == canonical_form);
}

TEST_CASE("canonical text of macros has single spaces, and the names that the author gave") {
  const auto [written, canonical_form] = GENERATE(table<std::string, std::string>({
      {"a.all( x , (x>1) )", "a.all(x, x > 1)"},
      {"(a || b).all(x, (x))", "(a || b).all(x, x)"},
      {"a.map(x,x>1,x*2)", "a.map(x, x > 1, x * 2)"},
      {"a.map( x , (x ? 1 : 2) )", "a.map(x, x ? 1 : 2)"},
      {"a.filter(x,x.filter(y,y>x))", "a.filter(x, x.filter(y, y > x))"},
      {"[1].map(x,[x]).map(y,y[0])", "[1].map(x, [x]).map(y, y[0])"},
      {"a.all(x, b).c(d).e[f]", "a.all(x, b).c(d).e[f]"},
  }));
  CHECK(canonical(written) == canonical_form);
  CHECK(canonical(canonical_form) == canonical_form);
}

TEST_CASE("canonical text has one kind of quotes, and one line") {
  const auto [written, canonical_form] = GENERATE(table<std::string, std::string>({
      {"r'a\\n'", "\"a\\\\n\""},
      {"r\"\\\"", "\"\\\\\""},
      {"'''it's \"x\"'''", "\"it's \\\"x\\\"\""},
      {"\"\"\"a\nb\"\"\"", "\"a\\nb\""},
      {"\"\"\"a\"\"b\"\"\"", "\"a\\\"\\\"b\""},
      {"r'''\\d\n'''", "\"\\\\d\\n\""},
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
