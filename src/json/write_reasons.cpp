// Why topics stand where they stand.
#include "json/describe_call.hpp"

namespace bedside {

void describe(const Deferral& deferral, json::TextSink& sink) {
  sink("topic", deferral.topic);
  sink("because", deferral.because);
}

void describe(const BindingRule& rule, json::TextSink& sink) {
  sink("kind", rule.kind);
  sink("topic", rule.topic);
  sink("other", rule.other);
  sink("through", rule.through);
  sink("line", json::line_in_plan(rule.line));
}

void describe(const Reason& reason, json::TextSink& sink) {
  sink("name", reason.name);
  sink("text", reason.text);
  sink("rule", reason.rule);
}

void describe(const NearestPlace& nearest, json::TextSink& sink) {
  sink("costs", nearest.costs);
  sink("reasons", nearest.reasons);
}

std::optional<int> json::line_in_plan(int line) {
  return line > 0 ? std::optional{line} : std::nullopt;
}

}  // namespace bedside
