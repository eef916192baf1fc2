// What a live call says: replies and outcomes.
#include <algorithm>
#include <array>
#include <numeric>
#include <span>
#include <string>

#include <bedside/json.hpp>

#include "condition/timestamp.hpp"
#include "json/describe_step.hpp"
#include "json/text_sink.hpp"

namespace bedside {

template <class Sink>
void describe(const Rearranged& change, Sink& sink) {
  sink("topic", change.topic);
  sink("because", change.because);
}

template <class Sink>
void describe(const Rearrangement& change, Sink& sink) {
  sink("order", change.order);
  sink("added", change.added);
  sink("dropped", change.dropped);
  sink("moved", change.moved);
}

/// The ids of the topics that are in each state.
struct ByState {
  const std::vector<TopicStatus>& topics;
};

template <class Sink>
void describe(const ByState& all, Sink& sink) {
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

template <class Sink>
void describe(const Reasons& all, Sink& sink) {
  for (const TopicStatus& each : all.topics)
    if (!each.because.empty()) sink(each.topic, each.because);
}

template <class Sink>
void describe(const CallStatus& call, Sink& sink) {
  sink("topics", ByState{call.topics});
  sink("because", Reasons{call.topics});
  sink("order", call.order);
  sink("red_flags", name_of(call.red_flags));
  sink("rearranged", call.rearranged);
  if (call.disposition)
    sink("disposition", name_of(*call.disposition));
  else
    sink("disposition", nullptr);
  sink("looking_back", call.looking_back);
  sink("events", call.events);
  sink("practice", call.practice);
}

template <class Sink>
void describe(const Refusal& refused, Sink& sink) {
  sink("code", refused.code);
  sink("message", refused.message);
  sink("step", refused.step);
}

std::optional<std::string> moment(const std::optional<Timestamp>& at) {
  return at ? std::optional{condition::written(*at)} : std::nullopt;
}

template <class Sink>
void describe(const Choice& choice, Sink& sink) {
  sink("answer", choice.answer);
  sink("option", choice.option);
  sink("about", choice.about);
  sink("recommended", choice.recommended);
}

template <class Sink>
void describe(const Deferral& deferral, Sink& sink) {
  sink("topic", deferral.topic);
  sink("because", deferral.because);
}

template <class Sink>
void describe(const Departure& departure, Sink& sink) {
  sink("do", departure.what);
  sink("topic", departure.topic);
  sink("because", name_of(departure.because.code));
  sink("text", departure.because.text);
  sink("at", moment(departure.at));
}

template <class Sink>
void describe(const Note& note, Sink& sink) {
  sink("step", note.step);
  sink("text", note.text);
  sink("at", moment(note.at));
}

template <class Sink>
void describe(const Outcome& outcome, Sink& sink) {
  sink("plan", outcome.plan);
  sink("plan_sha256", outcome.plan_sha256);
  sink("call", outcome.call);
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
  if (outcome.disposition)
    sink("disposition", name_of(*outcome.disposition));
  else
    sink("disposition", nullptr);
  sink("red_flags", name_of(outcome.red_flags));
  sink("raised", outcome.raised);
  sink("seconds", outcome.seconds);
  sink("call_back_at", moment(outcome.call_back_at));
  sink("as_written_arm", outcome.as_written_arm);
  sink("practice", outcome.practice);
  sink("violations", outcome.violations);
}

namespace {

std::string reply_text(const Reply& reply, const CallStatus& call, const Outcome* outcome) {
  constexpr std::size_t usual_bytes = 4096;
  json::TextBuffer text{usual_bytes};
  json::TextSink sink{text};
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
  sink.end();
  return text.take();
}

}  // namespace

std::string to_json(const Reply& reply, const CallStatus& call) {
  return reply_text(reply, call, nullptr);
}

std::string to_json(const Reply& reply, const CallStatus& call, const Outcome& outcome) {
  return reply_text(reply, call, &outcome);
}

std::string to_json(const Outcome& outcome) {
  json::TextBuffer text;
  json::TextSink sink{text};
  describe(outcome, sink);
  sink.end();
  text.add('\n');
  return text.take();
}

}  // namespace bedside
