// The keys of the test language, in one table per kind of mapping.
#pragma once

#include "plan/keys.hpp"

namespace bedside::author_tests {

extern const plan::Vocabulary test_keys;
extern const plan::Vocabulary patient_keys;
extern const plan::Vocabulary case_keys;
extern const plan::Vocabulary call_item_keys;
extern const plan::Vocabulary departure_keys;
extern const plan::Vocabulary withdrawal_keys;
extern const plan::Vocabulary hand_over_keys;
extern const plan::Vocabulary expectation_keys;
extern const plan::Vocabulary heard_keys;

}  // namespace bedside::author_tests
