#include "json/write.hpp"

namespace bedside::json {
namespace {

Json models(const Appraisal& appraisal) {
  const YardstickAssumptions& assumed = appraisal.assumed;
  return {{"label", "predicted under assumed models; none of them decides the order"},
          {"assumed",
           {{"acclimation_per_minute", number(assumed.acclimation)},
            {"decay_per_minute", number(assumed.decay)},
            {"starting_level", number(assumed.starting_level)},
            {"trend_beta", number(assumed.rise)},
            {"trend_sigma", number(assumed.unevenness)}}},
          {"body_minutes", number(appraisal.minutes)},
          {"longest_steady_rise_minutes", number(appraisal.longest_steady_rise)},
          {"steady_rise_fits", appraisal.steady_rise_fits}};
}

}  // namespace

Json written(const Yardsticks& yardsticks) {
  return {{"peak_end", number(yardsticks.peak_end)},
          {"trend", number(yardsticks.trend)},
          {"remembered", number(yardsticks.remembered)},
          {"dread", number(yardsticks.dread)}};
}

void add_yardsticks(Json& json, const std::optional<Appraisal>& appraisal) {
  json["yardsticks"] = appraisal ? written(appraisal->delivered) : Json::object();
  json["yardsticks_as_written"] = appraisal ? written(appraisal->as_written) : Json::object();
  json["yardstick_models"] = appraisal ? models(*appraisal) : Json::object();
}

}  // namespace bedside::json
