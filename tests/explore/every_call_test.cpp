// What an exploration finds in random plans, held against every patient with every answer.
#include <algorithm>
#include <iostream>

#include <rapidcheck.h>

#include "explore/brute_force.hpp"
#include "explore/explored.hpp"
#include "explore/random_plan.hpp"
#include "loaded_plan.hpp"
#include "plan/step_id.hpp"

using namespace texts;
using namespace bedside;
using Names = std::set<std::string>;

namespace {

/// What the findings of one kind are about.
Names about(const Exploration& exploration, const std::string& kind) {
  Names names;
  for (const ExplorationFinding& finding : exploration.findings)
    if (finding.problem.code == kind) names.insert(finding.about);
  return names;
}

Names unreached_topics(const plan::Plan& plan, const AllCalls& all) {
  Names names;
  for (const plan::Topic& topic : plan.topics)
    if (std::none_of(all.steps.begin(), all.steps.end(),
                     [&](const std::string& step) { return step.starts_with(topic.id + "/"); }))
      names.insert(topic.id);
  return names;
}

/// Of topics and buttons that are reached.
Names unreached_steps(const plan::Plan& plan, const AllCalls& all) {
  Names names;
  const Names topics = unreached_topics(plan, all);
  for (const plan::Topic& topic : plan.topics)
    for (std::size_t step = 0; step < topic.parts.front().size(); ++step)
      if (const std::string id = plan::numbered(topic.id, step); !topics.contains(topic.id) && !all.steps.contains(id))
        names.insert(id);
  for (const plan::Button& button : plan.buttons)
    for (std::size_t step = 1; step < button.steps.size(); ++step)
      if (const std::string id = plan::step_id(button, step);
          all.steps.contains(plan::step_id(button, 0)) && !all.steps.contains(id))
        names.insert(id);
  return names;
}

Names unreached_options(const plan::Plan& plan, const AllCalls& all) {
  Names names;
  for (const plan::Topic& topic : plan.topics)
    for (std::size_t step = 0; step < topic.parts.front().size(); ++step) {
      const std::string id = plan::numbered(topic.id, step);
      const plan::Step& written = topic.parts.front()[step];
      if (!written.answer || !all.steps.contains(id)) continue;
      for (const plan::Option& option : written.answer->options)
        if (option.when && !all.choices.contains(id + " " + option.id)) names.insert(id + " " + option.id);
    }
  return names;
}

Names without(const Names& all, const std::string& name) {
  return all.contains(name) ? Names{} : Names{name};
}

void compare(const std::string& yaml, const CallPlan& plan) {
  ExploreOptions options;
  options.random_calls = 0;
  const Exploration found = explore(plan, options, "plan.yaml");
  const AllCalls all = all_calls(plan);
  RC_LOG() << yaml << to_json(found);
  const plan::Plan& written = plan.inside().plan;
  RC_ASSERT(found.counts.breadth == Breadth::all);
  RC_ASSERT(about(found, "unreachable-topic") == unreached_topics(written, all));
  RC_ASSERT(about(found, "unreachable-step") == unreached_steps(written, all));
  RC_ASSERT(about(found, "unreachable-option") == unreached_options(written, all));
  RC_ASSERT(about(found, "silent-button") == without(all.raised, "alarm"));
  RC_ASSERT(about(found, "unreachable-button") == without(all.offered, "help"));
  RC_ASSERT(about(found, "mandatory-missed") == all.missed);
  RC_ASSERT(about(found, "mandatory-left-out") == all.left_out);
  RC_ASSERT(about(found, "broken-promise").empty());
  RC_ASSERT(about(found, "no-end").empty());
}

/// Each finding's commands are accepted by whoever plays the call, for the patient that it names.
void hold(const Exploration& found, const CallPlan& plan) {
  for (const ExplorationFinding& finding : found.findings) {
    Values facts = example_facts(plan, "").value->values;
    for (const auto& [name, value] : finding.facts) {
      facts.erase(name);
      if (!value.is_null()) facts.emplace(name, value);
    }
    Session call = start_session(plan, Facts{facts});
    for (const Command& command : finding.commands) RC_ASSERT(call.apply(command).ok());
  }
}

}  // namespace

TEST_CASE("an exploration finds exactly what every patient with every answer doesn't reach") {
  std::size_t sound = 0;
  CHECK(rc::check([&] {
    std::mt19937_64 dice(*rc::gen::arbitrary<std::uint64_t>());
    const std::string yaml = random_plan(dice);
    const Checked<CallPlan> plan = load_plan(yaml, "plan.yaml");
    if (!plan) return;
    ++sound;
    compare(yaml, *plan.value);
    hold(explore(*plan.value), *plan.value);
  }));
  std::cout << sound << " sound plans\n";
}
