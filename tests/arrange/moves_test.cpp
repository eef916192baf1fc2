// What moved and why, against the plain definition.
#include <algorithm>

#include <rapidcheck/catch.h>

#include "arrange/arrange.hpp"
#include "brute_force.hpp"
#include "catch.hpp"
#include "random_body.hpp"

namespace bedside {
namespace {

using arrange::Body;
using arrange::BodyTopic;
using arrange::Objective;
using brute_force::Order;

std::size_t place_in(const Order& order, const std::string& id) {
  return static_cast<std::size_t>(std::find(order.begin(), order.end(), id) - order.begin());
}

/// Tries every set of topics to keep, for the largest that stands in the same order; of equals the earliest-written.
Order kept_by_trying(const Order& as_written, const Order& delivered) {
  Order best;
  for (std::size_t choice = 0; choice < (std::size_t{1} << as_written.size()); ++choice) {
    Order chosen;
    for (std::size_t place = 0; place < as_written.size(); ++place)
      if ((choice >> place & 1U) != 0) chosen.push_back(as_written[place]);
    const auto stands_before = [&](const std::string& left, const std::string& right) {
      return place_in(delivered, left) < place_in(delivered, right);
    };
    if (!std::is_sorted(chosen.begin(), chosen.end(), stands_before) || chosen.size() < best.size()) continue;
    const auto written_before = [&](const std::string& left, const std::string& right) {
      return place_in(as_written, left) < place_in(as_written, right);
    };
    const bool earlier =
        std::lexicographical_compare(chosen.begin(), chosen.end(), best.begin(), best.end(), written_before);
    if (chosen.size() > best.size() || earlier) best = chosen;
  }
  return best;
}

/// The order delivered with the item of this topic put back behind the last kept topic that was written before it.
Order put_back(const Arrangement& arrangement, const Order& kept, const Item& item) {
  std::string behind;
  for (const std::string& id : arrangement.as_written) {
    if (id == item.topics.front()) break;
    if (place_in(kept, id) < kept.size()) behind = id;
  }
  Order order;
  const auto add = [&](const Item& next) { order.insert(order.end(), next.topics.begin(), next.topics.end()); };
  if (behind.empty()) add(item);
  for (const Item& next : arrangement.items) {
    if (next == item) continue;
    add(next);
    if (place_in(next.topics, behind) < next.topics.size()) add(item);
  }
  return order;
}

std::vector<std::string> expected_reasons(const brute_force::Definition& definition, const Objective& objective,
                                          const Arrangement& arrangement, const Order& order) {
  std::vector<std::string> because;
  const Costs costs = definition.costs(order);
  for (const Principle principle : objective.principles)
    if (costs[principle] > arrangement.costs[principle]) because.emplace_back(name_of(principle));
  if (because.empty()) because.emplace_back("author-order");
  return because;
}

void check_move(const Body& body, const Objective& objective, const Arrangement& arrangement, const Order& kept,
                const Move& move) {
  RC_ASSERT(arrangement.as_written.at(move.from - 1) == move.topic);
  RC_ASSERT(arrangement.order.at(move.to - 1) == move.topic);
  RC_ASSERT(!move.text.empty());
  const auto item = std::find_if(arrangement.items.begin(), arrangement.items.end(), [&](const Item& next) {
    return place_in(next.topics, move.topic) < next.topics.size();
  });
  if (item->topics.front() != move.topic) {
    RC_ASSERT(move.because == std::vector<std::string>{"directly_after"});
    RC_ASSERT(!move.when_put_back);
    return;
  }
  const brute_force::Definition definition(body);
  const Order order = put_back(arrangement, kept, *item);
  if (!definition.keeps_rules(order)) {
    static const std::vector<std::string> names{"after", "directly_after", "resolves", "answer", "parts"};
    RC_ASSERT(!move.because.empty());
    for (const std::string& name : move.because) RC_ASSERT(place_in(names, name) < names.size());
    RC_ASSERT(!move.when_put_back);
    return;
  }
  RC_ASSERT(move.because == expected_reasons(definition, objective, arrangement, order));
  RC_ASSERT(move.when_put_back == definition.costs(order));
}

TEST_CASE("what moved is all outside the longest common subsequence, and each says what puts it there") {
  rc::prop("moves as defined", [] {
    random_body::Dice dice(*rc::gen::noShrink(rc::gen::resize(100, rc::gen::arbitrary<std::uint64_t>())));
    for (int round = 0; round < 20; ++round) {
      random_body::Shape shape;
      shape.most_topics = 10;
      shape.most_pieces = 9;
      const Body body = random_body::body(dice, shape);
      if (brute_force::Definition(body).as_written().size() < brute_force::Definition(body).pieces().size()) continue;
      Objective objective;
      objective.principles = random_body::principles(dice);
      RC_LOG() << random_body::described(body, objective.principles) << "\n";
      const Arrangement arrangement = arrange::arrange(body, objective);
      const Order kept = kept_by_trying(arrangement.as_written, arrangement.order);
      Order moved;
      for (const std::string& id : arrangement.order)
        if (place_in(kept, id) == kept.size()) moved.push_back(id);
      Order told;
      for (const Move& move : arrangement.moves) told.push_back(move.topic);
      RC_ASSERT(told == moved);
      for (const Move& move : arrangement.moves) check_move(body, objective, arrangement, kept, move);
    }
  });
}

BodyTopic topic(const char* id, int valence) {
  return {id, id, valence, 0, true};
}

Arrangement arranged(const std::vector<BodyTopic>& topics, const std::vector<arrange::HardRule>& rules) {
  return arrange::arrange({topics, rules, {}}, {});
}

TEST_CASE("a pain that was written late says how much longer it would wait") {
  const Arrangement arrangement =
      arranged({topic("walk", 1), topic("plan", 0), topic("hope", 1), topic("loss", -2)}, {});
  REQUIRE(arrangement.moves.size() == 1);
  CHECK(arrangement.moves[0].topic == "loss");
  CHECK(arrangement.moves[0].because.front() == "finish-strong");
  CHECK(arrangement.moves[0].text.find("bad news first: put back, it would wait behind 3 more topics") !=
        std::string::npos);
}

TEST_CASE("a topic that can't be put back names the rule that forbids it and the topic it refers to") {
  Body body{{topic("transfer", -2), topic("new-hospital", 1), topic("plan", 0), topic("walk", 1), topic("odds", 2)},
            {{RuleKind::resolves, 1, 0, 7}},
            {"plan", "walk", "odds", "transfer", "new-hospital"}};
  body.topics[0].title = "Change of hospital";
  Objective objective;
  objective.principles = {Principle::keep_habits};
  const Arrangement arrangement = arrange::arrange(body, objective);
  CHECK(arrangement.order == body.last_order);
  REQUIRE(arrangement.moves.size() == 2);
  CHECK(arrangement.moves[0].because == std::vector<std::string>{"keep-habits"});
  CHECK(arrangement.moves[1].topic == "new-hospital");
  CHECK(arrangement.moves[1].because == std::vector<std::string>{"resolves"});
  CHECK(arrangement.moves[1].text == "comes after “Change of hospital”, which it deals with");
  CHECK(arrangement.moves[1].reasons.front().rule ==
        BindingRule{RuleKind::resolves, "new-hospital", "transfer", {}, 7});
}

TEST_CASE("a topic glued behind another says so when the two move") {
  const Arrangement arrangement =
      arranged({topic("plan", 0), topic("walk", 1), topic("loss", -2), topic("reaction", 0)},
               {{RuleKind::directly_after, 3, 2}});
  REQUIRE(arrangement.moves.size() == 2);
  CHECK(arrangement.moves[1].topic == "reaction");
  CHECK(arrangement.moves[1].because == std::vector<std::string>{"directly_after"});
  CHECK(arrangement.moves[1].text == "stands directly after “loss”");
}

TEST_CASE("what has been told is never said to have moved, and no rule that it broke is given as a reason") {
  const Body body{{topic("loss", -2), topic("plan", 0), topic("help", 1), topic("pain", -1)},
                  {{RuleKind::resolves, 2, 0}},
                  {},
                  {"help", "plan"}};
  const Arrangement arrangement = arrange::arrange(body, {});
  CHECK(arrangement.as_written == Order{"help", "plan", "loss", "pain"});
  CHECK(arrangement.order == Order{"help", "plan", "loss", "pain"});
  CHECK(arrangement.moves.empty());
}

}  // namespace
}  // namespace bedside
