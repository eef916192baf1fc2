#include <bedside/json.hpp>

#include "json/write.hpp"

namespace bedside {
namespace json {
namespace {

Json segments(const PreparedCall& call) {
  Json json = Json::array();
  for (const CallSegment& segment : call.segments)
    json.push_back({{"name", segment.name}, {"topics", segment.topics}, {"seconds", seconds(segment.milliseconds)}});
  return json;
}

Json feels(const PreparedCall& call) {
  Json json = Json::object();
  for (const CallTopic& topic : call.topics) json[topic.id] = topic.valence;
  return json;
}

Json moves(const PreparedCall& call) {
  Json json = Json::array();
  for (const Move& move : call.body.moves)
    json.push_back({{"topic", move.topic},
                    {"from", move.from},
                    {"to", move.to},
                    {"because", move.because},
                    {"text", move.text},
                    {"costs_when_put_back", written(move.when_put_back)},
                    {"reasons", written(move.reasons)},
                    {"nearest", written(move.nearest)}});
  return json;
}

}  // namespace

void add_order(const PreparedCall& call, bool with_moves, Json& json) {
  json["as_written"] = call.as_written;
  json["order"] = call.order;
  json["segments"] = segments(call);
  json["feels"] = feels(call);
  json["costs"] = written(call.body.costs);
  json["costs_as_written"] = written(call.body.costs_as_written);
  json["optimal"] = call.body.optimal;
  if (!call.body.optimal) json["lower_bound"] = written(call.body.lower_bound);
  if (with_moves) json["moves"] = moves(call);
  json["left_out"] = written(call.left_out);
  json["waiting"] = written(call.waiting);
  json["undecided_buttons"] = written(call.undecided_buttons);
  json["waiting_buttons"] = written(call.waiting_buttons);
}

}  // namespace json

std::string to_json(const PreparedCall& call) {
  json::Json preview = json::Json::object();
  preview["plan"] = call.plan;
  preview["title"] = call.title;
  preview["language"] = call.language;
  preview["as_written_arm"] = call.as_written_arm;
  preview["principles"] = json::names(call.principles);
  json::add_order(call, true, preview);
  json::add_yardsticks(preview, call.yardsticks);
  preview["steps"] = json::written(call.steps);
  return json::document(preview);
}

}  // namespace bedside
