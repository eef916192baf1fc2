// What is said of the shipped calls, worked out anew; and what may not change when a plan is written otherwise.
#include <algorithm>
#include <random>
#include <set>

#include <nlohmann/json.hpp>

#include "arrange/claims.hpp"
#include "catch.hpp"
#include "engine/shipped.hpp"
#include "plan/catalogue.hpp"
#include "plan/read_plan.hpp"
#include "source/read_yaml.hpp"

using namespace bedside;
using namespace bedside::testing;

namespace {

using arrange::Body;
using Faults = std::vector<std::string>;

source::Document read(const std::string& yaml) {
  Checked<source::Document> document = source::read_yaml(yaml, "plan.yaml");
  REQUIRE(document);
  return *std::move(document.value);
}

std::string title_of(const PreparedCall& call, const std::string& id) {
  for (const CallTopic& topic : call.topics)
    if (topic.topic == id) return topic.title;
  for (const LeftOut& topic : call.left_out)
    if (topic.topic == id) return topic.title;
  for (const Waiting& topic : call.waiting)
    if (topic.topic == id) return topic.title;
  return id;
}

arrange::BodyTopic topic_of(const plan::Topic& topic, const PreparedCall& call) {
  arrange::BodyTopic described{topic.id, title_of(call, topic.id), 0, topic.split ? topic.parts.size() : 0,
                               false,    topic.range.begin.line};
  for (const CallTopic& each : call.topics) {
    if (each.topic != topic.id) continue;
    described.selected = true;
    described.valence = each.valence;
  }
  return described;
}

/// The body of the call, read off the plan by hand.
Body body_of(const plan::Plan& plan, const PreparedCall& call) {
  const plan::Catalogue catalogue(plan);
  Body body;
  std::vector<const plan::Topic*> topics;
  for (const plan::Topic& topic : plan.topics)
    if (topic.section == Section::body) topics.push_back(&topic);
  for (const plan::Topic* topic : topics) body.topics.push_back(topic_of(*topic, call));
  const auto add = [&](RuleKind kind, std::size_t topic, const std::string& other, int line) {
    for (std::size_t place = 0; place < topics.size(); ++place)
      if (topics[place]->id == other && place != topic) body.rules.push_back({kind, topic, place, line});
  };
  for (std::size_t place = 0; place < topics.size(); ++place) {
    const plan::Topic& topic = *topics[place];
    for (const auto& after : topic.after) add(RuleKind::after, place, after.id, after.range.begin.line);
    if (topic.directly_after)
      add(RuleKind::directly_after, place, topic.directly_after->id, topic.directly_after->range.begin.line);
    if (topic.resolves) add(RuleKind::resolves, place, topic.resolves->id, topic.resolves->range.begin.line);
    for (const plan::Reading& reading : plan::readings(topic)) {
      const plan::Asking* asking = catalogue.asking(reading.name);
      if (asking && asking->topic) add(RuleKind::answer, place, asking->topic->id, reading.range.begin.line);
    }
  }
  return body;
}

bool is_simple(const source::Node& scalar) {
  return scalar.style == source::ScalarStyle::plain && !scalar.text.empty() &&
         std::all_of(scalar.text.begin(), scalar.text.end(), [](char letter) {
           return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
                  (letter >= '0' && letter <= '9') || letter == '_' || letter == '-' || letter == '.';
         });
}

std::string quoted(const std::string& text) {
  std::string quoted = "\"";
  for (const char letter : text) {
    if (letter == '"' || letter == '\\') quoted += '\\';
    if (letter == '\n')
      quoted += "\\n";
    else
      quoted += letter;
  }
  return quoted + '"';
}

/// The same tree on one line, with the keys of every mapping in another order.
std::string shuffled(const source::Node& node, std::mt19937_64& dice) {
  if (node.kind == source::Kind::null) return "";
  if (node.is_scalar()) return is_simple(node) ? node.text : quoted(node.text);
  std::vector<std::string> parts;
  for (const source::Node& item : node.items) parts.push_back(shuffled(item, dice));
  for (const source::Entry& entry : node.entries) parts.push_back(entry.key.text + ": " + shuffled(entry.value, dice));
  if (node.kind == source::Kind::mapping)
    for (std::size_t place = parts.size(); place > 1; --place) std::swap(parts[place - 1], parts[dice() % place]);
  std::string text;
  for (const std::string& part : parts) text += (text.empty() ? "" : ", ") + part;
  return node.kind == source::Kind::mapping ? "{" + text + "}" : "[" + text + "]";
}

nlohmann::ordered_json without_lines(nlohmann::ordered_json json) {
  if (json.is_object()) json.erase("line");
  if (json.is_structured())
    for (auto& each : json) each = without_lines(each);
  return json;
}

nlohmann::ordered_json preview(const PreparedCall& call) {
  return without_lines(nlohmann::ordered_json::parse(to_json(call)));
}

}  // namespace

TEST_CASE("every reason that is given for a shipped call is true, with its costs and its words") {
  int moves = 0;
  int pairs = 0;
  for (const auto& path : shipped_plans()) {
    const CallPlan plan = load(path);
    const source::Document document = read(text_of(path));
    diagnostics::Findings findings{"plan.yaml"};
    const plan::Plan by_hand = plan::read_plan(document, findings);
    for (const auto& each : shipped_facts(path)) {
      const Facts facts = load_facts(plan, each);
      PrepareOptions options;
      for (int call_number = 0; call_number < 2; ++call_number) {
        const PreparedCall call = prepare(plan, facts, options);
        Body body = body_of(by_hand, call);
        body.last_order = options.history.last_order;
        const auto neighbours = explain_neighbours(plan, facts, options);
        CAPTURE(each);
        CHECK(brute_force::Definition(body).costs(call.body.order) == call.body.costs);
        CHECK(brute_force::false_moves(body, call.principles, call.body) == Faults{});
        CHECK(brute_force::false_neighbours(body, call.principles, call.body, neighbours) == Faults{});
        for (const RulePrice& price : price_rules(plan, facts, options)) {
          CHECK(price.with == call.body.costs);
          if (price.kind != RuleKind::directly_after)
            CHECK_FALSE(brute_force::less_in_priority(price.with, price.without, call.principles));
        }
        moves += static_cast<int>(call.body.moves.size());
        pairs += static_cast<int>(neighbours.size());
        options.history.last_order.assign(call.body.order.rbegin(), call.body.order.rend());  // an unlikely habit
      }
    }
  }
  CHECK(moves > 100);
  CHECK(pairs > 400);
}

TEST_CASE("the order of the keys in a plan changes nothing") {
  std::mt19937_64 dice(3);
  for (const auto& path : shipped_plans()) {
    const CallPlan plan = load(path);
    const source::Document document = read(text_of(path));
    for (int round = 0; round < 5; ++round) {
      const std::string yaml = shuffled(document.root, dice) + "\n";
      const Checked<CallPlan> other = load_plan(yaml, "shuffled.yaml");
      INFO(yaml);
      for (const Diagnostic& problem : other.diagnostics) UNSCOPED_INFO(render(problem, ""));
      REQUIRE(other);
      for (const auto& each : shipped_facts(path)) {
        const Facts facts = load_facts(plan, each);
        CHECK(preview(prepare(*other.value, load_facts(*other.value, each))) == preview(prepare(plan, facts)));
      }
    }
  }
}
