// What could come next as well, held against every order.
#include "arrange/next_choice.hpp"

#include <algorithm>
#include <map>
#include <set>

#include <rapidcheck/catch.h>

#include "brute_force.hpp"
#include "catch.hpp"
#include "random_body.hpp"

namespace bedside {
namespace {

using arrange::Body;
using arrange::BodyTopic;
using arrange::HardRule;
using arrange::Objective;
using Ids = std::vector<std::string>;

std::size_t count_told(const Body& body, const brute_force::Definition& definition) {
  std::set<std::string> told;
  for (const std::string& id : body.told)
    if (definition.place_written(id) != definition.pieces().size()) told.insert(id);
  return told.size();
}

/// The cheapest order for each piece that comes next in any.
std::map<std::string, Costs> cheapest_by_next(const brute_force::Definition& definition, std::size_t told,
                                              const std::vector<Principle>& principles) {
  std::map<std::string, Costs> cheapest;
  definition.for_each([&](const brute_force::Definition::Pieces& order) {
    const std::string& next = definition.pieces()[order[told]].id;
    const Costs costs = definition.costs(order);
    const auto known = cheapest.find(next);
    if (known == cheapest.end() || brute_force::less_in_priority(costs, known->second, principles))
      cheapest.insert_or_assign(next, costs);
  });
  return cheapest;
}

bool is_equal(const Costs& left, const Costs& right, const std::vector<Principle>& principles) {
  return std::all_of(principles.begin(), principles.end(), [&](Principle principle) {
    return principle == Principle::keep_habits || left[principle] == right[principle];
  });
}

/// As the definition has it, in the order of the best arrangement.
Ids equal_by_definition(const Body& body, const std::vector<Principle>& principles, const Ids& best) {
  const brute_force::Definition definition(body);
  const std::size_t told = count_told(body, definition);
  if (principles.empty() || told == definition.pieces().size()) return {};
  const std::map<std::string, Costs> cheapest = cheapest_by_next(definition, told, principles);
  if (cheapest.size() < 2) return {};
  Ids equal;
  for (const std::string& id : best)
    if (const auto found = cheapest.find(id);
        found != cheapest.end() && is_equal(found->second, cheapest.at(best[told]), principles))
      equal.push_back(id);
  return equal;
}

Body body_of(const std::vector<int>& valences) {
  Body body;
  for (std::size_t place = 0; place < valences.size(); ++place)
    body.topics.push_back({std::string(1, static_cast<char>('a' + place)), "", valences[place]});
  return body;
}

Ids next_of(const Body& body, const Objective& objective = {}) {
  return arrange::equally_good_next(body, objective, arrange::arrange(body, objective).order);
}

/// The options of each point, joined by spaces.
Ids points_of(const Body& body, const Objective& objective = {}) {
  Ids points;
  for (const auto& point : arrange::choice_points(body, objective, arrange::arrange(body, objective))) {
    std::string& options = points.emplace_back();
    for (const std::string& id : point.options) options += (options.empty() ? "" : " ") + id;
  }
  return points;
}

TEST_CASE("what could come next as well is exactly what an equally good order begins with") {
  int tried = 0;
  int choices = 0;
  rc::prop("for bodies of up to seven items, some of them begun", [&] {
    random_body::Dice dice(*rc::gen::noShrink(rc::gen::resize(100, rc::gen::arbitrary<std::uint64_t>())));
    for (int round = 0; round < 40; ++round) {
      random_body::Shape shape;
      shape.told = round % 2 == 1;
      shape.few_rules = round % 4 > 1;
      const Body body = random_body::body(dice, shape);
      Objective objective;
      if (round % 3 > 0) objective.principles = random_body::principles(dice);
      const auto best = brute_force::best_order(brute_force::Definition(body), objective.principles);
      if (!best) continue;
      RC_LOG() << random_body::described(body, objective.principles) << "\n";
      const Ids equal = equal_by_definition(body, objective.principles, best->order);
      RC_ASSERT(arrange::equally_good_next(body, objective, best->order) == equal);
      ++tried;
      if (equal.size() > 1) ++choices;
    }
  });
  CHECK(tried > 2'000);
  CHECK(choices > 500);
}

TEST_CASE("the patient is asked at the points where the call goes on as well with another topic") {
  CHECK(points_of(body_of({0, -2, 0, 2})) == Ids{"a c"});
  CHECK(points_of(body_of({-1, -1, 2})) == Ids{"a b"});
  CHECK(points_of(body_of({-2, -1, 2})).empty());
  CHECK(points_of(body_of({0})).empty());
  CHECK(points_of(Body{}).empty());
}

TEST_CASE("nobody is asked twice about the same topics") {
  CHECK(points_of(body_of({0, 0, 0, 2})) == Ids{"a b c"});
}

TEST_CASE("a topic that has to wait is asked about when it can come") {
  Body body = body_of({0, 0, 0, 2});
  body.rules.push_back({RuleKind::after, 2, 0, 1});
  CHECK(points_of(body) == Ids{"a b", "b c"});
}

TEST_CASE("four topics are offered at most, the first ones, and the others aren't asked about later") {
  CHECK(points_of(body_of({0, 0, 0, 0, 0, 0, 2})) == Ids{"a b c d"});
  CHECK(next_of(body_of({0, 0, 0, 0, 0, 0, 2})) == Ids{"a", "b", "c", "d", "e", "f"});
}

TEST_CASE("of more than twelve topics that can come next the first twelve are tried") {
  CHECK(next_of(body_of(std::vector<int>(20, 0))).size() == arrange::most_tried);
}

TEST_CASE("habits don't keep the patient from choosing, wherever they stand among the principles") {
  Body body = body_of({0, 0, 2});
  body.last_order = {"b", "a", "c"};
  CHECK(points_of(body) == Ids{"b a"});
  const Objective first{{Principle::keep_habits, Principle::finish_strong}};
  CHECK(points_of(body, first) == Ids{"b a"});
  const Objective alone{{Principle::keep_habits}};
  CHECK(points_of(body, alone) == Ids{"b a c"});
}

TEST_CASE("without principles nothing is arranged, and nothing asked") {
  CHECK(points_of(body_of({0, 0}), Objective{{}}).empty());
}

TEST_CASE("topics glued together are offered as the first of them, and nothing is asked between them") {
  Body body = body_of({0, 0, 0, 2});
  body.rules.push_back({RuleKind::directly_after, 1, 0, 1});
  CHECK(points_of(body) == Ids{"a c"});
  body.told = {"a"};
  CHECK(next_of(body).empty());
}

TEST_CASE("behind a chain of glued topics that is begun, the choice is what it is behind the whole chain") {
  Body body = body_of({0, 0, 0, 0, 2});
  body.rules.push_back({RuleKind::directly_after, 1, 0, 1});
  body.told = {"a"};
  CHECK(points_of(body) == Ids{"c d"});
}

TEST_CASE("of a topic in parts the first that hasn't been told can be chosen") {
  Body body = body_of({0, 0, 2});
  body.topics[0].parts = 2;
  CHECK(points_of(body) == Ids{"a/1 b", "a/2 b"});
}

TEST_CASE("where the budget proves no best order, nobody is asked") {
  Body body = body_of({1, -1, 2, 0, -2, 1, 0, 2, -1, 1, 0, 2, -2, 1});
  for (std::size_t topic = 1; topic < body.topics.size(); topic += 2)
    body.rules.push_back({RuleKind::after, topic, topic - 1, 1});
  Objective objective;
  objective.state_budget = 1;
  REQUIRE_FALSE(arrange::arrange(body, objective).optimal);
  CHECK(next_of(body, objective).empty());
}

/// Many topics in parts, each of which has to be tried by itself, and pains that wait for others.
Body wide_body() {
  Body body;
  const std::vector<int> valences{0, 2, -1, 0, 1, -2, 0, 2, 1, 0, -1, 1, 0, 2, 0, 1, -2, 0, 1, 2, 0, 0, 1, 0};
  for (std::size_t place = 0; place < valences.size(); ++place) {
    const bool has_parts = valences[place] >= 0;
    body.topics.push_back({"t" + std::to_string(place), "", valences[place], has_parts ? 2U : 0U});
  }
  for (std::size_t pain = 2; pain < valences.size(); ++pain)
    if (valences[pain] < 0) body.rules.push_back({RuleKind::after, pain, pain - 1, 1});
  return body;
}

TEST_CASE("all points share one budget: the less there is, the fewer are found") {
  const Body body = wide_body();
  const Ids all = points_of(body);
  REQUIRE(all.size() > 2);
  const auto arranged = arrange::arrange(body, {});
  REQUIRE(arranged.optimal);
  std::size_t before = 0;
  std::set<std::size_t> sizes;
  for (std::size_t budget = 0; budget < 400'000; budget = budget * 2 + 1) {
    Objective scarce;
    scarce.state_budget = budget;
    const std::vector<arrange::ChoicePoint> points = arrange::choice_points(body, scarce, arranged);
    CHECK(points.size() >= before);
    before = points.size();
    sizes.insert(before);
  }
  CHECK(sizes.size() > 2);
  CHECK(before >= all.size());
}

/// The points as they are asked about one by one in a live call, each with a budget of its own.
std::vector<Ids> points_one_by_one(const Body& body, const Objective& objective, const Arrangement& arranged) {
  std::vector<Ids> points;
  std::set<std::string> asked;
  const auto is_new = [&](const std::string& id) { return !asked.contains(id); };
  Body so_far = body;
  for (const Item& item : arranged.items) {
    const bool is_told = std::find(body.told.begin(), body.told.end(), item.topics.front()) != body.told.end();
    Ids equal = is_told ? Ids{} : arrange::equally_good_next(so_far, objective, arranged.order);
    const Ids options(equal.begin(),
                      equal.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(4, equal.size())));
    if (options.size() > 1 && options.front() == item.topics.front() &&
        std::any_of(options.begin(), options.end(), is_new)) {
      asked.insert(equal.begin(), equal.end());
      points.push_back(options);
    }
    so_far.told.insert(so_far.told.end(), item.topics.begin(), item.topics.end());
  }
  return points;
}

TEST_CASE("a call that is prepared as a whole has the choices of one that is told") {
  std::size_t choices = 0;
  rc::prop("for bodies of up to seven items, some of them begun", [&] {
    random_body::Dice dice(*rc::gen::noShrink(rc::gen::resize(100, rc::gen::arbitrary<std::uint64_t>())));
    for (int round = 0; round < 10; ++round) {
      random_body::Shape shape;
      shape.told = round % 2 == 1;
      const Body body = random_body::body(dice, shape);
      Objective objective;
      if (round % 3 > 0) objective.principles = random_body::principles(dice);
      if (!brute_force::best_order(brute_force::Definition(body), objective.principles)) continue;
      RC_LOG() << random_body::described(body, objective.principles) << "\n";
      const Arrangement arranged = arrange::arrange(body, objective);
      std::vector<Ids> points;
      for (const auto& point : arrange::choice_points(body, objective, arranged)) points.push_back(point.options);
      RC_ASSERT(points == points_one_by_one(body, objective, arranged));
      choices += points.size();
    }
  });
  CHECK(choices > 300);
}

}  // namespace
}  // namespace bedside
