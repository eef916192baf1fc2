// What a plan says about how its texts are judged.
#pragma once

#include "plan/reader.hpp"
#include "plan/speaking.hpp"

namespace bedside::plan {

/// The value of `speaking`. What is left out is as it is without it.
Speaking read_speaking(Reader& reader, const source::Node& node);

}  // namespace bedside::plan
