// A whole programme on one page.
#include <rapidcheck.h>

#include <bedside/programme_sheet.hpp>

#include "catch.hpp"
#include "sheet/markup.hpp"

using namespace bedside;
using Catch::Contains;

namespace {

CallTopic topic(const std::string& id, int valence) {
  CallTopic made;
  made.id = made.topic = made.title = id;
  made.valence = valence;
  made.line = 1;
  return made;
}

/// A call that was and one ahead, with this text wherever there can be one.
ProgrammeSheet sheet_with(const std::string& text) {
  CallAtAGlance held;
  held.state = CallState::held;
  held.call = held.plan = held.nurse = held.disposition = held.date = text;
  held.topics = {topic(text, -2), topic("walk", 2)};
  held.segments = {{"hard part", {text}, 1000}, {text, {"walk"}, 1000}};
  held.rungs = {text};
  held.deferred = {{text, text}};
  held.feeling = CallFeeling{{-2, 2}, 0, -2, 2};
  CallAtAGlance ahead = held;
  ahead.state = CallState::ahead;
  ahead.number = ahead.times = 2;
  ahead.carried_over = {{text, text, text, text}};
  ahead.ritual = SkeletonDistance{0, 2, 1, 1, -1.0};
  ProgrammeSheet sheet;
  sheet.overview.programme = text;
  sheet.overview.length = 2;
  sheet.overview.calls = {held, ahead};
  sheet.overview.if_needed = {ahead};
  sheet.facts = sheet.history = sheet.made_with = text;
  return sheet;
}

}  // namespace

TEST_CASE("the page says what was, what is ahead, how it feels and how alike the calls are") {
  const std::string text = read_markup(to_html(sheet_with("maria"))).text;
  for (const char* said : {"Call 2: maria, 1 of 2", "Told, in this order", "Left to a later call", "Carried over",
                           "How it feels over the months", "1 of 1", "-1.00", "Only if needed", "Kendall"})
    CHECK_THAT(text, Contains(said));
}

TEST_CASE("what a picture shows is said in words, too") {
  const std::string text = read_markup(to_html(sheet_with("maria"))).text;
  CHECK_THAT(text, Contains("How the topics of the body feel, one after another: painful, delightful"));
}

TEST_CASE("a page of a programme without calls has a head and nothing to go astray") {
  const Markup markup = read_markup(to_html(ProgrammeSheet{}));
  CHECK(markup.problem == "");
  CHECK_THAT(markup.text, Contains("0: 0 held, 0 ahead"));
}

TEST_CASE("whatever its texts are, the page of a programme is well-formed and can't act") {
  for (const char* text : {"<script>alert(1)</script>", "\" onclick=\"x", "</style>", "]]>", "<!--", "\x1b[2J",
                           "\u202E", "\xC3", "' & <b>"}) {
    const std::string page = to_html(sheet_with(text));
    const Markup markup = read_markup(page);
    CHECK(markup.problem == "");
    CHECK(what_could_act(markup) == "");
    CHECK(page.find('\x1b') == page.npos);
    CHECK(page.find("\u202E") == page.npos);
  }
  CHECK(rc::check("any bytes", [] {
    const Markup markup = read_markup(to_html(sheet_with(*rc::gen::arbitrary<std::string>())));
    RC_ASSERT(markup.problem == std::string{});
    RC_ASSERT(what_could_act(markup) == std::string{});
  }));
}
