// From the text of a plan to the order of a call, against the brute force: random bodies are written down as plans, and
// what the engine makes of them is what trying every order finds.
#include <array>
#include <cstdlib>
#include <set>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <bedside/bedside.hpp>

#include "arrange/brute_force.hpp"
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
  std::string yaml = fmt::format("  - topic: {}\n", topic.id);
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
  }
  CHECK(rearranged > 1000);
}

}  // namespace bedside
