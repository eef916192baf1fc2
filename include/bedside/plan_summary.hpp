// What a plan holds and what is wrong with it, for people and machines that check it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <bedside/diagnostic.hpp>
#include <bedside/export.hpp>

namespace bedside {

/// What `bedside check` reports of a plan; of one with errors, what could be read of it.
struct PlanSummary {
  std::vector<std::string> topics;          ///< ids as written
  std::vector<std::string> verbatim;        ///< SHA-256 of each verbatim text, in the order written
  std::vector<std::string> buttons;         ///< ids as written
  std::vector<std::string> urgent_buttons;  ///< ids as written
};

/// What `bedside check` reports of a programme of calls.
struct ProgrammeSummary {
  std::vector<std::string> calls;  ///< ids as written
  std::vector<std::string> rungs;  ///< `ladder/rung`, as written
};

/// What `bedside check` reports of an author's test.
struct TestSummary {
  std::vector<std::string> cases;  ///< names as written
};

/// What kind of file an author wrote; its first keys tell.
enum class FileKind : std::uint8_t { plan, programme, test };
/// `plan`, `programme`, `test`.
BEDSIDE_EXPORT std::string_view name_of(FileKind kind);

/// What checking one file found. Without the summary of its kind it could not be read as YAML at all.
struct CheckedFile {
  std::string file;
  FileKind kind = FileKind::plan;
  std::optional<PlanSummary> summary;
  std::optional<ProgrammeSummary> programme;
  std::optional<TestSummary> test;
  std::vector<Diagnostic> findings;
};

}  // namespace bedside
