// What comes last is remembered: the last call looks back on what was reached.
#include <algorithm>
#include <set>
#include <string>

#include <fmt/format.h>

#include "check/principles/feelings.hpp"
#include "continuity/check/memories.hpp"
#include "continuity/check/rules.hpp"
#include "plan/programme_facts.hpp"
#include "plan/uses.hpp"

namespace bedside::continuity {
namespace {

using diagnostics::Code;
using diagnostics::Findings;
using plan::Feeling;
using plan::Topic;

/// The facts of a plan that tell what earlier calls brought.
std::set<std::string> looking_back(const plan::Plan& plan, const std::set<std::string_view>& kept) {
  std::set<std::string> names;
  for (const plan::Fact& fact : plan.facts)
    if (fact.recall || fact.name == plan::rungs_reached || fact.name == plan::calls_so_far ||
        kept.contains(taken_by(fact)))
      names.insert(fact.name);
  return names;
}

bool can_please(const Topic& topic) {
  const auto feelings = check::possible_feelings(topic);
  return std::any_of(feelings.begin(), feelings.end(), [](const Feeling& feeling) { return feeling.valence > 0; });
}

bool celebrates(const Topic& topic, const std::set<std::string>& names) {
  const std::set<std::string> read = plan::names_read(topic);
  return topic.section == Section::body && can_please(topic) &&
         std::any_of(read.begin(), read.end(), [&](const std::string& name) { return names.contains(name); });
}

/// The place of the last call with a number, as written.
std::size_t last_numbered(const programme::Programme& programme) {
  std::size_t call = programme.calls.size() - 1;
  while (programme.calls[call].if_needed) --call;
  return call;
}

}  // namespace

void check_celebration(const Whole& whole, Findings& findings) {
  if (!whole.has_several_calls()) return;
  const std::size_t last = last_numbered(whole.programme);
  std::set<std::string_view> kept;
  const std::vector<Memory> memories = memories_of(whole);
  for (const Memory& memory : memories)
    if (memory.is_kept) kept.insert(memory.field->name);
  const plan::Plan& plan = whole.plan(last);
  const std::set<std::string> names = looking_back(plan, kept);
  if (std::any_of(plan.topics.begin(), plan.topics.end(), [&](const Topic& topic) { return celebrates(topic, names); }))
    return;
  findings
      .warning(Code::no_celebration, whole.programme.calls[last].range,
               "this is the last call, and nothing pleasant in it looks back on what was reached")
      .hint =
      "add a pleasant topic that puts in something from earlier calls, such as `first_of` a remembered answer "
      "or `calls_so_far`";
}

}  // namespace bedside::continuity
