// Where the patient may choose what comes next, and the call gets no worse for it.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "arrange/arrange.hpp"

namespace bedside::arrange {

/// Of those that can come next, so many are tried.
inline constexpr std::size_t most_tried = 12;
/// So many can be said in one breath and still be remembered.
inline constexpr std::size_t most_offered = 4;

/// Of the topics and parts `ids`, in the order in which they would be told, those that can come next so that the best
/// arrangement behind them costs as much as the best of all, under each applied principle but keep-habits. None where
/// nothing is applied, where something glued has to come next, and where no best is proved within the budget. Of those
/// that can come next at all, the first `most_tried` are tried; one for which the budget doesn't prove it is not there.
/// All searches share one `state_budget`, so that they take hardly longer together than one that uses it up.
std::vector<std::string> equally_good_next(const Body& body, const Objective& objective,
                                           const std::vector<std::string>& ids);

/// A point of the arrangement at which the patient may choose.
struct ChoicePoint {
  std::vector<std::string> options;  ///< first the one that is told there unless another is chosen; at most 4
};

/// All of them, as long as the first option is taken each time. Nobody is asked twice about the same: at each point one
/// topic or part at least could not be chosen before. Behind `body.told`; `arranged` is what `arrange` made of the
/// body. All points share one `state_budget`; those that it doesn't reach are not there.
std::vector<ChoicePoint> choice_points(const Body& body, const Objective& objective, const Arrangement& arranged);

}  // namespace bedside::arrange
