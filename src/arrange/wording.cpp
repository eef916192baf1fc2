#include "arrange/wording.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace bedside::arrange {
namespace {

std::string quoted(const std::string& title) {
  return fmt::format("“{}”", title);
}

std::string title_of(const Body& body, const Layout& layout, Index unit) {
  return quoted(body.topics[layout.units[unit].topic].title);
}

std::string counted(std::int64_t count, const char* one, const char* many) {
  return fmt::format("{} {}", count, count == 1 ? one : many);
}

std::string weaker_ending(const Body& body, const Problem& problem, const PutBack& change) {
  const Layout& layout = problem.layout;
  return fmt::format("put back, the last topic would be {}, a weaker ending than {}",
                     title_of(body, layout, layout.blocks[change.order.back()].units.back()),
                     title_of(body, layout, layout.blocks[change.delivered.back()].units.back()));
}

std::string more_dread(const Body& body, const Problem& problem, const PutBack& change) {
  const std::vector<Block>& blocks = problem.layout.blocks;
  if (blocks[change.block].valence < 0 && change.new_place > change.place) {
    const auto more = static_cast<std::int64_t>(change.new_place - change.place);
    return fmt::format("put back, it would wait behind {}", counted(more, "more topic", "more topics"));
  }
  std::int64_t waiting = 0;
  Index first = nowhere;
  for (std::size_t place = change.new_place; place < change.place; ++place) {
    if (blocks[change.delivered[place]].valence >= 0) continue;
    if (waiting++ == 0) first = change.delivered[place];
  }
  if (waiting == 1)
    return fmt::format("put back, {} would wait behind it", title_of(body, problem.layout, problem.layout.lead(first)));
  return fmt::format("put back, {} hard topics would wait behind it", waiting);
}

std::string what_gets_worse(Principle principle, const Body& body, const Problem& problem, const PutBack& change) {
  const std::int64_t more = change.costs[principle] - change.costs_delivered[principle];
  switch (principle) {
    case Principle::finish_strong:
      return weaker_ending(body, problem, change);
    case Principle::bad_news_first:
      return more_dread(body, problem, change);
    case Principle::combine_pain:
      return fmt::format("put back, what is painful would be picked up again {}",
                         counted(more, "more time", "more times"));
    case Principle::split_pleasure:
      return "put back, what is pleasant would be spread less evenly";
    case Principle::keep_habits:
      break;
  }
  return fmt::format("put back, {} would stand in another order than {}",
                     counted(more, "more pair of topics", "more pairs of topics"),
                     body.last_order.empty() ? "in the plan" : "the patient is used to");
}

std::string as_follower(const Body& body, const HardRule& rule) {
  const std::string other = quoted(body.topics[rule.other].title);
  switch (rule.kind) {
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

std::string as_followed(const Body& body, const HardRule& rule) {
  const std::string topic = quoted(body.topics[rule.topic].title);
  switch (rule.kind) {
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

}  // namespace

std::string in_words(Principle principle) {
  std::string words(name_of(principle));
  std::replace(words.begin(), words.end(), '-', ' ');
  return words;
}

std::string words_for_principles(const Body& body, const Problem& problem, const std::vector<Principle>& worse,
                                 const PutBack& change) {
  if (worse.empty()) return "no principle would be worse if it were put back: here the order of the plan decides";
  std::string words;
  for (const Principle principle : worse) {
    if (!words.empty()) words += "; ";
    words += fmt::format("{}: {}", in_words(principle), what_gets_worse(principle, body, problem, change));
  }
  return words;
}

std::string words_for_rule(const Body& body, const HardRule& rule, std::size_t seen_from) {
  return rule.topic == seen_from ? as_follower(body, rule) : as_followed(body, rule);
}

std::string words_for_glue(const Body& body, const Layout& layout, Index before) {
  return fmt::format("stands directly after {}", title_of(body, layout, before));
}

std::string words_for_price(const Body& body, const Problem& problem, const RulePrice& price, const HardRule& rule) {
  const std::string topic = quoted(body.topics[rule.topic].title);
  const std::string stated = rule.kind == RuleKind::parts ? fmt::format("the parts of {} keep their order", topic)
                                                          : fmt::format("{} {}", topic, as_follower(body, rule));
  for (const Principle principle : problem.principles) {
    const std::int64_t with = price.with[principle];
    const std::int64_t without = price.without[principle];
    if (with == without) continue;
    return fmt::format("{}: without this rule the cost of {} would be {} {} ({} instead of {})", stated,
                       in_words(principle), with > without ? with - without : without - with,
                       with > without ? "smaller" : "larger", without, with);
  }
  return fmt::format("{}: costs nothing", stated);
}

}  // namespace bedside::arrange
