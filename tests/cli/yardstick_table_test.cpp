#include "cli/yardstick_table.hpp"

#include <bedside/diagnostic.hpp>

#include "catch.hpp"
#include "cli/calls.hpp"

using namespace bedside::cli;
using Catch::Contains;

namespace {

std::string table(const bedside::PreparedCall& call, int width = 100) {
  return to_text(yardstick_table(call, width), false);
}

/// One that gets better by every yardstick.
bedside::PreparedCall improved() {
  bedside::PreparedCall call = calls::monthly();
  call.yardsticks->as_written = {-0.5, -14.283, -0.456, 65.25};
  call.yardsticks->delivered = {0, 20.15, 3.004, 18.333};
  return call;
}

/// As if no line had been broken.
std::string in_one_line(const bedside::PreparedCall& call) {
  std::string text;
  for (const char letter : table(call))
    if ((letter != '\n' && letter != ' ') || !text.ends_with(' ')) text += letter == '\n' ? ' ' : letter;
  return text;
}

}  // namespace

TEST_CASE("yardsticks stand as written beside as delivered, each with the direction that is better") {
  const std::string text = table(improved());
  CHECK_THAT(text, Contains("peak–end    average of strongest and last     -0.50 →   0.00  higher is better\n") &&
                       Contains("trend       sum, with a bonus for rising     -14.28 →  20.15  higher is better\n") &&
                       Contains("remembered  what stays in the memory          -0.46 →   3.00  higher is better\n") &&
                       Contains("dread       minutes a pain waits, weighted    65.25 →  18.33  lower is better\n"));
}

TEST_CASE("yardsticks are labelled, with all that is assumed") {
  const std::string text = in_one_line(calls::monthly());
  CHECK_THAT(text, Contains("Predicted under assumed models; none of them decides the order."));
  for (const char* assumed : {"0.25 a minute", "0.1 a minute", "starts from 0", "a rise counts 0.5", "uneven course"})
    CHECK_THAT(text, Contains(assumed));
}

TEST_CASE("a table of yardsticks says whether the call is short enough for a steady rise") {
  bedside::PreparedCall call = calls::monthly();
  CHECK_THAT(in_one_line(call),
             Contains("last 11.6 minutes, short enough for a steady rise") && Contains("up to 12.2"));
  call.yardsticks->minutes = 21.5;
  call.yardsticks->steady_rise_fits = false;
  CHECK_THAT(in_one_line(call), Contains("last 21.5 minutes, too long for a steady rise") && Contains("falls first"));
}

TEST_CASE("lengths that differ never look the same") {
  CHECK_THAT(in_one_line(calls::not_proved()), Contains("last 12.218 minutes, too long") && Contains("12.217"));
}

TEST_CASE("where nothing was rearranged there is one column") {
  bedside::PreparedCall by_no_principle = calls::control_arm();
  by_no_principle.as_written_arm = false;
  for (const auto& call : {calls::control_arm(), by_no_principle}) {
    CHECK_THAT(table(call), Contains("Yardsticks of the order as written\n"));
    CHECK_THAT(table(call), Contains("weighted   28.08  lower is better") && !Contains("→"));
  }
}

TEST_CASE("figures that round to nothing have no sign") {
  bedside::PreparedCall call = calls::monthly();
  call.yardsticks->delivered.remembered = -0.004;
  CHECK_THAT(table(call), !Contains("-0.00"));
}

TEST_CASE("without the room for one line, the meaning of a yardstick stands below it, uncut") {
  const int width = GENERATE(30, 40, 60, 71, 72, 76);
  const std::string text = table(improved(), width);
  CHECK(text.find("…") == std::string::npos);
  CHECK_THAT(text, Contains("\n  dread        65.25 →  18.33\n"));
}

TEST_CASE("figures too long for a narrow terminal are broken rather than cut") {
  bedside::PreparedCall call = improved();
  call.yardsticks->as_written.dread = 1'234'567.89;
  call.yardsticks->delivered.dread = 9'876'543.21;
  CHECK_THAT(table(call, 30), Contains("\n  dread\n    1234567.89 → 9876543.21\n"));
  call.yardsticks->as_written.dread = 1e40;
  for (const Line& line : yardstick_table(call, 30)) CHECK(line.width() <= 30);
}

TEST_CASE("a call without a body has no yardsticks to show") {
  CHECK(yardstick_table(calls::without_body(), 80).empty());
}
