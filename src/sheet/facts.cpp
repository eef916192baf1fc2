#include <string>

#include <fmt/format.h>

#include "plan/field_value.hpp"
#include "sheet/sections.hpp"

namespace bedside::sheet {
namespace {

Html in_words(const Value& value) {
  if (const auto* text = value.as<std::string>()) return element("bdi", R"(dir="auto")", *text);
  if (const auto* yes = value.as<bool>()) return escaped(*yes ? "yes" : "no");
  if (const auto* whole = value.as<std::int64_t>()) return escaped(std::to_string(*whole));
  if (const auto* number = value.as<double>()) return escaped(fmt::format("{}", *number));
  if (const auto* date = value.as<Timestamp>()) return escaped(plan::iso_date(*date));
  Html html;
  if (const auto* items = value.as<Value::List>())
    for (const Value& item : *items)
      if (const auto* text = item.as<std::string>())
        html += (html.empty() ? Html{} : escaped(", ")) + element("bdi", R"(dir="auto")", *text);
  return html.empty() ? escaped("none") : html;
}

}  // namespace

Html facts(const View& view) {
  Html rows;
  for (const auto& [name, value] : view.sheet().facts)
    if (!value.is_null()) rows += row({element("code", "", name), in_words(value)});
  const bool is_example = view.sheet().origin.facts.empty();
  Html html = element("p", "",
                      is_example ? "They are the examples that the plan declares, and stand in for a patient."
                                 : "Another patient’s call can have other topics, in another order.") +
              Html{"\n"};
  if (rows.empty()) return html + element("p", "", "No fact is known.");
  return html + table(R"(class="facts")", "Facts that are known before the call", {"Fact", "Value"}, rows);
}

}  // namespace bedside::sheet
