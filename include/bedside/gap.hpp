// What to better next: where experience falls short of what patients expect, weighed by how much it matters to them.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <bedside/export.hpp>
#include <bedside/outcomes.hpp>

namespace bedside {

/// What patients say about one thing, from 0 to 10.
struct Rating {
  std::size_t answers = 0;
  std::size_t off_scale = 0;  ///< answers that are no number from 0 to 10, which are left out
  double mean = 0;            ///< 0 where there is no answer
  bool operator==(const Rating&) const = default;
};

/// How far experience falls short of expectation, weighed by importance.
struct Gap {
  std::string topic;  ///< X of the answers `importance_X`, `expectation_X` and `experience_X`
  Rating importance;
  Rating expectation;
  Rating experience;
  std::optional<double> gap;  ///< importance times (experience less expectation); none where one of them is missing
  bool operator==(const Gap&) const = default;
};

/// Of every topic with one of the three answers in some call: those with a gap, the worst first, then the others by
/// name. Each answer counts once, whoever gave it. Practice and calls that go on count as any other: leave them out
/// before, as `report_on` does.
BEDSIDE_EXPORT std::vector<Gap> gaps_of(const std::vector<ReportedCall>& calls);

/// Which of `importance`, `expectation` and `experience` nobody was asked, or answered on the scale.
BEDSIDE_EXPORT std::vector<std::string> missing_in(const Gap& gap);

}  // namespace bedside
