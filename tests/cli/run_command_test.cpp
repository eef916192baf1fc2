#include <filesystem>
#include <fstream>

#include <nlohmann/json.hpp>
#include <unistd.h>

#include "catch.hpp"
#include "cli/console.hpp"
#include "cli/golden.hpp"
#include "cli/nurse_plan.hpp"

using Catch::Contains;

namespace {

/// A file of its own, as tests run side by side, that is gone when the test is over.
struct TemporaryFile {
  std::filesystem::path path;
  explicit TemporaryFile(const std::string& name, const std::string& text = "")
      : path(std::filesystem::temp_directory_path() /
             ("bedside-run-command-test-" + std::to_string(getpid()) + "-" + name)) {
    if (!text.empty()) std::ofstream(path, std::ios::binary) << text;
  }
  ~TemporaryFile() { std::filesystem::remove(path); }
};

/// What somebody types, a line each.
std::string typed(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + "\n";
  return text;
}

/// How the call begins in every test: to the first topic of the body.
const std::vector<std::string> up_to_the_body{"", "y", "3", ""};

std::vector<std::string> then(std::vector<std::string> lines, const std::vector<std::string>& more) {
  lines.insert(lines.end(), more.begin(), more.end());
  return lines;
}

Console& run_call(Console& console, const std::string& plan, const std::vector<std::string>& lines,
                  const std::vector<std::string>& options = {}, bool terminal = false) {
  const TemporaryFile file("plan.yaml", plan);
  console.in.str(typed(lines));
  std::vector<std::string> arguments{"run", file.path.string()};
  arguments.insert(arguments.end(), options.begin(), options.end());
  return run(console, std::move(arguments), {{"NO_COLOR", "1"}}, terminal);
}

std::string transcript(const std::vector<std::string>& lines) {
  Console console;
  CHECK(run_call(console, nurse_plan, lines).status == 0);
  CHECK(console.err.str().empty());
  return console.out.str();
}

constexpr const char* chinese_plan = R"(bedside: 1
plan: wenhou
title: 每月电话随访
language: zh-Hans
opening:
  - topic: greeting
    title: 问候
    say: 您好，我是您的健康护士。今天给您打电话，是想了解一下您最近的身体情况，顺便谈谈您的用药和饮食。
topics:
  - topic: xuetang
    title: 血糖
    feels: unpleasant
    ask: 这个星期您测了几次血糖？
    answer: {name: times, type: integer, unit: 次, min: 0, max: 50}
  - topic: yundong
    title: 运动
    feels: pleasant
    offer: 您更喜欢哪一种运动？
    about: other
    options:
      - {id: walk, say: 散步, recommended: true, because: 它对膝盖好}
      - {id: taiji, say: 和邻居们一起在公园里打太极拳，每天早上七点钟开始，下雨天就改在社区活动中心的大厅里练习}
closing:
  - topic: safety-net
    title: 安全提示
    wording: verbatim
    say: "如果您出现胸痛或者呼吸困难，请立即拨打急救电话，不要等待，也不要自己开车去医院。"
)";

}  // namespace

TEST_CASE("a whole call, with every kind of step and every type of answer") {
  require_golden("run_whole_call_80.txt",
                 transcript(then(up_to_the_body, {"", "", "", "::) nothing, he says", "", "1 3", "2026-12-24", "",
                                                  "61.5 kg", "3", "", "1", "", "y", ""})));
}

TEST_CASE("a call that the nurse and the patient rearrange") {
  require_golden("run_rearranged_80.txt", transcript(then(up_to_the_body, {":left",
                                                                           ":why",
                                                                           ":later",
                                                                           "3",
                                                                           ":pick",
                                                                           "5",
                                                                           "1",
                                                                           "61,5",
                                                                           "29",
                                                                           "61.5",
                                                                           ":back",
                                                                           "62",
                                                                           ":note she rides a bicycle now",
                                                                           "7 times",
                                                                           ":note",
                                                                           "7",
                                                                           ":correct",
                                                                           "2",
                                                                           "eight",
                                                                           "8",
                                                                           "",
                                                                           ":hurry",
                                                                           "10",
                                                                           "30 seconds",
                                                                           ":left",
                                                                           ":end",
                                                                           "",
                                                                           ":end must_go"})));
}

TEST_CASE("a red flag goes off, is withdrawn, and is pressed") {
  require_golden("run_red_flag_80.txt", transcript({"", "y", "10", ":return", ":withdraw", "1",
                                                    "2 she has pulled a muscle", "!2", "", ":return", "!1", "", ""}));
}

TEST_CASE("help, and what is refused with words on what to do") {
  require_golden("run_refused_80.txt", transcript({":help", ":back", ":pick 4 1", ":skip 5", "", ":later 1", "", "y",
                                                   ":return", ":correct 1 n", ":quit", "n", ":quit", "y"}));
}

TEST_CASE("a call in Chinese on a narrow terminal") {
  Console console;
  CHECK(run_call(console, chinese_plan, {"", "3", "", "1", "y"}, {"--width", "50"}, true).status == 0);
  require_golden("run_chinese_50.txt", console.out.str());
}

TEST_CASE("exact words reach a file byte for byte, and a terminal broken between words") {
  const std::vector<std::string> lines{"", "n"};
  const std::string exact =
      "\nIf your face swells,  call emergency services at once. If you are not sure, call the nurse line, day and "
      "night.\n  Don't wait.\n";
  CHECK_THAT(transcript(lines), Contains(exact));
  Console terminal;
  run_call(terminal, nurse_plan, lines, {}, true);
  CHECK_THAT(terminal.out.str(),
             Contains("\nIf your face swells,  call emergency services at once. If you are not sure, "
                      "call\nthe nurse line, day and night.\n  Don't wait.\n"));
}

TEST_CASE("a slip at the identity is mended as it is said, and the whole call comes back without a list of it") {
  const std::string shown = transcript({"", "n", ":correct 1 y"});
  CHECK_THAT(shown,
             Contains("is left. Where\nthat was a slip, `:correct 1 y` mends it.\n") &&
                 Contains("> :correct 1 y\nThe identity is confirmed: the call goes on as planned.\n\n── opening") &&
                 !Contains("rearranged"));
}

TEST_CASE("urgent buttons are red where there is colour") {
  Console console;
  run_call(console, nurse_plan, {}, {"--color", "always"}, true);
  CHECK_THAT(console.out.str(), Contains("\x1b[31m!1 Chest pain\x1b[0m"));
}

TEST_CASE("keys that are no text are not taken, and a terminal never obeys them") {
  Console console;
  run_call(console, nurse_plan, {"\x1b[A", "caf\xe9", std::string(1'100'000, 'x'), ""});
  CHECK_THAT(console.out.str(), Contains("> \\x1b[A\nThat line holds something that is no text") &&
                                    Contains("longer than the limit of 1048576 bytes") && Contains("Identity"));
  CHECK(console.out.str().find('\x1b') == std::string::npos);
}

TEST_CASE("what can be read of a line with other keys in it can be kept as a note") {
  const TemporaryFile outcome("outcome.json");
  Console console;
  run_call(console, nurse_plan,
           {"the doctor\x1b[1;5D said\x07 so", ":note", ":note she\x1b[A walks", ":note", "\x1b[A"},
           {"--outcome", outcome.path.string()});
  CHECK_THAT(console.out.str(), Contains("Type it again, or `:note` keeps the rest of it."));
  std::ifstream file(outcome.path);
  const auto notes = nlohmann::json::parse(file)["notes"];
  REQUIRE(notes.size() == 2);
  CHECK(notes[0]["text"] == "the doctor said so");
  CHECK(notes[1]["text"] == "she walks");
}

TEST_CASE("the end of the input leaves the call, with its outcome where it was asked for") {
  const TemporaryFile outcome("outcome.json");
  Console console;
  CHECK(run_call(console, nurse_plan, {"", "y"}, {"--outcome", outcome.path.string()}).status == 0);
  CHECK_THAT(console.out.str(), Contains("The call has not ended") && Contains("The outcome is in "));
  std::ifstream file(outcome.path);
  const auto written = nlohmann::json::parse(file);
  CHECK(written["disposition"].is_null());
  CHECK(written["answers"] == nlohmann::json{{"dob_matches", true}});
}

TEST_CASE("a call with a journal is left without a question, and goes on where it was left") {
  const TemporaryFile journal("call.journal");
  std::filesystem::remove(journal.path);
  Console first;
  run_call(first, nurse_plan, {"", "y", "3", ":quit"}, {"--journal", journal.path.string()});
  CHECK(first.status == 0);
  CHECK_THAT(first.out.str(), Contains("It is kept in " + journal.path.string()) && Contains("To go on with it:\n") &&
                                  Contains(" --journal " + journal.path.string() + "\n") && !Contains("no --journal"));
  Console second;
  run_call(second, nurse_plan, {":correct", "2", "4", ":end declined"}, {"--journal", journal.path.string()});
  CHECK(second.status == 0);
  CHECK_THAT(second.out.str(), Contains("This call goes on where it was left, after 3 commands.") &&
                                   Contains("2  From nought to ten") && Contains("Corrected.") &&
                                   Contains("The patient declined the call."));
  Console third;
  run_call(third, nurse_plan, {}, {"--journal", journal.path.string()});
  CHECK(third.status == 0);
  CHECK_THAT(third.out.str(), Contains("The patient declined the call.") && !Contains("goes on") && !Contains("> "));
}

TEST_CASE("a terminal cuts a long line without a word, so what was typed is kept and its rest is asked for") {
  const TemporaryFile plan("plan.yaml", nurse_plan);
  const TemporaryFile outcome("outcome.json");
  const std::string begun = ":note " + std::string(4'095 - 6 - 21, 'x') + " the doctor said that";
  REQUIRE(begun.size() == 4'095);
  std::istringstream in(typed({begun, "she may walk", begun, "", ":quit", "n", begun}));
  std::ostringstream out;
  std::ostringstream err;
  bedside::cli::Streams streams{in, out, err, true, false, 80, {{"NO_COLOR", "1"}}};
  streams.in_is_terminal = true;
  CHECK(bedside::cli::run({"run", plan.path.string(), "--outcome", outcome.path.string()}, streams) == 0);
  CHECK_THAT(out.str(), Contains("> A terminal hands on no more of one line, so what you typed behind\n"
                                 "“…xxxxxxxxxxxxxxxxxxx the doctor said that” is missing. Type it again: it is put\n"
                                 "directly behind these words. Enter alone: nothing is missing.\nthe rest > Noted.\n"));
  std::ifstream file(outcome.path);
  const auto notes = nlohmann::json::parse(file)["notes"];
  REQUIRE(notes.size() == 3);
  CHECK(notes[0]["text"] == begun.substr(6) + "she may walk");
  CHECK(notes[1]["text"] == begun.substr(6));
  CHECK(notes[2]["text"] == begun.substr(6));
}

TEST_CASE("an outcome that can't be written ends the command with status 2") {
  Console console;
  CHECK(run_call(console, nurse_plan, {}, {"--outcome", "/no/such/folder/outcome.json"}).status == 2);
  CHECK_THAT(console.err.str(), Contains("cannot write"));
}

TEST_CASE("commands carry the time of the host's clock, and a callback its own") {
  const TemporaryFile plan("plan.yaml", nurse_plan);
  const TemporaryFile outcome("outcome.json");
  std::istringstream in(typed({"", "y", ":end callback 1970-01-02 08:00"}));
  std::ostringstream out;
  std::ostringstream err;
  bedside::cli::Streams streams{in, out, err, false, false, 80, {}};
  std::int64_t seconds = 1'000;
  streams.wall_clock = {[&] { return bedside::Timestamp{seconds += 20, 0}; },
                        [](bedside::Timestamp shown) { return bedside::Timestamp{shown.seconds - 3'600, 0}; }};
  CHECK(bedside::cli::run({"run", plan.path.string(), "--outcome", outcome.path.string()}, streams) == 0);
  std::ifstream file(outcome.path);
  const auto written = nlohmann::json::parse(file);
  CHECK(written["seconds"] == 20);
  CHECK(written["call_back_at"] == "1970-01-02T07:00:00Z");
}

TEST_CASE("run reads no file from standard input, and refuses a plan with errors") {
  Console console;
  CHECK(run(console, {"run", "-"}).status == 2);
  CHECK_THAT(console.err.str(), Contains("standard input is for the nurse"));
  Console broken;
  CHECK(run_call(broken, "plan: [", {}).status == 1);
  CHECK(broken.out.str().empty());
}
