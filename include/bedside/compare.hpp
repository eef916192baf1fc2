// Two versions of a plan beside each other. Pure, like everything in engine.hpp.
//
//   bedside::Comparison comparison = bedside::compare_plans(before, after);
//   comparison.profiles.push_back(bedside::compare_calls(prepare(before, facts), prepare(after, facts), "maria"));
#pragma once

#include <string>

#include <bedside/comparison.hpp>
#include <bedside/engine.hpp>
#include <bedside/export.hpp>

namespace bedside {

/// What the author changed, key by key: the head of the plan, then facts, bridges, topics as they stand now, topics
/// that are gone, and buttons. Topics, buttons and facts are the same where their ids are; nobody guesses that one was
/// renamed. How something is written (quotes, line ends, comments, the order of keys) is no change. No profiles.
BEDSIDE_EXPORT Comparison compare_plans(const CallPlan& before, const CallPlan& after);

/// What changes for one patient, for whom both versions were prepared.
BEDSIDE_EXPORT ProfileChange compare_calls(const PreparedCall& before, const PreparedCall& after, std::string profile);

}  // namespace bedside
