#include "json/kept_facts.hpp"

#include "json/text_sink.hpp"
#include "plan/field_value.hpp"

namespace bedside::json {

std::string facts_text(const Values& facts) {
  TextBuffer text;
  TextSink sink{text};
  for (const auto& [name, value] : facts)
    if (const auto* date = value.as<Timestamp>())
      sink(name, plan::iso_date(*date));
    else
      sink(name, value);
  sink.end();
  return text.take();
}

std::string history_text(const std::vector<std::string>& last_order) {
  if (last_order.empty()) return "";
  TextBuffer text;
  text.add('[');
  TextSink sink{text};
  sink("order", last_order);
  sink.end();
  text.add(']');
  return text.take();
}

}  // namespace bedside::json
