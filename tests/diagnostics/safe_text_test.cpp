#include <string>

#include <rapidcheck.h>

#include <bedside/diagnostic.hpp>

#include "catch.hpp"
#include "diagnostics/characters.hpp"

using bedside::display_width;
using bedside::shown_safely;

TEST_CASE("text in any script is shown as it is") {
  CHECK(shown_safely("Grüße, 日本, مرحبا, e\u0301, 👍") == "Grüße, 日本, مرحبا, e\u0301, 👍");
}

TEST_CASE("controls are shown and never sent") {
  CHECK(shown_safely("\x1b[31mred") == "\\x1b[31mred");
  CHECK(shown_safely("a\tb\rc\x7f") == "a\\x09b\\x0dc\\x7f");
  CHECK(shown_safely("\u009b1m") == "\\x9b1m");
  CHECK(shown_safely(std::string("a\0b", 3)) == "a\\x00b");
  CHECK(shown_safely("\u202edrow\u202c \u2066x\u2069 \u200e\u200f\u061c") ==
        "\\u202edrow\\u202c \\u2066x\\u2069 \\u200e\\u200f\\u061c");
}

TEST_CASE("what nobody would see is shown, and the joiners of scripts and emoji stay as they are") {
  CHECK(shown_safely("pa\u200bin \u2060\u00ad\ufff9\U000e0041") == "pa\\u200bin \\u2060\\xad\\ufff9\\ue0041");
  CHECK(shown_safely("می‌خواهم 👩‍⚕️") == "می‌خواهم 👩‍⚕️");
}

TEST_CASE("newlines are kept") {
  CHECK(shown_safely("a\nb") == "a\nb");
}

TEST_CASE("bytes that are not UTF-8 are shown as bytes") {
  CHECK(shown_safely("f\xe9te") == "f\\xe9te");
  CHECK(shown_safely("\xed\xa0\x80") == "\\xed\\xa0\\x80");
  CHECK(shown_safely("\xc0\xaf") == "\\xc0\\xaf");
}

TEST_CASE("width is counted in terminal cells") {
  CHECK(display_width("") == 0);
  CHECK(display_width("abc") == 3);
  CHECK(display_width("é") == 1);
  CHECK(display_width("e\u0301") == 1);
  CHECK(display_width("日本") == 4);
  CHECK(display_width("👍") == 2);
}

TEST_CASE("whatever the bytes, what is shown holds no control and is UTF-8") {
  CHECK(rc::check([](const std::string& bytes) {
    const std::string shown = shown_safely(bytes);
    for (std::size_t i = 0; i < shown.size();) {
      const auto c = bedside::diagnostics::character_at(shown, i);
      RC_ASSERT(c.is_utf8);
      RC_ASSERT(c.code_point == U'\n' || !bedside::diagnostics::is_obeyed(c.code_point));
      i += c.bytes;
    }
    RC_ASSERT(shown_safely(shown) == shown);
  }));
}
