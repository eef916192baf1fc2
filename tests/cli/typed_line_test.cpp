#include "cli/typed_line.hpp"

#include <algorithm>

#include <bedside/bedside.hpp>

#include "catch.hpp"
#include "cli/nurse_plan.hpp"
#include "cli/typed_time.hpp"

using namespace bedside;
using namespace bedside::cli;

namespace {

/// A call that has come to the step `step`, by answers that change nothing.
Moment moment_at(const std::string& step) {
  const Checked<CallPlan> plan = load_plan(nurse_plan, "plan.yaml");
  REQUIRE(plan);
  Session call = start_session(*plan.value, *example_facts(*plan.value, "plan.yaml").value);
  while (call.now().step && call.now().step->step != step) {
    const Step now = *call.now().step;
    Command command{command::Next{}};
    if (now.answer && !now.answer->optional) {
      Value value{std::int64_t{7}};
      if (now.answer->type == "yes_no") value = Value{true};
      if (now.answer->type == "number") value = Value{71.5};
      if (now.answer->type == "one_of") value = Value{now.options.front().id};
      command.what = command::Answer{now.step, value};
    }
    REQUIRE(call.apply(command).ok());
  }
  const std::optional<Moment> moment = moment_of(call);
  REQUIRE(moment);
  return *moment;
}

/// The command in `meaning` as JSON, or else what it is instead, in a few words.
std::string said(const Meaning& meaning) {
  if (const auto* command = std::get_if<Command>(&meaning)) {
    const std::string json = to_json(*command);
    return json.substr(0, json.find('\n'));
  }
  if (const auto* question = std::get_if<Question>(&meaning))
    return "asks behind " + question->so_far + (question->complaint.empty() ? "" : ": " + question->complaint);
  if (const auto* explanation = std::get_if<Explanation>(&meaning)) return explanation->text;
  if (const auto* leaving = std::get_if<Leaving>(&meaning)) return leaving->is_sure ? "leaves" : "wants to leave";
  return "looks";
}

std::string said(std::string_view line, const Moment& moment) {
  return said(meaning_of(line, moment));
}

}  // namespace

TEST_CASE("Enter goes on, and other words are no answer where nothing is asked") {
  const Moment moment = moment_at("greeting/1");
  CHECK(said("", moment) == R"({"do":"next"})");
  CHECK(said("  \t", moment) == R"({"do":"next"})");
  CHECK(said("hello", moment) == "This step asks nothing. Enter goes on, and `:note` keeps what you typed.");
}

TEST_CASE("yes and no are typed as y and n, in any case") {
  const Moment moment = moment_at("identity/1");
  for (const char* yes : {"y", "Y", "yes", " YES "})
    CHECK(said(yes, moment) == R"({"do":"answer","step":"identity/1","value":true})");
  for (const char* no : {"n", "No"}) CHECK(said(no, moment) == R"({"do":"answer","step":"identity/1","value":false})");
  for (const char* neither : {"true", "1", "yep", "y n"})
    CHECK(said(neither, moment) ==
          "That is no answer to this question. Type y when it is the right person, n when it is not.");
}

TEST_CASE("a scale and a whole number take digits, and leave their limits to the session") {
  const Moment scale = moment_at("pain/1");
  CHECK(said("7", scale) == R"({"do":"answer","step":"pain/1","value":7})");
  CHECK(said("+7", scale) == R"({"do":"answer","step":"pain/1","value":7})");
  CHECK(said("11", scale) == R"({"do":"answer","step":"pain/1","value":11})");
  CHECK(said("-1", scale) == R"({"do":"answer","step":"pain/1","value":-1})");
  CHECK(said("7.5", scale) == "This takes a number without decimals. Type a whole number from 0 to 10.");
  for (const char* none : {"seven", "7 8", "0x7", "7e0", "nan", "99999999999999999999", "1,000", "--7", "+", "7 days"})
    CHECK(said(none, scale) == "That is no answer to this question. Type a whole number from 0 to 10.");
  const Moment days = moment_at("weight/2");
  CHECK(said("3 days", days) == R"({"do":"answer","step":"weight/2","value":3})");
  CHECK(said("3 kg", days) == "That is no answer to this question. Type a whole number from 0 to 7, in days.");
}

TEST_CASE("a number has a point, and may come with its own unit and no other") {
  const Moment moment = moment_at("weight/1");
  for (const char* typed : {"61.5", "61.5 kg", "61.5kg", "+61.50"})
    CHECK(said(typed, moment) == R"({"do":"answer","step":"weight/1","value":61.5})");
  CHECK(said("61", moment) == R"({"do":"answer","step":"weight/1","value":61})");
  CHECK(said("61,5", moment) ==
        "A number is written with a point and without commas. Type a number from 30 to 350, in kg; decimals have a "
        "point.");
  for (const char* none : {"61 lb", "kg", "1e2", "inf", "6 1", "61.5.1"})
    CHECK(said(none, moment) ==
          "That is no answer to this question. Type a number from 30 to 350, in kg; decimals have a point.");
}

TEST_CASE("one of several is its number, and one that isn't available says why") {
  const Moment moment = moment_at("exercise/1");
  CHECK(said("3", moment) == R"({"do":"answer","step":"exercise/1","value":"dance"})");
  CHECK(said("2", moment) == "2 can't be chosen now: only when `has_car`. Choose another one.");
  for (const char* none : {"0", "4"})
    CHECK(said(none, moment) == "There is no " + std::string(none) + " here. Type one of the numbers 1 to 3.");
  for (const char* none : {"pool", "1 2", "-1", "1.5"})
    CHECK(said(none, moment) == "That is no answer to this question. Type one of the numbers 1 to 3.");
}

TEST_CASE("many of several are their numbers, 0 is none of them, and Enter leaves it open") {
  const Moment moment = moment_at("wishes/1");
  const std::string how =
      "Type one or more of the numbers 1 to 3 with a space between them, or 0 for none. Enter "
      "leaves it open.";
  for (const char* typed : {"1 3", "1,3", "1, 3", " 1  3 "})
    CHECK(said(typed, moment) == R"({"do":"answer","step":"wishes/1","value":["food","sleep"]})");
  CHECK(said("0", moment) == R"({"do":"answer","step":"wishes/1","value":[]})");
  CHECK(said("", moment) == R"({"do":"next"})");
  CHECK(said("1 1", moment) == "1 is there twice. " + how);
  CHECK(said("1 4", moment) == "There is no 4 here. " + how);
  CHECK(said("0 1", moment) == "There is no 0 here. " + how);
  CHECK(said("1;3", moment) == "That is no answer to this question. " + how);
}

TEST_CASE("a date is year, month and day, and whether there is such a day is for the session to say") {
  const Moment moment = moment_at("wishes/2");
  CHECK(said("2026-12-24", moment) == R"({"do":"answer","step":"wishes/2","value":"2026-12-24"})");
  for (const char* none : {"24.12.2026", "12/24/2026", "tomorrow", "2026-1-1", "20261224"})
    CHECK(said(none, moment) ==
          "That is no answer to this question. Type a date as year-month-day, such as 2026-12-01. Enter leaves it "
          "open.");
}

TEST_CASE("a text is any text, as it was typed, and one that begins with a sign has it doubled") {
  const Moment moment = moment_at("tablets/4");
  const auto value = [&](std::string_view line) {
    const Meaning meaning = meaning_of(line, moment);
    const auto* command = std::get_if<Command>(&meaning);
    return command == nullptr ? said(meaning) : *std::get<command::Answer>(command->what).value.as<std::string>();
  };
  CHECK(value("  he works at night ") == "he works at night");
  CHECK(value("y") == "y");
  CHECK(value("quit") == "quit");
  CHECK(value("/skip") == "/skip");
  CHECK(value("忘记吃药  了") == "忘记吃药  了");
  CHECK(value("::") == ":");
  CHECK(value(":::)") == "::)");
  CHECK(value("::quit") == ":quit");
  CHECK(value("!!1") == "!1");
  CHECK(value(":quitt") ==
        "There is no command `:quitt`; `:help` lists them. An answer that begins with this sign is typed with the sign "
        "doubled.");
  CHECK(
      value("!9") ==
      "There is no button `!9`; `!` lists them. An answer that begins with this sign is typed with the sign doubled.");
}

TEST_CASE("exact words are confirmed by y alone, never by Enter alone") {
  const Moment moment = moment_at("safety-net/1");
  CHECK(said("", moment) == "Read it out word for word, then type y.");
  CHECK(said("y", moment) == R"({"do":"next"})");
  CHECK(said(":next", moment) == R"({"do":"next"})");
  CHECK(said("n", moment) ==
        "This step waits for a y: that it has been read out word for word. `:note` keeps what you typed.");
}

TEST_CASE("commands can be cut short as long as they stay clear") {
  const Moment moment = moment_at("pain/1");
  CHECK(said(":back", moment) == R"({"do":"back"})");
  CHECK(said(": b", moment) == R"({"do":"back"})");
  CHECK(said(":h", moment) == "`:h` can be `:hurry` or `:hand-over` or `:help`.");
  CHECK(said(":return", moment) == R"({"do":"return"})");
  for (const char* line : {":", ":help", ":left", ":why", ":show", "!"}) CHECK(said(line, moment) == "looks");
  CHECK(said(":quit", moment) == "wants to leave");
  CHECK(said(":quit y", moment) == "leaves");
  CHECK(said(":quit n", moment) == "The call goes on.");
}

TEST_CASE("buttons are pressed by number or by name, urgent ones first") {
  const Moment moment = moment_at("pain/1");
  CHECK(said("!1", moment) == R"({"do":"press","button":"chest-pain"})");
  CHECK(said("! 2", moment) == R"({"do":"press","button":"bill"})");
  CHECK(said("!bill", moment) == R"({"do":"press","button":"bill"})");
}

TEST_CASE("what departs from the call asks for its reason until it has one") {
  const Moment moment = moment_at("weight/1");
  CHECK(said(":skip", moment) == "asks behind :skip");
  CHECK(said(":skip 9", moment) == "asks behind :skip: `9` is none of these.");
  CHECK(said(":skip 4", moment) == R"({"do":"skip","topic":"weight","because":"clinical_judgement"})");
  CHECK(said(":skip time", moment) == R"({"do":"skip","topic":"weight","because":"time"})");
  CHECK(said(":later 3 she is tired", moment) ==
        R"({"do":"defer","topic":"weight","because":"not_now","text":"she is tired"})");
  CHECK(said(":later 6", moment) == "asks behind :later other");
  CHECK(said(":later 6 a visitor", moment) ==
        R"({"do":"defer","topic":"weight","because":"other","text":"a visitor"})");
  CHECK(said(":hand-over", moment) == "asks behind :hand-over");
  CHECK(said(":hand-over 4", moment) == "asks behind :hand-over other");
  CHECK(said(":hand-over 1 the pharmacist", moment) ==
        R"({"do":"hand_over","to":"the pharmacist","because":"patient_asked"})");
  CHECK(said(":end", moment) == "asks behind :end");
  CHECK(said(":end voicemail", moment) == R"({"do":"end","because":"voicemail"})");
  CHECK(said(":end 7 she has to fetch a child", moment) ==
        R"({"do":"end","because":"must_go","text":"she has to fetch a child"})");
}

TEST_CASE("a topic is picked by its number in the plan, which never changes, or by its id") {
  const Moment moment = moment_at("weight/1");
  const Meaning asked = meaning_of(":pick", moment);
  REQUIRE(std::holds_alternative<Question>(asked));
  for (const ChoiceLine& choice : std::get<Question>(asked).choices) {
    const std::size_t place = std::stoul(choice.typed) - 1;
    CHECK(title_of(moment.status.topics[place].topic, moment.overview) == choice.text);
    CHECK(choice.text != "Weight");
    CHECK(choice.text != "Goodbye");
  }
  CHECK(said(":pick exercise", moment) == "asks behind :pick exercise");
  CHECK(said(":pick exercise 1", moment) == R"({"do":"pick","topic":"exercise","because":"patient_asked"})");
  CHECK(said(":pick 99", moment) == "asks behind :pick: `99` is none of these.");
}

TEST_CASE("an earlier answer is corrected by its number or its name, in the form of its own question") {
  CHECK(said(":correct", moment_at("greeting/1")) == "Nothing has been asked yet that could be corrected.");
  const Moment moment = moment_at("weight/2");
  CHECK(said(":correct", moment) == "asks behind :correct");
  CHECK(said(":correct 1 n", moment) == R"({"do":"correct","answer":"dob_matches","value":false})");
  CHECK(said(":correct weight", moment) == "asks behind :correct weight");
  const Meaning of_the_gate = meaning_of(":correct 1", moment);
  CHECK(std::get<Question>(of_the_gate).heading ==
        "What is the answer now? Type y when it is the right person, n when it is not.");
  CHECK(said(":correct weight heavy", moment) ==
        "asks behind :correct weight: That is no answer to this question. Type a number from 30 to 350, in kg; "
        "decimals have a point.");
  CHECK(said(":correct weight 70 kg", moment) == R"({"do":"correct","answer":"weight","value":70})");
}

TEST_CASE("the time that the patient has needs its unit") {
  const Moment moment = moment_at("pain/1");
  for (const char* typed : {":hurry 2 minutes", ":hurry 2m", ":hurry 2 min", ":hurry 120 seconds", ":hurry 120s"})
    CHECK(said(typed, moment) == R"({"do":"hurry","seconds":120})");
  CHECK(said(":hurry", moment) == "asks behind :hurry");
  CHECK(said(":hurry 5", moment) == "asks behind :hurry 5");
  for (const char* typed : {":hurry 5 minutes", ":hurry 5 m", ":hurry 5 5 minutes", ":hurry 5 300 s"})
    CHECK(said(typed, moment) == R"({"do":"hurry","seconds":300})");
  for (const char* none : {"soon", "-5 minutes", "5 hours", "99999999999 s"})
    CHECK(said(std::string(":hurry ") + none, moment) ==
          "asks behind :hurry: `" + std::string(none) + "` is no length of time.");
}

TEST_CASE("a note is what stands behind it, else what could not be taken before, else it is asked for") {
  Moment moment = moment_at("greeting/1");
  CHECK(said(":note she coughs: badly", moment) == R"({"do":"note","text":"she coughs: badly"})");
  CHECK(said(":note", moment) == "asks behind :note");
  moment.untaken = "she coughs";
  CHECK(said(":note", moment) == R"({"do":"note","text":"she coughs"})");
}

TEST_CASE("a callback says when, or that this is open") {
  const Moment moment = moment_at("pain/1");
  CHECK(said(":end callback", moment) == "asks behind :end callback");
  CHECK(said(":end callback -", moment) == R"({"do":"end","because":"callback"})");
  CHECK(said(":end 4 2026-12-03 14:30", moment) == R"({"do":"end","because":"callback","at":"2026-12-03T14:30:00Z"})");
  CHECK(said(":end 4 next week", moment) == "asks behind :end callback: `next week` is no date with a time.");
}

TEST_CASE("moments are days of the calendar, with or without a time of day") {
  CHECK(moment_in("1970-01-02") == Timestamp{86'400, 0});
  CHECK(moment_in("1970-01-01 9:05") == Timestamp{9 * 3'600 + 5 * 60, 0});
  for (const char* none : {"", "2026-02-30", "2026-13-01", "2026-12-03 24:00", "2026-12-03 9:5", "2026-12-03 9",
                           "0000-01-01", "-026-12-03", "2026-12-03 -1:00", "2026-12-03x"})
    CHECK_FALSE(moment_in(none));
}

TEST_CASE("no topic that isn't shown is set aside while the steps of a button are") {
  Moment moment = moment_at("pain/1");
  moment.step.step = "button:chest-pain/1";
  for (const char* typed : {":skip", ":skip 4", ":later", ":later 3 she is tired"})
    CHECK(said(typed, moment) == "This step belongs to a button, and to no topic that could be left.");
  moment.overview.can_return = true;
  CHECK(said(":skip", moment) ==
        "This step belongs to a button, and to no topic that could be left. `:return` comes back to the call.");
}

TEST_CASE("nothing can be taken back before a button was pressed") {
  Moment moment = moment_at("pain/1");
  CHECK(said(":withdraw", moment) == "No button has been pressed that could be taken back.");
  moment.raised = {"chest-pain"};
  CHECK(said(":withdraw", moment) == "asks behind :withdraw");
  CHECK(said(":withdraw 1", moment) == "asks behind :withdraw chest-pain");
  CHECK(said(":withdraw 1 2", moment) == R"({"do":"withdraw","button":"chest-pain","because":"ruled_out"})");
}
