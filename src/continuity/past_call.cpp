#include "continuity/past_call.hpp"

#include <algorithm>
#include <charconv>
#include <string_view>
#include <utility>

#include "call/call.hpp"
#include "loaded_plan.hpp"
#include "plan/step_id.hpp"
#include "steps/cuts.hpp"
#include "steps/length.hpp"

namespace bedside::continuity {
namespace {

/// `2` of `walking/2`; 1 of a topic that isn't split, and of what is no number.
std::size_t part_of(std::string_view unit, std::string_view topic) {
  std::size_t part = 1;
  if (unit.size() > topic.size()) std::from_chars(unit.data() + topic.size() + 1, unit.data() + unit.size(), part);
  return part == 0 ? 1 : part;
}

CallTopic unknown_topic(const std::string& unit) {
  CallTopic topic;
  topic.id = unit;
  topic.topic = plan::owner_of(unit);
  topic.title = unit;
  return topic;
}

CallTopic topic_of(const std::string& unit, const call::Call& call) {
  CallTopic topic = unknown_topic(unit);
  const plan::Topic* source = call.catalogue().topic(topic.topic);
  const std::size_t part = part_of(unit, topic.topic) - 1;
  if (!source || part >= source->parts.size() || plan::unit_id(*source, part) != unit) return topic;
  topic.title = call.title(*source);
  topic.section = source->section;
  topic.valence = call.decision(*source).valence;
  topic.milliseconds = steps::milliseconds_of(*source, part, call);
  topic.line = source->range.begin.line;
  return topic;
}

/// Whether the two stand as one: glued, and told so.
bool is_glued(const CallTopic& ahead, const CallTopic& behind, const plan::Catalogue& catalogue) {
  const plan::Topic* topic = catalogue.topic(behind.topic);
  return topic && topic->directly_after && topic->directly_after->id == ahead.topic;
}

/// The stronger feeling, the negative one on a tie.
int stronger(int one, int other) {
  if (std::abs(one) != std::abs(other)) return std::abs(one) > std::abs(other) ? one : other;
  return std::min(one, other);
}

void add_to(std::string_view name, const CallTopic& topic, std::vector<CallSegment>& segments) {
  if (segments.empty() || segments.back().name != name) segments.push_back({std::string{name}, {}, 0});
  segments.back().topics.push_back(topic.id);
  segments.back().milliseconds += topic.milliseconds;
}

/// Which item each topic of the body belongs to, and the items.
struct Items {
  std::vector<steps::TimedItem> items;
  std::vector<std::size_t> item_of;
};

Items items_of(const std::vector<const CallTopic*>& body, const plan::Catalogue& catalogue) {
  Items all;
  for (std::size_t i = 0; i < body.size(); ++i) {
    if (i > 0 && is_glued(*body[i - 1], *body[i], catalogue)) {
      all.items.back().valence = stronger(all.items.back().valence, body[i]->valence);
      all.items.back().milliseconds += body[i]->milliseconds;
    } else {
      all.items.push_back({body[i]->valence, body[i]->milliseconds});
    }
    all.item_of.push_back(all.items.size() - 1);
  }
  return all;
}

std::vector<CallSegment> segments_of(const std::vector<CallTopic>& topics, const CallPlan::Loaded& plan) {
  std::vector<const CallTopic*> body;
  std::vector<CallSegment> opening;
  std::vector<CallSegment> closing;
  for (const CallTopic& topic : topics) {
    if (topic.section == Section::body) body.push_back(&topic);
    if (topic.section == Section::opening) add_to("opening", topic, opening);
    if (topic.section == Section::closing) add_to("closing", topic, closing);
  }
  const Items items = items_of(body, plan.catalogue);
  const std::vector<steps::Segment> cut = steps::segments_of(items.items, static_cast<std::size_t>(plan.plan.segments));
  std::vector<CallSegment> segments = std::move(opening);
  for (std::size_t i = 0; i < body.size(); ++i) add_to(steps::name_of(cut[items.item_of[i]]), *body[i], segments);
  std::move(closing.begin(), closing.end(), std::back_inserter(segments));
  return segments;
}

}  // namespace

void add_topics(const EarlierCall& call, const PlanOfNow& now, CallAtAGlance& glance) {
  const CallPlan::Loaded& plan = now.plan.inside();
  const call::Call decided{plan.plan, plan.catalogue, now.facts};
  for (const std::string& unit : call.order) glance.topics.push_back(topic_of(unit, decided));
  glance.segments = segments_of(glance.topics, plan);
}

void add_topics(const EarlierCall& call, CallAtAGlance& glance) {
  for (const std::string& unit : call.order) glance.topics.push_back(unknown_topic(unit));
}

}  // namespace bedside::continuity
