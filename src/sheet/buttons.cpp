#include <string>

#include <fmt/format.h>

#include "sheet/sections.hpp"
#include "sheet/words.hpp"

namespace bedside::sheet {
namespace {

Html names(const std::vector<std::string>& all) {
  Html html;
  for (const std::string& name : all) html += (html.empty() ? Html{} : escaped(", ")) + element("code", "", name);
  return html;
}

/// When it goes off, or is offered.
Html when(const ScriptButton& button) {
  if (button.when.empty()) return escaped(button.urgent ? "Goes off only when it is pressed." : "Always offered.");
  return escaped(button.urgent ? "Goes off by itself, as the very next step, when " : "Offered when ") +
         element("code", "", button.when) + escaped(".");
}

/// What can keep an urgent button from being decided in this call.
Html doubt(const ScriptButton& button, const View& view) {
  Html html;
  for (const UndecidedButton& undecided : view.call().undecided_buttons)
    if (undecided.button == button.button)
      html = element("strong", "", "This call can’t decide it: ") + view.sentence(undecided.because) +
             escaped(". It has to be pressed, and the call can’t end as free of red flags.");
  for (const WaitingButton& waiting : view.call().waiting_buttons)
    if (waiting.button == button.button && !waiting.missing.empty())
      html = element("strong", "", "It may stay undecided: ") + escaped("it waits for ") + names(waiting.names) +
             escaped(", and can stay open without ") + names(waiting.missing) + escaped(".");
  return html.empty() ? html : element("p", R"(class="note urgent")", html) + Html{"\n"};
}

Html whole(const ScriptButton& button, const View& view) {
  std::vector<const ScriptStep*> its_steps;
  for (const ScriptStep& step : button.steps) its_steps.push_back(&step);
  Html html = element("h3", element("bdi", view.in_plan_language(), view.spoken(button.label)) +
                                element("span", R"(class="time")", fmt::format("line {}", button.line)));
  if (button.urgent) html += element("p", R"(class="badge")", "Urgent");
  html += element(
      "p", R"(class="remark")",
      when(button) + escaped(button.ends_call ? " Then the call ends." : " Then the call goes on where it was."));
  html += doubt(button, view);
  return element("div", button.urgent ? R"(class="button urgent-button")" : R"(class="button")",
                 html + steps(its_steps, view)) +
         Html{"\n"};
}

}  // namespace

Html buttons(const View& view) {
  if (view.sheet().script.buttons.empty()) return {};
  Html html = element("p", "", "Each of them is one press away at every step of the call.") + Html{"\n"};
  for (const bool urgent : {true, false})
    for (const ScriptButton& button : view.sheet().script.buttons)
      if (button.urgent == urgent) html += whole(button, view);
  return html;
}

}  // namespace bedside::sheet
