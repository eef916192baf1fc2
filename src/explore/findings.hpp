// What the evidence says about a plan: in words, with the place in the plan, and with the call that shows it.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include <bedside/diagnostic.hpp>
#include <bedside/exploration.hpp>

#include "explore/evidence.hpp"
#include "explore/survey.hpp"

namespace bedside::exploring {

/// A finding before its call is made as short as it can be.
struct Found {
  std::string kind;
  Severity severity = Severity::error;
  std::string message;
  std::string hint;
  SourceRange range;
  std::string about;
  std::string case_name;                                      ///< of the test that fails as long as the plan is so
  std::vector<std::pair<std::string, std::string>> expected;  ///< by that test
  std::vector<std::string> last_items;                        ///< of that test's call
  Sighting shown_by;
};

/// Of this kind, about the topic, step, option or button of this id; its words are still to be written.
Found found(std::string_view kind, std::string about, const SourceRange& range, Sighting shown_by);

/// `is_all`: every call was played that could make a difference, so that what wasn't reached can't be.
std::vector<Found> findings_of(const Survey& survey, const Evidence& evidence, bool is_all);

/// Those among them that say what never came up.
void add_unreached(const Survey& survey, const Evidence& evidence, bool is_all, std::vector<Found>& found);

/// How much of the plan was reached.
void count_reached(const Survey& survey, const Evidence& evidence, ExplorationCounts& counts);

}  // namespace bedside::exploring
