#include "arrange/plan_rules.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>

#include <fmt/format.h>

#include "arrange/arrange.hpp"
#include "plan/uses.hpp"

namespace bedside::arrange {
namespace {

using diagnostics::Code;

constexpr std::size_t most_rules = 100'000;
constexpr std::size_t most_contradictions = 20;

/// The body's topics, numbered as `Body::topics` numbers them.
class BodyTopics {
 public:
  explicit BodyTopics(const plan::Plan& plan) {
    for (const plan::Topic& topic : plan.topics)
      if (topic.section == Section::body) {
        places_.emplace(topic.id, topics_.size());
        topics_.push_back(&topic);
      }
  }

  const std::vector<const plan::Topic*>& all() const { return topics_; }
  /// None for a topic of the opening or the closing.
  std::optional<std::size_t> place(const std::string& id) const {
    const auto found = places_.find(id);
    return found == places_.end() ? std::nullopt : std::optional{found->second};
  }

 private:
  std::vector<const plan::Topic*> topics_;
  std::map<std::string, std::size_t> places_;
};

/// Reading an answer means coming after the topic that asks for it.
void add_answer_rules(const BodyTopics& topics, const plan::Catalogue& catalogue, std::size_t topic,
                      std::vector<HardRule>& rules) {
  std::map<std::size_t, int> lines;  // per asker, where its answer is read first
  for (const plan::Reading& reading : plan::readings(*topics.all()[topic])) {
    const plan::Asking* asking = catalogue.asking(reading.name);
    if (!asking || !asking->topic) continue;
    const std::optional<std::size_t> asker = topics.place(asking->topic->id);
    if (asker && *asker != topic) lines.emplace(*asker, reading.range.begin.line);
  }
  for (const auto& [asker, line] : lines) rules.push_back({RuleKind::answer, topic, asker, line});
}

/// Rules between topics of the body, by topic in the author's order. What follows the opening follows it anyway, and an
/// id that a list names twice is one rule.
std::vector<HardRule> rules_between(const BodyTopics& topics, const plan::Catalogue& catalogue) {
  std::vector<HardRule> rules;
  std::set<std::string> followed;  // a second topic directly after the same one is refused by itself
  for (std::size_t i = 0; i < topics.all().size(); ++i) {
    const plan::Topic& topic = *topics.all()[i];
    const auto add = [&](RuleKind kind, const plan::TopicReference& reference) {
      const std::optional<std::size_t> other = topics.place(reference.id);
      if (other && *other != i) rules.push_back({kind, i, *other, reference.range.begin.line});
    };
    std::set<std::string_view> named;
    for (const plan::TopicReference& after : topic.after)
      if (named.insert(after.id).second) add(RuleKind::after, after);
    if (topic.directly_after && followed.insert(topic.directly_after->id).second)
      add(RuleKind::directly_after, *topic.directly_after);
    if (topic.resolves) add(RuleKind::resolves, *topic.resolves);
    add_answer_rules(topics, catalogue, i, rules);
  }
  return rules;
}

/// Where the author wrote the rule, or reads the answer that makes it.
SourceRange place_of(const HardRule& rule, const BodyTopics& topics, const plan::Catalogue& catalogue) {
  const plan::Topic& topic = *topics.all()[rule.topic];
  const std::string& other = topics.all()[rule.other]->id;
  if (rule.kind == RuleKind::directly_after) return topic.directly_after->range;
  if (rule.kind == RuleKind::resolves) return topic.resolves->range;
  if (rule.kind == RuleKind::after)
    for (const plan::TopicReference& after : topic.after)
      if (after.id == other) return after.range;
  if (rule.kind == RuleKind::answer)
    for (const plan::Reading& reading : plan::readings(topic)) {
      const plan::Asking* asking = catalogue.asking(reading.name);
      if (asking && asking->topic == topics.all()[rule.other]) return reading.range;
    }
  return topic.range;
}

std::string rule_in_words(const HardRule& rule, const BodyTopics& topics) {
  const std::string& topic = topics.all()[rule.topic]->id;
  const std::string& other = topics.all()[rule.other]->id;
  switch (rule.kind) {
    case RuleKind::after:
      return fmt::format("`{}` comes after `{}`", topic, other);
    case RuleKind::directly_after:
      return fmt::format("`{}` stands directly after `{}`", topic, other);
    case RuleKind::resolves:
      return fmt::format("`{}` resolves `{}`, so it comes after it", topic, other);
    case RuleKind::answer:
      return fmt::format("`{}` reads an answer that `{}` asks for", topic, other);
    case RuleKind::parts:
      return fmt::format("the parts of `{}` keep their order", topic);
  }
  return "";
}

/// Whether they say the same, on whatever lines.
bool is_same(const HardRule& left, const HardRule& right) {
  return left.kind == right.kind && left.topic == right.topic && left.other == right.other;
}

/// Neighbouring rules of the cycle share a topic, so the rules' topics in turn are the whole cycle.
void report(const std::vector<HardRule>& cycle, const BodyTopics& topics, const plan::Catalogue& catalogue,
            diagnostics::Findings& findings) {
  std::vector<std::string_view> ids;
  for (const HardRule& rule : cycle)
    for (const std::size_t topic : {rule.topic, rule.other}) {
      const std::string& id = topics.all()[topic]->id;
      if (std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
    }
  Diagnostic& problem =
      findings.error(Code::contradicting_rules, place_of(cycle.front(), topics, catalogue),
                     fmt::format("the rules between {} can't all hold: {}", diagnostics::listed(ids, "and"),
                                 rule_in_words(cycle.front(), topics)));
  problem.hint = "take one of these rules away";
  for (auto rule = cycle.begin() + 1; rule != cycle.end(); ++rule)
    problem.related.push_back({place_of(*rule, topics, catalogue), rule_in_words(*rule, topics)});
}

}  // namespace

Body whole_body(const plan::Plan& plan, const plan::Catalogue& catalogue) {
  const BodyTopics topics{plan};
  Body body;
  body.topics.reserve(topics.all().size());
  for (const plan::Topic* topic : topics.all())
    body.topics.push_back({topic->id, "", 0, topic->split ? topic->parts.size() : 0, true, topic->range.begin.line});
  body.rules = rules_between(topics, catalogue);
  return body;
}

Body untitled_body_of(const call::Call& call, const Body& whole, std::vector<std::string> last_order) {
  Body body{whole.topics, whole.rules, std::move(last_order)};
  auto topic = body.topics.begin();
  for (std::size_t place = 0; place < call.plan().topics.size(); ++place) {
    if (call.plan().topics[place].section != Section::body) continue;
    const call::Decision& decision = call.decisions()[place];
    const plan::Topic& written = call.plan().topics[place];
    topic->valence = decision.valence;
    if (written.split) topic->parts = call.parts_of(written);
    topic->selected = decision.presence == call::Presence::selected;
    topic->waits = decision.presence == call::Presence::waiting;
    ++topic;
  }
  return body;
}

Body body_of(const call::Call& call, const Body& whole, std::vector<std::string> last_order) {
  Body body = untitled_body_of(call, whole, std::move(last_order));
  auto topic = body.topics.begin();
  for (const plan::Topic& written : call.plan().topics)
    if (written.section == Section::body) (topic++)->title = call.title(written);
  return body;
}

void check_rules(const plan::Plan& plan, const plan::Catalogue& catalogue, const Body& whole,
                 diagnostics::Findings& findings) {
  const BodyTopics topics{plan};
  Body body = whole;
  if (body.rules.size() > most_rules) {
    findings.error(Code::limit_exceeded, fmt::format("this plan has {} rules between topics; the limit is {}",
                                                     body.rules.size(), most_rules));
    return;
  }
  // Without one of its rules a contradiction is gone, and the next one shows.
  for (std::size_t found = 0; found < most_contradictions; ++found) {
    const std::vector<HardRule> cycle = find_contradiction(body);
    if (cycle.empty()) return;
    report(cycle, topics, catalogue, findings);
    std::erase_if(body.rules, [&](const HardRule& rule) { return is_same(rule, cycle.front()); });
  }
}

}  // namespace bedside::arrange
