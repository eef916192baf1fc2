#include <algorithm>

#include <bedside/json.hpp>

#include "json/write.hpp"

namespace bedside {
namespace json {
namespace {

// A place in the body, from 1; null for a topic of opening or closing.
Json place_in(const std::vector<std::string>& order, const std::string& topic) {
  const auto found = std::find(order.begin(), order.end(), topic);
  return found == order.end() ? Json(nullptr) : Json(found - order.begin() + 1);
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

void add_reason(Json& json, const CallTopic& topic, const Move* move) {
  if (topic.section != Section::body) {
    json["because"] = Json::array({"ritual"});
    json["text"] = "the " + section_of(topic) + " keeps the author's order";
  } else if (move == nullptr) {
    json["because"] = Json::array({"author-order"});
    json["text"] = json["from"] == json["place"] ? "it kept its place"
                                                 : "it was not moved itself; what changed is what moved past it";
  } else {
    json["because"] = move->because;
    json["text"] = move->text;
  }
  json["costs_when_put_back"] = move != nullptr ? written(move->when_put_back) : nullptr;
  json["reasons"] = move != nullptr ? written(move->reasons) : Json::array();
  json["nearest"] = move != nullptr ? written(move->nearest) : nullptr;
}

Json topics(const PreparedCall& call) {
  Json json = Json::array();
  for (const CallTopic& topic : call.topics) {
    Json& entry = json.emplace_back(Json::object());
    entry["topic"] = topic.id;
    entry["title"] = topic.title;
    entry["section"] = section_of(topic);
    entry["feels"] = topic.valence;
    entry["place"] = place_in(call.body.order, topic.id);
    entry["from"] = place_in(call.body.as_written, topic.id);
    add_reason(entry, topic, move_of(call, topic.id));
  }
  return json;
}

Json rules(const std::vector<RulePrice>& prices) {
  Json json = Json::array();
  for (const RulePrice& price : prices)
    json.push_back({{"kind", name_of(price.kind)},
                    {"topic", price.topic},
                    {"other", price.other},
                    {"followers", price.followers},
                    {"more_followers", price.more_followers},
                    {"followed", price.followed},
                    {"more_followed", price.more_followed},
                    {"costs_with", written(price.with)},
                    {"costs_without", written(price.without)},
                    {"exact", price.exact},
                    {"line", line_in_plan(price.line)},
                    {"text", price.text}});
  return json;
}

Json neighbours(const std::vector<NeighbourReason>& reasons) {
  Json json = Json::array();
  for (const NeighbourReason& reason : reasons)
    json.push_back({{"earlier", reason.earlier},
                    {"later", reason.later},
                    {"because", reason.because},
                    {"would_gain", reason.would_gain},
                    {"text", reason.text},
                    {"costs_when_swapped", written(reason.when_swapped)},
                    {"reasons", written(reason.reasons)}});
  return json;
}

}  // namespace
}  // namespace json

std::string to_json(const PreparedCall& call, const std::vector<RulePrice>& prices,
                    const std::vector<NeighbourReason>& neighbours) {
  json::Json explained = json::Json::object();
  explained["plan"] = call.plan;
  explained["as_written_arm"] = call.as_written_arm;
  explained["principles"] = json::names(call.principles);
  explained["topics"] = json::topics(call);
  explained["rules"] = json::rules(prices);
  explained["neighbours"] = json::neighbours(neighbours);
  explained["costs"] = json::written(call.body.costs);
  explained["costs_as_written"] = json::written(call.body.costs_as_written);
  explained["optimal"] = call.body.optimal;
  if (!call.body.optimal) explained["lower_bound"] = json::written(call.body.lower_bound);
  json::add_yardsticks(explained, call.yardsticks);
  explained["left_out"] = json::written(call.left_out);
  explained["waiting"] = json::written(call.waiting);
  explained["undecided_buttons"] = json::written(call.undecided_buttons);
  explained["waiting_buttons"] = json::written(call.waiting_buttons);
  return json::document(explained);
}

}  // namespace bedside
