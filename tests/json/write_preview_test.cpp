#include <bedside/json.hpp>

#include "catch.hpp"
#include "json/describe_call.hpp"
#include "ordered_json.hpp"

using namespace bedside;

namespace {

PreparedCall previewed_call() {
  PreparedCall call;
  call.plan = "check-in";
  call.title = "A short check-in";
  call.language = "en";
  call.principles = {Principle::finish_strong, Principle::bad_news_first};
  call.topics = {{"greeting", "greeting", "Greeting", Section::opening, 0, 8'000, 8},
                 {"smoking", "smoking", "Smoking", Section::body, -1, 12'400, 15},
                 {"walking/1", "walking", "Walking", Section::body, 2, 30'000, 20}};
  call.order = {"greeting", "smoking", "walking/1"};
  call.as_written = {"greeting", "walking/1", "smoking"};
  call.segments = {
      {"opening", {"greeting"}, 8'000}, {"hard part", {"smoking"}, 12'400}, {"ending", {"walking/1"}, 30'000}};
  call.body.order = {"smoking", "walking/1"};
  call.body.as_written = {"walking/1", "smoking"};
  call.body.costs = Costs{{0, 0, 0, 0, 1}};
  call.body.costs_as_written = Costs{{3, 1, 0, 1, 0}};
  call.body.moves = {{"smoking", 2, 1, {"bad-news-first"}, "the pain would wait", Costs{{3, 1, 0, 1, 0}}}};
  call.yardsticks = Appraisal{{0.5, -0.25, -0.1, 0.5}, {1.5, 0.95, 0.125, -0.0}, {}, 0.707, 12.217, true};
  call.left_out = {{"sugar", "Your blood sugar", "the fact `a1c` is missing"}};
  call.waiting = {{"feet", "Your feet", {"foot_pain"}}};
  call.undecided_buttons = {{"crisis", "Blood pressure", "the fact `systolic` is missing", {"systolic"}}};
  call.waiting_buttons = {{"chest-pain", "Chest pain", {"symptom"}, {"pulse"}}};
  return call;
}

Step small_step() {
  Step step;
  step.step = "smoking/1";
  step.topic = "smoking";
  step.title = "Smoking";
  step.segment = "hard part";
  step.kind = StepKind::ask;
  step.text = "How many a day?";
  step.wording = Wording::guide;
  step.language = "en";
  step.why = {"bad-news-first"};
  step.line = 15;
  step.answer = StepAnswer{"cigarettes", "number", "a day", true, false, 0, 99.5};
  step.options = {{"none", "None", true, "it is best", false, "not now"}};
  step.buttons = {{"chest-pain", "Chest pain", true}};
  step.progress_topic = 2;
  step.progress_of = 3;
  step.seconds_left = 42;
  step.may_be_next = {"walking/1/1"};
  return step;
}

}  // namespace

TEST_CASE("a preview has its fields in the order that the documentation gives") {
  const json::Json back = json::Json::parse(to_json(previewed_call()));
  CHECK(back.dump() ==
        R"({"plan":"check-in","title":"A short check-in","language":"en","as_written_arm":false,)"
        R"("principles":["finish-strong","bad-news-first"],)"
        R"("as_written":["greeting","walking/1","smoking"],"order":["greeting","smoking","walking/1"],)"
        R"("segments":[{"name":"opening","topics":["greeting"],"seconds":8},)"
        R"({"name":"hard part","topics":["smoking"],"seconds":12.4},)"
        R"({"name":"ending","topics":["walking/1"],"seconds":30}],)"
        R"("feels":{"greeting":0,"smoking":-1,"walking/1":2},)"
        R"("costs":{"finish-strong":0,"bad-news-first":0,"combine-pain":0,"split-pleasure":0,"keep-habits":1},)"
        R"("costs_as_written":{"finish-strong":3,"bad-news-first":1,"combine-pain":0,"split-pleasure":1,)"
        R"("keep-habits":0},"optimal":true,)"
        R"("moves":[{"topic":"smoking","from":2,"to":1,"because":["bad-news-first"],"text":"the pain would wait",)"
        R"("costs_when_put_back":{"finish-strong":3,"bad-news-first":1,"combine-pain":0,"split-pleasure":1,)"
        R"("keep-habits":0},"reasons":[],"nearest":null}],)"
        R"("left_out":[{"topic":"sugar","title":"Your blood sugar","because":"the fact `a1c` is missing"}],)"
        R"("waiting":[{"topic":"feet","title":"Your feet","for":["foot_pain"]}],)"
        R"("undecided_buttons":[{"button":"crisis","label":"Blood pressure",)"
        R"("because":"the fact `systolic` is missing","missing":["systolic"]}],)"
        R"("waiting_buttons":[{"button":"chest-pain","label":"Chest pain","for":["symptom"],"missing":["pulse"]}],)"
        R"("yardsticks":{"peak_end":1.5,"trend":0.95,"remembered":0.125,"dread":0},)"
        R"("yardsticks_as_written":{"peak_end":0.5,"trend":-0.25,"remembered":-0.1,"dread":0.5},)"
        R"("yardstick_models":{"label":"predicted under assumed models; none of them decides the order",)"
        R"("assumed":{"acclimation_per_minute":0.25,"decay_per_minute":0.1,"starting_level":0,)"
        R"("trend_beta":0.5,"trend_sigma":-0.2},)"
        R"("body_minutes":0.707,"longest_steady_rise_minutes":12.217,"steady_rise_fits":true},)"
        R"("steps":[]})");
}

TEST_CASE("an order that is not proved to be the best has a lower bound") {
  PreparedCall call = previewed_call();
  CHECK_FALSE(json::Json::parse(to_json(call)).contains("lower_bound"));
  call.body.optimal = false;
  CHECK(json::Json::parse(to_json(call))["lower_bound"]["keep-habits"] == 0);
}

TEST_CASE("a step holds all that a screen needs") {
  CHECK(json::one_line(small_step()) ==
        R"({"step":"smoking/1","topic":"smoking","title":"Smoking","segment":"hard part","kind":"ask",)"
        R"("text":"How many a day?","wording":"guide","language":"en","why":["bad-news-first"],"line":15,)"
        R"("answer":{"name":"cigarettes","type":"number","unit":"a day","optional":true,"remember":false,)"
        R"("min":0,"max":99.5},)"
        R"("options":[{"id":"none","say":"None","recommended":true,"because":"it is best","available":false,)"
        R"("unavailable":"not now"}],"about":"","because":"","conditional":false,)"
        R"("buttons":[{"button":"chest-pain","label":"Chest pain","urgent":true}],)"
        R"("progress":{"topic":2,"of":3,"seconds_left":42},"may_be_next":["walking/1/1"]})");
}

TEST_CASE("a step that asks nothing has no answer and no options") {
  Step step = small_step();
  step.answer.reset();
  step.options.clear();
  CHECK_THAT(json::one_line(step), Catch::Contains(R"("line":15,"answer":null,"options":[],"about":"")"));
  step.answer = StepAnswer{};
  CHECK_THAT(json::one_line(step), Catch::Contains(R"("min":null,"max":null})"));
}

TEST_CASE("an empty call is a document too") {
  const json::Json back = json::Json::parse(to_json(PreparedCall{}));
  CHECK(back["order"].dump() == "[]");
  CHECK(back["feels"].dump() == "{}");
  for (const char* field : {"yardsticks", "yardsticks_as_written", "yardstick_models"})
    CHECK(back[field].dump() == "{}");
}

TEST_CASE("texts come back from a preview as they were") {
  const std::string text = "a\x1b[31m \"quoted\" \\ \xE2\x80\xAE 糖 \xC2\x85 \t\r\n";
  PreparedCall call = previewed_call();
  Step step = small_step();
  step.text = call.title = call.left_out[0].because = text;
  call.steps = {step};
  const json::Json back = json::Json::parse(to_json(call));
  CHECK(back["title"] == text);
  CHECK(back["left_out"][0]["because"] == text);
  CHECK(back["steps"][0]["text"] == text);
}
