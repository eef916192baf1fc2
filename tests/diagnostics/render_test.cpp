#include <algorithm>
#include <sstream>
#include <string>

#include <rapidcheck.h>

#include <bedside/diagnostic.hpp>

#include "catch.hpp"

using bedside::Diagnostic;
using bedside::Position;
using bedside::render;
using bedside::Severity;
using bedside::SourceRange;

namespace {

Diagnostic problem(Position begin, Position end) {
  Diagnostic d;
  d.code = "some-code";
  d.message = "seen this";
  d.file = "plan.yaml";
  d.range = SourceRange{begin, end};
  return d;
}

std::string on_line_one(const std::string& line, int begin, int end) {
  return render(problem({1, begin}, {1, end}), line + "\n");
}

std::string block(const std::string& place, const std::string& line, const std::string& carets) {
  return "error[some-code]: seen this\n --> plan.yaml:" + place + "\n1 | " + line + "\n  | " + carets + "\n";
}

}  // namespace

TEST_CASE("a problem is drawn under its line, with a hint") {
  Diagnostic d;
  d.code = "unknown-topic";
  d.message = "`after` names a topic that is not in this plan";
  d.file = "diabetes-monthly.yaml";
  d.range = SourceRange{{14, 12}, {14, 25}};
  d.hint = "did you mean `benefit-ending`, line 6?";
  const std::string source = std::string(13, '\n') + "    after: benefit-endin\n";
  CHECK(render(d, source) ==
        "error[unknown-topic]: `after` names a topic that is not in this plan\n"
        "  --> diabetes-monthly.yaml:14:12\n"
        "14 |     after: benefit-endin\n"
        "   |            ^^^^^^^^^^^^^\n"
        "hint: did you mean `benefit-ending`, line 6?\n");
}

TEST_CASE("a related place is drawn in the same manner, and the gutter is as wide as the largest line number") {
  Diagnostic d = problem({2, 1}, {2, 4});
  d.severity = Severity::warning;
  d.related.push_back({{{10, 3}, {10, 4}}, "it is written here first"});
  CHECK(render(d, "a\nbcd\n\n\n\n\n\n\n\n  x\n") ==
        "warning[some-code]: seen this\n"
        "  --> plan.yaml:2:1\n"
        " 2 | bcd\n"
        "   | ^^^\n"
        "note: it is written here first\n"
        "  --> plan.yaml:10:3\n"
        "10 |   x\n"
        "   |   ^\n");
}

TEST_CASE("a problem of the whole file shows no line") {
  Diagnostic d = problem({1, 1}, {1, 1});
  d.range.reset();
  CHECK(render(d, "text\n") == "error[some-code]: seen this\n  --> plan.yaml\n");
}

TEST_CASE("without the text, or behind its end, only the place is shown") {
  CHECK(render(problem({3, 2}, {3, 3}), "") == "error[some-code]: seen this\n --> plan.yaml:3:2\n");
  CHECK(render(problem({3, 2}, {3, 3}), "a\n") == "error[some-code]: seen this\n --> plan.yaml:3:2\n");
}

TEST_CASE("an empty range has one caret") {
  CHECK(on_line_one("ab", 2, 2) == block("1:2", "ab", " ^"));
  CHECK(on_line_one("ab", 3, 3) == block("1:3", "ab", "  ^"));
}

TEST_CASE("an empty line ends at the gutter") {
  CHECK(render(problem({2, 1}, {2, 1}), "a\n\nb\n") == "error[some-code]: seen this\n --> plan.yaml:2:1\n2 |\n  | ^\n");
}

TEST_CASE("a range over several lines has carets to the end of the first") {
  CHECK(render(problem({1, 3}, {2, 2}), "a bcd\nef\n") == block("1:3", "a bcd", "  ^^^"));
}

TEST_CASE("carets stand under accented characters, composed or not") {
  CHECK(on_line_one("é: è", 4, 5) == block("1:4", "é: è", "   ^"));
  CHECK(on_line_one("e\u0301: xyz", 5, 8) == block("1:5", "e\u0301: xyz", "   ^^^"));
  CHECK(on_line_one("x: e\u0301e", 4, 6) == block("1:4", "x: e\u0301e", "   ^"));
}

TEST_CASE("carets under double-width characters are as wide as they") {
  CHECK(on_line_one("say: 日本 x", 6, 8) == block("1:6", "say: 日本 x", "     ^^^^"));
  CHECK(on_line_one("say: 日本 x", 9, 10) == block("1:9", "say: 日本 x", "          ^"));
  CHECK(on_line_one("👍👍x", 3, 4) == block("1:3", "👍👍x", "    ^"));
}

TEST_CASE("a tab is shown as one space") {
  CHECK(on_line_one("\ta\tb", 4, 5) == block("1:4", " a b", "   ^"));
}

TEST_CASE("controls in the line are shown escaped, and the carets follow") {
  CHECK(on_line_one("a\x1b[1mb", 6, 7) == block("1:6", "a\\x1b[1mb", "        ^"));
  CHECK(on_line_one("a\u202eb", 2, 3) == block("1:2", "a\\u202eb", " ^^^^^^"));
  CHECK(on_line_one("f\xe9te", 2, 3) == block("1:2", "f\\xe9te", " ^^^^"));
}

TEST_CASE("controls in a message and in a file name are shown escaped, on one line") {
  Diagnostic d = problem({1, 1}, {1, 2});
  d.message = "seen \x1b";
  d.file = "evil\n\x1b.yaml";
  CHECK(render(d, "x\n") == "error[some-code]: seen \\x1b\n --> evil\\x0a\\x1b.yaml:1:1\n1 | x\n  | ^\n");
}

TEST_CASE("the line end of another system is not shown") {
  CHECK(render(problem({1, 1}, {1, 2}), "a: b\r\nc\r\n") == block("1:1", "a: b", "^"));
}

TEST_CASE("a byte order mark at the start takes no column") {
  CHECK(render(problem({1, 1}, {1, 2}), "\ufeffa: b\n") == block("1:1", "a: b", "^"));
}

TEST_CASE("a long line is shortened around its carets") {
  const std::string x(200, 'x');
  CHECK(on_line_one(x, 1, 4) == block("1:1", std::string(94, 'x') + "…", "^^^"));
  CHECK(on_line_one(x, 101, 103) == block("1:101", "…" + std::string(94, 'x') + "…", std::string(33, ' ') + "^^"));
  CHECK(on_line_one(x, 200, 201) == block("1:200", "…" + std::string(94, 'x'), std::string(94, ' ') + "^"));
}

TEST_CASE("a caret behind the end of a line that fills the page stands on the page") {
  const std::string x(96, 'x');
  CHECK(on_line_one(x, 97, 98) == block("1:97", "…" + std::string(93, 'x'), std::string(94, ' ') + "^"));
}

TEST_CASE("colour is only added when asked for") {
  const Diagnostic d = problem({1, 1}, {1, 2});
  CHECK(render(d, "x\n").find('\x1b') == std::string::npos);
  CHECK(render(d, "x\n", true) ==
        "\x1b[1;31merror[some-code]\x1b[0m\x1b[1m: seen this\x1b[0m\n"
        " \x1b[1;34m-->\x1b[0m plan.yaml:1:1\n"
        "\x1b[1;34m1 |\x1b[0m x\n"
        "\x1b[1;34m  |\x1b[0m \x1b[1;31m^\x1b[0m\n");
}

TEST_CASE("whatever the place and the text, no line of a drawing is wider than the page") {
  CHECK(rc::check([](const std::string& source, int line, int column, int length) {
    const int from = std::abs(column % 300);
    Diagnostic d = problem({std::abs(line % 5), from}, {std::abs(line % 5), from + length % 300});
    std::istringstream drawing(render(d, source + source + source + source));
    for (std::string drawn; std::getline(drawing, drawn);) RC_ASSERT(bedside::display_width(drawn) <= 100);
  }));
}
