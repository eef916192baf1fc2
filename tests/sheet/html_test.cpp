#include "sheet/html.hpp"

#include <string>

#include "catch.hpp"

using namespace bedside::sheet;

TEST_CASE("what means something in HTML is escaped, also for attributes") {
  CHECK(escaped(R"(<script>alert("1" & '2')</script>)").text ==
        "&lt;script&gt;alert(&quot;1&quot; &amp; &#39;2&#39;)&lt;/script&gt;");
  CHECK(escaped("</style>]]>").text == "&lt;/style&gt;]]&gt;");
  CHECK(escaped("&lt;").text == "&amp;lt;");
}

TEST_CASE("text of any script stays as it is, with its line ends") {
  CHECK(escaped("Õie küsimus\n再见 \U0001F44B مرحبا").text == "Õie küsimus\n再见 \U0001F44B مرحبا");
}

TEST_CASE("controls and what changes the direction of writing are shown and never obeyed") {
  CHECK(escaped("a\x1b[31m").text == R"(a<span class="control">\x1b</span>[31m)");
  CHECK(escaped("\t\r").text == R"(<span class="control">\x09</span><span class="control">\x0d</span>)");
  CHECK(escaped("x\u202Ey").text == R"(x<span class="control">\u202e</span>y)");
  CHECK(escaped(std::string("\0", 1)).text == R"(<span class="control">\x00</span>)");
  CHECK(escaped("\xC2\x85").text.find("control") != std::string::npos);
}

TEST_CASE("what nobody would see is shown, and the joiners of scripts and emoji stay as they are") {
  CHECK(escaped("pa\u200Bin").text == R"(pa<span class="control">\u200b</span>in)");
  CHECK(escaped("pa\u00ADin\u2060").text ==
        R"(pa<span class="control">\xad</span>in<span class="control">\u2060</span>)");
  CHECK(escaped("\U000E0041").text == R"(<span class="control">\ue0041</span>)");
  CHECK(escaped("می‌خواهم 👩‍⚕️").text == "می‌خواهم 👩‍⚕️");
}

TEST_CASE("what isn't UTF-8, and what XML doesn't have, is shown as its number") {
  CHECK(escaped("\xFF!").text == R"(<span class="control">\xff</span>!)");
  CHECK(escaped("\uFFFE\uFFFF\uFDD0").text.find("control") != std::string::npos);
  CHECK(escaped("\uFFFF").text.find("\uFFFF") == std::string::npos);
}

TEST_CASE("where no elements can stand, controls are shown without one") {
  CHECK(escaped_plainly("a\x1b<b>").text == R"(a\x1b&lt;b&gt;)");
}

TEST_CASE("every element that is opened is closed, and its text is escaped") {
  CHECK(element("p", R"(class="said")", "a < b").text == R"(<p class="said">a &lt; b</p>)");
  CHECK(element("ul", element("li", "", "1") + element("li", "", "2")).text == "<ul><li>1</li><li>2</li></ul>");
  CHECK(lone("wbr").text == "<wbr/>");
}

TEST_CASE("a language tag gets into the page only as one") {
  CHECK(in_language("zh-Hans") == R"(lang="zh-Hans" dir="auto")");
  CHECK(in_language(R"(en" onload="x)") == R"(dir="auto")");
  CHECK(in_language("") == R"(dir="auto")");
}
