#include <algorithm>
#include <cstddef>
#include <set>
#include <vector>

#include <fmt/format.h>

#include "check/principles/chains.hpp"
#include "check/principles/rules.hpp"

namespace bedside::check {
namespace {

using plan::Topic;

constexpr std::size_t most_key_points = 5;

/// What must not be missed, or is to be said back.
bool is_key_point(const Topic& topic) {
  if (topic.section != Section::body) return false;
  const std::vector<const plan::Step*> steps = plan::steps_of(topic);
  return topic.mandatory || std::any_of(steps.begin(), steps.end(), [](const plan::Step* step) {
           return step->kind == StepKind::teach_back && !step->when;
         });
}

}  // namespace

/// What is glued together makes one point: a teach-back belongs to what it repeats.
void check_key_points(const plan::Plan& plan, const plan::Catalogue& catalogue, diagnostics::Findings& findings) {
  const Chains chains{plan, catalogue};
  std::set<const Topic*> heads;
  std::vector<const Topic*> points;
  for (const Topic& topic : plan.topics)
    if (is_key_point(topic) && chains.is_in_every_call(topic) && heads.insert(&chains.head(topic)).second)
      points.push_back(&topic);
  if (points.size() <= most_key_points) return;
  Diagnostic& problem = findings.warning(
      diagnostics::Code::many_key_points, points[most_key_points]->range,
      fmt::format("every patient gets {} key points in this call, more than {}", points.size(), most_key_points));
  problem.hint = "keep what matters most; move the rest to another call, or take its `mandatory` or `teach_back` away";
  for (std::size_t i = 0; i < most_key_points; ++i) problem.related.push_back({points[i]->range, "a key point"});
}

}  // namespace bedside::check
