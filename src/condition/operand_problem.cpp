// What is said of calls, lists and maps that don't fit.
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "condition/spelling.hpp"
#include "condition/timestamp.hpp"
#include "condition/type_problem.hpp"
#include "diagnostics/findings.hpp"

namespace bedside::condition {
namespace {

using diagnostics::Code;

std::string how_to_call(const Signature& own) {
  if (own.style == Style::method) return fmt::format("value.{}({})", own.name, own.fewest > 1 ? ".." : "");
  return fmt::format("{}(value)", own.name);
}

/// Words from elsewhere, and what does the same here.
std::string hint_for_function(std::string_view name) {
  if (name == "len" || name == "length" || name == "count") return "write `size(value)`";
  if (name == "matches") return "compare with `==`, or write `contains`, `startsWith` or `endsWith`";
  if (name == "date") return "write `timestamp(\"2026-12-01T00:00:00Z\")`";
  if (name == "now" || name == "today") return "the date of the call is the fact `today`";
  if (name.starts_with("days")) return "write `days_until(date)` or `days_since(date)`";
  if (name == "any") return "write `list.exists(x, ..)`";
  if (macro(name)) return fmt::format("write `list.{}(x, ..)`", name);
  return {};
}

}  // namespace

std::string moment_for(std::string_view text) {
  for (const std::string_view ending : {"", "Z", "T00:00:00Z"})
    if (std::string moment = fmt::format("{}{}", text, ending); read_timestamp(moment)) return moment;
  return "2026-12-01T00:00:00Z";
}

Problem TypeProblems::unknown_function(const Node& call) const {
  const std::string_view name = syntax_.word_of(call);
  std::vector<std::string_view> names{"has"};
  if (call.is_method) names = {"all", "exists", "exists_one", "filter", "map"};
  for (const Signature& one : signatures()) names.push_back(one.name);
  std::string hint = hint_for_function(name);
  const std::string_view meant = hint.empty() ? diagnostics::only_meant(name, names) : std::string_view{};
  if (hint.empty()) hint = diagnostics::suggestion(name, names);
  if (hint.empty()) hint = "the page on conditions lists the functions";
  return {Code::unknown_function, call.word_begin,
          call.word_end,          fmt::format("`{}` is not a function that conditions know", name),
          std::move(hint),        std::string{meant}};
}

Problem TypeProblems::called_otherwise(const Node& call, const Signature& own) const {
  const bool placed = own.style == Style::either || (own.style == Style::method) == call.is_method;
  std::string message = fmt::format("`{}` stands {} the value that it works on", own.name,
                                    own.style == Style::method ? "behind a dot after" : "before");
  if (placed) {
    const std::size_t implied = counts_days(own.function) ? 1 : 0;
    const std::size_t inside = own.most - (call.is_method ? 1 : 0) - implied;
    message = fmt::format("`{}` takes {} in its parentheses", own.name,
                          inside == 0              ? "nothing"
                          : own.fewest == own.most ? "one value"
                                                   : "one value or nothing");
  }
  return {Code::condition_type, call.word_begin, call.word_end, std::move(message),
          fmt::format("write `{}`", how_to_call(own))};
}

Problem TypeProblems::no_date_of_the_call(const Node& implied) const {
  const bool declared = declarations_.contains(date_of_the_call);
  return {declared ? Code::condition_type : Code::unknown_name, implied.begin, implied.end,
          fmt::format("`{}` counts from the date of the call, and {}", syntax_.text_of(implied),
                      declared ? "`today` is not a date" : "no fact is called `today`"),
          "give its date as the fact `today`; a plan declares it with `today: {type: date, phi: false}`"};
}

Problem TypeProblems::not_a_moment(const Typed& part) const {
  const std::string* text = part.written_text();
  return at_node(*part.node, fmt::format("{} is not a moment written as text", shown(*part.node)),
                 fmt::format("write `timestamp(\"{}\")`", moment_for(text == nullptr ? "" : *text)));
}

Problem TypeProblems::not_a_length(const Typed& part) const {
  return at_node(*part.node, fmt::format("{} is not a length of time written as text", shown(*part.node)),
                 "write hours, minutes and seconds, such as `duration(\"36h\")` or `duration(\"1h30m\")`");
}

Problem TypeProblems::not_an_offset(const Typed& part) const {
  return at_node(*part.node, fmt::format("{} is not a distance from UTC", shown(*part.node)),
                 "write `\"+02:00\"` or `\"UTC\"`; names of time zones mean another thing every year");
}

Problem TypeProblems::no_place_for_length(const Typed& place, std::string_view function) const {
  return at_node(*place.node, fmt::format("a length of time is the same everywhere: `{}` takes nothing here", function),
                 "leave it out");
}

Problem TypeProblems::not_a_key(const Typed& key) const {
  return at_node(*key.node,
                 fmt::format("{} is {}, which can't be the key of a map", shown(*key.node), described(key.shape)),
                 "keys are texts, whole numbers, and `true` or `false`");
}

Problem TypeProblems::key_twice(const Typed& key) const {
  return at_node(*key.node, fmt::format("the key {} is there twice", shown(*key.node)));
}

Problem TypeProblems::not_a_place(const Typed& place) const {
  return at_node(*place.node,
                 fmt::format("{} is {}; the elements of a list stand at whole numbers", shown(*place.node),
                             described(place.shape)),
                 "the first element stands at `[0]`");
}

Problem TypeProblems::without_elements(const Typed& part, std::string_view wanted) const {
  return at_node(*part.node, fmt::format("`{}` wants a list or a map, and {} is {}", wanted, shown(*part.node),
                                         described(part.shape)));
}

Problem TypeProblems::without_members(const Node& member, const Typed& of) const {
  const std::string_view name = syntax_.word_of(member);
  const Signature* function = signature(name);
  return {Code::condition_type, member.word_begin, member.word_end,
          fmt::format("{} is {}, which has no member `{}`", shown(*of.node), described(of.shape), name),
          function != nullptr ? fmt::format("write `{}`", how_to_call(*function)) : hint_for_function(name)};
}

}  // namespace bedside::condition
