#include <algorithm>

#include <bedside/json.hpp>

#include "json/describe_call.hpp"

namespace bedside {
namespace {

/// A place in the body, from 1; none for a topic of opening or closing.
std::optional<std::ptrdiff_t> place_in(const std::vector<std::string>& order, const std::string& topic) {
  const auto found = std::find(order.begin(), order.end(), topic);
  return found == order.end() ? std::nullopt : std::optional{found - order.begin() + 1};
}

const Move* move_of(const PreparedCall& call, const std::string& topic) {
  for (const Move& move : call.body.moves)
    if (move.topic == topic) return &move;
  return nullptr;
}

std::string section_of(const CallTopic& topic) {
  if (topic.section == Section::body) return "body";
  return topic.section == Section::opening ? "opening" : "closing";
}

struct ExplainedTopic {
  const PreparedCall& call;
  const CallTopic& topic;
};

void describe(const ExplainedTopic& explained, json::TextSink& sink) {
  const auto& [call, topic] = explained;
  const auto place = place_in(call.body.order, topic.id);
  const auto from = place_in(call.body.as_written, topic.id);
  sink("topic", topic.id);
  sink("title", topic.title);
  sink("section", section_of(topic));
  sink("feels", topic.valence);
  sink("place", place);
  sink("from", from);
  const Move* move = move_of(call, topic.id);
  if (topic.section != Section::body) {
    sink("because", std::vector{"ritual"});
    sink("text", "the " + section_of(topic) + " keeps the author's order");
  } else if (move == nullptr) {
    sink("because", std::vector{"author-order"});
    sink("text", from == place ? "it kept its place" : "it was not moved itself; what changed is what moved past it");
  } else {
    sink("because", move->because);
    sink("text", move->text);
  }
  sink("costs_when_put_back", move != nullptr ? move->when_put_back : std::nullopt);
  sink("reasons", move != nullptr ? std::span{move->reasons} : std::span<const Reason>{});
  sink("nearest", move != nullptr ? move->nearest : std::nullopt);
}

struct Explained {
  const PreparedCall& call;
  const std::vector<RulePrice>& prices;
  const std::vector<NeighbourReason>& neighbours;
};

void describe(const Explained& explained, json::TextSink& sink) {
  const auto& [call, prices, neighbours] = explained;
  std::vector<ExplainedTopic> topics;
  for (const CallTopic& topic : call.topics) topics.push_back({call, topic});
  sink("plan", call.plan);
  sink("as_written_arm", call.as_written_arm);
  sink("principles", call.principles);
  sink("topics", topics);
  sink("rules", prices);
  sink("neighbours", neighbours);
  json::describe_costs(call.body, sink);
  json::describe_yardsticks(call.yardsticks, sink);
  json::describe_absent(call, sink);
}

}  // namespace

static void describe(const RulePrice& price, json::TextSink& sink) {
  sink("kind", price.kind);
  sink("topic", price.topic);
  sink("other", price.other);
  sink("followers", price.followers);
  sink("more_followers", price.more_followers);
  sink("followed", price.followed);
  sink("more_followed", price.more_followed);
  sink("costs_with", price.with);
  sink("costs_without", price.without);
  sink("exact", price.exact);
  sink("line", json::line_in_plan(price.line));
  sink("text", price.text);
}

static void describe(const NeighbourReason& reason, json::TextSink& sink) {
  sink("earlier", reason.earlier);
  sink("later", reason.later);
  sink("because", reason.because);
  sink("would_gain", reason.would_gain);
  sink("text", reason.text);
  sink("costs_when_swapped", reason.when_swapped);
  sink("reasons", reason.reasons);
}

std::string to_json(const PreparedCall& call, const std::vector<RulePrice>& prices,
                    const std::vector<NeighbourReason>& neighbours) {
  return json::document(Explained{call, prices, neighbours});
}

}  // namespace bedside
