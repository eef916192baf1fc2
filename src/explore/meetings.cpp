#include "explore/meetings.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "explore/names_in.hpp"
#include "plan/uses.hpp"

namespace bedside::exploring {
namespace {

using Of = PlacedCondition::Of;

/// Of a topic or a button.
struct Owner {
  const void* who = nullptr;
  std::vector<const plan::Step*> steps;
  Names read;            ///< by conditions of its steps, and of a button by its own
  Names read_or_spoken;  ///< the same, and what its texts put in
};

Owner owner_of(const void* who, std::vector<const plan::Step*> steps) {
  Owner owner;
  owner.who = who;
  for (const plan::Step* step : steps) {
    owner.read.merge(names_in_conditions(*step));
    owner.read_or_spoken.merge(names_in_texts(*step));
  }
  owner.read_or_spoken.insert(owner.read.begin(), owner.read.end());
  owner.steps = std::move(steps);
  return owner;
}

std::vector<Owner> owners_of(const plan::Plan& plan) {
  std::vector<Owner> owners;
  for (const plan::Topic& topic : plan.topics) owners.push_back(owner_of(&topic, plan::steps_of(topic)));
  for (const plan::Button& button : plan.buttons) {
    std::vector<const plan::Step*> steps;
    for (const plan::Step& step : button.steps) steps.push_back(&step);
    owners.push_back(owner_of(&button, std::move(steps)));
    if (!button.when) continue;
    const Names names = names_in(*button.when);
    owners.back().read.insert(names.begin(), names.end());
    owners.back().read_or_spoken.insert(names.begin(), names.end());
  }
  return owners;
}

/// Whether every call that isn't ended before has a last step behind all that is asked: nothing decides whether there
/// is still a moment for a button that an answer brought.
bool has_a_last_step_for_all(const plan::Plan& plan) {
  if (plan.topics.empty() || plan.topics.back().when) return false;
  const std::vector<const plan::Step*> steps = plan::steps_of(plan.topics.back());
  return plan.topics.back().section == Section::closing && !steps.empty() && !steps.back()->when &&
         !steps.back()->answer;
}

/// Whether an answer decides about a button that is pressed, and whose steps aren't the same for everybody.
bool has_a_late_button(const plan::Plan& plan, const plan::Catalogue& catalogue) {
  return std::any_of(plan.buttons.begin(), plan.buttons.end(), [&](const plan::Button& button) {
    const bool varies = std::any_of(button.steps.begin(), button.steps.end(), [](const plan::Step& step) {
      return step.when || (step.answer && has_conditional_options(*step.answer));
    });
    if (button.urgent || !button.when || !varies) return false;
    const Names names = names_in(*button.when);
    return std::any_of(names.begin(), names.end(),
                       [&](const std::string& name) { return catalogue.asking(name) != nullptr; });
  });
}

/// Which conditions matter to the whole call.
class Everywhere {
 public:
  Everywhere(const plan::Plan& plan, const std::vector<Owner>& owners, const Questionnaire& questionnaire)
      : owners_(owners), questionnaire_(questionnaire), counted_(questionnaire.conditions().size(), false) {
    // Each step that isn't said can be the one at which such a button would have been pressed.
    if (has_a_late_button(plan, questionnaire.catalogue()) && !has_a_last_step_for_all(plan))
      for (std::size_t place = 0; place < counted_.size(); ++place) count(place);
    for (std::size_t place = 0; place < counted_.size(); ++place) {
      const PlacedCondition& placed = questionnaire.conditions()[place];
      const bool is_whole = placed.of == Of::topic || placed.of == Of::feeling;
      if (is_whole || (placed.of == Of::button && placed.button->urgent)) count(place);
    }
    // What a topic lets out may in turn be read where something else is let out.
    for (bool more = true; more;) {
      more = false;
      for (const Owner& owner : owners_)
        if (reaches_out(owner)) more = count(owner) || more;
    }
  }

  const std::vector<bool>& counted() const { return counted_; }

 private:
  void count(std::size_t place) {
    counted_[place] = true;
    names_.merge(names_in(*questionnaire_.conditions()[place].when));
  }

  /// Whether that is news.
  bool count(const Owner& owner) {
    bool is_news = false;
    for (std::size_t place = 0; place < counted_.size(); ++place) {
      const PlacedCondition& placed = questionnaire_.conditions()[place];
      const void* who = placed.topic ? static_cast<const void*>(placed.topic) : placed.button;
      if (who != owner.who || counted_[place]) continue;
      count(place);
      is_news = true;
    }
    return is_news;
  }

  /// A step under a condition asks what something else reads, or which options there are decides what it can be.
  bool reaches_out(const Owner& owner) const {
    return std::any_of(owner.steps.begin(), owner.steps.end(), [&](const plan::Step* step) {
      if (!step->answer || !is_read_outside(step->answer->name, owner)) return false;
      return step->when || has_conditional_options(*step->answer);
    });
  }

  bool is_read_outside(const std::string& answer, const Owner& owner) const {
    if (names_.contains(answer)) return true;
    return std::any_of(owners_.begin(), owners_.end(),
                       [&](const Owner& other) { return &other != &owner && other.read_or_spoken.contains(answer); });
  }

  const std::vector<Owner>& owners_;
  const Questionnaire& questionnaire_;
  std::vector<bool> counted_;
  Names names_{};  ///< that the counted ones read
};

std::vector<Alike> groups_of(const Trait& trait, const Questionnaire& questionnaire, const std::vector<bool>& counted) {
  // What is weighed against an answer can't be judged before that is known.
  const bool is_open = questionnaire.reaches_beyond(trait.facts);
  std::map<std::string, std::size_t> places;
  std::vector<Alike> groups;
  for (std::size_t kind = 0; kind < trait.kinds.size(); ++kind) {
    std::string answers =
        is_open ? std::to_string(kind) : questionnaire.answers(trait.facts, trait.kinds[kind], counted);
    const auto [found, is_new] = places.emplace(std::move(answers), groups.size());
    if (is_new) groups.emplace_back();
    groups[found->second].push_back(static_cast<std::uint16_t>(kind));
  }
  return groups;
}

bool reads_any(const Owner& owner, const Trait& trait) {
  return std::any_of(trait.facts.begin(), trait.facts.end(),
                     [&](const std::string& fact) { return owner.read.contains(fact); });
}

bool has_several(const std::vector<Alike>& groups) {
  return std::any_of(groups.begin(), groups.end(), [](const Alike& group) { return group.size() > 1; });
}

}  // namespace

Meetings meetings_of(const plan::Plan& plan, const Questionnaire& questionnaire, const std::vector<Trait>& traits) {
  const std::vector<Owner> owners = owners_of(plan);
  std::vector<bool> counted = Everywhere{plan, owners, questionnaire}.counted();
  Meetings meetings;
  for (const Trait& trait : traits) meetings.groups.push_back(groups_of(trait, questionnaire, counted));
  for (const Owner& owner : owners) {
    TraitSet local;
    for (std::size_t trait = 0; trait < traits.size(); ++trait)
      if (has_several(meetings.groups[trait]) && reads_any(owner, traits[trait])) local.push_back(trait);
    if (!local.empty()) meetings.local.push_back(std::move(local));
  }
  return meetings;
}

}  // namespace bedside::exploring
