// The people whom a case is about: one, or all combinations of `for_all`.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "author_tests/test_file.hpp"

namespace bedside::author_tests {

inline constexpr std::size_t most_profiles = 10'000;

/// Whether these have more than `most_profiles` combinations.
bool too_many(const std::vector<Varied>& for_all);
/// Precondition: not too many.
std::size_t profile_count(const TestCase& test);

/// One combination, by its number from 0. The last name varies fastest.
class Profile {
 public:
  Profile(const TestCase& test, std::size_t number);

  PatientInTest patient() const;
  /// How many of the names have another value than their first.
  std::size_t distance() const;
  /// Which of its values the name at `varied` has.
  std::size_t choice(std::size_t varied) const { return choices_[varied]; }
  /// The number of the profile that differs in this name alone.
  std::size_t with(std::size_t varied, std::size_t choice) const;

 private:
  const TestCase& test_;
  std::size_t number_;
  std::vector<std::size_t> choices_;
};

/// `a1c = 8.1`, or `a1c is not known`.
std::string in_words(const std::string& name, const Value& value);

/// The names whose values make the profile `number` fail, with them: those that fail with some of the other values all
/// the same are left out. `fails` holds one entry for each profile, and is true at `number`.
std::vector<std::string> counter_example(const TestCase& test, const std::vector<bool>& fails, std::size_t number);

}  // namespace bedside::author_tests
