// Laws of the library, over random expressions and random texts.

#include <rapidcheck.h>

#include "catch.hpp"
#include "comparison.hpp"

namespace bedside::condition::reference {
namespace {

bool same(const Outcome& one, const Outcome& other) {
  return agrees(one, {other.state, other.value, other.unknown_names});
}

TEST_CASE("a random expression comes to what the reference says, unknowns and errors included") {
  const Tally tally = compared_with_reference({.seed = 1, .count = 40'000, .may_slip = true});
  require_variety(tally, 150);
}

TEST_CASE("parentheses that aren't needed change nothing about a random expression") {
  for_random_trees({.seed = 2, .count = 5'000, .may_slip = true},
                   [](const Tree& tree, const std::string& text, std::mt19937&) {
                     const std::string full = fully_parenthesised(tree);
                     return beyond_limits(full) || canonical(text) == canonical(full);
                   });
}

TEST_CASE("the canonical text of a random expression has itself as canonical text, and the same meaning") {
  for_random_trees({.seed = 3, .count = 10'000, .may_slip = true},
                   [](const Tree&, const std::string& text, std::mt19937& random) {
                     const Moment moment = random_moment(random);
                     const Condition condition = read(text);
                     const std::string form = condition.canonical_text();
                     if (beyond_limits(form)) return true;
                     const Condition again = read(form);
                     return again.canonical_text() == form &&
                            same(evaluate(condition, std::cref(moment)), evaluate(again, std::cref(moment)));
                   });
}

TEST_CASE("the types of a random expression fit, and its evaluation never lacks an overload") {
  for_random_trees({.seed = 4, .count = 10'000}, [](const Tree&, const std::string& text, std::mt19937& random) {
    const Condition condition = read(text);
    const Moment moment = random_moment(random);
    const Outcome outcome = evaluate(condition, std::cref(moment));
    auto problems = check_types(condition, declared_names(), ComesTo::any_value);
    // By chance a map has the same key twice, which is no matter of types.
    std::erase_if(problems, [](const Problem& one) { return one.message.find("is there twice") != std::string::npos; });
    if (!problems.empty()) UNSCOPED_INFO(shown(problems.front()));
    return problems.empty() && outcome.problem.message.find("does not work on values") == std::string::npos;
  });
}

TEST_CASE("whenever a random condition is true, the names that it guards are known") {
  int guarded = 0;
  for_random_trees({.seed = 5, .count = 20'000, .only_truths = true, .may_slip = true},
                   [&](const Tree&, const std::string& text, std::mt19937& random) {
                     const Condition condition = read(text);
                     const Moment moment = random_moment(random);
                     if (!evaluate(condition, std::cref(moment)).is_true()) return true;
                     for (const std::string& name : known_when_true(condition)) {
                       ++guarded;
                       const auto found = moment.given.find(name);
                       if (found == moment.given.end() || found->second.is_null()) return false;
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
  const std::vector<std::string> words = {
      "a",  "x",   "in", "has(",  "(",      ")",    "[",          "]",          "{",
      "}",  ",",   "?",  ":",     "!",      "-",    "+",          "&&",         "||",
      "==", "<",   "1",  "1.",    "2.5",    "'x'",  "r'",         "'''",        "true",
      ".",  "not", "%",  "size(", "all(x,", "map(", "timestamp(", "getHours()", "9223372036854775808"};
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
    check_types(*parsed.condition, declared_names());
    evaluate(*parsed.condition, Moment());
  }
  CHECK(readable > 1'000);
}

}  // namespace
}  // namespace bedside::condition::reference
