#include "explore/findings.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "explore/meant_case.hpp"
#include "explore/steady_order.hpp"
#include "session/places.hpp"

namespace bedside::exploring {
namespace {

using session::StepPlace;

bool can_please(const plan::Plan& plan) {
  return std::any_of(plan.topics.begin(), plan.topics.end(), [](const plan::Topic& topic) {
    return topic.section == Section::body &&
           std::any_of(topic.feels.begin(), topic.feels.end(), [](const auto& feeling) { return feeling.valence > 0; });
  });
}

/// What calls show by themselves.
class Shown {
 public:
  Shown(const Survey& survey, const Evidence& evidence, std::vector<Found>& found)
      : survey_(survey), evidence_(evidence), places_(survey.plan(), survey.catalogue()), found_(found) {}

  void add() {
    for (const auto& [sighting, witness] : evidence_.all()) add_shown(sighting);
  }

 private:
  Found& add(std::string_view kind, std::string about, const SourceRange& range, Sighting shown_by) {
    return found_.emplace_back(found(kind, std::move(about), range, shown_by));
  }

  void add_shown(Sighting sighting) {
    switch (sighting.what) {
      case Shows::whole_call:
      case Shows::step_passed_over:
      case Shows::side_yes:
      case Shows::side_no:
        return;
      case Shows::mandatory_missed:
      case Shows::mandatory_not_for_all:
        return add_missed(sighting);
      case Shows::unpleasant_ending:
      case Shows::nothing_pleasant:
        return add_ending(sighting);
      case Shows::broken_promise:
        return add_broken(sighting);
      case Shows::text_unsaid:
        return add_unsaid(sighting);
      case Shows::red_flags_open:
        return add_open_flags(sighting);
      case Shows::no_end:
        return add_no_end(sighting);
    }
  }

  void add_missed(Sighting sighting) {
    const plan::Topic& topic = survey_.plan().topics[sighting.about];
    const bool is_for_others = sighting.what == Shows::mandatory_not_for_all;
    Found& found = add(is_for_others ? "mandatory-left-out" : "mandatory-missed", topic.id,
                       is_for_others && topic.when ? topic.when->range : topic.range, sighting);
    found.severity = is_for_others ? Severity::warning : Severity::error;
    found.message =
        is_for_others
            ? fmt::format("some patients have a complete call without the mandatory topic `{}`", topic.id)
            : fmt::format(
                  "the mandatory topic `{}` can be missed: nothing of it is said in this call, and nobody left it out",
                  topic.id);
    found.hint = is_for_others ? "its condition is false for them, which may be meant"
                               : "the call ends without it, waits for an answer in vain, or can't say any of its steps";
    found.case_name = fmt::format("{} is told{}", topic.id, is_for_others ? " to everybody" : "");
    found.call = {"to the end"};
    found.expected = {{"disposition", "complete"}, {"topics", fmt::format("{{{}: done}}", topic.id)}};
  }

  void add_ending(Sighting sighting) {
    const plan::Topic& topic = survey_.plan().topics[sighting.about];
    const bool had_better = sighting.what == Shows::unpleasant_ending;
    Found& found = add("unpleasant-ending", topic.id, topic.range, sighting);
    // Where the plan pleases nobody, `bedside check` says so as well.
    if (!had_better && can_please(survey_.plan())) found.severity = Severity::warning;
    found.message =
        had_better
            ? fmt::format("the body can end on `{}`, which is unpleasant, though this patient had something better",
                          topic.id)
            : fmt::format("the body can end on `{}`, as this patient has nothing better to end on", topic.id);
    found.hint = had_better ? "a rule keeps what is better before it; `bedside explain` says which"
                            : "a topic with `feels: pleasant` that everybody gets would mend this";
    found.case_name =
        fmt::format("{} {}", had_better ? "the call doesn't end on" : "something better comes after", topic.id);
    found.call = {"to the end"};
    found.expected = {{"ends on", "neutral"}};
  }

  void add_broken(Sighting sighting) {
    const std::string promise{evidence_.promises()[sighting.about]};
    Found& found = add("broken-promise", promise, survey_.plan().body_range, sighting);
    found.message = fmt::format("bedside broke a promise: {}", promise);
    found.hint = "this is a defect of bedside, not of the plan; please report it with this call";
  }

  void add_unsaid(Sighting sighting) {
    const StepPlace place = survey_.steps()[sighting.about];
    const plan::Step& step = *places_.written(place);
    const std::string id = places_.step_id(place);
    Found& found = add("unsaid-text", id, step.range, sighting);
    found.message = fmt::format("`{}` can be passed over, as what it says isn't known for everybody", id);
    found.hint = "say it under `when: has(…)`, and something else otherwise";
    found.case_name = fmt::format("{} is said", id);
    found.call = {"to the end"};
    found.expected = {{"told", id}};
  }

  void add_open_flags(Sighting sighting) {
    const plan::Button& button = survey_.plan().buttons[sighting.about];
    Found& found = add("open-red-flags", button.id, button.when->range, sighting);
    found.severity = Severity::warning;
    found.message = fmt::format("a whole call can end without knowing whether `{}` should have gone off", button.id);
    found.hint = "ask for what the condition needs; where it can't be known this is as it should be";
    found.case_name = fmt::format("{} is ruled out", button.id);
    found.call = {"to the end"};
    found.expected = {{"red flags", "none"}};
  }

  void add_no_end(Sighting sighting) {
    Found& found = add("no-end", survey_.plan().id, survey_.plan().body_range, sighting);
    found.message = "from here a call can't come to its end";
    found.hint = "this is a defect of bedside, not of the plan; please report it with this call";
  }

  const Survey& survey_;
  const Evidence& evidence_;
  session::Places places_;
  std::vector<Found>& found_;
};

/// For the first ones; the others say that they have none.
void add_cases(std::vector<Found>& all) {
  for (std::size_t place = 0; place < all.size(); ++place) {
    Found& found = all[place];
    const bool has_case = found.add_case || !found.call.empty();
    if (has_case && place >= most_cases) {
      found.call.clear();
      found.hint += fmt::format("; no case: there are more than {} findings", most_cases);
    } else if (found.add_case) {
      found.add_case(found);
    }
    found.add_case = nullptr;
  }
}

}  // namespace

Found found(std::string_view kind, std::string about, const SourceRange& range, Sighting shown_by) {
  Found one;
  one.kind = kind;
  one.about = std::move(about);
  one.range = range;
  one.shown_by = shown_by;
  return one;
}

std::vector<Found> findings_of(const Survey& survey, const Evidence& evidence, std::string_view doubt) {
  std::vector<Found> found;
  const MeantCases cases{survey};
  add_unreached(survey, evidence, doubt, cases, found);
  Shown{survey, evidence, found}.add();
  sort_steadily(found, [](const Found& each) { return std::pair{each.severity, each.range.begin}; });
  add_cases(found);
  return found;
}

void count_reached(const Survey& survey, const Evidence& evidence, ExplorationCounts& counts) {
  std::vector<bool> topics(survey.plan().topics.size(), false);
  counts.steps = {0, survey.steps().size()};
  for (std::size_t step = 0; step < survey.steps().size(); ++step) {
    if (!evidence.is_shown(step)) continue;
    ++counts.steps.reached;
    const StepPlace place = survey.steps()[step];
    if (place.owner == StepPlace::Owner::topic) topics[place.index] = true;
  }
  counts.topics = {static_cast<std::size_t>(std::count(topics.begin(), topics.end(), true)), topics.size()};
  counts.conditions = {0, survey.conditions().size()};
  for (std::size_t condition = 0; condition < survey.conditions().size(); ++condition)
    if (evidence.has_both_sides(condition)) ++counts.conditions.reached;
}

}  // namespace bedside::exploring
