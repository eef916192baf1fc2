// What a plan holds and what is wrong with it, for people and machines that check it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <bedside/diagnostic.hpp>

namespace bedside {

/// What `bedside check` reports of a plan; of one with errors, what could be read of it.
struct PlanSummary {
  std::vector<std::string> topics;          ///< ids as written
  std::vector<std::string> verbatim;        ///< SHA-256 of each verbatim text, in the order written
  std::vector<std::string> buttons;         ///< ids as written
  std::vector<std::string> urgent_buttons;  ///< ids as written
};

/// What checking one file found. Without a summary it could not be read as YAML at all.
struct CheckedFile {
  std::string file;
  std::optional<PlanSummary> summary;
  std::vector<Diagnostic> findings;
};

}  // namespace bedside
