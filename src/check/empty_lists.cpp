// A list that earlier calls fill is empty before the first of them, and is then spoken as nothing at all: "You took up:
// ."
#include <algorithm>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "check/glued_topics.hpp"
#include "check/rules.hpp"
#include "plan/programme_facts.hpp"

namespace bedside::check {
namespace {

using diagnostics::Findings;

/// Whether earlier calls fill it, and none of them has to.
bool starts_empty(const plan::Fact& fact) {
  if (fact.type != plan::FieldType::many_of) return false;
  if (fact.recall) return fact.recall->which == plan::Recall::Which::all;
  return fact.name == plan::rungs_reached || fact.name == plan::carried_over;
}

/// Whether the condition is false wherever the list is empty, whatever else is true.
bool excludes_empty(const plan::When& when, const std::string& list) {
  static const Value empty{Value::List{}};
  const auto look = [&](std::string_view name) {
    using condition::Known;
    return name == list ? Known{Known::State::given, &empty} : Known{Known::State::pending_answer, nullptr};
  };
  return !when.is_read || condition::evaluate(when.condition, look, condition::ComesTo::yes_or_no).is_false();
}

class EmptyLists {
 public:
  EmptyLists(const plan::Catalogue& catalogue, Findings& findings) : catalogue_(catalogue), findings_(findings) {}

  void check(const plan::Text& text, const std::vector<const plan::When*>& conditions) {
    for (const plan::Piece& piece : text.pieces) {
      const plan::Fact* fact = piece.name.empty() ? nullptr : catalogue_.fact(piece.name);
      if (!fact || !starts_empty(*fact)) continue;
      if (std::none_of(conditions.begin(), conditions.end(),
                       [&](const plan::When* when) { return excludes_empty(*when, fact->name); }))
        report(piece, *fact);
    }
  }

  void check(const plan::Step& step, std::vector<const plan::When*> conditions) {
    if (step.when) conditions.push_back(&*step.when);
    plan::for_each_text(step, [&](const plan::Text& text, const plan::Option* option) {
      std::vector<const plan::When*> inner = conditions;
      if (option && option->when) inner.push_back(&*option->when);
      check(text, inner);
    });
  }

 private:
  void report(const plan::Piece& piece, const plan::Fact& fact) {
    Diagnostic& problem = findings_.warning(
        diagnostics::Code::may_be_empty, piece.range,
        fmt::format("`{}` may be an empty list where it is spoken: earlier calls may have nothing for it", fact.name));
    problem.hint = fmt::format("say it under `when: {} != []`", fact.name);
    problem.related.push_back({fact.range, "declared here"});
  }

  const plan::Catalogue& catalogue_;
  Findings& findings_;
};

}  // namespace

void check_empty_lists(const plan::Plan& plan, const plan::Catalogue& catalogue, Findings& findings) {
  EmptyLists lists{catalogue, findings};
  for (const plan::Topic& topic : plan.topics) {
    std::vector<const plan::When*> conditions;
    for (const plan::Topic* glued : glued_topics(topic, catalogue))
      if (glued->when) conditions.push_back(&*glued->when);
    lists.check(topic.title, conditions);
    for (const plan::Step* step : plan::steps_of(topic)) lists.check(*step, conditions);
  }
  for (const plan::Button& button : plan.buttons) {
    std::vector<const plan::When*> conditions;
    if (button.when && !button.urgent) conditions.push_back(&*button.when);
    lists.check(button.label, conditions);
    for (const plan::Step& step : button.steps) lists.check(step, conditions);
  }
  for (const plan::Text* bridge : plan::texts_of(plan.bridges)) lists.check(*bridge, {});
}

}  // namespace bedside::check
