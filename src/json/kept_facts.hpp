// What a journal keeps of a patient, as JSON that comes back as it was.
#pragma once

#include <string>
#include <vector>

#include <bedside/value.hpp>

namespace bedside::json {

/// An object on one line, as `read_facts` takes it; dates are texts.
std::string facts_text(const Values& facts);

/// A history of one call that delivered this order, as `read_history` takes it; empty without any order.
std::string history_text(const std::vector<std::string>& last_order);

}  // namespace bedside::json
