#include "arrange/rule_words.hpp"

#include <algorithm>
#include <string_view>

#include <fmt/format.h>

#include "arrange/titles.hpp"

namespace bedside::arrange {
namespace {

/// `“A”, “B”, “C” and 4 more`.
std::string first_few(const Body& body, const std::vector<std::size_t>& topics) {
  constexpr std::size_t most_shown = 3;
  std::vector<std::string> titles;
  for (std::size_t next = 0; next < std::min(topics.size(), most_shown); ++next)
    titles.push_back(title_of(body, topics[next]));
  if (topics.size() > most_shown) titles.push_back(fmt::format("{} more", topics.size() - most_shown));
  return listed(titles);
}

/// What none of these topics is; one that waits may still be told.
std::string_view what_they_are_not(const Body& body, const std::vector<std::size_t>& topics) {
  const auto waiting =
      std::count_if(topics.begin(), topics.end(), [&](std::size_t topic) { return body.topics[topic].waits; });
  if (waiting == 0) return "told here";
  return static_cast<std::size_t>(waiting) == topics.size() ? "decided yet" : "told so far";
}

/// "by way of “B”, which ..": the topics that aren't told, and hold the two in order all the same.
std::string by_way_of(const Body& body, const std::vector<std::size_t>& through) {
  const bool is_one = through.size() == 1;
  return fmt::format("by way of {}, which {} {} but still {} the two in order", first_few(body, through),
                     is_one ? "isn't" : "aren't", what_they_are_not(body, through), is_one ? "keeps" : "keep");
}

/// "; “B” isn't told here, but ..": what a rule keeps in order all the same; nothing where both its topics are told.
std::string carried_over(const Body& body, const HardRule& rule, const Hold& hold) {
  std::vector<std::size_t> missing;
  for (const std::size_t topic : {rule.topic, rule.other})
    if (!body.topics[topic].selected) missing.push_back(topic);
  if (missing.empty()) return "";
  const std::string who = missing.size() == 2 ? "neither is" : title_of(body, missing.front()) + " isn't";
  return fmt::format("; {} {}, but that still keeps {} behind {}", who, what_they_are_not(body, missing),
                     first_few(body, hold.followers), first_few(body, hold.followed));
}

std::string as_follower(const Body& body, const Tie& tie) {
  const std::string other = title_of(body, tie.other);
  if (!tie.through.empty()) return fmt::format("comes after {}, {}", other, by_way_of(body, tie.through));
  switch (tie.kind) {
    case RuleKind::after:
      return fmt::format("comes after {}, as the plan says", other);
    case RuleKind::directly_after:
      return fmt::format("stands directly after {}", other);
    case RuleKind::resolves:
      return fmt::format("comes after {}, which it deals with", other);
    case RuleKind::answer:
      return fmt::format("comes after {}, whose answer it needs", other);
    case RuleKind::parts:
      break;
  }
  return "its parts keep their order";
}

std::string as_followed(const Body& body, const Tie& tie) {
  const std::string topic = title_of(body, tie.topic);
  if (!tie.through.empty()) return fmt::format("comes before {}, {}", topic, by_way_of(body, tie.through));
  switch (tie.kind) {
    case RuleKind::after:
      return fmt::format("comes before {}, as the plan says", topic);
    case RuleKind::directly_after:
      return fmt::format("stands directly before {}", topic);
    case RuleKind::resolves:
      return fmt::format("comes before {}, which deals with it", topic);
    case RuleKind::answer:
      return fmt::format("comes before {}, which needs its answer", topic);
    case RuleKind::parts:
      break;
  }
  return "its parts keep their order";
}

/// Where a budget ran out nothing is known but that some order costs no more.
std::string inexact_price(Principle principle, std::int64_t with, std::int64_t without) {
  return fmt::format("without this rule the cost of {} would be at most {}, as far as the search came ({} with it)",
                     in_words(principle), without, with);
}

std::string exact_price(Principle principle, std::int64_t with, std::int64_t without) {
  return fmt::format("without this rule the cost of {} would be {} {} ({} instead of {})", in_words(principle),
                     with > without ? with - without : without - with, with > without ? "smaller" : "larger", without,
                     with);
}

}  // namespace

Reason reason_of(const Body& body, const Tie& tie, std::size_t seen_from) {
  BindingRule rule{tie.kind, body.topics[tie.topic].id, body.topics[tie.other].id, {}, tie.line};
  for (const std::size_t topic : tie.through) rule.through.push_back(body.topics[topic].id);
  return {std::string(name_of(tie.kind)), tie.topic == seen_from ? as_follower(body, tie) : as_followed(body, tie),
          std::move(rule)};
}

std::string words_for(const Body& body, const Tie& tie) {
  const std::string topic = title_of(body, tie.topic);
  if (tie.kind == RuleKind::parts) return fmt::format("the parts of {} keep their order", topic);
  return fmt::format("{} {}", topic, as_follower(body, tie));
}

std::string words_for_price(const Body& body, const Problem& problem, const RulePrice& price, const HardRule& rule,
                            const Hold& hold) {
  const std::string stated =
      words_for(body, {rule.kind, rule.topic, rule.other, {}, rule.line}) + carried_over(body, rule, hold);
  for (const Principle principle : problem.principles) {
    const std::int64_t with = price.with[principle];
    const std::int64_t without = price.without[principle];
    if (with == without) continue;
    return fmt::format("{}: {}", stated,
                       price.exact ? exact_price(principle, with, without) : inexact_price(principle, with, without));
  }
  return fmt::format("{}: costs nothing{}", stated, price.exact ? "" : ", as far as the search came");
}

std::string joined(const std::vector<Reason>& reasons) {
  std::string words;
  for (const Reason& reason : reasons) words += (words.empty() ? "" : "; ") + reason.text;
  return words;
}

std::vector<std::string> names_of(const std::vector<Reason>& reasons) {
  std::vector<std::string> names;
  for (const Reason& reason : reasons)
    if (names.empty() || names.back() != reason.name) names.push_back(reason.name);
  return names;
}

std::string in_words(Principle principle) {
  std::string words(name_of(principle));
  std::replace(words.begin(), words.end(), '-', ' ');
  return words;
}

}  // namespace bedside::arrange
