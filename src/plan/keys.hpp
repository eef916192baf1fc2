// The keys of the plan language, in one table per kind of mapping. The reader refuses what isn't here.
#pragma once

#include <span>
#include <string_view>

namespace bedside::plan {

struct Key {
  std::string_view name;
  bool required = false;
  std::string_view description;
};

/// One kind of mapping: what people call it, and its keys.
struct Vocabulary {
  std::string_view name;  ///< "a topic"
  std::span<const Key> keys;
};

extern const Vocabulary plan_keys;
extern const Vocabulary fact_keys;
extern const Vocabulary bridge_keys;
extern const Vocabulary topic_keys;
extern const Vocabulary feeling_keys;
extern const Vocabulary step_keys;
extern const Vocabulary answer_keys;
extern const Vocabulary offer_answer_keys;
extern const Vocabulary option_keys;
extern const Vocabulary button_keys;

bool is_key_of(const Vocabulary& vocabulary, std::string_view word);
/// Whether any kind of mapping has the key.
bool is_key(std::string_view word);

/// Keys that make a step: `say`, `ask`, `offer`, `do`, `cue`, `teach_back`, `hand_over`.
extern const std::span<const std::string_view> step_kind_keys;
/// Keys that go with them: `answer`, `options`, `about`, `because`, `wording`.
extern const std::span<const std::string_view> step_detail_keys;

}  // namespace bedside::plan
