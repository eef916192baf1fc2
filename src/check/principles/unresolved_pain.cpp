#include <algorithm>
#include <set>
#include <string_view>

#include <fmt/format.h>

#include "check/principles/feelings.hpp"
#include "check/principles/rules.hpp"

namespace bedside::check {

void check_unresolved_pain(const plan::Plan& plan, const plan::Catalogue&, diagnostics::Findings& findings) {
  std::set<std::string_view> resolved;
  for (const plan::Topic& topic : plan.topics)
    if (topic.resolves) resolved.insert(topic.resolves->id);
  for (const plan::Topic& topic : plan.topics) {
    if (topic.section != Section::body || resolved.contains(topic.id)) continue;
    const auto feelings = possible_feelings(topic);
    const auto painful = std::find_if(feelings.begin(), feelings.end(),
                                      [](const plan::Feeling& feeling) { return feeling.valence == -2; });
    if (painful == feelings.end()) continue;
    findings
        .warning(diagnostics::Code::unresolved_pain, painful->range,
                 fmt::format("`{}` can be painful, and no topic resolves it", topic.id))
        .hint = fmt::format("write a topic that helps the patient with it, with `resolves: {}`", topic.id);
  }
}

}  // namespace bedside::check
