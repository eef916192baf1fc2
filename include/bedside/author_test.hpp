// The tests that script authors write beside a plan, `NAME.test.yaml`: cases that read like a call, and what must be
// true of each. docs/tests.md describes the language.
//
//   bedside::TestReport report = bedside::run_test(yaml, "diabetes.test.yaml", read_file);
//   for (const auto& result : report.cases) std::cout << (result.passed() ? "ok " : "not ok ") << result.name << "\n";
//
// Pure, like everything in engine.hpp, but for what `ReadFile` does. Tests are about made-up patients: reports hold
// their facts, answers and what is said to them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <bedside/diagnostic.hpp>
#include <bedside/export.hpp>
#include <bedside/plan_summary.hpp>
#include <bedside/read_file.hpp>

namespace bedside {

/// A place in the plan that decided about an expectation.
struct DecidedBy {
  int line = 0;  ///< in the plan, from 1
  std::string text;
  bool operator==(const DecidedBy&) const = default;
};

/// An expectation that isn't met, or something that couldn't happen in the call.
struct BrokenExpectation {
  SourceRange range;    ///< in the test file
  std::string message;  ///< what is so instead; lower case, without a full stop
  std::string hint;
  std::vector<DecidedBy> decided_by;  ///< conditions, with what they came to, and rules
  std::vector<std::string> read;      ///< what those conditions read: `a1c = 8.1`
  std::string difference;             ///< of a whole text: lines that begin with `-` (wanted), `+` (now) or a space
  bool operator==(const BrokenExpectation&) const = default;
};

struct CaseResult {
  std::string name;
  int line = 0;  ///< in the test file, from 1
  /// Mistakes in the case, and in files that it names; with errors it wasn't run, and the others were.
  std::vector<Diagnostic> findings;
  std::size_t profiles = 1;  ///< combinations of `for_all` that were tried
  std::size_t failing = 0;   ///< of these
  /// Of the simplest failing one: names and values that make it fail; empty without `for_all`.
  std::vector<std::string> counter_example;
  std::vector<BrokenExpectation> broken;  ///< of that one
  BEDSIDE_EXPORT bool was_run() const;
  BEDSIDE_EXPORT bool passed() const;
};

/// What tests can reach in a plan.
enum class Covered : std::uint8_t { topic, step, condition, button, option };
inline constexpr std::size_t covered_count = 5;
/// `topics`, `steps`, `conditions seen both true and false`, `buttons`, `options`.
BEDSIDE_EXPORT std::string_view name_of(Covered kind);

/// One of these: a topic that was told, a step that was shown, one side of a condition (`a1c >= 9.0 is true`), a button
/// that was pressed or went off, an option that was chosen.
struct CoverageItem {
  Covered kind{};
  std::string what;
  int line = 0;  ///< in the plan, from 1
  bool covered = false;
  bool operator==(const CoverageItem&) const = default;
};

/// Of one plan, by the live calls of its tests.
struct Coverage {
  /// In the order of the plan, the same for every test of the same plan. A condition has two, one behind the other:
  /// that it is true, and that it is false.
  std::vector<CoverageItem> items;
  /// Adds what another test of the same plan has reached.
  BEDSIDE_EXPORT void add(const Coverage& other);
  /// A condition counts once, and is covered when it was seen both true and false.
  BEDSIDE_EXPORT std::size_t total(Covered kind) const;
  BEDSIDE_EXPORT std::size_t covered(Covered kind) const;
};

/// A text that a case keeps in a file beside the test, as it is now.
struct KeptText {
  std::string file;  ///< as the test names it
  std::string text;
  bool same = false;  ///< as what is kept
};

struct TestReport {
  std::string file;
  std::string plan;                  ///< the file of the plan, as the test names it
  bool plan_is_there = true;         ///< false: its file can't be read, as `findings` says
  std::vector<Diagnostic> findings;  ///< outside of the cases; with errors nothing was run, and these are all
  std::vector<CaseResult> cases;     ///< as written
  std::optional<Coverage> coverage;  ///< none when nothing was run
  std::vector<KeptText> kept;
  /// No errors, and every case was run and passed.
  BEDSIDE_EXPORT bool passed() const;
};

/// Reads the test and what it names, and runs every case.
BEDSIDE_EXPORT TestReport run_test(std::string_view yaml, std::string file, const ReadFile& read);

/// Every problem of the test file; nothing is run. Of what it names: whether it can be read, and fits the plan.
BEDSIDE_EXPORT CheckedFile check_test(std::string_view yaml, std::string file, const ReadFile& read);

}  // namespace bedside
