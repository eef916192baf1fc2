#include "json/describe_call.hpp"

namespace bedside {
namespace {

struct Models {
  const Appraisal& appraisal;
};

void describe(const Models& models, json::TextSink& sink) {
  const Appraisal& appraisal = models.appraisal;
  sink("label", "predicted under assumed models; none of them decides the order");
  sink("assumed", appraisal.assumed);
  sink("body_minutes", appraisal.minutes);
  sink("longest_steady_rise_minutes", appraisal.longest_steady_rise);
  sink("steady_rise_fits", appraisal.steady_rise_fits);
}

struct Nothing {};

void describe(const Nothing&, json::TextSink&) {}

}  // namespace

static void describe(const YardstickAssumptions& assumed, json::TextSink& sink) {
  sink("acclimation_per_minute", assumed.acclimation);
  sink("decay_per_minute", assumed.decay);
  sink("starting_level", assumed.starting_level);
  sink("trend_beta", assumed.rise);
  sink("trend_sigma", assumed.unevenness);
}

void describe(const Yardsticks& yardsticks, json::TextSink& sink) {
  sink("peak_end", yardsticks.peak_end);
  sink("trend", yardsticks.trend);
  sink("remembered", yardsticks.remembered);
  sink("dread", yardsticks.dread);
}

void json::describe_yardsticks(const std::optional<Appraisal>& appraisal, TextSink& sink) {
  if (appraisal) {
    sink("yardsticks", appraisal->delivered);
    sink("yardsticks_as_written", appraisal->as_written);
    sink("yardstick_models", Models{*appraisal});
  } else {
    for (const auto name : {"yardsticks", "yardsticks_as_written", "yardstick_models"}) sink(name, Nothing{});
  }
}

}  // namespace bedside
