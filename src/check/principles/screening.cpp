#include <set>
#include <string>

#include <fmt/format.h>

#include "check/principles/rules.hpp"

namespace bedside::check {
namespace {

void check_button(const plan::Button& button, const plan::Catalogue& catalogue, diagnostics::Findings& findings) {
  std::set<std::string> seen;
  for (const condition::NameRead& read : condition::names_read(button.when->condition)) {
    const plan::Asking* asking = catalogue.asking(read.name);
    if (!asking || !asking->topic || asking->topic->section == Section::opening) continue;
    if (!seen.insert(read.name).second) continue;
    const bool in_body = asking->topic->section == Section::body;
    Diagnostic& problem =
        findings.warning(diagnostics::Code::late_screening, plan::place_in(*button.when, read.begin, read.end),
                         fmt::format("this urgent button waits for `{}`, which is asked only under `{}`", read.name,
                                     in_body ? "topics" : "closing"));
    problem.hint = "ask it in `opening`, so that a red flag shows before anything else is talked about";
    problem.related.push_back({asking->answer->range, "asked here"});
  }
}

}  // namespace

void check_screening(const plan::Plan& plan, const plan::Catalogue& catalogue, diagnostics::Findings& findings) {
  for (const plan::Button& button : plan.buttons)
    if (button.urgent && button.when) check_button(button, catalogue, findings);
}

}  // namespace bedside::check
