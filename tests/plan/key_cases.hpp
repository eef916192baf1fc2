// Small files around every key of a table, and around every rule that a table has.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "plan/keys.hpp"

namespace key_cases {

struct KeyCase {
  std::string about;   ///< "a topic, `feels`: the example"
  std::string schema;  ///< the one that the file is held against: `plan`
  std::string text;
  bool is_sound = false;
  bool schema_can_tell = true;  ///< of one that isn't sound: whether a schema can see it
};

/// What the test among these files names: the plan that it is about.
std::optional<std::string> file_beside(const std::string& name);

/// The kinds of mappings that a file can have.
std::vector<const bedside::plan::Vocabulary*> all_vocabularies();

/// For each key, a file with its example, and one with a value of another shape; for each rule, one that breaks it.
std::vector<KeyCase> all_cases();

}  // namespace key_cases
