// A text may speak only what is known by the time it is spoken. A value is known when it is required and comes in every
// call in which the text is spoken, or when a `when` that the text depends on can only be true once it is known.
#include <algorithm>
#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "check/glued_topics.hpp"
#include "check/rules.hpp"

namespace bedside::check {
namespace {

using diagnostics::Code;
using diagnostics::Findings;
using plan::Catalogue;
using plan::Topic;

/// The conditions that hold wherever something is spoken, and the topics that have been opened by then.
struct Scope {
  std::vector<const plan::When*> conditions;
  std::vector<const Topic*> topics;  ///< the topic itself and those that it is glued behind
  const Topic* topic = nullptr;      ///< null in a button or a bridge
  const plan::Button* button = nullptr;
  std::size_t place = 0;  ///< of the step among its owner's
};

/// What is certain where a condition holds.
struct Guarantee {
  std::set<std::string> known;      ///< names
  std::set<std::string> conjuncts;  ///< conditions that hold too
};

Scope scope_of(const Topic& topic, const Catalogue& catalogue) {
  Scope scope;
  scope.topic = &topic;
  scope.topics = glued_topics(topic, catalogue);
  for (const Topic* glued : scope.topics)
    if (glued->when) scope.conditions.push_back(&*glued->when);
  return scope;
}

class Presence {
 public:
  Presence(const plan::Plan& plan, const Catalogue& catalogue, Findings& findings)
      : catalogue_(catalogue), findings_(findings) {
    for (const Topic& topic : plan.topics)
      if (topic.gate) gate_ = &topic;
  }

  void check(const plan::Text& text, const Scope& scope) {
    for (const plan::Piece& piece : text.pieces)
      if (!piece.name.empty() && !is_guarded(piece.name, scope)) check(piece, scope);
  }

  void check(const plan::Step& step, Scope scope) {
    if (step.when) scope.conditions.push_back(&*step.when);
    plan::for_each_text(step, [&](const plan::Text& text, const plan::Option* option) {
      Scope inner = scope;
      if (option && option->when) inner.conditions.push_back(&*option->when);
      check(text, inner);
    });
  }

 private:
  void check(const plan::Piece& piece, const Scope& scope) {
    const plan::Field* field = catalogue_.field(piece.name);
    const plan::Asking* asking = catalogue_.asking(piece.name);
    if (!field || (asking ? is_answered(*asking, scope) : !field->optional)) return;
    Diagnostic& problem = findings_.error(
        Code::may_be_missing, piece.range,
        fmt::format("`{}` may be missing where it is spoken: {}", piece.name,
                    !asking                      ? "the fact is optional"
                    : field->optional            ? "the answer is optional"
                    : is_cut_off(*asking, scope) ? "the closing is also said when the identity gate was not passed"
                                                 : "it isn't asked in every call that gets here"));
    problem.hint = scope.topic || scope.button
                       ? fmt::format("say it under `when: has({})`, and something else otherwise", piece.name)
                       : "a bridge can be spoken in any call: leave the placeholder out";
    problem.related.push_back({field->range, asking ? "asked here" : "declared here"});
  }

  /// Worked out once: a chain of glued topics asks for the same conditions again and again.
  const Guarantee& guarantee(const plan::When& when) {
    const auto found = guarantees_.find(&when);
    if (found != guarantees_.end()) return found->second;
    Guarantee made{condition::known_when_true(when.condition), condition::conjuncts(when.condition)};
    return guarantees_.emplace(&when, std::move(made)).first->second;
  }

  /// What couldn't be read may guard anything.
  bool is_guarded(const std::string& name, const Scope& scope) {
    return std::any_of(scope.conditions.begin(), scope.conditions.end(),
                       [&](const plan::When* own) { return !own->is_read || guarantee(*own).known.contains(name); });
  }

  /// Whether all that `when` demands is demanded in this scope anyway.
  bool holds(const plan::When& when, const Scope& scope) {
    const std::set<std::string>& wanted = guarantee(when).conjuncts;
    return std::all_of(wanted.begin(), wanted.end(), [&](const std::string& part) {
      return std::any_of(scope.conditions.begin(), scope.conditions.end(),
                         [&](const plan::When* own) { return guarantee(*own).conjuncts.contains(part); });
    });
  }

  /// Whether every call that speaks in this scope has asked, and must have been answered.
  bool is_answered(const plan::Asking& asking, const Scope& scope) {
    if (is_cut_off(asking, scope)) return false;
    if (asking.answer->optional || (asking.step->when && !holds(*asking.step->when, scope))) return false;
    if (asking.button) return asking.button == scope.button && asking.place < scope.place;
    if (asking.topic == scope.topic) return asking.place < scope.place;
    if (std::find(scope.topics.begin(), scope.topics.end(), asking.topic) != scope.topics.end()) return true;
    if (!scope.topic) return false;
    const std::vector<const Topic*> needed = glued_topics(*asking.topic, catalogue_);
    return std::all_of(needed.begin(), needed.end(),
                       [&](const Topic* topic) { return !topic->when || holds(*topic->when, scope); });
  }

  /// A gate that isn't passed leads to the closing at once, past all that would have been asked behind it.
  bool is_cut_off(const plan::Asking& asking, const Scope& scope) const {
    if (!gate_ || !scope.topic || scope.topic->section != Section::closing || !asking.topic) return false;
    return asking.topic->section == Section::body ||
           (asking.topic->section == Section::opening && asking.topic > gate_);
  }

  const Catalogue& catalogue_;
  Findings& findings_;
  const Topic* gate_ = nullptr;
  std::map<const plan::When*, Guarantee> guarantees_;
};

void check_topic(const Topic& topic, const Catalogue& catalogue, Presence& presence) {
  Scope scope = scope_of(topic, catalogue);
  presence.check(topic.title, scope);
  for (const plan::Step* step : plan::steps_of(topic)) {
    presence.check(*step, scope);
    ++scope.place;
  }
}

/// An urgent button can be pressed whatever its `when` says, so that guards nothing.
void check_button(const plan::Button& button, Presence& presence) {
  Scope scope;
  scope.button = &button;
  if (button.when && !button.urgent) scope.conditions.push_back(&*button.when);
  presence.check(button.label, scope);
  for (const plan::Step& step : button.steps) {
    presence.check(step, scope);
    ++scope.place;
  }
}

}  // namespace

void check_presence(const plan::Plan& plan, const Catalogue& catalogue, Findings& findings) {
  Presence presence{plan, catalogue, findings};
  for (const Topic& topic : plan.topics) check_topic(topic, catalogue, presence);
  for (const plan::Button& button : plan.buttons) check_button(button, presence);
  for (const plan::Text* bridge : plan::texts_of(plan.bridges)) presence.check(*bridge, Scope{});
}

}  // namespace bedside::check
