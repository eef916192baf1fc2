// The keys of the plan language, in one table per kind of mapping. The reader refuses what isn't here, and the JSON
// Schemas for editors are written from it.
#pragma once

#include <span>
#include <string_view>

#include "plan/shape.hpp"

namespace bedside::plan {

struct Key {
  std::string_view name;
  bool required = false;
  std::string_view description;  ///< a few words, as a hint shows them
  Shape shape;
  std::string_view example;  ///< the value as an author writes it, in one line of YAML
  std::string_view more{};   ///< sentences that an editor shows behind the description
  bool not_yet = false;      ///< a word of the language that no plan may use yet
};

/// Which keys of a mapping go together.
struct Rule {
  enum class Kind : std::uint8_t {
    exactly_one,   ///< of `keys`
    at_least_one,  ///< of `keys`
    at_most_one,   ///< of `keys`, which are two
    needs,         ///< where `key` is, all of `keys` are too
    only_with,     ///< `key` stands beside one of `keys`
    shaped,        ///< where `key` is, the one of `keys` has the shape `shape`
  };
  Kind kind = Kind::exactly_one;
  std::string_view key{};
  std::span<const std::string_view> keys{};
  /// When not empty, `key` (or for `only_with`, the one of `keys`) counts only where its value is one of these words.
  std::span<const std::string_view> words{};
  Shape shape{};
};

/// One kind of mapping: what people call it, and its keys.
struct Vocabulary {
  std::string_view name;  ///< "a topic"
  std::span<const Key> keys;
  std::span<const Rule> rules{};
};

extern const Vocabulary plan_keys;
extern const Vocabulary fact_keys;
extern const Vocabulary bridge_keys;
extern const Vocabulary speaking_keys;
extern const Vocabulary jargon_keys;
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
/// Keys of an option that only an offer has: `recommended`, `because`, `when`.
extern const std::span<const std::string_view> offer_only_keys;

}  // namespace bedside::plan
