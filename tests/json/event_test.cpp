#include "json/event.hpp"

#include <limits>
#include <string>

#include <rapidcheck.h>

#include <bedside/json.hpp>

#include "catch.hpp"
#include "json/random_events.hpp"

using namespace bedside;
using bedside::json::event_text;
using bedside::json::is_sayable;
using bedside::json::read_event;

namespace {

Event event_of(std::size_t number, const Command& command, const std::string& then) {
  Event event;
  event.number = number;
  event.command = command;
  event.then = then;
  return event;
}

}  // namespace

TEST_CASE("an event is its number, the command, and the step that came next") {
  CHECK(event_text(event_of(3, {command::Answer{"pain/1", {std::int64_t{7}}}}, "pain/2")) ==
        R"({"number":3,"do":"answer","step":"pain/1","value":7,"then":"pain/2"})");
  CHECK(event_text(event_of(1, {command::Next{}, Timestamp{1'796'119'200, 500'000'000}}, "a/1")) ==
        R"({"number":1,"do":"next","at":"2026-12-01T10:00:00.5Z","then":"a/1"})");
}

TEST_CASE("where the call has ended, no step comes next") {
  const std::string text = event_text(event_of(9, {command::End{{Because::declined, ""}}}, ""));
  CHECK(text == R"({"number":9,"do":"end","because":"declined","then":null})");
  const auto event = read_event(text);
  REQUIRE(event);
  CHECK(event->number == 9);
  CHECK(event->then.empty());
  CHECK(std::get<command::End>(event->command.what).because.code == Because::declined);
}

TEST_CASE("every event comes back as it was, byte for byte") {
  CHECK(rc::check([] {
    const Event event = *texts::any_event();
    RC_ASSERT(is_sayable(event));
    const std::string text = event_text(event);
    const auto back = read_event(text);
    RC_ASSERT(back.has_value());
    RC_ASSERT(back->number == event.number);
    RC_ASSERT(back->then == event.then);
    RC_ASSERT(back->command.at == event.command.at);
    RC_ASSERT(back->command.what.index() == event.command.what.index());
    if (const auto* answer = std::get_if<command::Answer>(&event.command.what))
      RC_ASSERT(std::get<command::Answer>(back->command.what).value == answer->value);
    RC_ASSERT(event_text(*back) == text);
  }));
}

TEST_CASE("an event is in ASCII where a terminal would obey more, and on one line") {
  CHECK(rc::check([] {
    const std::string text = event_text(*texts::any_event());
    for (const char byte : text) RC_ASSERT(static_cast<unsigned char>(byte) >= 0x20 && byte != '\x7f');
    RC_ASSERT(text.find("\xE2\x80\xAE") == std::string::npos);
  }));
}

TEST_CASE("what is not exactly an event is none") {
  CHECK(read_event(R"({"number":1,"do":"next","then":"a/1"})"));
  for (const char* text :
       {R"({"do":"next","then":"a/1"})", R"({"number":1,"do":"next"})", R"({"number":0,"do":"next","then":"a/1"})",
        R"({"number":-1,"do":"next","then":"a/1"})", R"({"number":1.0,"do":"next","then":"a/1"})",
        R"({"number":"1","do":"next","then":"a/1"})", R"({"number":1,"do":"next","then":7})",
        R"({"number":1,"do":"next","then":""})", R"({"number":1,"do":"outcome","then":null})",
        R"({"number":1,"do":"dance","then":null})", R"({"number":1,"then":null})",
        R"({"number":1,"do":"next","then":null,"x":1})", R"({"number":1,"number":1,"do":"next","then":null})",
        R"({"number":1,"do":"next","then":nul)",
        R"({"number":1,"do":"withdraw","button":"b","because":"time","then":null})", "", "[]"}) {
    INFO(text);
    CHECK_FALSE(read_event(text));
  }
}

TEST_CASE("an event that would not come back as it is can't be said") {
  const auto answers = [](Value value) {
    return is_sayable(event_of(1, {command::Answer{"s", std::move(value)}}, "s"));
  };
  CHECK(answers({}));
  CHECK(answers({Value::List{{std::string("a")}}}));
  CHECK_FALSE(answers({std::numeric_limits<double>::quiet_NaN()}));
  CHECK_FALSE(answers({std::numeric_limits<double>::infinity()}));
  CHECK_FALSE(answers({Timestamp{}}));
  CHECK_FALSE(answers({Duration{}}));
  CHECK_FALSE(answers({Value::Map{}}));
  CHECK_FALSE(answers({Value::List{{std::int64_t{1}}}}));
  CHECK_FALSE(answers({std::string("caf\xE9")}));
  CHECK_FALSE(is_sayable(event_of(1, {command::Note{"caf\xE9"}}, "s")));
  CHECK_FALSE(is_sayable(event_of(1, {command::Skip{"t", {Because::other, "\xFF"}}}, "s")));
  CHECK_FALSE(is_sayable(event_of(1, {command::Next{}}, "\xFF")));
  CHECK_FALSE(is_sayable(event_of(1, {command::Next{}, Timestamp{std::numeric_limits<std::int64_t>::max(), 0}}, "s")));
  CHECK_FALSE(is_sayable(event_of(1, {command::Next{}, Timestamp{0, -1}}, "s")));
  CHECK_FALSE(is_sayable(event_of(0, {command::Next{}}, "s")));
}
