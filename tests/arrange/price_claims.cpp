// Prices of rules, by trying every order with and without each.
#include <algorithm>
#include <cstdlib>

#include "claims.hpp"

namespace bedside::brute_force {
namespace {

using arrange::Body;
using arrange::HardRule;

/// What the first principle that differs has to say: its name and numbers.
std::string expected_words(const std::vector<Principle>& principles, const RulePrice& price) {
  for (const Principle principle : principles) {
    const std::int64_t with = price.with[principle];
    const std::int64_t without = price.without[principle];
    if (with == without) continue;
    std::string name(name_of(principle));
    std::replace(name.begin(), name.end(), '-', ' ');
    if (!price.exact)
      return "cost of " + name + " would be at most " + std::to_string(without) + ", as far as the search came (" +
             std::to_string(with) + " with it)";
    return "cost of " + name + " would be " + std::to_string(std::abs(with - without)) +
           (without < with ? " smaller (" : " larger (") + std::to_string(without) + " instead of " +
           std::to_string(with) + ")";
  }
  return price.exact ? ": costs nothing" : ": costs nothing, as far as the search came";
}

/// The selected topics that come behind this one (or before it) by rules through topics that aren't; itself if it is
/// one.
std::vector<std::size_t> selected_from(const Body& body, const Definition& definition, std::size_t topic, bool behind) {
  std::vector<bool> reached(body.topics.size(), false);
  reached[topic] = true;
  for (std::size_t round = 0; round < body.topics.size(); ++round)
    for (const HardRule& rule : body.rules) {
      const std::size_t from = behind ? rule.other : rule.topic;
      const bool goes_on = reached[from] && !body.topics[from].selected && !definition.is_past(rule);
      if (goes_on) reached[behind ? rule.topic : rule.other] = true;
    }
  std::vector<std::size_t> topics;
  for (std::size_t other = 0; other < body.topics.size(); ++other)
    if (reached[other] && body.topics[other].selected) topics.push_back(other);
  return topics;
}

bool was_told(const Body& body, std::size_t topic, std::size_t part) {
  const arrange::BodyTopic& described = body.topics[topic];
  const std::string id = described.parts == 0 ? described.id : described.id + "/" + std::to_string(part);
  return described.selected && std::find(body.told.begin(), body.told.end(), id) != body.told.end();
}

/// Titles, the first three of them.
std::string few(const Body& body, const std::vector<std::size_t>& topics) {
  std::vector<std::string> words;
  for (const std::size_t topic : topics)
    if (words.size() < 3) words.push_back("“" + body.topics[topic].title + "”");
  if (topics.size() > 3) words.push_back(std::to_string(topics.size() - 3) + " more");
  std::string list = words.front();
  for (std::size_t place = 1; place < words.size(); ++place)
    list += (place + 1 == words.size() ? " and " : ", ") + words[place];
  return list;
}

/// What a rule between topics that aren't both told has to say about others.
std::string expected_clause(const Body& body, const HardRule& rule, const std::vector<std::size_t>& followers,
                            const std::vector<std::size_t>& followed) {
  const bool has_topic = body.topics[rule.topic].selected;
  const bool has_other = body.topics[rule.other].selected;
  if (has_topic && has_other) return "";
  const std::string missing = body.topics[has_topic ? rule.other : rule.topic].title;
  return "; " + (has_topic || has_other ? "“" + missing + "” isn't" : "neither is") +
         " told here, but that still keeps " + few(body, followers) + " behind " + few(body, followed) + ":";
}

bool names(const Body& body, const std::vector<std::size_t>& topics, const std::vector<std::string>& ids,
           std::size_t more) {
  std::vector<std::string> expected;
  for (const std::size_t topic : topics)
    if (expected.size() < RulePrice::most_named) expected.push_back(body.topics[topic].id);
  return ids == expected && more == topics.size() - expected.size();
}

/// Any rule's best order is one of those that the budget may not have let the search find.
void compare(const Costs& claimed, const Costs& best, bool is_exact, const std::vector<Principle>& principles,
             std::vector<std::string>& faults) {
  const bool is_more = less_in_priority(best, claimed, principles);
  if (less_in_priority(claimed, best, principles) || (is_exact && is_more)) faults.emplace_back("other costs");
}

}  // namespace

std::vector<std::string> false_prices(const Body& body, const std::vector<Principle>& principles,
                                      const std::vector<RulePrice>& prices) {
  std::vector<std::string> faults;
  const Definition definition(body);
  const Costs with = best_order(definition, principles)->costs;
  std::size_t next = 0;
  const auto check = [&](const HardRule& rule, const Definition& without) -> const RulePrice* {
    if (next == prices.size()) {
      faults.push_back("a rule has no price");
      return nullptr;
    }
    const RulePrice& price = prices[next++];
    const bool same = price.kind == rule.kind && price.topic == body.topics[rule.topic].id &&
                      price.other == body.topics[rule.other].id && price.line == rule.line;
    if (!same) faults.push_back("another rule: " + price.text);
    compare(price.with, with, price.exact, principles, faults);
    compare(price.without, best_order(without, principles)->costs, price.exact, principles, faults);
    if (!price.text.ends_with(expected_words(principles, price))) faults.push_back("other words: " + price.text);
    if (price.text.find("“" + body.topics[rule.topic].title + "”") == std::string::npos)
      faults.push_back("another topic: " + price.text);
    return &price;
  };
  for (std::size_t rule = 0; rule < body.rules.size(); ++rule) {
    const HardRule& written = body.rules[rule];
    const auto followers = selected_from(body, definition, written.topic, true);
    const auto followed = selected_from(body, definition, written.other, false);
    if (followers.empty() || followed.empty() || definition.is_past(written) || was_told(body, written.topic, 1))
      continue;
    Body without = body;
    without.rules.erase(without.rules.begin() + static_cast<std::ptrdiff_t>(rule));
    const RulePrice* price = check(written, Definition(without));
    if (!price) continue;
    if (!names(body, followers, price->followers, price->more_followers) ||
        !names(body, followed, price->followed, price->more_followed))
      faults.push_back("it keeps others in order than it names: " + price->text);
    if (price->text.find(expected_clause(body, written, followers, followed)) == std::string::npos)
      faults.push_back("it keeps others in order than it says: " + price->text);
  }
  for (std::size_t topic = 0; topic < body.topics.size(); ++topic) {
    const arrange::BodyTopic& described = body.topics[topic];
    if (described.selected && described.parts >= 2 && !was_told(body, topic, described.parts))
      check({RuleKind::parts, topic, topic, described.line}, Definition(body, topic));
  }
  if (next != prices.size()) faults.push_back("a price without a rule");
  return faults;
}

}  // namespace bedside::brute_force
