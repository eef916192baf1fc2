// What the evidence says about a plan: in words, with the place in the plan, and with the call that shows it.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <bedside/diagnostic.hpp>
#include <bedside/exploration.hpp>

#include "explore/evidence.hpp"
#include "explore/survey.hpp"
#include "explore/test_patient.hpp"

namespace bedside::exploring {

class MeantCases;

/// More of them would take longer than the calls that were played.
constexpr std::size_t most_cases = 200;

/// A finding before its call is made as short as it can be.
struct Found {
  std::string kind;
  Severity severity = Severity::error;
  std::string message;
  std::string hint;
  SourceRange range;
  std::string about;
  Sighting shown_by;
  std::function<void(Found&)> add_case{};  ///< writes what follows, where that takes work
  // Of the test that fails as long as the plan is so; without a call there is none.
  std::string case_name{};
  std::optional<TestPatient> patient{};  ///< where it isn't the one who shows it
  std::vector<std::string> call{};
  std::vector<std::pair<std::string, std::string>> expected{};
};

/// Of this kind, about the topic, step, option or button of this id; its words are still to be written.
Found found(std::string_view kind, std::string about, const SourceRange& range, Sighting shown_by);

/// `doubt`: in words, why what never came up may come up all the same, which makes it a warning; empty when every call
/// was played that could make a difference.
/// Only the first `most_cases` come with a test.
std::vector<Found> findings_of(const Survey& survey, const Evidence& evidence, std::string_view doubt);

/// Those among them that say what never came up. What they add their cases with refers to `cases`.
void add_unreached(const Survey& survey, const Evidence& evidence, std::string_view doubt, const MeantCases& cases,
                   std::vector<Found>& found);

/// How much of the plan was reached.
void count_reached(const Survey& survey, const Evidence& evidence, ExplorationCounts& counts);

}  // namespace bedside::exploring
