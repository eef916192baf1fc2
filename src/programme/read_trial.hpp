// The trial of a programme.
#pragma once

#include <optional>

#include <bedside/trial.hpp>

#include "plan/reader.hpp"

namespace bedside::programme {

/// `trial`; none where the key is absent, or is no mapping.
std::optional<Trial> read_trial(plan::Reader& reader, const plan::Mapping& programme);

}  // namespace bedside::programme
