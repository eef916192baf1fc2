#include <string>
#include <vector>

#include <rapidcheck.h>

#include <bedside/json.hpp>

#include "catch.hpp"
#include "json/random_events.hpp"

using namespace bedside;

namespace {

/// The command in a text that is one.
Command command_in(const std::string& json) {
  INFO(json);
  const auto line = read_command(json);
  if (const auto* refused = std::get_if<Refusal>(&line)) INFO(refused->message);
  REQUIRE(std::holds_alternative<Command>(line));
  return std::get<Command>(line);
}

template <class Kind>
Kind read_as(const std::string& json) {
  return std::get<Kind>(command_in(json).what);
}

/// Code and message of a text that is no command.
std::string refusal_of(const std::string& json) {
  const auto line = read_command(json);
  const auto* refused = std::get_if<Refusal>(&line);
  if (refused == nullptr) return "not refused";
  CHECK(refused->step.empty());
  return refused->code + ": " + refused->message;
}

std::string code_of(const std::string& json) {
  const std::string refusal = refusal_of(json);
  return refusal.substr(0, refusal.find(':'));
}

}  // namespace

TEST_CASE("every kind of command is read") {
  read_as<command::Next>(R"({"do": "next"})");
  read_as<command::Back>(R"({"do": "back"})");
  read_as<command::Return>(R"({"do": "return"})");
  const auto answer = read_as<command::Answer>(R"({"do": "answer", "step": "pain/1", "value": 7})");
  CHECK(answer.step == "pain/1");
  CHECK(answer.value == Value{std::int64_t{7}});
  const auto correction = read_as<command::Correct>(R"({"do": "correct", "answer": "smokes", "value": true})");
  CHECK(correction.answer == "smokes");
  CHECK(correction.value == Value{true});
  CHECK(read_as<command::Press>(R"({"do": "press", "button": "upset"})").button == "upset");
  CHECK(read_as<command::Hurry>(R"({"do": "hurry", "seconds": 120})").seconds == 120);
  CHECK(read_as<command::Note>(R"({"do": "note", "text": "her son is listening"})").text == "her son is listening");
  const auto over = read_as<command::HandOver>(R"({"do": "hand_over", "to": "pharmacist", "because": "out_of_scope"})");
  CHECK(over.to == "pharmacist");
  CHECK(over.because == BecauseOf{Because::out_of_scope, ""});
}

TEST_CASE("a departure has its reason, with words where there are some") {
  const auto skip = read_as<command::Skip>(R"({"do":"skip","topic":"feet","because":"not_now","text":"in the bus"})");
  CHECK(skip.topic == "feet");
  CHECK(skip.because == BecauseOf{Because::not_now, "in the bus"});
  CHECK(read_as<command::Defer>(R"({"do":"defer","topic":"feet","because":"time"})").because.text.empty());
  CHECK(read_as<command::Pick>(R"({"because":"other","topic":"feet","do":"pick"})").topic == "feet");
  CHECK(read_as<command::Withdraw>(R"({"do":"withdraw","button":"b","because":"ruled_out"})").button == "b");
  CHECK(read_as<command::End>(R"({"do":"end","because":"voicemail"})").because.code == Because::voicemail);
}

TEST_CASE("a request for the outcome is no command") {
  CHECK(std::holds_alternative<OutcomeRequest>(read_command(R"({"do": "outcome"})")));
  CHECK(refusal_of(R"({"do": "outcome", "text": "x"})") == "unknown_field: `outcome` has no field `text`");
}

TEST_CASE("a host time is a moment with its zone, or seconds since 1970") {
  const auto at = [](const std::string& time) { return command_in(R"({"do": "next", "at": )" + time + "}").at; };
  const Timestamp moment{1'796'119'200, 0};
  CHECK(at(R"("2026-12-01T10:00:00Z")") == moment);
  CHECK(at(R"("2026-12-01T12:00:00+02:00")") == moment);
  CHECK(at(R"("2026-12-01T10:00:00.000000001Z")") == Timestamp{1'796'119'200, 1});
  CHECK(at("1796119200") == moment);
  CHECK(at("1796119200.123") == Timestamp{1'796'119'200, 123'000'000});
  CHECK(at("1796119200.9999999") == Timestamp{1'796'119'201, 0});
  CHECK(at("1.7961192e9") == moment);
  CHECK(at("-0.5") == Timestamp{-1, 500'000'000});
  CHECK_FALSE(command_in(R"({"do": "next"})").at);
}

TEST_CASE("what is no moment of the years 1 to 9999 is refused as a host time") {
  for (const char* time : {"\"now\"", "\"2026-12-01\"", "\"2026-12-01T10:00:00\"", "true", "null", "[]",
                           "9223372036854775807", "1e15", "-1e300", "\"\"", "{}", "253402300800"}) {
    INFO(time);
    CHECK(refusal_of(std::string(R"({"do": "next", "at": )") + time + "}") ==
          "wrong_type: `at` is to be a moment such as \"2026-12-01T10:00:00Z\", or seconds since 1970");
  }
}

TEST_CASE("a value is what JSON has for it, whole numbers exact in 64 bits") {
  const auto value = [](const std::string& json) {
    return read_as<command::Answer>(R"({"do": "answer", "step": "s", "value": )" + json + "}").value;
  };
  CHECK(value("null") == Value{});
  CHECK(value("false") == Value{false});
  CHECK(value("8") == Value{std::int64_t{8}});
  CHECK(value("8.0") == Value{8.0});
  CHECK(value("8e0") == Value{8.0});
  CHECK(value("9223372036854775807") == Value{std::int64_t{9'223'372'036'854'775'807}});
  CHECK(value("-9223372036854775808") == Value{std::numeric_limits<std::int64_t>::min()});
  CHECK(value(R"("õ\u202e\n")") == Value{std::string("õ\xE2\x80\xAE\n")});
  CHECK(value("[]") == Value{Value::List{}});
  CHECK(value(R"(["pain", "sleep"])") == Value{Value::List{{std::string("pain")}, {std::string("sleep")}}});
}

TEST_CASE("what no answer can be is refused, and the field is named") {
  for (const char* json : {"{}", R"({"a": ["b"]})", "[1]", R"(["a", null])", R"(["a", ["b"], "c"])", R"([{}, "a"])",
                           "9223372036854775808", "-9223372036854775809"}) {
    INFO(json);
    CHECK(refusal_of(std::string(R"({"do": "answer", "step": "s", "value": )") + json + "}") ==
          "wrong_type: `value` is to be null, true, false, a number of at most 64 bits, a text or a list of texts");
  }
  CHECK(refusal_of(R"({"do": "answer", "value": 1e999, "step": "s"})") ==
        "wrong_type: `value` holds a number that is too large to be held");
}

TEST_CASE("what is not JSON is refused") {
  for (const char* json :
       {"", " ", "next", R"({"do": "next")", R"({"do": "next"} x)", R"({"do": "next",})", R"({'do': 'next'})",
        R"({"do": "next"}{"do": "next"})", "{\"do\": \"n\xE4xt\"}", R"({"do": "answer", "step": "s", "value": NaN})"}) {
    INFO(json);
    CHECK(refusal_of(json) == "not_json: this is not valid JSON");
  }
  CHECK(code_of(std::string(R"({"do": "next"})") + '\0' + "more") == "not_json");
}

TEST_CASE("what is no object is refused") {
  for (const char* json : {"[]", "7", "null", "true", "1.5", "\"next\"", R"([{"do": "next"}])"}) {
    INFO(json);
    CHECK(refusal_of(json) == R"(not_an_object: a command is one JSON object, such as {"do": "next"})");
  }
}

TEST_CASE("what the command lacks, or does not have, is named") {
  CHECK(refusal_of("{}") == "missing_field: `do` is missing");
  CHECK(refusal_of(R"({"do": 7})") == "wrong_type: `do` is to be a text");
  CHECK(refusal_of(R"({"do": "dance", "x": 1})") == "unknown_command: `do` names no command");
  CHECK(refusal_of(R"({"do": ""})") == "unknown_command: `do` names no command");
  CHECK(refusal_of(R"({"do": "answer", "step": "s"})") == "missing_field: `value` is missing");
  CHECK(refusal_of(R"({"do": "skip", "topic": "t"})") == "missing_field: `because` is missing");
  CHECK(refusal_of(R"({"do": "next", "topic": "t"})") == "unknown_field: `next` has no field `topic`");
  CHECK(refusal_of(R"({"do": "answer", "stp": "s", "value": 1})") == "unknown_field: `answer` has no field `stp`");
  CHECK(refusal_of(R"({"do": "next", "number": 1})") == "unknown_field: `next` has no field `number`");
  CHECK(refusal_of(R"({"do": "hurry", "seconds": 1.5})") ==
        "wrong_type: `seconds` is to be a whole number of at most 64 bits");
  CHECK(refusal_of(R"({"do": "press", "button": ["b"]})") == "wrong_type: `button` is to be a text");
  CHECK(refusal_of(R"({"do": "skip", "topic": "t", "because": "time", "text": 1})") ==
        "wrong_type: `text` is to be a text");
}

TEST_CASE("a field that is there twice is refused, whether or not both are the same") {
  CHECK(refusal_of(R"({"do": "next", "do": "next"})") == "duplicate_field: `do` is there twice");
  CHECK(refusal_of(R"({"do": "answer", "step": "s", "value": 1, "value": 2})") ==
        "duplicate_field: `value` is there twice");
}

TEST_CASE("a reason that this command does not take is refused with those that it takes") {
  CHECK(refusal_of(R"({"do": "withdraw", "button": "b", "because": "time"})") ==
        "unknown_reason: `because` of `withdraw` is to be `pressed_by_mistake`, `ruled_out` or `other`");
  CHECK(refusal_of(R"({"do": "hand_over", "to": "x", "because": "secret"})") ==
        "unknown_reason: `because` of `hand_over` is to be `patient_asked`, `red_flag`, `out_of_scope` or `other`");
  CHECK(refusal_of(R"({"do": "skip", "topic": "t", "because": null})") == "wrong_type: `because` is to be a text");
}

TEST_CASE("no refusal repeats a value") {
  for (const char* json :
       {R"({"do": "secret"})", R"({"do": "next", "secret 4711": 1})", R"({"do": "next", "Secret": 1})",
        R"({"do": "hurry", "seconds": "secret"})", R"({"do": "next", "at": "secret"})",
        R"({"do": "skip", "topic": "t", "because": "secret"})", R"({"do": "secret)"}) {
    INFO(json);
    CHECK(refusal_of(json).find("ecret") == std::string::npos);
    CHECK(refusal_of(json) != "not refused");
  }
}

TEST_CASE("a command that is too large is refused before it is read") {
  const std::string words(std::size_t{1024} * 1024, 'x');
  CHECK(refusal_of(R"({"do": "note", "text": ")" + words + "\"}") == "too_large: a command has at most 1048576 bytes");
  const std::string fitting = words.substr(100);
  CHECK(read_as<command::Note>(R"({"do": "note", "text": ")" + fitting + "\"}").text == fitting);
}

TEST_CASE("no depth and no number of fields brings the reader down") {
  CHECK(code_of(R"({"do": "answer", "step": "s", "value": )" + std::string(500'000, '[')) == "wrong_type");
  CHECK(code_of(std::string(500'000, '{')) == "not_json");
  std::string many = R"({"do": "next")";
  for (int i = 0; i < 50'000; ++i) many += ",\"f" + std::to_string(i) + "\":1";
  CHECK(refusal_of(many + "}") == "unknown_field: there are more than 64 fields");
}

TEST_CASE("a command is written on one line, as it is read") {
  CHECK(to_json(Command{command::Next{}}) == "{\"do\":\"next\"}\n");
  CHECK(to_json(Command{command::Answer{"pain/1", {8.0}}}) ==
        "{\"do\":\"answer\",\"step\":\"pain/1\",\"value\":8.0}\n");
  CHECK(to_json(Command{command::End{{Because::callback, "after work"}}, Timestamp{1'796'119'200, 0}}) ==
        "{\"do\":\"end\",\"because\":\"callback\",\"text\":\"after work\",\"at\":\"2026-12-01T10:00:00Z\"}\n");
  CHECK(to_json(Command{command::Note{"a\x1b\xE2\x80\xAE"}}) == "{\"do\":\"note\",\"text\":\"a\\u001b\\u202e\"}\n");
}

TEST_CASE("every command comes back as it was") {
  CHECK(rc::check([] {
    const std::string written = to_json(*texts::any_command());
    const auto line = read_command(written);
    RC_ASSERT(std::holds_alternative<Command>(line));
    RC_ASSERT(to_json(std::get<Command>(line)) == written);
    RC_ASSERT(written.find('\n') == written.size() - 1);
  }));
}
