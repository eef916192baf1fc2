#include "comparison.hpp"

#include <fmt/format.h>

#include "catch.hpp"

namespace bedside::condition::reference {
namespace {

std::string shown_expected(const Expected& expected) {
  if (expected.state == Outcome::State::error) return "error";
  return shown({expected.state, expected.value, expected.unknown_names, {}});
}

std::string shown_moment(const Moment& moment) {
  std::string all;
  for (const auto& [name, value] : moment.given)
    all += fmt::format("{} = {}; ", name, shown({Outcome::State::value, value, {}, {}}));
  for (const std::string& name : moment.pending) all += fmt::format("{} is pending; ", name);
  return all;
}

}  // namespace

bool beyond_limits(const std::string& text) {
  const Parsed parsed = parse(text);
  return !parsed.condition && parsed.problems.front().code == diagnostics::Code::limit_exceeded;
}

void for_random_trees(const RandomTrees& trees, const Examine& examine) {
  std::mt19937 random(trees.seed);
  int too_large = 0;
  for (int examined = 0; examined < trees.count;) {
    const bool truth = random() % 2 == 0 || trees.only_truths;
    const Shape shape = truth ? Shape{Kind::truth, {}} : random_shape(random);
    const Types types = random() % 2 == 0 && trees.may_slip ? Types::slip : Types::fit;
    const Tree tree = random_tree(random, shape, 2 + static_cast<int>(random() % 4), types);
    const std::string text = sparsely_parenthesised(tree);
    if (beyond_limits(text)) {
      ++too_large;
      if (too_large > 10 + trees.count / 100) FAIL("too many expressions are beyond the limits");
      continue;
    }
    if (!examine(tree, text, random)) FAIL("fails for " << text);
    ++examined;
  }
}

bool ran_out_of_steps(const Outcome& outcome) {
  return outcome.state == Outcome::State::error && outcome.problem.code == diagnostics::Code::limit_exceeded;
}

bool agrees(const Outcome& outcome, const Expected& expected) {
  if (outcome.state != expected.state) return false;
  if (outcome.state == Outcome::State::value) return identical(outcome.value, expected.value);
  return outcome.state == Outcome::State::error || outcome.unknown_names == expected.unknown_names;
}

Tally compared_with_reference(const RandomTrees& trees) {
  Tally tally;
  int out_of_steps = 0;
  for_random_trees(trees, [&](const Tree& tree, const std::string& text, std::mt19937& random) {
    const Moment moment = random_moment(random);
    const Outcome outcome = evaluate(read(text), std::cref(moment));
    if (ran_out_of_steps(outcome)) return ++out_of_steps <= 10 + trees.count / 100;
    tally.values += outcome.state == Outcome::State::value ? 1 : 0;
    tally.unknowns += outcome.state == Outcome::State::unknown ? 1 : 0;
    tally.errors += outcome.state == Outcome::State::error ? 1 : 0;
    count_constructs(tree, tally.uses);
    const Expected expected = evaluated_slowly(tree, moment);
    if (agrees(outcome, expected)) return true;
    UNSCOPED_INFO("expected: " << shown_expected(expected));
    UNSCOPED_INFO("outcome:  " << shown(outcome));
    UNSCOPED_INFO("where " << shown_moment(moment));
    return false;
  });
  return tally;
}

void require_variety(const Tally& tally, int each_construct) {
  const int twentieth = (tally.values + tally.unknowns + tally.errors) / 20;
  CHECK(tally.values > twentieth);
  CHECK(tally.unknowns > twentieth);
  CHECK(tally.errors > twentieth);
  CHECK(tried_less_than(each_construct, tally.uses) == std::vector<std::string>{});
}

}  // namespace bedside::condition::reference
