// A person's whole programme on one page, to look at together.
#pragma once

#include <string>

#include <bedside/export.hpp>
#include <bedside/programme_overview.hpp>

namespace bedside {

/// What the page shows.
struct ProgrammeSheet {
  ProgrammeOverview overview;
  std::string facts;      ///< a name of whose facts they are; empty: the examples that the plans declare
  std::string history;    ///< a name of where earlier calls come from; empty: none
  std::string made_with;  ///< such as `bedside 0.1.0`; empty: not said
};

/// One HTML file like that of `Sheet`: it needs nothing else, runs nothing, and is well-formed XML, too. For screens
/// and for paper. With a patient behind it, it holds private data.
BEDSIDE_EXPORT std::string to_html(const ProgrammeSheet& sheet);

}  // namespace bedside
