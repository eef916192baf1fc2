#include "compare/compare.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "compare/order.hpp"
#include "compare/values.hpp"

namespace bedside::compare {
namespace {

using source::Entry;
using source::Node;

constexpr std::array<std::string_view, 3> sections{"opening", "topics", "closing"};

/// What has an id of its own: a topic of a section, or a button.
struct Named {
  std::string id;
  std::string_view section;
  std::size_t place = 0;  ///< in its section, from 1
  const Node* node = nullptr;
};

std::vector<Named> named_in(const Node& root, std::string_view section, std::string_view id_key) {
  std::vector<Named> all;
  const Node* list = value_of(root, section);
  if (list == nullptr) return all;
  for (const Node& item : list->items)
    if (const Node* id = value_of(item, id_key)) all.push_back({id->text, section, all.size() + 1, &item});
  return all;
}

std::vector<Named> topics_of(const Node& root) {
  std::vector<Named> topics;
  for (const std::string_view section : sections)
    for (Named& topic : named_in(root, section, "topic")) topics.push_back(std::move(topic));
  return topics;
}

using NamedById = std::map<std::string_view, const Named*>;

NamedById by_id(const std::vector<Named>& all) {
  NamedById found;
  for (const Named& each : all) found.emplace(each.id, &each);
  return found;
}

using ValueByKey = std::map<std::string_view, const Node*>;

ValueByKey by_key(const Node& mapping) {
  ValueByKey found;
  for (const Entry& entry : mapping.entries) found.emplace(entry.key.text, &entry.value);
  return found;
}

std::vector<std::string> ids_of(const std::vector<Named>& all, std::string_view section) {
  std::vector<std::string> ids;
  for (const Named& each : all)
    if (each.section == section) ids.push_back(each.id);
  return ids;
}

/// `3 of topics`
std::string place_of(const Named& one) {
  return fmt::format("{} of {}", one.place, one.section);
}

class Comparing {
 public:
  Comparing(const Node& before, const Node& after) : before_(before), after_(after) {}

  std::vector<PlanChange> changes() {
    compare_head();
    compare_entries(PlanPart::fact, "facts");
    compare_entries(PlanPart::bridge, "bridges");
    compare_named(PlanPart::topic, topics_of(before_), topics_of(after_));
    compare_named(PlanPart::button, named_in(before_, "buttons", "button"), named_in(after_, "buttons", "button"));
    return std::move(changes_);
  }

 private:
  static bool is_head(std::string_view key) {
    constexpr std::array<std::string_view, 6> others{"facts", "bridges", "opening", "topics", "closing", "buttons"};
    return std::find(others.begin(), others.end(), key) == others.end();
  }

  void compare_head() {
    for (const Entry& entry : before_.entries)
      if (is_head(entry.key.text))
        compare_values(PlanPart::plan, "", entry.key.text, &entry.value, value_of(after_, entry.key.text), changes_);
    for (const Entry& entry : after_.entries)
      if (is_head(entry.key.text) && value_of(before_, entry.key.text) == nullptr)
        compare_values(PlanPart::plan, "", entry.key.text, nullptr, &entry.value, changes_);
  }

  void compare_entries(PlanPart part, std::string_view key) {
    static const Node nothing{};
    const Node* before = value_of(before_, key);
    const Node* after = value_of(after_, key);
    const Node& old_ones = before == nullptr ? nothing : *before;
    const Node& new_ones = after == nullptr ? nothing : *after;
    const ValueByKey old_values = by_key(old_ones);
    const ValueByKey new_values = by_key(new_ones);
    for (const Entry& entry : new_ones.entries) {
      const auto old_value = old_values.find(entry.key.text);
      compare_values(part, entry.key.text, "", old_value == old_values.end() ? nullptr : old_value->second,
                     &entry.value, changes_);
    }
    for (const Entry& entry : old_ones.entries)
      if (!new_values.contains(entry.key.text))
        compare_values(part, entry.key.text, "", &entry.value, nullptr, changes_);
  }

  /// As a whole: what it holds is in the plan, to be read there.
  void add_whole(PlanPart part, const Named& one, ChangeKind kind) {
    PlanChange change{part, one.id, "", kind, "", ""};
    const int line = one.node->range.begin.line;
    (kind == ChangeKind::added ? change.line_after : change.line_before) = line;
    change.is_verbatim = has_verbatim(*one.node);
    changes_.push_back(std::move(change));
  }

  void add_move(PlanPart part, const Named& before, const Named& after) {
    PlanChange change{part, after.id, "", ChangeKind::moved, place_of(before), place_of(after)};
    change.line_before = before.node->range.begin.line;
    change.line_after = after.node->range.begin.line;
    changes_.push_back(std::move(change));
  }

  void compare_named(PlanPart part, const std::vector<Named>& before, const std::vector<Named>& after) {
    std::set<std::string> moved;
    for (const std::string_view section : {"opening", "topics", "closing", "buttons"})
      for (const std::string& id : moved_in(ids_of(before, section), ids_of(after, section))) moved.insert(id);
    const NamedById old_ones = by_id(before);
    const NamedById new_ones = by_id(after);
    for (const Named& one : after) {
      const auto found = old_ones.find(one.id);
      if (found == old_ones.end()) {
        add_whole(part, one, ChangeKind::added);
        continue;
      }
      const Named& other = *found->second;
      if (other.section != one.section || moved.contains(one.id)) add_move(part, other, one);
      compare_values(part, one.id, "", other.node, one.node, changes_);
    }
    for (const Named& one : before)
      if (!new_ones.contains(one.id)) add_whole(part, one, ChangeKind::dropped);
  }

  const Node& before_;
  const Node& after_;
  std::vector<PlanChange> changes_;
};

std::vector<std::string> missing_in(const std::vector<std::string>& order, const std::vector<std::string>& other) {
  const std::set<std::string> there(other.begin(), other.end());
  std::vector<std::string> missing;
  for (const std::string& topic : order)
    if (!there.contains(topic)) missing.push_back(topic);
  return missing;
}

/// The place of each, from 1.
std::map<std::string_view, std::size_t> places_in(const std::vector<std::string>& order) {
  std::map<std::string_view, std::size_t> places;
  for (const std::string& topic : order) places.emplace(topic, places.size() + 1);
  return places;
}

}  // namespace

std::vector<PlanChange> changes_between(const Node& before, const Node& after) {
  return Comparing{before, after}.changes();
}

ProfileChange change_between(const PreparedCall& before, const PreparedCall& after, std::string profile) {
  ProfileChange change{std::move(profile), before.order, after.order, {}, {}, {}};
  change.dropped = missing_in(before.order, after.order);
  change.added = missing_in(after.order, before.order);
  const auto from = places_in(before.order);
  const auto to = places_in(after.order);
  for (const std::string& topic : moved_in(before.order, after.order))
    change.moved.push_back({topic, from.at(topic), to.at(topic)});
  return change;
}

}  // namespace bedside::compare
