#include <bedside/json.hpp>

#include "catch.hpp"
#include "ordered_json.hpp"

using namespace bedside;

namespace {

PreparedCall small_call() {
  PreparedCall call;
  call.plan = "check-in";
  call.topics = {{"greeting", "greeting", "Greeting", Section::opening, 0, 8'000, 8},
                 {"smoking", "smoking", "Smoking", Section::body, -1, 12'400, 15},
                 {"odds", "odds", "The odds", Section::body, 2, 30'000, 20}};
  call.body.order = {"smoking", "odds"};
  call.body.as_written = {"odds", "smoking"};
  call.body.moves = {{"smoking",
                      2,
                      1,
                      {"bad-news-first"},
                      "the pain would wait",
                      Costs{{3, 1, 0, 1, 0}},
                      {{"bad-news-first", "the pain would wait"}}}};
  return call;
}

}  // namespace

TEST_CASE("each topic is explained: moved, kept or ritual") {
  const json::Json back = json::Json::parse(to_json(small_call(), {}, {}));
  REQUIRE(back["topics"].size() == 3);
  CHECK(back["topics"][0].dump() ==
        R"({"topic":"greeting","title":"Greeting","section":"opening","feels":0,"place":null,"from":null,)"
        R"("because":["ritual"],"text":"the opening keeps the author's order","costs_when_put_back":null,"reasons":[],)"
        R"("nearest":null})");
  CHECK(back["topics"][1].dump() ==
        R"({"topic":"smoking","title":"Smoking","section":"body","feels":-1,"place":1,"from":2,)"
        R"("because":["bad-news-first"],"text":"the pain would wait",)"
        R"("costs_when_put_back":{"finish-strong":3,"bad-news-first":1,"combine-pain":0,"split-pleasure":1,)"
        R"("keep-habits":0},"reasons":[{"name":"bad-news-first","text":"the pain would wait","rule":null}],)"
        R"("nearest":null})");
  CHECK(back["topics"][2]["because"].dump() == R"(["author-order"])");
  CHECK(back["topics"][2]["place"] == 2);
  CHECK(back["topics"][2]["from"] == 1);
}

TEST_CASE("each hard rule stands with its price") {
  RulePrice price{RuleKind::resolves, "help", "smoking", Costs{{0, 1, 0, 0, 0}}, Costs{}, "it costs one"};
  price.followers = {"odds"};
  price.followed = {"smoking"};
  price.more_followed = 3;
  const json::Json back = json::Json::parse(to_json(small_call(), {price}, {}));
  CHECK(back["rules"][0].dump() ==
        R"({"kind":"resolves","topic":"help","other":"smoking","followers":["odds"],"more_followers":0,)"
        R"("followed":["smoking"],"more_followed":3,)"
        R"("costs_with":{"finish-strong":0,"bad-news-first":1,"combine-pain":0,"split-pleasure":0,"keep-habits":0},)"
        R"("costs_without":{"finish-strong":0,"bad-news-first":0,"combine-pain":0,"split-pleasure":0,)"
        R"("keep-habits":0},"exact":true,"line":null,"text":"it costs one"})");
}

TEST_CASE("each two neighbours say why they don't stand the other way round") {
  const BindingRule rule{RuleKind::after, "odds", "smoking", {"quitting"}, 12};
  const NeighbourReason ruled{"smoking", "odds", {"after"}, {}, "a rule", {}, {{"after", "a rule", rule}}};
  const NeighbourReason dear{"smoking", "odds", {"bad-news-first"}, {"keep-habits"}, "dread", Costs{{0, 1, 0, 0, 0}},
                             {}};
  const json::Json back = json::Json::parse(to_json(small_call(), {}, {ruled, dear}));
  CHECK(back["neighbours"][0].dump() ==
        R"({"earlier":"smoking","later":"odds","because":["after"],"would_gain":[],"text":"a rule",)"
        R"("costs_when_swapped":null,"reasons":[{"name":"after","text":"a rule",)"
        R"("rule":{"kind":"after","topic":"odds","other":"smoking","through":["quitting"],"line":12}}]})");
  CHECK(back["neighbours"][1]["would_gain"].dump() == R"(["keep-habits"])");
  CHECK(back["neighbours"][1]["costs_when_swapped"]["bad-news-first"] == 1);
}

TEST_CASE("an explanation names the costs, whether they are proved, and what is not there") {
  PreparedCall call = small_call();
  call.body.optimal = false;
  call.left_out = {{"sugar", "Sugar", "missing"}};
  call.yardsticks = Appraisal{};
  call.undecided_buttons = {{"crisis", "Blood pressure", "missing", {"systolic"}}};
  const json::Json back = json::Json::parse(to_json(call, {}, {}));
  for (const char* field : {"plan", "costs", "costs_as_written", "optimal", "lower_bound", "left_out", "waiting",
                            "undecided_buttons", "waiting_buttons"})
    CHECK(back.contains(field));
  CHECK(back["yardsticks"].dump() == R"({"peak_end":0,"trend":0,"remembered":0,"dread":0})");
  CHECK(back["yardsticks_as_written"] == back["yardsticks"]);
  CHECK(back["yardstick_models"]["steady_rise_fits"] == true);
  CHECK(back["left_out"][0]["topic"] == "sugar");
  CHECK(back["undecided_buttons"][0]["button"] == "crisis");
}
