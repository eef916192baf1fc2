#include "plan/keys.hpp"

#include <algorithm>
#include <array>

namespace bedside::plan {

bool is_key_of(const Vocabulary& vocabulary, std::string_view word) {
  return std::any_of(vocabulary.keys.begin(), vocabulary.keys.end(), [&](const Key& key) { return key.name == word; });
}

bool is_key(std::string_view word) {
  constexpr std::array all{&plan_keys,    &fact_keys, &bridge_keys, &speaking_keys,     &jargon_keys, &topic_keys,
                           &feeling_keys, &step_keys, &answer_keys, &offer_answer_keys, &option_keys, &button_keys};
  return std::any_of(all.begin(), all.end(), [&](const Vocabulary* each) { return is_key_of(*each, word); });
}

}  // namespace bedside::plan
