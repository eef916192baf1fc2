#include "cli/explain_text.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include <fmt/format.h>

#include <bedside/diagnostic.hpp>

#include "cli/call_index.hpp"
#include "cli/cost_table.hpp"
#include "cli/feeling.hpp"
#include "cli/notes.hpp"
#include "cli/words.hpp"
#include "cli/yardstick_table.hpp"

namespace bedside::cli {
namespace {

constexpr std::string_view reason_indent = "      ";

// Only the applied principles under which the two differ, in priority: `bad-news-first 7 instead of 4`.
std::vector<std::string> differences(const PreparedCall& call, const Costs& costs, const Costs& than) {
  std::vector<std::string> words;
  for (const Principle principle : call.principles)
    if (costs[principle] != than[principle])
      words.push_back(fmt::format("{} {} instead of {}", name_of(principle), costs[principle], than[principle]));
  return words;
}

Lines cost_lines(const PreparedCall& call, std::string_view when, const std::optional<Costs>& costs, int width) {
  if (!costs) return {};
  const std::vector<std::string> words = differences(call, *costs, call.body.costs);
  if (words.empty()) return {};
  return wrapped(fmt::format("costs {}: {}", when, listed(words)), width, reason_indent, Paint::quiet);
}

Lines reason(const Move& move, const PreparedCall& call, int width) {
  Lines lines;
  for (const std::string& clause : clauses_of(move)) append(lines, wrapped(clause, width, reason_indent));
  append(lines, cost_lines(call, "with it put back", move.when_put_back, width));
  if (!move.nearest) return lines;
  for (const Reason& nearer : move.nearest->reasons) append(lines, wrapped(nearer.text, width, reason_indent));
  append(lines, cost_lines(call, "with it put back as far as that", move.nearest->costs, width));
  return lines;
}

std::string standing(const CallTopic& topic, const CallIndex& index) {
  if (topic.section != Section::body) return "ritual, never reordered";
  const std::size_t from = index.written_at(topic.id);
  const bool has_same_place = from == index.delivered_at(topic.id);
  if (index.move(topic.id) != nullptr)
    return has_same_place ? fmt::format("was {} too", from) : fmt::format("was {}", from);
  return has_same_place ? "kept its place" : fmt::format("was {}, not moved itself", from);
}

Lines topic_lines(const CallTopic& topic, const CallIndex& index, const PreparedCall& call, int width) {
  const Move* move = index.move(topic.id);
  const std::size_t place = index.delivered_at(topic.id);
  Line head;
  head.add_right(place == 0 ? "" : std::to_string(place), 3, Paint::quiet).add(" ");
  head.add_fitted(mark_of(topic.valence), 2, paint_of(topic.valence));
  const std::string was = ", " + standing(topic, index);
  const std::string id = fmt::format(" ({})", topic.id);
  const int room = std::max(width - head.width() - display_width(id + was), 8);
  head.add(" ").add(cut(one_line(title_of(topic)), room - 1), paint_of(topic.valence));
  const Line place_and_id = Line(id, Paint::quiet).add(was, move == nullptr ? Paint::quiet : Paint::cyan);
  const bool fits = head.width() + place_and_id.width() <= width;
  Lines lines{fits ? head.add(place_and_id) : head};
  if (!fits) append(lines, wrapped(id.substr(1) + was, width, reason_indent, Paint::quiet));
  if (move != nullptr) append(lines, reason(*move, call, width));
  return lines;
}

Lines topics(const PreparedCall& call, int width) {
  const CallIndex index(call);
  Lines lines;
  for (const CallSegment& segment : call.segments) {
    add_section(lines, {Line(segment.name, Paint::strong)});
    for (const CallTopic* topic : index.topics(segment.topics)) append(lines, topic_lines(*topic, index, call, width));
  }
  return lines;
}

// The words name the first principle under which the rule costs something; the numbers name all of them.
Lines price_lines(const PreparedCall& call, const RulePrice& price, int width) {
  const std::string rule = fmt::format("{}: {} → {}", name_of(price.kind), price.other, price.topic);
  const std::string line = price.line == 0 ? "" : fmt::format("line {}: ", price.line);
  Lines lines = wrapped(line + (price.text.empty() ? rule : price.text), width, "  ");
  const std::vector<std::string> costs = differences(call, price.with, price.without);
  if (costs.size() > 1 || (costs.size() == 1 && price.text.empty()))
    append(lines, wrapped("costs with it: " + listed(costs), width, reason_indent, Paint::quiet));
  return lines;
}

Lines rules(const PreparedCall& call, const std::vector<RulePrice>& prices, int width) {
  Lines lines = wrapped("Hard rules, and what each costs", width, "", Paint::strong);
  if (prices.empty()) append(lines, wrapped("There are none between the topics of this call.", width, "  "));
  for (const RulePrice& price : prices) append(lines, price_lines(call, price, width));
  return lines;
}

// The line where the plan says so, as far as there is one.
std::string in_plan(const Reason& reason) {
  if (!reason.rule || reason.rule->line == 0) return reason.text;
  return fmt::format("{} (line {} of the plan)", reason.text, reason.rule->line);
}

Lines neighbour_lines(const NeighbourReason& reason, const CallIndex& index, const PreparedCall& call, int width) {
  const auto title = [&](const std::string& id) {
    const CallTopic* topic = index.topic(id);
    return one_line(topic == nullptr ? id : title_of(*topic));
  };
  Lines lines = wrapped(fmt::format("Why “{}” comes right before “{}”", title(reason.earlier), title(reason.later)),
                        width, "  ", Paint::strong);
  for (const Reason& each : reason.reasons) append(lines, wrapped(in_plan(each), width, reason_indent));
  if (!reason.would_gain.empty())
    append(lines, wrapped(fmt::format("{} would gain by it, but {} later in priority", listed(reason.would_gain),
                                      reason.would_gain.size() == 1 ? "comes" : "come"),
                          width, reason_indent));
  append(lines, cost_lines(call, "the other way round", reason.when_swapped, width));
  return lines;
}

}  // namespace

Lines explain_text(const PreparedCall& call, const std::vector<RulePrice>& prices, const Origin& origin, int width) {
  const int prose = std::min(width, widest_prose);
  Lines lines;
  add_section(lines, head_of(call, origin, prose));
  add_section(lines, open_buttons_of(call, prose));
  add_section(lines, topics(call, prose));
  add_section(lines, left_out_of(call, prose));
  add_section(lines, waiting_of(call, prose));
  add_section(lines, rules(call, prices, prose));
  add_section(lines, cost_table(call, width));
  add_section(lines, yardstick_table(call, width));
  return lines;
}

Lines explain_topic_text(const PreparedCall& narrowed, const PreparedCall& call, const std::vector<RulePrice>& prices,
                         const std::vector<NeighbourReason>& neighbours, int width) {
  const int prose = std::min(width, widest_prose);
  const CallIndex index(call);
  Lines lines;
  for (const CallTopic& topic : narrowed.topics) append(lines, topic_lines(topic, index, call, prose));
  append(lines, left_out_of(narrowed, prose));
  append(lines, waiting_of(narrowed, prose));
  for (const NeighbourReason& reason : neighbours) add_section(lines, neighbour_lines(reason, index, call, prose));
  if (!prices.empty()) add_section(lines, rules(call, prices, prose));
  return lines;
}

}  // namespace bedside::cli
