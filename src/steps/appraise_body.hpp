// Yardsticks of a prepared call.
#pragma once

#include <optional>

#include <bedside/prepared_call.hpp>

namespace bedside::steps {

/// What the patient goes through in the body, in the order as written and as delivered.
std::optional<Appraisal> appraise_body(const PreparedCall& call);

}  // namespace bedside::steps
