// What a journal keeps of a patient, as JSON that comes back as it was.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <bedside/history.hpp>
#include <bedside/value.hpp>

namespace bedside::json {

/// An object on one line, as `read_facts` takes it; dates are texts.
std::string facts_text(const Values& facts);

/// A history of one call that leaves just this, as `read_history` takes it; empty when it leaves nothing.
std::string history_text(const History& history);

/// Topics and why they aren't told, as two lists in an object on one line; empty without any.
std::string withheld_text(const std::vector<Withheld>& withheld);
/// The same from there; nothing of a text that isn't one.
std::optional<std::vector<Withheld>> read_withheld(std::string_view text);

}  // namespace bedside::json
