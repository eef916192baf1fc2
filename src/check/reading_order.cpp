#include <algorithm>

#include <fmt/format.h>

#include "check/gate.hpp"
#include "check/ritual.hpp"
#include "check/rules.hpp"

namespace bedside::check {
namespace {

using diagnostics::Code;
using diagnostics::Findings;
using plan::Catalogue;
using plan::Topic;

void check_reading(const plan::Reading& reading, const Topic& topic, const Catalogue& catalogue, Findings& findings) {
  const plan::Asking* asking = catalogue.asking(reading.name);
  if (!asking || !asking->topic) return;
  const bool own = asking->topic == &topic;
  if (own ? asking->place < reading.step : can_follow(topic, *asking->topic)) return;
  Diagnostic& problem = findings.error(
      Code::answer_too_late, reading.range,
      own ? fmt::format("`{}` is used here, before this topic asks for it", reading.name)
          : fmt::format("`{}` is used here, before the topic `{}` asks for it", reading.name, asking->topic->id));
  problem.hint = own ? "ask it in an earlier step, or in a topic before this one" : "ask it earlier in the call";
  problem.related.push_back({asking->answer->range, "asked here"});
}

}  // namespace

void check_reading_order(const plan::Plan& plan, const Catalogue& catalogue, Findings& findings) {
  const std::vector<ShutBy> shut_by = what_shuts_the_gate(plan, catalogue);  // told there, in other words
  for (const Topic& topic : plan.topics)
    for (const plan::Reading& reading : plan::readings(topic))
      if (std::none_of(shut_by.begin(), shut_by.end(), [&](const ShutBy& shut) { return shut.range == reading.range; }))
        check_reading(reading, topic, catalogue, findings);
}

}  // namespace bedside::check
