// Texts as JSON has them, against the library.
#include "json/text_buffer.hpp"

#include <string>

#include <nlohmann/json.hpp>

#include "catch.hpp"
#include "json/text_sink.hpp"

using namespace bedside;
using namespace bedside::json;

namespace {

std::string written(std::string_view words) {
  TextBuffer text;
  add_text(words, text);
  return text.take();
}

}  // namespace

TEST_CASE("every character of ASCII, at every place of a text, is written as the library writes it") {
  for (std::size_t length = 1; length <= 20; ++length)
    for (std::size_t place = 0; place < length; ++place)
      for (int code = 0; code < 0x7F; ++code) {
        std::string words(length, 'a');
        words[place] = static_cast<char>(code);
        CAPTURE(length, place, code);
        REQUIRE(written(words) == nlohmann::json(words).dump());
      }
}

TEST_CASE("what a terminal would obey is escaped wherever it stands, and other characters are left alone") {
  CHECK(written("") == R"("")");
  CHECK(written("\x7f") == R"("\u007f")");
  CHECK(written("1234567\x7f"
                "9") == R"("1234567\u007f9")");
  CHECK(written("12345678\u202e") == R"("12345678\u202e")");
  CHECK(written("„Füße“, 𝒳") == R"("„Füße“, 𝒳")");
  CHECK(written("\xff") == "\"\uFFFD\"");
  CHECK(written("a line\nand \xff") == "\"a line\\nand \uFFFD\"");
}

TEST_CASE("a buffer takes more than it was made for, and starts anew once its text is taken") {
  TextBuffer text{4};
  text.add('a', std::string(10'000, 'b'), 'c');
  text.fill(2, 'd');
  CHECK(text.take() == "a" + std::string(10'000, 'b') + "cdd");
  text.add(std::string_view{"again"});
  CHECK(text.take() == "again");
}
