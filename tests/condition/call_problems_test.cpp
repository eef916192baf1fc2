// What can't be read of lists, maps, members, calls and macros.
#include <string>
#include <tuple>

#include "catch.hpp"
#include "conditions.hpp"

namespace bedside::condition {
namespace {

TEST_CASE("a map has a value behind each key, and commas between") {
  const auto [text, problem] = GENERATE(table<std::string, std::string>({
      {"{a}", "1-2 syntax: `a` has no value behind it (write `{key: value}`)"},
      {"{a, b}", "1-2 syntax: `a` has no value behind it (write `{key: value}`)"},
      {"{1 + 2}", "1-6 syntax: `1 + 2` has no value behind it (write `{key: value}`)"},
      {"{\"a\": 1, b}", "9-10 syntax: `b` has no value behind it (write `{key: value}`)"},
      {"{a:}", "2-3 syntax: `:` has nothing on its right (write a name or a value after it)"},
      {"{:1}", "1-2 syntax: a name or a value is expected, not `:`"},
      {"{,}", "1-2 syntax: a name or a value is expected, not `,`"},
      {"{\"a\": 1", "0-1 syntax: this `{` is never closed (write `}` where it ends)"},
      {"{\"a\": 1]", "7-8 syntax: `]` closes nothing"},
      {"{\"a\": 1 \"b\": 2}",
       "8-11 syntax: `\"b\"` follows `1` without an operator between them (put a comma between two values, and texts "
       "in quotes)"},
      {"[\"a\" \"b\"]",
       "5-8 syntax: `\"b\"` follows `\"a\"` without an operator between them (put a comma between two values, and "
       "texts in quotes)"},
      {"[1: 2]",
       "2-3 syntax: `:` stands only behind `?`, and between a key and its value (write `condition ? value if true : "
       "value if false`, or `{key: value}`)"},
      {"a ? (b : c)",
       "7-8 syntax: `:` stands only behind `?`, and between a key and its value (write `condition ? value if true : "
       "value if false`, or `{key: value}`)"},
  }));
  INFO(text);
  CHECK(syntax_problem(text) == problem);
}

TEST_CASE("what stands behind a dot or in brackets is missing or something else") {
  const auto [text, problem] = GENERATE(table<std::string, std::string>({
      {"a.", "1-2 syntax: `.` has nothing on its right (write the name of a function or of a member after it)"},
      {"a.b.", "3-4 syntax: `.` has nothing on its right (write the name of a function or of a member after it)"},
      {"a..b", "1-2 syntax: `.` has nothing on its right (write the name of a function or of a member after it)"},
      {".a", "0-1 syntax: `.` has nothing on its left (write a name or a value before it)"},
      {"a.1", "1-3 syntax: `.1` is a number, not a member (write `list[0]` for an element of a list)"},
      {"a.\"b\"",
       "2-5 syntax: `\"b\"` stands behind a dot and is not a name (write a name there; other keys and places stand in "
       "brackets instead, such as `map[\"key\"]` and `list[0]`)"},
      {"a.[0]",
       "2-3 syntax: `[` stands behind a dot and is not a name (write a name there; other keys and places stand in "
       "brackets instead, such as `map[\"key\"]` and `list[0]`)"},
      {"a.(b)",
       "2-3 syntax: `(` stands behind a dot and is not a name (write a name there; other keys and places stand in "
       "brackets instead, such as `map[\"key\"]` and `list[0]`)"},
      {"has(a.)", "5-6 syntax: `.` has nothing on its right (write the name of a function or of a member after it)"},
      {"a.b c",
       "4-5 syntax: `c` follows `b` without an operator between them (join two conditions with `&&` or `||`; put texts "
       "in quotes)"},
      {"a[", "1-2 syntax: this `[` is never closed (write `]` where it ends)"},
      {"a[]",
       "1-3 syntax: nothing stands in the brackets (write which element, such as `[0]`, or which key, such as "
       "`[\"key\"]`)"},
      {"a[1", "1-2 syntax: this `[` is never closed (write `]` where it ends)"},
      {"a[1)", "3-4 syntax: `)` closes nothing"},
      {"a[,]", "2-3 syntax: a name or a value is expected, not `,`"},
      {"a[1, 2]",
       "3-4 syntax: `,` stands only between the values of a list (write decimals with a point, such as `9.5`, several "
       "values in brackets, `[a, b]`, and join conditions with `&&`)"},
  }));
  INFO(text);
  CHECK(syntax_problem(text) == problem);
}

TEST_CASE("a call has values between commas, in parentheses") {
  const auto [text, problem] = GENERATE(table<std::string, std::string>({
      {"f(a,)", "3-4 syntax: `,` has nothing on its right (write a value after it, or leave it out)"},
      {"f(,a)", "2-3 syntax: a name or a value is expected, not `,`"},
      {"f(a b)",
       "4-5 syntax: `b` follows `a` without an operator between them (join two conditions with `&&` or `||`; put texts "
       "in quotes)"},
      {"f(a", "1-2 syntax: this `(` is never closed (write `)` where it ends)"},
      {"f(a]", "3-4 syntax: `]` closes nothing"},
      {"a.b(1,)", "5-6 syntax: `,` has nothing on its right (write a value after it, or leave it out)"},
      {"a contains b",
       "2-10 syntax: `contains` follows `a` without an operator between them (write `value.contains(..)`)"},
      {"a.contains b", "11-12 syntax: `b` follows `contains` without an operator between them (write `contains(..)`)"},
      {"size a", "5-6 syntax: `a` follows `size` without an operator between them (write `size(..)`)"},
  }));
  INFO(text);
  CHECK(syntax_problem(text) == problem);
}

TEST_CASE("a macro names the elements and says what is asked of each") {
  const auto [text, problem] = GENERATE(table<std::string, std::string>({
      {"a.all()",
       "2-5 syntax: `all` first names the elements that it goes over (write `list.all(x, ..)`, with what is asked of "
       "each behind the comma)"},
      {"a.all(",
       "2-5 syntax: `all` first names the elements that it goes over (write `list.all(x, ..)`, with what is asked of "
       "each behind the comma)"},
      {"a.all(x)",
       "6-7 syntax: `all` calls each element `x` but doesn't say what is asked of each (write `list.all(x, ..)`, with "
       "what is asked of each behind the comma)"},
      {"a.map(x)",
       "6-7 syntax: `map` calls each element `x` but doesn't say what each becomes (write `list.map(x, ..)`, with what "
       "each becomes behind the comma)"},
      {"a.all(x,)", "7-8 syntax: `,` has nothing on its right (write a value after it, or leave it out)"},
      {"a.all(1, x)",
       "6-7 syntax: `all` first names the elements that it goes over, with one plain word and a comma behind it (write "
       "`list.all(x, ..)`, with what is asked of each behind the comma)"},
      {"a.all(x.y, b)",
       "6-7 syntax: `all` first names the elements that it goes over, with one plain word and a comma behind it (write "
       "`list.all(x, ..)`, with what is asked of each behind the comma)"},
      {"a.exists(\"b\")",
       "9-12 syntax: `exists` first names the elements that it goes over, with one plain word and a comma behind it "
       "(to look for a value in a list write `value in list`)"},
      {"a.exists(true, b)",
       "9-13 syntax: `exists` first names the elements that it goes over, with one plain word and a comma behind it "
       "(write `list.exists(x, ..)`, with what is asked of each behind the comma)"},
      {"a.exists((x), b)",
       "9-10 syntax: `exists` first names the elements that it goes over, with one plain word and a comma behind it "
       "(write `list.exists(x, ..)`, with what is asked of each behind the comma)"},
      {"a.filter(x -> b)",
       "9-10 syntax: `filter` first names the elements that it goes over, with one plain word and a comma behind it "
       "(write `list.filter(x, ..)`, with what is asked of each behind the comma)"},
      {"a.all(x, b", "5-6 syntax: this `(` is never closed (write `)` where it ends)"},
      {"a.all(x, b]", "10-11 syntax: `]` closes nothing"},
      {"a.all(x, b, c)",
       "2-5 syntax: `all` takes a name and what is asked of each element, and nothing more (join conditions with `&&` "
       "or `||`)"},
      {"a.map(x, b, c, d)",
       "2-5 syntax: `map` takes a name, which elements, and what each becomes, and nothing more (join conditions with "
       "`&&` or `||`)"},
  }));
  INFO(text);
  CHECK(syntax_problem(text) == problem);
}

TEST_CASE("has() is no question about an element, a call or a value") {
  const auto [text, problem] = GENERATE(table<std::string, std::string>({
      {"has(a[0])",
       "4-8 syntax: has() asks about one name or member, not about `a[0]` (write `size(list) > 0`, or `\"key\" in "
       "map`)"},
      {"has(a.b[0])",
       "4-10 syntax: has() asks about one name or member, not about `a.b[0]` (write `size(list) > 0`, or `\"key\" in "
       "map`)"},
      {"has(a.b, c)", "7-8 syntax: has() asks about one name (write `has(name)`, once for each name)"},
      {"has(a.b())", "4-9 syntax: has() asks about one name (write `has(name)`, once for each name)"},
      {"has((a))", "4-7 syntax: has() asks about one name (write `has(name)`, once for each name)"},
      {"has([a])", "4-7 syntax: has() asks about one name (write `has(name)`, once for each name)"},
      {"[1].all(x, has(x))",
       "15-16 syntax: `x` is an element, which is always there (has() asks about a fact or an answer: write "
       "`has(name)`)"},
  }));
  INFO(text);
  CHECK(syntax_problem(text) == problem);
}

TEST_CASE("a text has no letter before it but `r`, and ends with the quotes it started with") {
  const auto [text, problem] = GENERATE(table<std::string, std::string>({
      {"b\"a\"",
       "0-1 syntax: `b` before a quote means nothing in a condition (leave it out; `r` alone makes a text in which a "
       "backslash is a backslash)"},
      {"f'a'",
       "0-1 syntax: `f` before a quote means nothing in a condition (leave it out; `r` alone makes a text in which a "
       "backslash is a backslash)"},
      {"rb\"a\"",
       "0-2 syntax: `rb` before a quote means nothing in a condition (leave it out; `r` alone makes a text in which a "
       "backslash is a backslash)"},
      {"bR'a'",
       "0-2 syntax: `bR` before a quote means nothing in a condition (leave it out; `r` alone makes a text in which a "
       "backslash is a backslash)"},
      {"r\"a", "0-3 syntax: the text that starts here has no closing quote (end it with `\"`)"},
      {"r'''a", "0-5 syntax: the text that starts here has no closing quote (end it with `'''`)"},
      {"\"\"\"a\"b\"\"", "0-8 syntax: the text that starts here has no closing quote (end it with `\"\"\"`)"},
      {"\"\"\"a\\q\"\"\"", "4-6 syntax: `\\q` is not an escape that texts know (for a backslash itself write `\\\\`)"},
  }));
  INFO(text);
  CHECK(syntax_problem(text) == problem);
}

TEST_CASE("a message stays on one line, whatever was written over several") {
  CHECK(syntax_problem("\"\"\"a\nb\"\"\" 'c'") ==
        "10-13 syntax: `'c'` follows this without an operator between them (join two conditions with `&&` or `||`; put "
        "texts in quotes)");
  const auto problems = check_types(read("1 +\n1"), {});
  REQUIRE(problems.size() == 1);
  CHECK(shown(problems.front()) == "0-5 type: this is a whole number, not a yes or no (compare it with something)");
}

}  // namespace
}  // namespace bedside::condition
