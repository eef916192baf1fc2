// The worked examples of docs/arrangement.md, with their numbers.
#include "arrange/arrange.hpp"
#include "brute_force.hpp"
#include "catch.hpp"

namespace bedside {
namespace {

using arrange::Body;
using arrange::Objective;
using brute_force::Order;

arrange::BodyTopic topic(const char* id, int valence) {
  return {id, id, valence, 0, true};
}

/// In the default priority.
Costs costs(std::int64_t finish, std::int64_t dread, std::int64_t again, std::int64_t spread, std::int64_t habit) {
  return {{finish, dread, again, spread, habit}};
}

TEST_CASE("a monthly call: bad news first, coaching spread out, the best at the end") {
  const Body body{{topic("next-steps", 0), topic("benefit-ending", -2), topic("walking", 1), topic("pain", -1),
                   topic("transfer", -2), topic("new-hospital", 1), topic("using-benefit", 1), topic("schedule", 0),
                   topic("odds", 2)},
                  {{RuleKind::resolves, 5, 4}, {RuleKind::resolves, 6, 1}},
                  {}};
  const Arrangement arrangement = arrange::arrange(body, {});
  CHECK(arrangement.order == Order{"benefit-ending", "transfer", "pain", "next-steps", "walking", "new-hospital",
                                   "using-benefit", "schedule", "odds"});
  CHECK(arrangement.costs == costs(0, 4, 0, 4, 6));
  CHECK(arrangement.optimal);
}

TEST_CASE("what a pain has to follow may part the pains, unless combining them comes first") {
  const Body body{{topic("p", -2), topic("q", -1), topic("n", 0)}, {{RuleKind::after, 1, 2}}, {}};
  const Arrangement by_default = arrange::arrange(body, {});
  CHECK(by_default.order == Order{"p", "n", "q"});
  CHECK(by_default.costs == costs(1, 2, 1, 0, 1));

  Objective combined;
  combined.principles = {Principle::finish_strong, Principle::combine_pain, Principle::bad_news_first,
                         Principle::split_pleasure, Principle::keep_habits};
  const Arrangement arrangement = arrange::arrange(body, combined);
  CHECK(arrangement.order == Order{"n", "p", "q"});
  CHECK(arrangement.costs[Principle::finish_strong] == 1);
  CHECK(arrangement.costs[Principle::combine_pain] == 0);
  CHECK(arrangement.costs[Principle::bad_news_first] == 4);
}

TEST_CASE("bad news and the room to react to it are one pain") {
  const Body body{
      {topic("benefit-ending", -2), topic("reaction", 0), topic("next-steps", 0), topic("walking", 1),
       topic("pain", -1), topic("transfer", -2), topic("new-hospital", 1), topic("using-benefit", 1), topic("odds", 2)},
      {{RuleKind::directly_after, 1, 0}, {RuleKind::resolves, 6, 5}, {RuleKind::resolves, 7, 0}},
      {}};
  const Arrangement arrangement = arrange::arrange(body, {});
  CHECK(arrangement.order == Order{"benefit-ending", "reaction", "transfer", "pain", "walking", "next-steps",
                                   "new-hospital", "using-benefit", "odds"});
  CHECK(arrangement.costs == costs(0, 4, 0, 4, 6));
  CHECK(arrangement.items.front() == Item{{"benefit-ending", "reaction"}, -2});
}

TEST_CASE("without principles the body stays as written, as far as the rules allow it") {
  Objective control;
  control.principles.clear();
  const Body body{{topic("a", 0), topic("b", -2), topic("c", 1)}, {{RuleKind::after, 0, 2}}, {}};
  const Arrangement arrangement = arrange::arrange(body, control);
  CHECK(arrangement.order == Order{"b", "c", "a"});
  CHECK(arrangement.order == arrangement.as_written);
  CHECK(arrangement.moves.empty());
  CHECK(arrangement.optimal);
}

TEST_CASE("an empty body costs nothing") {
  const Arrangement arrangement = arrange::arrange({}, {});
  CHECK(arrangement.order.empty());
  CHECK(arrangement.costs == Costs{});
  CHECK(arrangement.optimal);
}

TEST_CASE("a rule carries over through a topic that is left out") {
  Body body{{topic("c", 2), topic("b", 0), topic("a", -2)}, {{RuleKind::after, 1, 0}, {RuleKind::after, 2, 1}}, {}};
  body.topics[1].selected = false;
  CHECK(arrange::arrange(body, {}).order == Order{"c", "a"});
}

TEST_CASE("what is glued to a split topic follows its last part, and what a split topic follows precedes its first") {
  Body body{{topic("walking", 1), topic("recap", 0), topic("intro", 0)},
            {{RuleKind::directly_after, 1, 0}, {RuleKind::after, 0, 2}},
            {}};
  body.topics[0].parts = 2;
  const Arrangement arrangement = arrange::arrange(body, {});
  CHECK(arrangement.order == Order{"intro", "walking/1", "walking/2", "recap"});
  CHECK(arrangement.items.back() == Item{{"walking/2", "recap"}, 1});
}

}  // namespace
}  // namespace bedside
