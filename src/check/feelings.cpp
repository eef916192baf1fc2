#include <algorithm>

#include "check/rules.hpp"

namespace bedside::check {

void check_feelings(const plan::Plan& plan, const plan::Catalogue&, diagnostics::Findings& findings) {
  for (const plan::Topic& topic : plan.topics) {
    const auto otherwise = std::find_if(topic.feels.begin(), topic.feels.end(),
                                        [](const plan::Feeling& feeling) { return !feeling.when; });
    if (otherwise == topic.feels.end() || otherwise + 1 == topic.feels.end()) continue;
    Diagnostic& problem = findings.warning(diagnostics::Code::never_reached, (otherwise + 1)->range,
                                           "this feeling is never reached: the first that is true counts");
    problem.hint = "put the feeling without `when` last";
    problem.related.push_back({otherwise->range, "this one has no `when`, so it is always true"});
  }
}

}  // namespace bedside::check
