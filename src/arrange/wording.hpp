// Reasons in plain English, for a nurse.
#pragma once

#include <string>
#include <vector>

#include "arrange/problem.hpp"
#include "arrange/rule_book.hpp"

namespace bedside::arrange {

/// A block put back to where the author wrote it, and what that would cost.
struct PutBack {
  Index block = 0;
  std::size_t place = 0;      ///< as delivered, among the blocks
  std::size_t new_place = 0;  ///< when put back
  const BlockOrder& delivered;
  const BlockOrder& order;
  const Costs& costs_delivered;
  const Costs& costs;
};

/// `finish strong` for `finish-strong`.
std::string in_words(Principle principle);

/// What gets worse, one clause per principle; without any, that the author's order decided.
std::string words_for_principles(const Body& body, const Problem& problem, const std::vector<Principle>& worse,
                                 const PutBack& change);

/// `seen_from` is the topic that the sentence is about.
std::string words_for_rule(const Body& body, const HardRule& rule, std::size_t seen_from);

/// For a unit that stands directly after `before`.
std::string words_for_glue(const Body& body, const Layout& layout, Index before);

std::string words_for_price(const Body& body, const Problem& problem, const RulePrice& price, const HardRule& rule);

}  // namespace bedside::arrange
