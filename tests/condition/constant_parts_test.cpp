// Parts of conditions that are the same for every patient: examples, and random conditions against trying everything.
#include <array>
#include <random>

#include <fmt/format.h>

#include "catch.hpp"
#include "comparison.hpp"
#include "conditions.hpp"
#include "random_trees.hpp"

namespace bedside::condition {
namespace {

Declaration of_type(Type type, bool may_be_missing = false) {
  Declaration declaration;
  declaration.type = type;
  declaration.may_be_missing = may_be_missing;
  return declaration;
}

Declaration within(Declaration declaration, double min, double max) {
  declaration.min = min;
  declaration.max = max;
  return declaration;
}

Declaration choice(Type type, std::vector<std::string> options) {
  Declaration declaration = of_type(type);
  declaration.choice = true;
  declaration.options = std::move(options);
  return declaration;
}

const Declarations& declarations() {
  static const Declarations all = {
      {"smoker", of_type(Type::boolean)},
      {"diabetic", of_type(Type::boolean)},
      {"pain", within(of_type(Type::integer, true), 0, 10)},
      {"visits", of_type(Type::integer)},
      {"a1c", within(of_type(Type::number, true), 3, 20)},
      {"name", of_type(Type::text)},
      {"due", of_type(Type::timestamp)},
      {"today", of_type(Type::timestamp)},
      {"channel", choice(Type::text, {"home", "mobile"})},
      {"empty", choice(Type::text, {})},
      {"troubles", choice(Type::list_of_text, {"pain", "sleep"})},
  };
  return all;
}

std::vector<Problem> parts_of(const Condition& condition, const Declarations& names) {
  std::size_t steps_left = 1'000'000;
  return constant_parts(condition, names, steps_left);
}

std::string told(std::string_view text) {
  const Condition condition = read(text);
  REQUIRE(check_types(condition, declarations()).empty());
  std::string all;
  for (const Problem& problem : parts_of(condition, declarations()))
    all += fmt::format("{}{}: {}", all.empty() ? "" : ", ", shown(problem).substr(0, shown(problem).find(':')),
                       text.substr(problem.begin, problem.end - problem.begin));
  return all;
}

TEST_CASE("a comparison that the declared range or the type decides is told") {
  CHECK(told("a1c >= 3.0") == "0-10 always true: a1c >= 3.0");
  CHECK(told("a1c < 3") == "0-7 always false: a1c < 3");
  CHECK(told("a1c < 3.5") == "");
  CHECK(told("pain > 10 || smoker") == "0-9 always false: pain > 10");
  CHECK(told("pain == 7.5") == "0-11 always false: pain == 7.5");
  CHECK(told("visits == 7.5") == "0-13 always false: visits == 7.5");
  CHECK(told("visits > 1000000") == "");
  CHECK(told("has(visits)") == "0-11 always true: has(visits)");
  CHECK(told("has(pain)") == "");
  CHECK(told("name == \"\"") == "0-10 always false: name == \"\"");
  CHECK(told("channel in [\"home\", \"mobile\"]") == "0-29 always true: channel in [\"home\", \"mobile\"]");
}

TEST_CASE("what contradicts itself is told, and what leaves a gap isn't") {
  CHECK(told("visits > 5 && visits < 6") == "0-24 always false: visits > 5 && visits < 6");
  CHECK(told("a1c > 5 && a1c < 6") == "");
  CHECK(told("visits <= 5 || visits >= 6") == "0-26 always true: visits <= 5 || visits >= 6");
  CHECK(told("a1c <= 5 || a1c >= 6") == "");
  CHECK(told("\"pain\" in troubles && !(\"pain\" in troubles)") ==
        "0-43 always false: \"pain\" in troubles && !(\"pain\" in troubles)");
  CHECK(told("\"pain\" in troubles && \"sleep\" in troubles") == "");
  CHECK(told("due < timestamp('2026-01-02T00:00:00Z') && due > timestamp('2026-01-01T00:00:00Z')") ==
        "0-82 always false: due < timestamp('2026-01-02T00:00:00Z') && due > timestamp('2026-01-01T00:00:00Z')");
  CHECK(told("due < timestamp('2026-01-03T00:00:00Z') && due > timestamp('2026-01-01T00:00:00Z')") == "");
}

TEST_CASE("the smallest part is told, once") {
  CHECK(told("smoker && (diabetic || !(pain >= 0))") == "25-34 always true: pain >= 0");
  CHECK(told("smoker && !smoker || diabetic") == "0-17 always false: smoker && !smoker");
  CHECK(told("true") == "0-4 always true: true");
  CHECK(told("smoker || true") == "0-14 always true: smoker || true");
  CHECK(told("smoker ? true : false") == "");
}

TEST_CASE("what a function counts has its range") {
  CHECK(told("due.getMonth() == 12") == "0-20 always false: due.getMonth() == 12");
  CHECK(told("due.getMonth() == 11") == "");
  CHECK(told("due.getDayOfWeek() in [0, 6]") == "");
  CHECK(told("due.getDayOfWeek() == 7") == "0-23 always false: due.getDayOfWeek() == 7");
  CHECK(told("due.getDate() == 0") == "0-18 always false: due.getDate() == 0");
  CHECK(told("due.getHours() > 0") == "0-18 always false: due.getHours() > 0");
  CHECK(told("due.getHours(\"+02:00\") > 0") == "");
  CHECK(told("size(troubles) > 2 || smoker") == "0-18 always false: size(troubles) > 2");
  CHECK(told("size(troubles) >= 0") == "0-19 always true: size(troubles) >= 0");
  CHECK(told("size(name) == 0") == "0-15 always false: size(name) == 0");
  CHECK(told("days_until(today) == 0") == "0-22 always true: days_until(today) == 0");
  CHECK(told("days_until(due) < 30 && days_until(due) > 40") ==
        "0-44 always false: days_until(due) < 30 && days_until(due) > 40");
  CHECK(told("days_until(due) < 30 && days_until(due) > 28") == "");
  CHECK(told("days_until(due) <= 30 || days_until(due) > 30") ==
        "0-45 always true: days_until(due) <= 30 || days_until(due) > 30");
}

TEST_CASE("two names are in one order at a time") {
  CHECK(told("due < today && due > today") == "0-26 always false: due < today && due > today");
  CHECK(told("due < today || today <= due") == "0-27 always true: due < today || today <= due");
  CHECK(told("due < today && due != today") == "");
}

TEST_CASE("a question that can't be tried out may have any answer, but the same one each time") {
  CHECK(told("name.contains(\"a\") || name.startsWith(\"a\")") == "");
  CHECK(told("name.contains(\"a\") || !name.contains(\"a\")") ==
        "0-41 always true: name.contains(\"a\") || !name.contains(\"a\")");
  CHECK(told("visits * 2 == 3") == "");
  CHECK(told("visits == 9223372036854775807") == "");
  CHECK(told("name < \"a\"") == "");
  CHECK(told("troubles == [\"sleep\", \"pain\"]") == "");
  CHECK(told("empty.contains(\"x\")") == "");
  CHECK(told("pain * 2 > 20 || smoker") == "0-13 always false: pain * 2 > 20");
}

TEST_CASE("what is an error for every patient is told") {
  CHECK(told("visits / 0 > 1") == "0-14 never decided: visits / 0 > 1");
  CHECK(told("int('x') == visits || smoker") == "0-18 never decided: int('x') == visits");
  CHECK(told("smoker || 1.0 / 0.0 > 2.0") == "10-25 always true: 1.0 / 0.0 > 2.0");
  CHECK(told("[1, 2].exists(x, x / 0 == 1) || smoker") == "0-28 never decided: [1, 2].exists(x, x / 0 == 1)");
  CHECK(told("12 / visits > 1") == "");
}

TEST_CASE("a macro that is skipped in its last round leaves nothing behind") {
  CHECK(told("[1, 0].all(x, [10 / x].all(y, y > 5))") != "");
  CHECK(told("[1, 2].all(x, [1].filter(y, y == x).all(z, z > 0))") != "");
}

TEST_CASE("what can be something else than a yes or no is no answer") {
  CHECK(told("[1, 'a'][0]") == "0-11 never decided: [1, 'a'][0]");
  CHECK(told("[true, 'a'][0]") == "0-14 always true: [true, 'a'][0]");
}

TEST_CASE("a part whose samples take many steps is left alone") {
  const std::string long_list = "[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15]";
  const std::string slow = fmt::format("{0}.all(x, {0}.all(y, {0}.all(z, x + y + z > 0)))", long_list);
  CHECK(told(fmt::format("pain >= 0 && {}", slow)) == "");
  CHECK(told("pain >= 0 && [1].all(x, x > 0)") != "");
}

TEST_CASE("with no steps left nothing is tried") {
  std::size_t steps_left = 3;
  CHECK(constant_parts(read("pain > 10 || smoker"), declarations(), steps_left).empty());
  CHECK(steps_left == 0);
  CHECK(constant_parts(read("pain > 10"), declarations(), steps_left).empty());
}

TEST_CASE("more combinations than can be tried out are looked at in parts") {
  std::string many = "pain > 10";
  for (int at = 0; at < 20; ++at) many += fmt::format(" && name.contains('{}')", at);
  CHECK(told(many) == "0-9 always false: pain > 10");
}

/// As facts are: a text is not empty, a date is a midnight.
Moment as_facts_are(Moment moment) {
  for (auto& [name, value] : moment.given) {
    if (value.as<std::string>() != nullptr && value.as<std::string>()->empty()) value = {std::string("x")};
    if (const auto* date = value.as<Timestamp>())
      value = {Timestamp{date->seconds - ((date->seconds % 86'400) + 86'400) % 86'400, 0}};
  }
  return moment;
}

const Declarations& names_that_may_be_missing() {
  static const Declarations all = [] {
    Declarations names = reference::declared_names();
    for (auto& [name, declaration] : names) declaration.may_be_missing = true;
    return names;
  }();
  return all;
}

TEST_CASE("no patient has another answer to a part that is told of a random condition") {
  int told_of = 0;
  reference::for_random_trees({.seed = 7, .count = 20'000, .only_truths = true},
                              [&](const reference::Tree&, const std::string& text, std::mt19937& random) {
                                const Condition condition = read(text);
                                if (!check_types(condition, names_that_may_be_missing()).empty()) return true;
                                for (const Problem& problem : parts_of(condition, names_that_may_be_missing())) {
                                  ++told_of;
                                  const Condition part = read(text.substr(problem.begin, problem.end - problem.begin));
                                  for (int patient = 0; patient < 5; ++patient) {
                                    const Moment moment = as_facts_are(reference::random_moment(random));
                                    const Outcome outcome = evaluate(part, std::cref(moment));
                                    if (outcome.is_true() && problem.code != diagnostics::Code::always_true)
                                      return false;
                                    if (outcome.is_false() && problem.code != diagnostics::Code::always_false)
                                      return false;
                                  }
                                }
                                return true;
                              });
  CHECK(told_of > 1'000);
}

/// A condition over three names that have few values.
std::string random_question(std::mt19937& random, int depth) {
  constexpr std::array questions = {"smoker",    "diabetic",      "has(pain)",      "pain > 8",
                                    "pain < 3",  "pain == 2",     "pain in [2, 9]", "channel == \"home\"",
                                    "pain >= 9", "pain + 1 > 11", "a1c > 7.0",      "a1c <= 7.0"};
  const auto part = [&] { return random_question(random, depth - 1); };
  if (depth == 0) return questions[random() % questions.size()];
  switch (random() % 4) {
    case 0:
      return fmt::format("({} && {})", part(), part());
    case 1:
      return fmt::format("({} || {})", part(), part());
    case 2:
      return fmt::format("!({})", part());
    default:
      return fmt::format("({} ? {} : {})", part(), part(), part());
  }
}

std::vector<Moment> all_patients() {
  std::vector<Moment> all;
  for (const bool smoker : {true, false})
    for (const bool diabetic : {true, false})
      for (const char* channel : {"home", "mobile"})
        for (std::int64_t pain = -1; pain <= 10; ++pain)
          for (const double a1c : {0.0, 6.0, 7.0, 8.0}) {
            Moment moment;
            moment.given = {{"smoker", {smoker}}, {"diabetic", {diabetic}}, {"channel", {std::string(channel)}}};
            if (pain >= 0) moment.given["pain"] = {pain};
            if (a1c > 0) moment.given["a1c"] = {a1c};
            all.push_back(moment);
          }
  return all;
}

TEST_CASE("a random condition that is the same for all patients is told, as a whole or in a part") {
  std::mt19937 random(8);
  const std::vector<Moment> patients = all_patients();
  int same = 0;
  for (int round = 0; round < 1'000; ++round) {
    const std::string text = random_question(random, 1 + static_cast<int>(random() % 3));
    const Condition condition = read(text);
    bool can_be_true = false;
    bool can_be_false = false;
    for (const Moment& patient : patients) {
      const Outcome outcome = evaluate(condition, std::cref(patient));
      can_be_true = can_be_true || outcome.is_true();
      can_be_false = can_be_false || outcome.is_false();
    }
    if (can_be_true && can_be_false) continue;
    ++same;
    INFO(text);
    CHECK_FALSE(parts_of(condition, declarations()).empty());
  }
  CHECK(same > 50);
}

}  // namespace
}  // namespace bedside::condition
