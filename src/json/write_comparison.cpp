#include <optional>
#include <string>

#include <bedside/json.hpp>

#include "json/text_sink.hpp"

namespace bedside {
namespace {

/// Null where there is none.
std::optional<int> line_or_none(int line) {
  return line > 0 ? std::optional{line} : std::nullopt;
}

}  // namespace

static void describe(const WordRun& run, json::TextSink& sink) {
  sink("is", run.kind);
  sink("words", run.words);
}

static void describe(const PlanChange& change, json::TextSink& sink) {
  sink("part", change.part);
  sink("id", change.id);
  sink("key", change.key);
  sink("change", change.kind);
  sink("before", change.before);
  sink("after", change.after);
  sink("line_before", line_or_none(change.line_before));
  sink("line_after", line_or_none(change.line_after));
  sink("text", change.is_text);
  sink("verbatim", change.is_verbatim);
  const bool is_other = change.verbatim_change != VerbatimChange::none;
  sink("verbatim_change", is_other ? std::optional{change.verbatim_change} : std::nullopt);
  sink("words", change.words);
}

static void describe(const OrderMove& move, json::TextSink& sink) {
  sink("topic", move.topic);
  sink("from", move.from);
  sink("to", move.to);
}

static void describe(const ProfileChange& profile, json::TextSink& sink) {
  sink("profile", profile.profile);
  sink("order_before", profile.order_before);
  sink("order_after", profile.order_after);
  sink("dropped", profile.dropped);
  sink("added", profile.added);
  sink("moved", profile.moved);
}

static void describe(const Comparison& comparison, json::TextSink& sink) {
  sink("plan", comparison.plan);
  sink("sha256_before", comparison.sha256_before);
  sink("sha256_after", comparison.sha256_after);
  sink("differs", comparison.differs());
  sink("changes", comparison.changes);
  sink("profiles", comparison.profiles);
}

std::string to_json(const Comparison& comparison) {
  return json::document(comparison);
}

}  // namespace bedside
