#include "json/kept_facts.hpp"

#include "json/text_sink.hpp"
#include "plan/field_value.hpp"

namespace bedside::json {

namespace {

struct KeptFacts {
  const Values& facts;
};

void describe(const KeptFacts& kept, TextSink& sink) {
  for (const auto& [name, value] : kept.facts)
    if (const auto* date = value.as<Timestamp>())
      sink(name, plan::iso_date(*date));
    else
      sink(name, value);
}

struct KeptOrder {
  const std::vector<std::string>& order;
};

void describe(const KeptOrder& kept, TextSink& sink) {
  sink("order", kept.order);
}

}  // namespace

std::string facts_text(const Values& facts) {
  return one_line(KeptFacts{facts});
}

std::string history_text(const std::vector<std::string>& last_order) {
  return last_order.empty() ? "" : one_line(std::vector{KeptOrder{last_order}});
}

}  // namespace bedside::json
