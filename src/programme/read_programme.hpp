// From the tree of a YAML document to a programme of calls.
#pragma once

#include "diagnostics/findings.hpp"
#include "programme/programme.hpp"
#include "source/node.hpp"

namespace bedside::programme {

/// Reports every departure from the language; what could be read is in the programme all the same.
Programme read_programme(const source::Document& document, diagnostics::Findings& findings);

}  // namespace bedside::programme
