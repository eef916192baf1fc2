// Hard rules and their prices in plain English, for a nurse.
#pragma once

#include <string>
#include <vector>

#include "arrange/hold.hpp"
#include "arrange/problem.hpp"
#include "arrange/rule_book.hpp"

namespace bedside::arrange {

/// Seen from one of its two topics: `comes after “Loss”, which it deals with`.
Reason reason_of(const Body& body, const Tie& tie, std::size_t seen_from);
/// By itself: `“Help” comes after “Loss”, which it deals with`.
std::string words_for(const Body& body, const Tie& tie);
/// What the rule says, whom it keeps in order by way of topics that aren't told, and what it costs.
std::string words_for_price(const Body& body, const Problem& problem, const RulePrice& price, const HardRule& rule,
                            const Hold& hold);

/// Their texts in one: `..; ..`.
std::string joined(const std::vector<Reason>& reasons);
/// Their names, those that repeat the one before left out.
std::vector<std::string> names_of(const std::vector<Reason>& reasons);
/// `finish strong` for `finish-strong`.
std::string in_words(Principle principle);

}  // namespace bedside::arrange
