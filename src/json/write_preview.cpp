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
                    {"reasons", written(move.reasons)}});
  return json;
}

Json steps(const PreparedCall& call) {
  Json json = Json::array();
  for (const Step& step : call.steps) json.push_back(written(step));
  return json;
}

}  // namespace
}  // namespace json

std::string to_json(const PreparedCall& call) {
  json::Json preview = json::Json::object();
  preview["plan"] = call.plan;
  preview["title"] = call.title;
  preview["language"] = call.language;
  preview["as_written_arm"] = call.as_written_arm;
  preview["principles"] = json::names(call.principles);
  preview["as_written"] = call.as_written;
  preview["order"] = call.order;
  preview["segments"] = json::segments(call);
  preview["feels"] = json::feels(call);
  preview["costs"] = json::written(call.body.costs);
  preview["costs_as_written"] = json::written(call.body.costs_as_written);
  preview["optimal"] = call.body.optimal;
  if (!call.body.optimal) preview["lower_bound"] = json::written(call.body.lower_bound);
  preview["moves"] = json::moves(call);
  preview["left_out"] = json::written(call.left_out);
  preview["waiting"] = json::written(call.waiting);
  preview["undecided_buttons"] = json::written(call.undecided_buttons);
  preview["waiting_buttons"] = json::written(call.waiting_buttons);
  preview["yardsticks"] = json::Json::object();
  preview["steps"] = json::steps(call);
  return json::document(preview);
}

}  // namespace bedside
