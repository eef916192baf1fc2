#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "check/gate.hpp"
#include "check/rules.hpp"

namespace bedside::check {
namespace {

using diagnostics::Code;
using diagnostics::Findings;
using plan::Catalogue;
using plan::Topic;

/// Calls `visit` with every placeholder that speaks a phi fact.
template <class Visit>
void for_each_private(const Catalogue& catalogue, const plan::Text& text, Visit visit) {
  for (const plan::Piece& piece : text.pieces) {
    const plan::Fact* fact = piece.name.empty() ? nullptr : catalogue.fact(piece.name);
    if (fact && fact->phi) visit(piece);
  }
}

template <class Visit>
void for_each_private(const Catalogue& catalogue, const plan::Step& step, Visit visit) {
  plan::for_each_text(step,
                      [&](const plan::Text& text, const plan::Option*) { for_each_private(catalogue, text, visit); });
}

template <class Visit>
void for_each_private(const Catalogue& catalogue, const Topic& topic, Visit visit) {
  for_each_private(catalogue, topic.title, visit);
  for (const plan::Step* step : plan::steps_of(topic)) for_each_private(catalogue, *step, visit);
}

template <class Visit>
void for_each_private(const Catalogue& catalogue, const std::vector<plan::Step>& steps, Visit visit) {
  for (const plan::Step& step : steps) for_each_private(catalogue, step, visit);
}

template <class Visit>
void for_each_private(const Catalogue& catalogue, const plan::Button& button, Visit visit) {
  for_each_private(catalogue, button.label, visit);
  for_each_private(catalogue, button.steps, visit);
}

void check_without_gate(const plan::Plan& plan, const Catalogue& catalogue, Findings& findings) {
  std::set<std::string> reported;
  const auto report = [&](const plan::Piece& piece) {
    if (reported.insert(piece.name).second)
      findings
          .error(Code::phi_without_gate, piece.range,
                 fmt::format("`{}` is private, and no gate makes sure who is listening", piece.name))
          .hint = "add a topic with `gate: identity` to `opening`, or declare the fact with `phi: false`";
  };
  for (const Topic& topic : plan.topics) for_each_private(catalogue, topic, report);
  for (const plan::Button& button : plan.buttons) for_each_private(catalogue, button, report);
  for (const plan::Text* bridge : plan::texts_of(plan.bridges)) for_each_private(catalogue, *bridge, report);
}

void check_before_gate(const plan::Plan& plan, const Topic& gate, const Catalogue& catalogue, Findings& findings) {
  for (const Topic& topic : plan.topics) {
    if (topic.section != Section::opening || &topic > &gate) continue;
    for_each_private(catalogue, topic, [&](const plan::Piece& piece) {
      Diagnostic& problem =
          findings.error(Code::phi_before_gate, piece.range,
                         fmt::format("`{}` is private and would be said before the gate", piece.name));
      problem.hint = "move it behind the gate, or declare the fact with `phi: false`";
      problem.related.push_back({gate.range, "the gate"});
    });
  }
}

/// A label stands beside every step, the first one too.
void check_labels(const plan::Plan& plan, const Topic& gate, const Catalogue& catalogue, Findings& findings) {
  for (const plan::Button& button : plan.buttons)
    for_each_private(catalogue, button.label, [&](const plan::Piece& piece) {
      Diagnostic& problem = findings.error(
          Code::phi_before_gate, piece.range,
          fmt::format("`{}` is private, and this label stands beside every step, also before the gate", piece.name));
      problem.hint = "word the label without the fact, or declare the fact with `phi: false`";
      problem.related.push_back({gate.range, "the gate"});
    });
}

/// Whether the button can go off before the gate has passed: on what the host tells, before anybody has said a word, or
/// on answers that are asked up to the gate. It can't when its condition needs an answer that is asked behind the gate.
bool can_go_off_before(const Topic& gate, const plan::Button& button, const Catalogue& catalogue) {
  if (!button.urgent || !button.when || !button.when->is_read) return false;
  const std::set<std::string> needed = condition::known_when_true(button.when->condition);
  return std::none_of(needed.begin(), needed.end(), [&](const std::string& name) {
    const plan::Asking* asking = catalogue.asking(name);
    return asking && asking->topic && asking->topic > &gate;
  });
}

void check_urgent_buttons(const plan::Plan& plan, const Topic& gate, const Catalogue& catalogue, Findings& findings) {
  for (const plan::Button& button : plan.buttons) {
    if (!can_go_off_before(gate, button, catalogue)) continue;
    for_each_private(catalogue, button.steps, [&](const plan::Piece& piece) {
      Diagnostic& problem =
          findings.error(Code::phi_in_urgent_button, piece.range,
                         fmt::format("`{}` is private, and this button can go off before the gate", piece.name));
      problem.hint = "say it without the fact, or declare the fact with `phi: false`";
      problem.related.push_back({button.when->range, "this can be true before the gate"});
    });
  }
}

}  // namespace

void check_privacy(const plan::Plan& plan, const Catalogue& catalogue, Findings& findings) {
  if (const Topic* gate = find_gate(plan)) {
    check_before_gate(plan, *gate, catalogue, findings);
    check_labels(plan, *gate, catalogue, findings);
    check_urgent_buttons(plan, *gate, catalogue, findings);
  } else if (!plan.topics_unread) {
    check_without_gate(plan, catalogue, findings);
  }
}

}  // namespace bedside::check
