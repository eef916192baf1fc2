// What has to be said with the figures.
#include <string>

#include <fmt/format.h>

#include <bedside/yardsticks.hpp>

namespace bedside {

std::string in_words(const YardstickAssumptions& assumed) {
  return fmt::format(
      "Assumed: one gets used to a level at a rate of {} a minute, forgets at {} a minute, and starts "
      "from {}; in the trend a rise counts {} and an uneven course {}. Nobody has measured these values "
      "for nurses' calls.",
      assumed.acclimation, assumed.decay, assumed.starting_level, assumed.rise, assumed.unevenness);
}

// To a tenth of a minute, unless that would make two different lengths look the same.
std::string steady_rise_in_words(const Appraisal& appraisal) {
  const bool differ = fmt::format("{:.1f}", appraisal.minutes) != fmt::format("{:.1f}", appraisal.longest_steady_rise);
  const int decimals = differ ? 1 : 3;
  const std::string length = fmt::format("{:.{}f}", appraisal.minutes, decimals);
  const std::string longest = fmt::format("{:.{}f}", appraisal.longest_steady_rise, decimals);
  if (appraisal.steady_rise_fits)
    return fmt::format(
        "The topics between opening and closing last {} minutes, short enough for a steady rise: up to "
        "{} minutes the model of remembered experience predicts one to be best.",
        length, longest);
  return fmt::format(
      "The topics between opening and closing last {} minutes, too long for a steady rise: beyond {} "
      "minutes the model of remembered experience predicts a call to be best when it falls first and "
      "then rises.",
      length, longest);
}

}  // namespace bedside
