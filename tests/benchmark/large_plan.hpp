// A sound plan of any number of topics, and the facts of made-up patients.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace bedside::benchmark {

/// Three in four topics ask something; there are conditions, feelings per patient, rules and placeholders.
std::string large_plan(std::size_t topics);

/// JSON that fits examples/plans/diabetes-monthly.yaml; hardly two of them are alike.
std::string patient_facts(std::uint64_t seed);

}  // namespace bedside::benchmark
