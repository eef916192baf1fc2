#include <bedside/programme_json.hpp>

#include "json/describe_call.hpp"

namespace bedside {

static void describe(const CallFeeling& feeling, json::TextSink& sink) {
  sink("course", feeling.course);
  sink("mean", feeling.mean);
  sink("lowest", feeling.lowest);
  sink("ending", feeling.ending);
}

static void describe(const SkeletonDistance& distance, json::TextSink& sink) {
  sink("compared_with", distance.compared_with);
  sink("shared", distance.shared);
  sink("swapped", distance.swapped);
  sink("pairs", distance.pairs);
  sink("tau", distance.tau);
}

static void describe(const CallTopic& topic, json::TextSink& sink) {
  sink("topic", topic.id);
  sink("title", topic.title);
  sink("valence", topic.line > 0 ? std::optional{topic.valence} : std::nullopt);
}

static void describe(const CallAtAGlance& call, json::TextSink& sink) {
  sink("state", call.state);
  sink("number", call.number);
  sink("call", call.call);
  sink("time", call.time);
  sink("times", call.times);
  sink("is_last", call.is_last);
  sink("plan", call.plan);
  sink("date", call.date);
  sink("day", call.day);
  sink("nurse", call.nurse);
  sink("disposition", call.disposition);
  sink("topics", call.topics);
  sink("segments", call.segments);
  sink("rungs", call.rungs);
  sink("carried_over", call.carried_over);
  sink("deferred", call.deferred);
  sink("feeling", call.feeling);
  sink("ritual", call.ritual);
}

static void describe(const ProgrammeOverview& overview, json::TextSink& sink) {
  sink("programme", overview.programme);
  sink("length", overview.length);
  sink("practice", overview.practice);
  sink("calls", overview.calls);
  sink("left_off", overview.left_off);
  sink("if_needed", overview.if_needed);
}

std::string to_json(const ProgrammeOverview& overview) {
  return json::document(overview);
}

}  // namespace bedside
