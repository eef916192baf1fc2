#include <algorithm>
#include <string>

#include <fmt/format.h>

#include "plan/words.hpp"
#include "sheet/sections.hpp"
#include "sheet/words.hpp"

namespace bedside::sheet {
namespace {

/// In groups that can be read aloud, and where a line may be broken.
Html fingerprint(std::string_view sha256) {
  constexpr std::size_t group = 8;
  Html html;
  for (std::size_t i = 0; i < sha256.size(); i += group)
    html += element("span", "", sha256.substr(i, group)) + lone("wbr");
  return element("code", R"(class="fingerprint")", html);
}

Html patient(const SheetOrigin& origin) {
  Html html = origin.facts.empty() ? escaped("Nobody real: the example facts that the plan declares")
                                   : escaped("Facts from ") + element("bdi", "", origin.facts);
  if (origin.history.empty()) return html;
  html += escaped("; ");
  if (origin.habits == 0) return html + escaped("no habit from ") + element("bdi", "", origin.history);
  return html + escaped(fmt::format("habit of {} from ", counted(origin.habits, "topic"))) +
         element("bdi", "", origin.history);
}

Html arranged_by(const View& view) {
  if (!view.is_arranged())
    return escaped("Nothing was rearranged: this is the call in the author’s order (control arm of a trial)");
  std::vector<std::string> names;
  for (const Principle principle : view.call().principles) names.emplace_back(name_of(principle));
  return escaped(listed(names));
}

Html identity(const View& view) {
  const PreparedCall& call = view.call();
  const SheetOrigin& origin = view.sheet().origin;
  Html html = entry("Plan", element("code", "", call.plan));
  html += entry("Plan language", escaped(fmt::format("version {}", plan::language_version)));
  html += entry("Language of the texts", element("code", "", call.language));
  html += entry("Length",
                escaped(fmt::format("{}, {} topics and parts", about_minutes(view.milliseconds()), call.order.size())));
  html += entry("Patient", patient(origin));
  html += entry("Arranged by", arranged_by(view));
  html += element(
      "div", R"(class="wide")",
      element("dt", "", "Fingerprint (SHA-256 of the plan’s text)") + element("dd", fingerprint(origin.plan_sha256)));
  return element("dl", R"(class="identity")", html) + Html{"\n"};
}

std::size_t verbatim_steps(const Script& script) {
  std::size_t count = 0;
  const auto is_verbatim = [](const ScriptStep& each) { return each.step.wording == Wording::verbatim; };
  count += static_cast<std::size_t>(std::count_if(script.steps.begin(), script.steps.end(), is_verbatim));
  for (const ScriptButton& button : script.buttons)
    count += static_cast<std::size_t>(std::count_if(button.steps.begin(), button.steps.end(), is_verbatim));
  return count;
}

/// A figure and what it counts, for a glance.
Html figure(std::size_t count, std::string_view one, std::string_view many) {
  return element("li", element("strong", "", std::to_string(count)) + escaped(" ") + escaped(count == 1 ? one : many)) +
         Html{"\n"};
}

Html figures(const View& view) {
  const Sheet& sheet = view.sheet();
  const auto& buttons = sheet.script.buttons;
  const auto urgent = std::count_if(buttons.begin(), buttons.end(), [](const auto& button) { return button.urgent; });
  const auto& findings = sheet.findings;
  const auto warned = std::count_if(findings.begin(), findings.end(),
                                    [](const auto& finding) { return finding.severity == Severity::warning; });
  Html html = figure(sheet.call.body.moves.size(), "topic moved", "topics moved");
  html += figure(verbatim_steps(sheet.script), "text said word for word", "texts said word for word");
  html += figure(static_cast<std::size_t>(urgent), "urgent button", "urgent buttons");
  html += figure(sheet.call.left_out.size(), "topic left out", "topics left out");
  html += figure(static_cast<std::size_t>(warned), "warning", "warnings");
  return element("ul", R"(class="figures")", html) + Html{"\n"};
}

Html note(std::string_view kind, const Html& content) {
  return element("p", fmt::format(R"(class="note {}")", kind), content) + Html{"\n"};
}

Html undecided(const View& view) {
  const auto& buttons = view.call().undecided_buttons;
  if (buttons.empty()) return {};
  Html labels;
  for (const UndecidedButton& button : buttons)
    labels += (labels.empty() ? Html{} : escaped(", ")) + escaped("“") + view.isolated(button.label) + escaped("”");
  return note("urgent", element("strong", "", "This call can’t decide an urgent button: ") + labels +
                            escaped(". It doesn’t go off by itself; see “Buttons” below."));
}

}  // namespace

Html head(const View& view) {
  const PreparedCall& call = view.call();
  const std::string& title = call.title.empty() ? call.plan : call.title;
  Html html = element("p", R"(class="eyebrow")", "Call plan to read and sign");
  html += element("h1", view.in_plan_language(), title) + Html{"\n"};
  html += identity(view) + figures(view) + undecided(view);
  if (!view.sheet().origin.facts.empty())
    html +=
        note("private", escaped("This sheet holds the facts of one patient. Keep it as you keep a record of theirs."));
  if (view.is_arranged() && !call.body.optimal)
    html += note("urgent", escaped("The order is not proved to be the best: the search stopped at its budget, and this "
                                   "is the best order that it found."));
  return html;
}

}  // namespace bedside::sheet
