#include "compare/values.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <string_view>
#include <utility>

#include "compare/order.hpp"
#include "compare/words.hpp"

namespace bedside::compare {
namespace {

using source::Entry;
using source::Kind;
using source::Node;

constexpr std::array<std::string_view, 10> text_keys{"say",   "ask",     "offer", "teach_back", "cue",
                                                     "title", "because", "label", "text",       "instead_of"};

/// Both sides of one value.
struct Pair {
  const Node* before = nullptr;
  const Node* after = nullptr;
  std::string key;
  bool is_verbatim = false;
};

bool is_verbatim_word(const Node* wording) {
  return wording != nullptr && wording->text == "verbatim";
}

bool says_verbatim(const Node& mapping) {
  return is_verbatim_word(value_of(mapping, "wording"));
}

bool is_list_of_words(const Node& node) {
  return node.kind == Kind::sequence &&
         std::all_of(node.items.begin(), node.items.end(), [](const Node& item) { return item.is_scalar(); });
}

std::string joined(const std::string& key, std::string_view more) {
  return key.empty() ? std::string(more) : key + "/" + std::string(more);
}

std::vector<Pair> pairs_of_mappings(const Pair& pair) {
  std::vector<Pair> pairs;
  const bool verbatim = pair.is_verbatim || says_verbatim(*pair.before) || says_verbatim(*pair.after);
  for (const Entry& entry : pair.before->entries)
    pairs.push_back({&entry.value, value_of(*pair.after, entry.key.text), joined(pair.key, entry.key.text), verbatim});
  for (const Entry& entry : pair.after->entries)
    if (value_of(*pair.before, entry.key.text) == nullptr)
      pairs.push_back({nullptr, &entry.value, joined(pair.key, entry.key.text), verbatim});
  return pairs;
}

/// Items that are the same at both ends belong together; those between them are taken one by one.
std::vector<Pair> pairs_by_place(const Pair& pair) {
  const std::vector<Node>& before = pair.before->items;
  const std::vector<Node>& after = pair.after->items;
  const std::size_t shorter = std::min(before.size(), after.size());
  const auto is_same = [&](std::size_t i, std::size_t j) { return are_same(before[i], after[j]); };
  std::size_t begin = 0;
  while (begin < shorter && is_same(begin, begin)) ++begin;
  std::size_t end = 0;
  while (end < shorter - begin && is_same(before.size() - 1 - end, after.size() - 1 - end)) ++end;
  std::vector<Pair> pairs;
  for (std::size_t i = begin; i + end < std::max(before.size(), after.size()); ++i)
    pairs.push_back({i + end < before.size() ? &before[i] : nullptr, i + end < after.size() ? &after[i] : nullptr,
                     joined(pair.key, std::to_string(i + 1)), pair.is_verbatim});
  return pairs;
}

std::vector<std::string> ids_of(const Node& list) {
  std::vector<std::string> ids;
  for (const Node& item : list.items) {
    const Node* id = item.kind == Kind::mapping ? value_of(item, "id") : nullptr;
    ids.push_back(item.is_scalar() ? item.text : id != nullptr ? id->text : "");
  }
  return ids;
}

bool are_all_named(const std::vector<std::string>& ids) {
  return !ids.empty() && std::none_of(ids.begin(), ids.end(), [](const std::string& id) { return id.empty(); });
}

/// Items by their ids, each with its place.
class Items {
 public:
  Items(const Node& list, const std::vector<std::string>& ids) : list_(list) {
    for (std::size_t i = 0; i < ids.size(); ++i) places_.emplace(ids[i], i);
  }

  /// Null when there is none.
  const Node* find(const std::string& id) const {
    const auto found = places_.find(id);
    return found == places_.end() ? nullptr : &list_.items[found->second];
  }
  /// From 1.
  std::size_t place_of(const std::string& id) const { return places_.at(id) + 1; }

 private:
  const Node& list_;
  std::map<std::string_view, std::size_t> places_;
};

VerbatimChange verbatim_change_of(const Pair& pair) {
  const bool before = is_verbatim_word(pair.before);
  const bool after = is_verbatim_word(pair.after);
  if (before == after) return VerbatimChange::none;
  return after ? VerbatimChange::gained : VerbatimChange::lost;
}

PlanChange change_of(PlanPart part, const std::string& id, const Pair& pair) {
  PlanChange change{part, id, pair.key, ChangeKind::changed, "", ""};
  if (pair.before == nullptr) change.kind = ChangeKind::added;
  if (pair.after == nullptr) change.kind = ChangeKind::dropped;
  if (pair.before != nullptr) change.before = in_one_line(*pair.before);
  if (pair.after != nullptr) change.after = in_one_line(*pair.after);
  if (pair.before != nullptr) change.line_before = pair.before->range.begin.line;
  if (pair.after != nullptr) change.line_after = pair.after->range.begin.line;
  const std::string last = pair.key.substr(pair.key.find_last_of('/') + 1);
  change.is_text = part == PlanPart::bridge || std::find(text_keys.begin(), text_keys.end(), last) != text_keys.end();
  change.is_verbatim = pair.is_verbatim && change.is_text;
  for (const Node* side : {pair.before, pair.after})
    if (side != nullptr && !side->is_scalar()) change.is_verbatim = change.is_verbatim || has_verbatim(*side);
  if (last == "wording") change.verbatim_change = verbatim_change_of(pair);
  if (change.verbatim_change != VerbatimChange::none) change.is_verbatim = true;
  if (change.is_text && change.kind == ChangeKind::changed) change.words = changed_words(change.before, change.after);
  return change;
}

/// Options stand in an order of their own.
void add_moved_items(PlanPart part, const std::string& id, const Pair& pair, std::vector<PlanChange>& changes) {
  const std::vector<std::string> before = ids_of(*pair.before);
  const std::vector<std::string> after = ids_of(*pair.after);
  const Items old_items{*pair.before, before};
  const Items new_items{*pair.after, after};
  for (const std::string& moved : moved_in(before, after)) {
    PlanChange change{part, id, joined(pair.key, moved), ChangeKind::moved, "", ""};
    change.before = std::to_string(old_items.place_of(moved));
    change.after = std::to_string(new_items.place_of(moved));
    change.line_before = old_items.find(moved)->range.begin.line;
    change.line_after = new_items.find(moved)->range.begin.line;
    changes.push_back(std::move(change));
  }
}

std::vector<Pair> pairs_by_id(const Pair& pair) {
  const std::vector<std::string> before = ids_of(*pair.before);
  const std::vector<std::string> after = ids_of(*pair.after);
  const Items old_items{*pair.before, before};
  const Items new_items{*pair.after, after};
  std::vector<Pair> pairs;
  for (std::size_t i = 0; i < before.size(); ++i)
    pairs.push_back({&pair.before->items[i], new_items.find(before[i]), joined(pair.key, before[i]), pair.is_verbatim});
  for (std::size_t i = 0; i < after.size(); ++i)
    if (old_items.find(after[i]) == nullptr)
      pairs.push_back({nullptr, &pair.after->items[i], joined(pair.key, after[i]), pair.is_verbatim});
  return pairs;
}

/// What the two are made of, where both are made of the same; else none.
std::vector<Pair> pairs_within(PlanPart part, const std::string& id, const Pair& pair,
                               std::vector<PlanChange>& changes) {
  if (pair.before == nullptr || pair.after == nullptr || pair.before->kind != pair.after->kind) return {};
  if (pair.before->kind == Kind::mapping) return pairs_of_mappings(pair);
  if (pair.before->kind != Kind::sequence) return {};
  if (is_list_of_words(*pair.before) && is_list_of_words(*pair.after)) return {};
  if (!are_all_named(ids_of(*pair.before)) || !are_all_named(ids_of(*pair.after))) return pairs_by_place(pair);
  add_moved_items(part, id, pair, changes);
  return pairs_by_id(pair);
}

}  // namespace

const Node* value_of(const Node& mapping, std::string_view key) {
  for (const Entry& entry : mapping.entries)
    if (entry.key.text == key) return &entry.value;
  return nullptr;
}

/// A scalar within a list or a mapping: in quotes where it could be taken for more than one, or for none.
std::string as_item(const Node& node) {
  constexpr std::string_view signs = ",:[]{}\"\\\n";
  const std::string& text = node.text;
  const bool is_plain =
      !text.empty() && text.find_first_of(signs) == std::string::npos && text.front() != ' ' && text.back() != ' ';
  if (!node.is_scalar() || is_plain) return text;
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') quoted += '\\';
    quoted += c;
  }
  return quoted + "\"";
}

bool are_same(const Node& one, const Node& other) {
  return one.kind == other.kind && in_one_line(one) == in_one_line(other);
}

std::string in_one_line(const Node& node) {
  if (node.is_scalar()) return node.text;
  struct Piece {
    const Node* node;
    std::string_view words;
  };
  std::string text;
  std::vector<Piece> left{{&node, ""}};
  while (!left.empty()) {
    const Piece piece = left.back();
    left.pop_back();
    text += piece.words;
    if (piece.node == nullptr) continue;
    text += as_item(*piece.node);
    if (piece.node->kind == Kind::sequence) {
      text += "[";
      left.push_back({nullptr, "]"});
      for (std::size_t i = piece.node->items.size(); i-- > 0;)
        left.push_back({&piece.node->items[i], i == 0 ? "" : ", "});
    }
    if (piece.node->kind == Kind::mapping) {
      text += "{";
      left.push_back({nullptr, "}"});
      for (std::size_t i = piece.node->entries.size(); i-- > 0;) {
        left.push_back({&piece.node->entries[i].value, ": "});
        left.push_back({&piece.node->entries[i].key, i == 0 ? "" : ", "});
      }
    }
  }
  return text;
}

bool has_verbatim(const Node& node) {
  std::vector<const Node*> left{&node};
  while (!left.empty()) {
    const Node* each = left.back();
    left.pop_back();
    if (says_verbatim(*each)) return true;
    for (const Node& item : each->items) left.push_back(&item);
    for (const Entry& entry : each->entries) left.push_back(&entry.value);
  }
  return false;
}

void compare_values(PlanPart part, const std::string& id, const std::string& key, const Node* before, const Node* after,
                    std::vector<PlanChange>& changes) {
  std::vector<Pair> left{{before, after, key, false}};
  while (!left.empty()) {
    const Pair pair = std::move(left.back());
    left.pop_back();
    const bool has_both = pair.before != nullptr && pair.after != nullptr;
    if (has_both && are_same(*pair.before, *pair.after)) continue;
    std::vector<Pair> within = pairs_within(part, id, pair, changes);
    if (within.empty())
      changes.push_back(change_of(part, id, pair));
    else
      left.insert(left.end(), std::make_move_iterator(within.rbegin()), std::make_move_iterator(within.rend()));
  }
}

}  // namespace bedside::compare
