#include <string>
#include <vector>

#include <rapidcheck.h>

#include <bedside/sheet.hpp>

#include "catch.hpp"
#include "sheet/harmless.hpp"
#include "sheet/markup.hpp"
#include "sheet/sample_sheet.hpp"

using namespace bedside;

namespace {

/// Texts that try to be more than text: pieces of markup, marks of quotation, controls, broken UTF-8, any bytes.
rc::Gen<std::string> hostile_text() {
  const auto piece = rc::gen::oneOf(
      rc::gen::element<std::string>("<script>", "</style>", "</bdi>", "<!--", "]]>", "\"", "'", "&", "&#x3c;", "“", "”",
                                    "`", "{a1c}", "javascript:x", " onclick=", "\u202E", "\u2069", "\x1b[2J", "\xC3",
                                    "\xEF\xBF\xBF", "\xED\xA0\x80", "\r\n", "مرحبا", "\U0001F44B"),
      rc::gen::arbitrary<std::string>());
  // A page holds the text many times over, and is parsed whole.
  constexpr int largest = 20;
  return rc::gen::map(rc::gen::resize(largest, rc::gen::container<std::vector<std::string>>(piece)),
                      [](const std::vector<std::string>& pieces) {
                        std::string text;
                        for (const std::string& each : pieces) text += each;
                        return text;
                      });
}

}  // namespace

TEST_CASE("whatever its texts are, a page is well-formed and can't act") {
  CHECK(
      rc::check("every text of the sheet", [] { check_is_harmless(to_html(sheet_of_nothing_but(*hostile_text()))); }));
}

TEST_CASE("whatever the facts are, a page is well-formed and can't act") {
  CHECK(rc::check("the facts of a plan", [] {
    check_is_harmless(to_html(sheet_of(plan_of_words, Facts{{{"word", Value{*hostile_text()}}}})));
  }));
}

TEST_CASE("the same sheet gives the same page") {
  CHECK(rc::check("twice", [] {
    const Sheet sheet = sheet_of_nothing_but(*hostile_text());
    RC_ASSERT(to_html(sheet) == to_html(sheet));
  }));
}
