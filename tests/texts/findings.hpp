// What bedside says of the texts of a case, as one text.
#pragma once

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <bedside/engine.hpp>

namespace texts {

/// A plan, and, when they are what is wrong, facts, history or an author's test behind it; facts behind a history are
/// read with what that tells. Or a programme of calls beside its plans, of which one call is opened where it is named.
/// Or a condition without a plan, which is evaluated with the facts. Or a journal, perhaps with the file that goes on
/// behind it, which is resumed if there is a plan, for the patient of the facts if there are any.
struct Case {
  std::string plan{};
  std::string facts{};
  std::string history{};
  std::string condition{};
  std::string journal{};
  std::string successor{};
  /// What is the matter with the file of the journal beside its text: one of `states_of_journal`.
  std::string state{};
  /// A test file beside `plan.yaml`, or beside no plan.
  std::string test{};
  /// Outcomes of calls, in place of a plan.
  std::string outcomes{};
  std::string programme{};
  /// Of the programme: its number or its id.
  std::string call{};
  /// Plans of the programme beside `plan.yaml`, by their names.
  std::map<std::string, std::string> plans{};
};

/// Somebody else has it; it is a symbolic link; others may read it; another is to be created in its place.
inline constexpr std::array<std::string_view, 4> states_of_journal{"locked", "link", "readable", "there"};

/// The problems of the last text that the case has; those of the text before it, when that isn't sound.
struct Report {
  std::vector<bedside::Diagnostic> problems;
  std::string printed;  ///< every problem, rendered
};
Report report_of(const Case& texts);

/// Whether it says no more than that a plan of a few lines isn't a whole call yet: nothing to choose in it, and nothing
/// pleasant. Tests and pages about something else are that short.
bool is_of_a_sketch(const bedside::Diagnostic& problem);

/// The problems without those of a sketch.
std::vector<bedside::Diagnostic> beyond_a_sketch(std::vector<bedside::Diagnostic> problems);

}  // namespace texts
