// From the text of a plan to the order of a call, against the brute force: random bodies are written down as plans, and
// what the engine makes of them is what trying every order finds.
#include <algorithm>
#include <array>
#include <cstdlib>
#include <set>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <bedside/bedside.hpp>

#include "arrange/brute_force.hpp"
#include "arrange/claims.hpp"
#include "arrange/random_body.hpp"
#include "catch.hpp"

namespace bedside {
namespace {

using arrange::Body;
using arrange::HardRule;

constexpr std::array<const char*, 5> feelings{"painful", "unpleasant", "neutral", "pleasant", "delightful"};

/// Leaves only what a plan can say: pain isn't split, and a topic resolves at most one other.
void make_sayable(Body& body) {
  for (arrange::BodyTopic& topic : body.topics)
    if (topic.parts > 0) topic.valence = std::abs(topic.valence);
  std::set<std::size_t> resolving;
  for (HardRule& rule : body.rules)
    if (rule.kind == RuleKind::resolves && !resolving.insert(rule.topic).second) rule.kind = RuleKind::after;
}

std::vector<std::string> others(const Body& body, std::size_t topic, RuleKind kind) {
  std::vector<std::string> ids;
  for (const HardRule& rule : body.rules)
    if (rule.topic == topic && rule.kind == kind) ids.push_back(body.topics[rule.other].id);
  return ids;
}

/// Every topic asks a question, and reads answers in how it feels, which is the same either way.
std::string written(const Body& body, std::size_t place) {
  const arrange::BodyTopic& topic = body.topics[place];
  std::string yaml = fmt::format("  - topic: {}\n    title: {}\n", topic.id, topic.title);
  const char* feels = feelings[static_cast<std::size_t>(topic.valence + 2)];
  std::vector<std::string> conditions;
  for (const std::string& other : others(body, place, RuleKind::answer))
    conditions.push_back(fmt::format("answer_{}", other));
  yaml += conditions.empty() ? fmt::format("    feels: {}\n", feels)
                             : fmt::format("    feels:\n      - {{is: {0}, when: {1}}}\n      - {{is: {0}}}\n", feels,
                                           fmt::join(conditions, " && "));
  if (!topic.selected) yaml += fmt::format("    when: has_{}\n", topic.id);
  const auto after = others(body, place, RuleKind::after);
  if (!after.empty()) yaml += fmt::format("    after: [{}]\n", fmt::join(after, ", "));
  for (const std::string& other : others(body, place, RuleKind::resolves))
    yaml += fmt::format("    resolves: {}\n", other);
  for (const std::string& other : others(body, place, RuleKind::directly_after))
    yaml += fmt::format("    directly_after: {}\n", other);
  const std::string ask = fmt::format("ask: Yes or no, answer: {{name: answer_{}, type: yes_no}}", topic.id);
  if (topic.parts == 0) return yaml + fmt::format("    steps: [{{{}}}]\n", ask);
  yaml += fmt::format("    parts:\n      - {{{}}}\n", ask);
  for (std::size_t part = 2; part <= topic.parts; ++part) yaml += fmt::format("      - say: Part {}.\n", part);
  return yaml;
}

std::string plan_of(const Body& body, const std::vector<Principle>& principles) {
  std::vector<std::string_view> names;
  for (const Principle principle : principles) names.push_back(name_of(principle));
  std::string facts;
  std::string topics;
  for (std::size_t place = 0; place < body.topics.size(); ++place) {
    topics += written(body, place);
    if (!body.topics[place].selected)
      facts += fmt::format("  has_{}: {{type: yes_no, phi: false, example: false}}\n", body.topics[place].id);
  }
  return fmt::format("bedside: 1\nplan: random\n{}{}principles: [{}]\ntopics:{}{}", facts.empty() ? "" : "facts:\n",
                     facts, fmt::join(names, ", "), topics.empty() ? " []\n" : "\n", topics);
}

/// The line of the first text like this behind the beginning of the topic.
int line_of(const std::string& yaml, const std::string& topic, const std::string& text) {
  const std::size_t begin = yaml.find("- topic: " + topic + "\n");
  const std::size_t at = yaml.find(text, begin);
  return 1 + static_cast<int>(std::count(yaml.begin(), yaml.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
}

/// The same body with its rules in the order in which a plan is read, each once and with its line.
Body as_read(const Body& body, const std::string& yaml) {
  Body read = body;
  read.rules.clear();
  for (std::size_t topic = 0; topic < body.topics.size(); ++topic) {
    const std::string& id = body.topics[topic].id;
    read.topics[topic].line = line_of(yaml, id, "- topic");
    const auto add = [&](RuleKind kind, const std::string& key) {
      for (const HardRule& rule : body.rules) {
        if (rule.topic != topic || rule.kind != kind) continue;
        const HardRule with_line{kind, topic, rule.other, line_of(yaml, id, "    " + key)};
        const bool is_read = std::find(read.rules.begin(), read.rules.end(), with_line) != read.rules.end();
        if (!is_read) read.rules.push_back(with_line);
      }
    };
    add(RuleKind::after, "after:");
    add(RuleKind::directly_after, "directly_after:");
    add(RuleKind::resolves, "resolves:");
    for (std::size_t other = 0; other < body.topics.size(); ++other)
      if (std::count_if(body.rules.begin(), body.rules.end(), [&](const HardRule& rule) {
            return rule.kind == RuleKind::answer && rule.topic == topic && rule.other == other;
          }) > 0)
        read.rules.push_back({RuleKind::answer, topic, other, line_of(yaml, id, "answer_" + body.topics[other].id)});
  }
  return read;
}

std::string history_of(const Body& body) {
  std::vector<std::string> quoted;
  for (const std::string& id : body.last_order) quoted.push_back(fmt::format("\"{}\"", id));
  return body.last_order.empty() ? "[]" : fmt::format("[{{\"order\": [{}]}}]", fmt::join(quoted, ", "));
}

}  // namespace

TEST_CASE("a random plan is arranged as trying every order finds, whatever its list of principles") {
  random_body::Dice dice(1);
  int rearranged = 0;
  for (int round = 0; round < 4000; ++round) {
    Body body = random_body::body(dice, {});
    make_sayable(body);
    const std::vector<Principle> principles = random_body::principles(dice);
    const std::string yaml = plan_of(body, principles);
    INFO(yaml);
    const Checked<CallPlan> plan = load_plan(yaml, "random.yaml");
    for (const Diagnostic& problem : plan.diagnostics) UNSCOPED_INFO(render(problem, yaml));
    REQUIRE(plan);
    const Checked<History> history = read_history(*plan.value, history_of(body), "history.json");
    REQUIRE(history);
    PrepareOptions options;
    options.history = *history.value;
    const PreparedCall call = prepare(*plan.value, *example_facts(*plan.value, "random.yaml").value, options);

    const brute_force::Definition definition(body);
    const auto best = brute_force::best_order(definition, principles);
    REQUIRE(best);
    CHECK(call.order == best->order);
    CHECK(call.body.costs == best->costs);
    CHECK(call.as_written == definition.as_written());
    CHECK(call.body.costs_as_written == definition.costs(definition.as_written()));
    CHECK(call.body.items == definition.items(best->order));
    CHECK(brute_force::faults_of(body, {principles, 1'000'000}, call.body).empty());
    rearranged += call.order != call.as_written ? 1 : 0;

    const Facts facts = *example_facts(*plan.value, "random.yaml").value;
    const Body read = as_read(body, yaml);
    using Faults = std::vector<std::string>;
    CHECK(brute_force::false_moves(read, principles, call.body) == Faults{});
    CHECK(brute_force::false_neighbours(read, principles, call.body, explain_neighbours(*plan.value, facts, options)) ==
          Faults{});
    if (round % 10 == 0)
      CHECK(brute_force::false_prices(read, principles, price_rules(*plan.value, facts, options)) == Faults{});
  }
  CHECK(rearranged > 1000);
}

TEST_CASE("a plan is refused exactly when no order keeps its rules, and the whole circle is shown, line by line") {
  random_body::Dice dice(2);
  int refused = 0;
  for (int round = 0; round < 3000; ++round) {
    Body body = random_body::any_rules(dice);
    make_sayable(body);
    std::set<std::size_t> glued;
    std::erase_if(body.rules, [&](const HardRule& rule) {
      return rule.kind == RuleKind::directly_after && !glued.insert(rule.topic).second;
    });
    const std::string yaml = plan_of(body, {});
    INFO(yaml);
    const Checked<CallPlan> plan = load_plan(yaml, "random.yaml");
    CHECK(plan.value.has_value() == brute_force::some_order_keeps(body));
    refused += plan.value ? 0 : 1;
    for (const Diagnostic& problem : plan.diagnostics) {
      UNSCOPED_INFO(render(problem, yaml));
      if (problem.severity == Severity::warning || problem.code == "directly-after-twice") continue;
      REQUIRE(problem.code == "contradicting-rules");
      Body circle = as_read(body, yaml);
      std::set<int> lines{problem.range->begin.line};
      for (const RelatedPlace& place : problem.related) lines.insert(place.range.begin.line);
      std::erase_if(circle.rules, [&](const HardRule& rule) { return !lines.contains(rule.line); });
      CHECK_FALSE(brute_force::some_order_keeps(circle));
    }
  }
  CHECK(refused > 500);
}

}  // namespace bedside
