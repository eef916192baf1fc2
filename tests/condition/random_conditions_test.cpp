// The library against the slow evaluator, over random conditions whose types fit.
#include "random_conditions.hpp"

#include <cmath>

#include <rapidcheck.h>

#include "catch.hpp"

namespace bedside::condition {
namespace {

const Declarations& declarations() {
  static const Declarations all = [] {
    Declarations declared;
    for (const char digit : {'0', '1', '2', '3'}) {
      declared[std::string{'b', digit}] = {Type::boolean, false, {}};
      declared[std::string{'i', digit}] = {Type::integer, false, {}};
      declared[std::string{'n', digit}] = {Type::number, false, {}};
      declared[std::string{'t', digit}] = {Type::text, false, {}};
    }
    return declared;
  }();
  return all;
}

bool too_large(const std::string& text) {
  const Parsed parsed = parse(text);
  return !parsed.condition && parsed.problems.front().code == diagnostics::Code::limit_exceeded;
}

bool agrees(const Outcome& outcome, const Expected& expected) {
  return outcome.state == expected.state && outcome.value == expected.value &&
         outcome.unknown_names == expected.unknown_names;
}

/// Runs `examine` on so many random conditions with a fixed seed, those within the limits.
template <class Examine>
void for_random_conditions(unsigned seed, int count, const Examine& examine) {
  std::mt19937 random(seed);
  int examined = 0;
  while (examined < count) {
    const Tree tree = random_tree(random, Wanted::boolean, 1 + static_cast<int>(random() % 5));
    const std::string text = sparsely_parenthesised(tree);
    if (too_large(text)) continue;
    if (!examine(tree, text, random)) FAIL("fails for " << text);
    ++examined;
  }
}

TEST_CASE("a random condition comes to what the slow evaluator says, unknowns and errors included") {
  int values = 0;
  int unknowns = 0;
  int errors = 0;
  for_random_conditions(1, 40'000, [&](const Tree& tree, const std::string& text, std::mt19937& random) {
    const Moment moment = random_moment(random);
    const Outcome outcome = evaluate(read(text), std::cref(moment));
    values += outcome.state == Outcome::State::value ? 1 : 0;
    unknowns += outcome.state == Outcome::State::unknown ? 1 : 0;
    errors += outcome.state == Outcome::State::error ? 1 : 0;
    return agrees(outcome, evaluated_slowly(tree, moment));
  });
  CHECK(values > 10'000);
  CHECK(unknowns > 5'000);
  CHECK(errors > 200);
}

TEST_CASE("parentheses that aren't needed change nothing about a random condition") {
  for_random_conditions(2, 5'000, [](const Tree& tree, const std::string& text, std::mt19937&) {
    return canonical(text) == canonical(fully_parenthesised(tree));
  });
}

TEST_CASE("the canonical text of a random condition has itself as canonical text, and the same meaning") {
  for_random_conditions(3, 10'000, [](const Tree&, const std::string& text, std::mt19937& random) {
    const Moment moment = random_moment(random);
    const Condition condition = read(text);
    const Condition again = read(condition.canonical_text());
    return again.canonical_text() == condition.canonical_text() &&
           shown(evaluate(condition, std::cref(moment))).substr(0, 5) ==
               shown(evaluate(again, std::cref(moment))).substr(0, 5);
  });
}

TEST_CASE("the types of a random condition fit, and its evaluation never lacks an overload") {
  for_random_conditions(4, 10'000, [](const Tree&, const std::string& text, std::mt19937& random) {
    const Condition condition = read(text);
    const Moment moment = random_moment(random);
    const Outcome outcome = evaluate(condition, std::cref(moment));
    return check_types(condition, declarations()).empty() &&
           outcome.problem.message.find("no such overload") == std::string::npos;
  });
}

TEST_CASE("whenever a random condition is true, the names that it guards are known") {
  int guarded = 0;
  for_random_conditions(5, 20'000, [&](const Tree&, const std::string& text, std::mt19937& random) {
    const Condition condition = read(text);
    const Moment moment = random_moment(random);
    if (!evaluate(condition, std::cref(moment)).is_true()) return true;
    for (const std::string& name : known_when_true(condition)) {
      ++guarded;
      if (!moment.given.contains(name)) return false;
    }
    return true;
  });
  CHECK(guarded > 1'000);
}

TEST_CASE("any text at all is read or refused, and a text that is read has a stable canonical text") {
  rc::check([](const std::string& text) {
    const Parsed parsed = parse(text);
    RC_ASSERT(parsed.condition.has_value() == parsed.problems.empty());
  });
  std::mt19937 random(6);
  const std::vector<std::string> words = {"a",    "in", "has(", "(",   ")",
                                          "[",    "]",  ",",    "?",   ":",
                                          "!",    "-",  "+",    "&&",  "||",
                                          "==",   "<",  "1",    "2.5", "'x'",
                                          "true", ".",  "not",  "%",   "9223372036854775808"};
  int readable = 0;
  for (int round = 0; round < 50'000; ++round) {
    std::string text;
    for (std::size_t left = 1 + random() % 7; left > 0; --left) text.append(words[random() % words.size()]).append(" ");
    const Parsed parsed = parse(text);
    if (!parsed.condition) continue;
    ++readable;
    const std::string form = parsed.condition->canonical_text();
    const Parsed again = parse(form);
    if (!again.condition || again.condition->canonical_text() != form) FAIL(text << " / " << form);
    check_types(*parsed.condition, declarations());
    evaluate(*parsed.condition, Moment());
  }
  CHECK(readable > 1'000);
}

}  // namespace
}  // namespace bedside::condition
