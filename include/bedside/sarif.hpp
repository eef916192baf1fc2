// What `bedside check --format sarif` writes: a log of SARIF 2.1.0, as code review tools take it.
#pragma once

#include <string>
#include <vector>

#include <bedside/export.hpp>
#include <bedside/plan_summary.hpp>

namespace bedside {

/// A checked file with the text that its findings belong to.
struct CheckedText {
  CheckedFile file;
  std::string text;
};

struct SarifRun {
  std::string version;              ///< of the tool
  int exit_status = 0;              ///< that the tool ends with
  std::vector<std::string> unread;  ///< files that could not be read
};

/// One JSON document. File names become relative references, but for absolute ones; `-` is called `stdin`. A finding
/// keeps its fingerprint when lines above it change.
BEDSIDE_EXPORT std::string to_sarif(const std::vector<CheckedText>& files, const SarifRun& run);

}  // namespace bedside
