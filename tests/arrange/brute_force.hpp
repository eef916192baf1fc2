// The definition of the best arrangement, written down as plainly as possible and tried on every order.
//
// Shares nothing with src/arrange but the types of the body. Slow: for bodies of up to nine pieces.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "arrange/arrange.hpp"

namespace bedside::brute_force {

using Order = std::vector<std::string>;

struct Piece {
  std::size_t topic = 0;
  std::size_t part = 0;  ///< 0: the whole topic
  std::string id;
};

/// The body spelled out: its selected pieces in the author's order, who follows whom, who is glued to whom.
class Definition {
 public:
  /// `loose`: a topic whose parts need not keep their order, for the price of that rule.
  explicit Definition(const arrange::Body& body, std::optional<std::size_t> loose = std::nullopt);

  const std::vector<Piece>& pieces() const { return pieces_; }
  bool keeps_rules(const Order& order) const;
  /// Whether the rule holds no more: its topic has been told or comes next, and isn't glued to the one that it follows.
  bool is_past(const arrange::HardRule& rule) const;
  /// Whether a rule says that the piece stands before the other, at once or through topics that are left out.
  bool stands_before(std::size_t piece, std::size_t other) const { return earlier_[piece][other]; }
  std::vector<Item> items(const Order& order) const;
  Order habitual_order() const;
  Costs costs(const Order& order) const;
  /// The lexicographically smallest order that keeps the rules, step by step.
  Order as_written() const;
  /// Every order that keeps the rules, in ascending author positions.
  void for_each_order(const std::function<void(const Order&)>& visit) const;

  /// The same in numbers of pieces.
  using Pieces = std::vector<std::size_t>;
  void for_each(const std::function<void(const Pieces&)>& visit) const;
  Costs costs(const Pieces& order) const;
  Order ids(const Pieces& order) const;
  std::size_t place_written(const std::string& id) const;

 private:
  bool may_follow(const std::vector<std::size_t>& placed, std::size_t next) const;
  void extend(Pieces& placed, const std::function<void(const Pieces&)>& visit) const;
  std::vector<int> item_valences(const Pieces& order) const;
  std::size_t first_piece(std::size_t topic) const;
  std::size_t last_piece(std::size_t topic) const;
  bool may_lead_to_all(std::vector<std::size_t> placed, std::size_t next) const;
  void follow();
  void relate(std::optional<std::size_t> loose);
  bool has_to_wait(std::size_t topic) const;
  void add_next_to_tell();
  void relate_told();
  bool is_told(std::size_t piece) const;

  arrange::Body body_;
  std::vector<Piece> pieces_;
  std::vector<std::size_t> told_;                     ///< pieces that stay first
  std::vector<std::vector<bool>> follows_;            ///< among topics, by the rules that aren't past
  std::vector<std::vector<bool>> earlier_;            ///< earlier_[a][b]: piece a has to stand somewhere before piece b
  std::vector<std::optional<std::size_t>> glued_to_;  ///< the piece that has to stand right before
  std::vector<std::size_t> usual_place_;              ///< of each piece in the habitual order
};

struct Best {
  Order order;
  Costs costs;
};

/// None when no order keeps the rules.
std::optional<Best> best_order(const Definition& definition, const std::vector<Principle>& principles);

bool less_in_priority(const Costs& left, const Costs& right, const std::vector<Principle>& principles);

/// Whether some order of all pieces, left-out ones included, keeps every rule, each read by itself.
bool some_order_keeps(const arrange::Body& body);

/// What is wrong with an arrangement, whatever the size of the body; empty when nothing is.
std::vector<std::string> faults_of(const arrange::Body& body, const arrange::Objective& objective,
                                   const Arrangement& arrangement);

}  // namespace bedside::brute_force
