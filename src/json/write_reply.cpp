// What a live call says: replies and outcomes.
#include <algorithm>
#include <array>
#include <numeric>
#include <span>
#include <string>

#include <bedside/json.hpp>

#include "condition/timestamp.hpp"
#include "json/describe_call.hpp"

namespace bedside {

static void describe(const Rearranged& change, json::TextSink& sink) {
  sink("topic", change.topic);
  sink("because", change.because);
}

static void describe(const Rearrangement& change, json::TextSink& sink) {
  sink("order", change.order);
  sink("added", change.added);
  sink("dropped", change.dropped);
  sink("moved", change.moved);
}

/// The ids of the topics that are in each state.
struct ByState {
  const std::vector<TopicStatus>& topics;
};

static void describe(const ByState& all, json::TextSink& sink) {
  std::array<std::size_t, topic_state_count> counts{};
  for (const TopicStatus& each : all.topics) ++counts[static_cast<std::size_t>(each.state)];
  std::array<std::size_t, topic_state_count> ends{};  // so far, in `ids`
  std::exclusive_scan(counts.begin(), counts.end(), ends.begin(), std::size_t{0});
  std::vector<std::string_view> ids(all.topics.size());
  for (const TopicStatus& each : all.topics) ids[ends[static_cast<std::size_t>(each.state)]++] = each.topic;
  for (std::size_t state = 0; state < topic_state_count; ++state)
    sink(name_of(static_cast<TopicState>(state)), std::span{ids}.subspan(ends[state] - counts[state], counts[state]));
}

/// Why topics are skipped, deferred or not told.
struct Reasons {
  const std::vector<TopicStatus>& topics;
};

static void describe(const Reasons& all, json::TextSink& sink) {
  for (const TopicStatus& each : all.topics)
    if (!each.because.empty()) sink(each.topic, each.because);
}

static void describe(const CallStatus& call, json::TextSink& sink) {
  sink("topics", ByState{call.topics});
  sink("because", Reasons{call.topics});
  sink("order", call.order);
  sink("red_flags", call.red_flags);
  sink("rearranged", call.rearranged);
  sink("disposition", call.disposition);
  sink("looking_back", call.looking_back);
  sink("events", call.events);
  sink("practice", call.practice);
}

static void describe(const Refusal& refused, json::TextSink& sink) {
  sink("code", refused.code);
  sink("message", refused.message);
  sink("step", refused.step);
}

static std::optional<std::string> moment(const std::optional<Timestamp>& at) {
  return at ? std::optional{condition::written(*at)} : std::nullopt;
}

static void describe(const Choice& choice, json::TextSink& sink) {
  sink("answer", choice.answer);
  sink("option", choice.option);
  sink("about", choice.about);
  sink("recommended", choice.recommended);
}

static void describe(const Departure& departure, json::TextSink& sink) {
  sink("do", departure.what);
  sink("topic", departure.topic);
  sink("because", departure.because.code);
  sink("text", departure.because.text);
  sink("at", moment(departure.at));
}

static void describe(const Note& note, json::TextSink& sink) {
  sink("step", note.step);
  sink("text", note.text);
  sink("at", moment(note.at));
}

static void describe(const Outcome& outcome, json::TextSink& sink) {
  sink("plan", outcome.plan);
  sink("plan_sha256", outcome.plan_sha256);
  sink("call", outcome.call);
  sink("programme", outcome.enrolment.programme);
  sink("trial", outcome.enrolment.trial);
  sink("arm", outcome.enrolment.arm);
  sink("patient", outcome.enrolment.patient);
  sink("date", outcome.date);
  sink("nurse", outcome.nurse);
  sink("order", outcome.order);
  sink("answers", outcome.answers);
  sink("remembered", outcome.remembered);
  sink("choices", outcome.choices);
  sink("rungs", outcome.rungs);
  sink("verbatim", outcome.verbatim);
  sink("deferred", outcome.deferred);
  sink("departures", outcome.departures);
  sink("notes", outcome.notes);
  sink("topics", ByState{outcome.topics});
  sink("because", Reasons{outcome.topics});
  sink("disposition", outcome.disposition);
  sink("red_flags", outcome.red_flags);
  sink("raised", outcome.raised);
  sink("started_at", moment(outcome.started_at));
  sink("seconds", outcome.seconds);
  sink("call_back_at", moment(outcome.call_back_at));
  sink("as_written_arm", outcome.as_written_arm);
  sink("practice", outcome.practice);
  sink("violations", outcome.violations);
}

namespace {

struct WholeReply {
  const Reply& reply;
  const CallStatus& call;
  const Outcome* outcome;
};

void describe(const WholeReply& whole, json::TextSink& sink) {
  const auto& [reply, call, outcome] = whole;
  sink("ok", reply.ok());
  if (reply.refused) {
    sink("error", *reply.refused);
  } else {
    sink("step", reply.step);
    sink("call", call);
  }
  if (outcome) sink("outcome", *outcome);
  if (reply.over_by && reply.ok()) sink("over_by", *reply.over_by);
  if (!reply.durable) sink("durable", false);
  if (call.practice) sink("practice", true);
}

constexpr std::size_t usual_bytes = 4096;

}  // namespace

std::string to_json(const Reply& reply, const CallStatus& call) {
  return json::one_line(WholeReply{reply, call, nullptr}, usual_bytes);
}

std::string to_json(const Reply& reply, const CallStatus& call, const Outcome& outcome) {
  return json::one_line(WholeReply{reply, call, &outcome}, usual_bytes);
}

std::string to_json(const Outcome& outcome) {
  return json::one_line(outcome) + "\n";
}

}  // namespace bedside
