// Short ways to read, check and evaluate a condition in a test.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "condition/condition.hpp"

namespace bedside::condition {

/// The condition, which must be readable.
Condition read(std::string_view text);
std::string canonical(std::string_view text);

/// Each problem as "begin-end code: message (hint)".
std::string shown(const Problem& problem);
/// The only problem of a text that can't be read; "" when it can.
std::string syntax_problem(std::string_view text);

/// What is known while a condition is evaluated. A name that isn't here is a missing fact.
struct Moment {
  std::map<std::string, Value, std::less<>> given;
  std::set<std::string, std::less<>> pending;
  std::set<std::string, std::less<>> no_answer;

  Known operator()(std::string_view name) const;
};

/// "true", "3", "[1, 2]", "unknown: a, b", "error 0-5: division by zero".
std::string shown(const Outcome& outcome);
std::string result(std::string_view text, const Moment& moment = {});

}  // namespace bedside::condition
