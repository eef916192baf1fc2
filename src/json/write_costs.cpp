#include "json/describe_call.hpp"

namespace bedside {

void describe(const Costs& costs, json::TextSink& sink) {
  for (const Principle principle : all_principles) sink(name_of(principle), costs[principle]);
}

void json::describe_costs(const Arrangement& body, TextSink& sink) {
  sink("costs", body.costs);
  sink("costs_as_written", body.costs_as_written);
  sink("optimal", body.optimal);
  if (!body.optimal) sink("lower_bound", body.lower_bound);
}

}  // namespace bedside
