// Every way in which a condition can't be read: where it points, what it says and what it advises.
#include <string>
#include <tuple>

#include "catch.hpp"
#include "conditions.hpp"

namespace bedside::condition {
namespace {

TEST_CASE("words instead of symbols get the right symbol") {
  const auto [text, problem] = GENERATE(table<std::string, std::string>({
      {"a and b", "2-5 syntax: `and` is not an operator here (write `&&`)"},
      {"a AND b", "2-5 syntax: `AND` is not an operator here (write `&&`)"},
      {"(a or b)", "3-5 syntax: `or` is not an operator here (write `||`)"},
      {"not a", "0-3 syntax: `not` is not an operator here (write `!`)"},
      {"a && not b", "5-8 syntax: `not` is not an operator here (write `!`)"},
      {"not(a)", "0-3 syntax: `not` is not an operator here (write `!`)"},
      {"a is 3", "2-4 syntax: `is` is not an operator here (write `==`)"},
      {"a is not 3", "2-4 syntax: `is not` is not an operator (write `!=`)"},
      {"a not in [1]", "2-5 syntax: `not in` is not an operator (write `!(name in list)`)"},
      {"a equals 3", "2-8 syntax: `equals` is not an operator here (write `==`)"},
  }));
  CHECK(syntax_problem(text) == problem);
}

TEST_CASE("symbols from elsewhere get the right symbol") {
  const auto [text, problem] = GENERATE(table<std::string, std::string>({
      {"a = 3", "2-3 syntax: `=` is not an operator here (write `==`)"},
      {"a === 3", "2-5 syntax: `===` is not an operator here (write `==`)"},
      {"a !== 3", "2-5 syntax: `!==` is not an operator here (write `!=`)"},
      {"a <> 3", "2-4 syntax: `<>` is not an operator here (write `!=`)"},
      {"a => 3", "2-4 syntax: `=>` is not an operator here (write `>=`)"},
      {"a =< 3", "2-4 syntax: `=<` is not an operator here (write `<=`)"},
      {"a & b", "2-3 syntax: `&` is not an operator here (write `&&`)"},
      {"a | b", "2-3 syntax: `|` is not an operator here (write `||`)"},
      {"a \u2265 3", "2-5 syntax: `\u2265` is not an operator here (write `>=`)"},
      {"a \u2264 3", "2-5 syntax: `\u2264` is not an operator here (write `<=`)"},
      {"a \u2260 3", "2-5 syntax: `\u2260` is not an operator here (write `!=`)"},
      {"a > \u22123", "4-7 syntax: `\u2212` is not an operator here (write `-`)"},
  }));
  CHECK(syntax_problem(text) == problem);
}

TEST_CASE("quotes that don't make a text are explained") {
  CHECK(syntax_problem("a == \"b") == "5-7 syntax: the text that starts here has no closing quote (end it with `\"`)");
  CHECK(syntax_problem("a == 'b") == "5-7 syntax: the text that starts here has no closing quote (end it with `'`)");
  CHECK(syntax_problem("a == 'b\\") ==
        "7-8 syntax: `\\` is not an escape that texts know (for a backslash itself write `\\\\`)");
  CHECK(syntax_problem("a == \u201cb\u201d") ==
        "5-8 syntax: `\u201c` is not a quote that starts a text (write straight quotes, \" or ')");
  CHECK(syntax_problem("a == \u2018b\u2019") ==
        "5-8 syntax: `\u2018` is not a quote that starts a text (write straight quotes, \" or ')");
}

TEST_CASE("a missing operand is reported at the operator") {
  const auto [text, problem] = GENERATE(table<std::string, std::string>({
      {"a &&", "2-4 syntax: `&&` has nothing on its right (write a name or a value after it)"},
      {"a && || b", "2-4 syntax: `&&` has nothing on its right (write a name or a value after it)"},
      {"(a + )", "3-4 syntax: `+` has nothing on its right (write a name or a value after it)"},
      {"&& a", "0-2 syntax: `&&` has nothing on its left (write a name or a value before it)"},
      {"a && (|| b)", "6-8 syntax: `||` has nothing on its left (write a name or a value before it)"},
      {"in [1]", "0-2 syntax: `in` has nothing on its left (write a name or a value before it)"},
      {"!", "0-1 syntax: `!` has nothing on its right (write a name or a value after it)"},
      {"!-a", "0-1 syntax: `!` has nothing on its right (write a name or a value after it)"},
      {"a > 9.0%", "7-8 syntax: `%` has nothing on its right (leave out the unit; `%` is the remainder of a division)"},
      {"a ? : b", "2-3 syntax: `?` has nothing on its right (write a name or a value after it)"},
      {"a ? b :", "6-7 syntax: `:` has nothing on its right (write a name or a value after it)"},
      {"", "0-0 syntax: the condition is empty (write what must be so, such as `has(a1c)`, or leave the key out)"},
      {"  ", "0-2 syntax: the condition is empty (write what must be so, such as `has(a1c)`, or leave the key out)"},
      {"()", "0-2 syntax: nothing stands in the parentheses"},
      {")", "0-1 syntax: a name or a value is expected, not `)`"},
      {"[1, , 2]", "4-5 syntax: a name or a value is expected, not `,`"},
      {"[,]", "1-2 syntax: a name or a value is expected, not `,`"},
  }));
  INFO(text);
  CHECK(syntax_problem(text) == problem);
}

TEST_CASE("two operands in a row are reported at the second") {
  const auto [text, problem] = GENERATE(table<std::string, std::string>({
      {"a b",
       "2-3 syntax: `b` follows `a` without an operator between them (join two conditions with `&&` or `||`; put "
       "texts in quotes)"},
      {"a == chest pain",
       "11-15 syntax: `pain` follows `chest` without an operator between them (join two conditions with `&&` or "
       "`||`; put texts in quotes)"},
      {"has a", "4-5 syntax: `a` follows `has` (write `has(name)`)"},
      {"a > 9,5",
       "5-6 syntax: `,` stands only between the values of a list (write decimals with a point, such as `9.5`, several "
       "values in brackets, `[a, b]`, and join conditions with `&&`)"},
      {"a ! b", "2-3 syntax: `!` stands before what it turns round (for `is not` write `!=`)"},
  }));
  CHECK(syntax_problem(text) == problem);
}

TEST_CASE("brackets that don't match are reported at the bracket") {
  CHECK(syntax_problem("(a && b") == "0-1 syntax: this `(` is never closed (write `)` where it ends)");
  CHECK(syntax_problem("a in [1, 2") == "5-6 syntax: this `[` is never closed (write `]` where it ends)");
  CHECK(syntax_problem("(") == "0-1 syntax: this `(` is never closed (write `)` where it ends)");
  CHECK(syntax_problem("has(a") == "3-4 syntax: this `(` is never closed (write `)` where it ends)");
  CHECK(syntax_problem("a)") == "1-2 syntax: `)` closes nothing");
  CHECK(syntax_problem("(a]") == "2-3 syntax: `]` closes nothing");
}

TEST_CASE("comparisons don't follow one another") {
  CHECK(syntax_problem("7 < a < 9") ==
        "6-7 syntax: `<` follows another comparison (compare twice, such as `7 <= a1c && a1c < 9`)");
  CHECK(syntax_problem("a == b == c") ==
        "7-9 syntax: `==` follows another comparison (compare twice, such as `7 <= a1c && a1c < 9`)");
}

TEST_CASE("`?` needs its `:`") {
  CHECK(syntax_problem("a ? b") ==
        "2-3 syntax: this `?` has no `:` (write `condition ? value if true : value if false`)");
}

TEST_CASE("has() asks about one name") {
  const auto [text, problem] = GENERATE(table<std::string, std::string>({
      {"has()", "0-3 syntax: has() asks about one name (write `has(name)`, once for each name)"},
      {"has(\"a\")", "4-7 syntax: has() asks about one name (write `has(name)`, once for each name)"},
      {"has(a, b)", "5-6 syntax: has() asks about one name (write `has(name)`, once for each name)"},
      {"has(a + b)", "4-9 syntax: has() asks about one name (write `has(name)`, once for each name)"},
      {"has(true)", "4-8 syntax: has() asks about one name (write `has(name)`, once for each name)"},
  }));
  CHECK(syntax_problem(text) == problem);
}

TEST_CASE("reserved words can't be names") {
  CHECK(syntax_problem("package == 1") ==
        "0-7 syntax: `package` is a reserved word of the condition language (give the fact or answer another name)");
}

TEST_CASE("characters without a meaning are reported whole") {
  CHECK(syntax_problem("a == 3 \u20ac") ==
        "7-10 syntax: `\u20ac` means nothing in a condition (names are written with the letters a to z, digits and "
        "`_`; texts stand in quotes)");
  CHECK(syntax_problem("@a").substr(0, 3) == "0-1");
}

TEST_CASE("the first problem is the one that is reported") {
  CHECK(syntax_problem("a b = 'c").substr(0, 3) == "2-3");
}

TEST_CASE("names that look like words of other languages are names where they can be") {
  CHECK(canonical("not && yes || is") == "not && yes || is");
  CHECK(canonical("and || or") == "and || or");
  CHECK(canonical("has && timestamp") == "has && timestamp");
}

TEST_CASE("every beginning of a condition is read or refused with a place inside it") {
  const std::string whole =
      "has(a) && !(b in ['x', \"y\\n\"]) ? -c >= 0x1F : d.all(x, {r'k': x[0].m}.k > 1) && \"\"\"z\"\"\".size() < 2";
  for (std::size_t length = 0; length <= whole.size(); ++length) syntax_problem(whole.substr(0, length));
  for (std::size_t at = 0; at < whole.size(); ++at) {
    for (int byte = 0; byte < 256; ++byte) {
      std::string changed = whole;
      changed[at] = static_cast<char>(byte);
      syntax_problem(changed);
    }
  }
}

}  // namespace
}  // namespace bedside::condition
