#include "cli/preview_text.hpp"

#include <fstream>

#include <bedside/diagnostic.hpp>

#include "catch.hpp"
#include "cli/calls.hpp"
#include "cli/golden.hpp"

using namespace bedside::cli;

namespace {

std::string preview(const bedside::PreparedCall& call, int width, bool colour = false) {
  return to_text(preview_text(call, {"maria.json", "", 0}, width), colour);
}

int widest_line(const std::string& text) {
  std::istringstream lines(text);
  int width = 0;
  for (std::string line; std::getline(lines, line);) width = std::max(width, bedside::display_width(line));
  return width;
}

std::string without_colour(const std::string& text) {
  std::string plain;
  for (std::size_t at = 0; at < text.size(); ++at)
    if (text[at] == '\x1b')
      at = text.find('m', at);
    else
      plain += text[at];
  return plain;
}

}  // namespace

TEST_CASE("a whole preview in 80 columns") {
  require_golden("monthly_80.txt", preview(calls::monthly(), 80));
}

TEST_CASE("a whole preview in 120 columns") {
  require_golden("monthly_120.txt", preview(calls::monthly(), 120));
}

TEST_CASE("a narrow terminal gets the columns one below the other") {
  require_golden("monthly_60.txt", preview(calls::monthly(), 60));
}

TEST_CASE("the control arm is said to be as written") {
  require_golden("control_arm_80.txt", preview(calls::control_arm(), 80));
}

TEST_CASE("an order that is not proved to be the best says so, with its bounds") {
  require_golden("not_proved_80.txt", preview(calls::not_proved(), 80));
}

TEST_CASE("an urgent button that can't be decided is said before anything else") {
  require_golden("undecided_80.txt", preview(calls::undecided(), 80));
}

TEST_CASE("long titles and other scripts keep the columns straight") {
  require_golden("many_scripts_80.txt", preview(calls::many_scripts(), 80));
}

TEST_CASE("a call without a body has a preview") {
  require_golden("without_body_80.txt", preview(calls::without_body(), 80));
}

TEST_CASE("a call with one topic has a preview") {
  require_golden("one_topic_80.txt", preview(calls::one_topic(), 80));
}

TEST_CASE("an empty call has a preview") {
  CHECK_FALSE(preview(bedside::PreparedCall{}, 80).empty());
}

TEST_CASE("no line is wider than the terminal") {
  const int width = GENERATE(30, 40, 71, 72, 73, 80, 100, 120, 200);
  CAPTURE(width);
  CHECK(widest_line(preview(calls::monthly(), width)) <= width);
  CHECK(widest_line(preview(calls::not_proved(), width)) <= width);
  CHECK(widest_line(preview(calls::control_arm(), width)) <= width);
  CHECK(widest_line(preview(calls::undecided(), width)) <= width);
  CHECK(widest_line(preview(calls::many_scripts(), width)) <= width);
  CHECK(widest_line(preview(calls::reversed(200), width)) <= width);
}

TEST_CASE("two hundred topics keep their columns straight") {
  const std::string text = preview(calls::reversed(200), 80);
  CHECK_THAT(text, Catch::Contains("   1 +  Topic 1") || Catch::Contains("   1 -  Topic 1"));
  CHECK_THAT(text, Catch::Contains("↑200 -- Topic 200"));
}

TEST_CASE("topics that are too short for a character of their own still show in the curve") {
  bedside::PreparedCall call = calls::reversed(200);
  std::string text = preview(call, 80);
  text = text.substr(text.find("How it feels"));
  CHECK_THAT(text, Catch::Contains("++ ███████████████████"));
  CHECK_THAT(text, Catch::Contains("-- ███████████████████"));
}

TEST_CASE("colour adds nothing but colour") {
  for (const auto& call : {calls::monthly(), calls::control_arm(), calls::undecided(), calls::many_scripts()}) {
    CHECK(preview(call, 80, true) != preview(call, 80));
    CHECK(without_colour(preview(call, 80, true)) == preview(call, 80));
  }
}

TEST_CASE("without --facts the preview says whose facts it shows") {
  CHECK_THAT(to_text(preview_text(calls::monthly(), {}, 80), false),
             Catch::Contains("the plan's example facts, no --facts"));
}

TEST_CASE("nothing from a plan reaches the terminal as a control") {
  const std::string hostile =
      "a\x1b]0;b\x07"
      "c\xC2\x9B"
      "d\xE2\x80\xAE"
      "e\x7F\r\n\tf";
  const std::string text = preview(calls::all_texts(hostile), 200);
  for (const char* control : {"\x1b", "\x07", "\xC2\x9B", "\xE2\x80\xAE", "\x7F", "\r", "\t"})
    CHECK(text.find(control) == std::string::npos);
  CHECK(to_text(preview_text(calls::one_topic(), {hostile, hostile, 1}, 80), false).find('\x1b') == std::string::npos);
}
