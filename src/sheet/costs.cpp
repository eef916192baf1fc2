#include <algorithm>
#include <string>

#include <fmt/format.h>

#include "sheet/sections.hpp"
#include "sheet/words.hpp"

namespace bedside::sheet {
namespace {

Html number(std::int64_t value) {
  return element("span", R"(class="number")", std::to_string(value));
}

/// In the plan's priority, then those that the plan doesn't apply.
std::vector<Principle> in_priority(const PreparedCall& call) {
  std::vector<Principle> principles = call.principles;
  for (const Principle principle : all_principles)
    if (std::find(principles.begin(), principles.end(), principle) == principles.end()) principles.push_back(principle);
  return principles;
}

Html principle_row(Principle principle, std::size_t place, const View& view) {
  const PreparedCall& call = view.call();
  const bool is_applied = place <= call.principles.size();
  Html delivered = number(call.body.costs[principle]);
  if (is_applied && !call.body.optimal)
    delivered += escaped(fmt::format(" (none below {})", call.body.lower_bound[principle]));
  return row({escaped(name_of(principle)), escaped(meaning_of(principle)),
              escaped(is_applied ? std::to_string(place) : "not applied"),
              number(call.body.costs_as_written[principle]), delivered});
}

Html cost_table(const View& view) {
  Html rows;
  std::size_t place = 0;
  for (const Principle principle : in_priority(view.call())) rows += principle_row(principle, ++place, view);
  return table(R"(class="figures-table")", "Costs of the order (smaller is better)",
               {"Principle", "What it counts", "Priority", "As written", "As delivered"}, rows);
}

Html verdict(const View& view) {
  if (!view.is_arranged()) return {};
  if (!view.call().body.optimal)
    return element("p", "",
                   "Not proved to be the best: the search stopped at its budget, and this is the best order that it "
                   "found.");
  return element("p", "",
                 "No order that keeps the hard rules costs less, in this priority: a smaller cost higher up is worth "
                 "any cost further down.");
}

/// Applied principles under which the two differ; the words of the price tell of the first.
Html differences(const RulePrice& price, const View& view) {
  std::vector<std::string> words;
  for (const Principle principle : view.call().principles)
    if (price.with[principle] != price.without[principle])
      words.push_back(
          fmt::format("{} {} instead of {}", name_of(principle), price.with[principle], price.without[principle]));
  const bool is_told = words.empty() || (words.size() == 1 && !price.text.empty());
  return is_told ? Html{} : element("div", R"(class="remark")", "Costs with it: " + listed(words));
}

Html price_row(const RulePrice& price, const View& view) {
  const std::string rule = fmt::format("{}: {} → {}", name_of(price.kind), price.other, price.topic);
  Html words = view.sentence(price.text.empty() ? rule : price.text);
  if (!price.exact) words += escaped(" (the search stopped at its budget: it may cost more)");
  return row({words + differences(price, view), escaped(price.line == 0 ? "" : std::to_string(price.line))});
}

Html prices(const View& view) {
  if (!view.is_arranged()) return {};
  Html rows;
  for (const RulePrice& price : view.sheet().prices) rows += price_row(price, view);
  if (rows.empty()) return element("p", "", "There are no hard rules between the topics of this call.");
  return table(R"(class="prices")", "Hard rules, and what the order pays for each", {"Rule", "Line"}, rows);
}

}  // namespace

Html costs(const View& view) {
  return cost_table(view) + verdict(view) + Html{"\n"} + prices(view);
}

}  // namespace bedside::sheet
