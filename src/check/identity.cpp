#include <map>
#include <string>

#include <fmt/format.h>

#include "check/rules.hpp"

namespace bedside::check {
namespace {

using diagnostics::Code;
using diagnostics::Findings;
using plan::Catalogue;

/// Names seen so far, with the place of the first.
class Seen {
 public:
  Seen(Findings& findings, Code code, std::string_view what) : findings_(findings), code_(code), what_(what) {}

  /// A name that could not be read is empty, and has been reported.
  void add(const std::string& name, SourceRange place) {
    if (name.empty()) return;
    const auto [first, fresh] = places_.emplace(name, place);
    if (fresh) return;
    Diagnostic& problem = findings_.error(code_, place, fmt::format("{} `{}` is there twice", what_, name));
    problem.hint = "give each its own";
    problem.related.push_back({first->second, "first here"});
  }

 private:
  Findings& findings_;
  Code code_;
  std::string_view what_;
  std::map<std::string, SourceRange> places_;
};

/// What is answered under one name in a call has to be one thing.
void refuse_the_name_of_the_choice(const Catalogue& catalogue, Findings& findings) {
  for (const plan::Asking& asking : catalogue.askings())
    if (asking.answer->name == plan::which_next)
      findings
          .error(Code::duplicate_name, asking.answer->range,
                 fmt::format("with `agenda_choice: true`, `{}` is the answer to what comes next", plan::which_next))
          .hint = "give this answer another name";
}

}  // namespace

void check_identity(const plan::Plan& plan, const Catalogue& catalogue, Findings& findings) {
  Seen topics{findings, Code::duplicate_id, "the topic"};
  for (const plan::Topic& topic : plan.topics) topics.add(topic.id, topic.range);
  Seen buttons{findings, Code::duplicate_id, "the button"};
  for (const plan::Button& button : plan.buttons) buttons.add(button.id, button.range);
  Seen names{findings, Code::duplicate_name, "the name"};
  for (const plan::Fact& fact : plan.facts) names.add(fact.name, fact.range);
  for (const plan::Asking& asking : catalogue.askings()) names.add(asking.answer->name, asking.answer->range);
  if (plan.agenda_choice) refuse_the_name_of_the_choice(catalogue, findings);

  const plan::Fact* first = nullptr;
  for (const plan::Fact& fact : plan.facts) {
    if (!fact.identifies) continue;
    if (first)
      findings.error(Code::second_identifier, fact.range, "only one fact can say who the patient is")
          .related.push_back({first->range, "the first one"});
    else
      first = &fact;
  }
}

}  // namespace bedside::check
