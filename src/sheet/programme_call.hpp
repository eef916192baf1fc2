// One call of a programme on its page.
#pragma once

#include <cstddef>
#include <vector>

#include <bedside/programme_overview.hpp>

#include "sheet/html.hpp"

namespace bedside::sheet {

/// `Call 3` with its date, how it went, what was told and what was left.
Html call_of_programme(const CallAtAGlance& call);
/// `3`, or its id where it has no number.
Html name_of_call(const CallAtAGlance& call);
/// Its date, else the day of the programme; empty where nobody knows.
Html day_of_call(const CallAtAGlance& call);

}  // namespace bedside::sheet
