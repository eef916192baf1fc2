// The sheet on which people sign a call: everything that they have to see of it, on one page that stands alone.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <bedside/diagnostic.hpp>
#include <bedside/explanation.hpp>
#include <bedside/export.hpp>
#include <bedside/prepared_call.hpp>
#include <bedside/script.hpp>
#include <bedside/value.hpp>

namespace bedside {

/// Where the call of a sheet comes from.
struct SheetOrigin {
  std::string plan_sha256;  ///< of the plan's text, as `CallPlan::sha256` has it
  std::string facts;        ///< a name of whose facts they are; empty: the examples that the plan declares
  std::string history;      ///< a name of where the habitual order comes from; empty: no earlier call
  std::size_t habits = 0;   ///< topics of the body whose place in the last call is known
  std::string made_with;    ///< such as `bedside 0.1.0`; empty: not said
};

/// What a sheet shows. All of it belongs to the same plan, facts and options.
struct Sheet {
  PreparedCall call;  ///< with its steps
  Script script;
  std::vector<RulePrice> prices;
  std::vector<Diagnostic> findings;  ///< of `check_plan`; a plan that can be called has only warnings
  Values facts;
  SheetOrigin origin;
};

/// One HTML file that needs nothing else: no scripts, nothing loaded, and a policy that forbids both. For screens
/// (light and dark, from 320 pixels on) and for paper (A4 and Letter). It is well-formed XML, too. Every text is
/// escaped; controls, what changes the direction of writing and what nobody sees are shown as `\u202e`, and what was
/// put into a text is isolated. With the facts of a patient it holds private data.
BEDSIDE_EXPORT std::string to_html(const Sheet& sheet);

}  // namespace bedside
