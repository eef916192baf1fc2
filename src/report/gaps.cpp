#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include <bedside/gap.hpp>

#include "report/difference.hpp"
#include "report/scale.hpp"

namespace bedside {
namespace {

struct Asked {
  std::string_view prefix;
  Rating Gap::* rating;
};
constexpr std::array<Asked, 3> asked{
    {{"importance_", &Gap::importance}, {"expectation_", &Gap::expectation}, {"experience_", &Gap::experience}}};

/// Until the mean is taken, it holds the sum in millionths.
void add(const Value& answer, Rating& rating) {
  const std::optional<double> number = reporting::number_of(answer);
  if (!number || !reporting::is_on_scale(*number)) {
    ++rating.off_scale;
    return;
  }
  ++rating.answers;
  rating.mean += reporting::in_millionths(*number);
}

double mean_of(const Rating& rating) {
  return rating.answers == 0 ? 0 : reporting::mean_of_millionths(rating.mean, static_cast<double>(rating.answers));
}

void weigh(Gap& gap) {
  for (const Asked& each : asked) (gap.*each.rating).mean = mean_of(gap.*each.rating);
  if (gap.importance.answers > 0 && gap.expectation.answers > 0 && gap.experience.answers > 0)
    gap.gap = reporting::rounded(gap.importance.mean * (gap.experience.mean - gap.expectation.mean));
  for (const Asked& each : asked) (gap.*each.rating).mean = reporting::rounded((gap.*each.rating).mean);
}

long long thousandths_of(double gap) {
  constexpr double thousand = 1000;
  return std::llround(gap * thousand);
}

/// The worst first, then those without a gap by name.
bool is_before(const Gap& one, const Gap& other) {
  if (one.gap.has_value() != other.gap.has_value()) return one.gap.has_value();
  if (one.gap && thousandths_of(*one.gap) != thousandths_of(*other.gap)) return *one.gap < *other.gap;
  return one.topic < other.topic;
}

}  // namespace

std::vector<std::string> missing_in(const Gap& gap) {
  std::vector<std::string> missing;
  for (const Asked& each : asked)
    if ((gap.*each.rating).answers == 0) missing.emplace_back(each.prefix.substr(0, each.prefix.size() - 1));
  return missing;
}

std::vector<Gap> gaps_of(const std::vector<ReportedCall>& calls) {
  std::map<std::string, Gap, std::less<>> topics;
  for (const ReportedCall& call : calls)
    for (const auto& [name, answer] : call.answers)
      for (const Asked& each : asked)
        if (name.size() > each.prefix.size() && name.starts_with(each.prefix))
          add(answer, topics[name.substr(each.prefix.size())].*each.rating);

  std::vector<Gap> gaps;
  for (auto& [topic, gap] : topics) {
    gap.topic = topic;
    weigh(gap);
    gaps.push_back(std::move(gap));
  }
  std::sort(gaps.begin(), gaps.end(), is_before);
  return gaps;
}

}  // namespace bedside
