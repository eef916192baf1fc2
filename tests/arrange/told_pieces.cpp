// The definition where some of the call has been told already.
#include <algorithm>

#include "brute_force.hpp"

namespace bedside::brute_force {

using arrange::HardRule;

/// Whether the topic, or what is glued behind it, follows another that is still to be told.
bool Definition::has_to_wait(std::size_t topic) const {
  std::vector<std::size_t> chain{topic};
  for (std::size_t next = 0; next < chain.size(); ++next)
    for (const HardRule& rule : body_.rules)
      if (rule.kind == RuleKind::directly_after && rule.other == chain[next] && body_.topics[rule.topic].selected &&
          first_piece(rule.other) == last_piece(rule.other))
        chain.push_back(rule.topic);
  for (const std::size_t each : chain)
    for (std::size_t other = 0; other < body_.topics.size(); ++other)
      if (body_.topics[other].selected && std::find(chain.begin(), chain.end(), other) == chain.end() &&
          follows_[each][other] && !is_told(last_piece(other)))
        return true;
  return false;
}

/// What is glued behind the last that was told comes next, so it is as good as told, unless it has to wait for others.
void Definition::add_next_to_tell() {
  if (told_.empty()) return;
  for (std::size_t round = 0; round < body_.rules.size(); ++round)
    for (const HardRule& rule : body_.rules) {
      if (rule.kind != RuleKind::directly_after) continue;
      if (!body_.topics[rule.topic].selected || !body_.topics[rule.other].selected) continue;
      const std::size_t next = first_piece(rule.topic);
      if (last_piece(rule.other) == told_.back() && !is_told(next) && !has_to_wait(rule.topic)) told_.push_back(next);
    }
}

bool Definition::is_told(std::size_t piece) const {
  return std::find(told_.begin(), told_.end(), piece) != told_.end();
}

bool Definition::is_past(const HardRule& rule) const {
  if (!body_.topics[rule.topic].selected || !is_told(first_piece(rule.topic))) return false;
  if (!body_.topics[rule.other].selected) return true;
  std::size_t piece = first_piece(rule.topic);
  while (glued_to_[piece] && piece != last_piece(rule.other)) piece = *glued_to_[piece];
  return piece != last_piece(rule.other);
}

/// What has been told stands first, in that order, however many rules that breaks; glue holds where it still can.
void Definition::relate_told() {
  for (std::size_t piece = 0; piece < pieces_.size(); ++piece) {
    if (is_told(piece))
      for (std::size_t other = 0; other < pieces_.size(); ++other) earlier_[other][piece] = false;
    if (!glued_to_[piece]) continue;
    const auto front = std::find(told_.begin(), told_.end(), *glued_to_[piece]);
    const bool can_hold =
        is_told(piece) ? front != told_.end() && front + 1 != told_.end() && *(front + 1) == piece
                       : front == told_.end() || (front + 1 == told_.end() && !has_to_wait(pieces_[piece].topic));
    if (!can_hold) glued_to_[piece].reset();
  }
  for (std::size_t place = 0; place < told_.size(); ++place)
    for (std::size_t piece = 0; piece < pieces_.size(); ++piece) {
      const auto also = std::find(told_.begin(), told_.end(), piece);
      if (also == told_.end() || static_cast<std::size_t>(also - told_.begin()) > place)
        earlier_[told_[place]][piece] = true;
    }
}

}  // namespace bedside::brute_force
