// Random expressions are worth comparing: they try everything, and don't all come to nothing.
#include "random_trees.hpp"

#include "catch.hpp"
#include "constructs.hpp"
#include "reference_evaluator.hpp"

namespace bedside::condition::reference {
namespace {

/// Of every part outside of macros, which can stand alone.
void count_values(const Tree& tree, const Moment& moment, Uses& uses) {
  if (evaluated_slowly(tree, moment).state == Outcome::State::value) ++uses[tree.construct];
  const std::size_t alone = tree.form == Form::macro ? 1 : tree.operands.size();
  for (std::size_t at = 0; at < alone; ++at) count_values(tree.operands[at], moment, uses);
}

TEST_CASE("random expressions try everything in the language, and come to values, unknowns and errors") {
  std::mt19937 random(7);
  Uses tried;
  Uses came_to_a_value;
  std::map<Outcome::State, int> states;
  for (int round = 0; round < 40'000; ++round) {
    const Shape shape = round % 2 == 0 ? random_shape(random) : Shape{Kind::truth, {}};
    const Tree tree = random_tree(random, shape, 2 + static_cast<int>(random() % 4));
    const Moment moment = random_moment(random);
    ++states[evaluated_slowly(tree, moment).state];
    count_constructs(tree, tried);
    count_values(tree, moment, came_to_a_value);
  }
  CHECK(tried_less_than(150, tried) == std::vector<std::string>{});
  came_to_a_value["variable"] = 50;  // which can't stand alone
  CHECK(tried_less_than(50, came_to_a_value) == std::vector<std::string>{});
  CHECK(states[Outcome::State::value] > 4'000);
  CHECK(states[Outcome::State::unknown] > 4'000);
  CHECK(states[Outcome::State::error] > 4'000);
}

TEST_CASE("an expression has a text with all parentheses and one with those that are needed") {
  const Tree sum = operation("+", {whole(1), operation("*", {whole(2), whole(-3)})});
  CHECK(fully_parenthesised(sum) == "((1) + ((2) * (-3)))");
  CHECK(sparsely_parenthesised(sum) == "1 + 2 * -3");
  CHECK(sparsely_parenthesised(operation("-", {whole(1), operation("-", {whole(2), whole(3)})})) == "1 - (2 - 3)");
  const Tree less = operation("<", {name("a"), name("b")});
  CHECK(sparsely_parenthesised(operation("==", {less, less})) == "(a < b) == (a < b)");
  CHECK(sparsely_parenthesised(operation("!", {operation("!", {less})})) == "!!(a < b)");
  CHECK(sparsely_parenthesised(operation("!", {operation("-", {name("a")})})) == "!(-a)");
  CHECK(sparsely_parenthesised(operation("-", {whole(-5)})) == "--5");
  CHECK(sparsely_parenthesised(method("size", {whole(-5)})) == "(-5).size()");
  CHECK(sparsely_parenthesised(index({operation("+", {name("a"), name("b")}), sum})) == "(a + b)[1 + 2 * -3]");
  CHECK(sparsely_parenthesised(operation("?:", {less, operation("?:", {less, name("a"), name("b")}), less})) ==
        "a < b ? (a < b ? a : b) : a < b");
}

TEST_CASE("every form of an expression has its text") {
  const Tree range = map({text("a"), whole(1), text("b\n\""), list({})});
  CHECK(sparsely_parenthesised(range) == "{\"a\": 1, \"b\\n\\\"\": []}");
  CHECK(sparsely_parenthesised(field("a", range)) == sparsely_parenthesised(range) + ".a");
  CHECK(fully_parenthesised(has_field("a", name("m"))) == "(has((m).a))");
  CHECK(fully_parenthesised(macro("map", "x", {name("l"), has_name("x"), truth(true)})) ==
        "((l).map(x, (has(x)), (true)))");
  CHECK(sparsely_parenthesised(function("int", {number("1.5")})) == "int(1.5)");
  CHECK(sparsely_parenthesised(method("getHours", {name("d"), text("UTC")})) == "d.getHours(\"UTC\")");
}

}  // namespace
}  // namespace bedside::condition::reference
