#include <bedside/json.hpp>

#include "condition/timestamp.hpp"
#include "json/describe_call.hpp"

namespace bedside {
namespace {

/// How each topic feels, by its id.
struct Feels {
  const std::vector<CallTopic>& topics;
};

void describe(const Feels& feels, json::TextSink& sink) {
  for (const CallTopic& topic : feels.topics) sink(topic.id, topic.valence);
}

}  // namespace

void describe(const CallSegment& segment, json::TextSink& sink) {
  sink("name", segment.name);
  sink("topics", segment.topics);
  sink("seconds", static_cast<double>(segment.milliseconds) / 1000.0);
}

static void describe(const Move& move, json::TextSink& sink) {
  sink("topic", move.topic);
  sink("from", move.from);
  sink("to", move.to);
  sink("because", move.because);
  sink("text", move.text);
  sink("costs_when_put_back", move.when_put_back);
  sink("reasons", move.reasons);
  sink("nearest", move.nearest);
}

void describe(const CarriedOver& owed, json::TextSink& sink) {
  sink("topic", owed.topic);
  sink("because", owed.because);
  sink("call", owed.call);
  sink("date", owed.date);
}

static void describe(const LadderState& ladder, json::TextSink& sink) {
  sink("ladder", ladder.ladder);
  sink("reached", ladder.reached);
  sink("next", ladder.next);
  sink("is_begun", ladder.is_begun);
  sink("in_this_call", ladder.in_this_call);
}

static void describe(const Continuity& continuity, json::TextSink& sink) {
  sink("programme", continuity.programme);
  sink("call", continuity.call);
  sink("number", continuity.number);
  sink("of", continuity.of);
  sink("time", continuity.time);
  sink("times", continuity.times);
  sink("is_last", continuity.is_last);
  sink("trial", continuity.trial);
  sink("arm", continuity.arm);
  sink("recalled", continuity.recalled);
  sink("ladders", continuity.ladders);
  sink("elsewhere", continuity.elsewhere);
  sink("same_nurse", continuity.same_nurse);
  sink("same_time", continuity.same_time ? std::optional{condition::written(*continuity.same_time)} : std::nullopt);
}

static void describe(const PreparedCall& call, json::TextSink& sink) {
  sink("plan", call.plan);
  if (call.continuity) sink("continuity", *call.continuity);
  sink("title", call.title);
  sink("language", call.language);
  sink("as_written_arm", call.as_written_arm);
  sink("principles", call.principles);
  json::describe_order(call, true, sink);
  json::describe_yardsticks(call.yardsticks, sink);
  sink("steps", call.steps);
}

void json::describe_order(const PreparedCall& call, bool with_moves, TextSink& sink) {
  sink("as_written", call.as_written);
  sink("order", call.order);
  sink("segments", call.segments);
  sink("feels", Feels{call.topics});
  describe_costs(call.body, sink);
  if (!call.carried_over.empty()) sink("carried_over", call.carried_over);
  if (with_moves) sink("moves", call.body.moves);
  describe_absent(call, sink);
}

std::string to_json(const PreparedCall& call) {
  return json::document(call);
}

}  // namespace bedside
