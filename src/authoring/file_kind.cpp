#include "authoring/file_kind.hpp"

#include <algorithm>
#include <array>

#include "diagnostics/findings.hpp"
#include "plan/keys.hpp"

namespace bedside::authoring {
namespace {

constexpr std::array<std::string_view, 3> kind_keys{"plan", "programme", "test"};

/// A misspelt one tells the kind too, unless it is another key of a plan.
std::string_view kind_key_meant(std::string_view key) {
  if (std::find(kind_keys.begin(), kind_keys.end(), key) != kind_keys.end()) return key;
  return plan::is_key(key) ? std::string_view{} : diagnostics::did_you_mean(key, kind_keys);
}

}  // namespace

FileKind kind_of(const source::Document& document) {
  for (const source::Entry& entry : document.root.entries) {
    const std::string_view meant = kind_key_meant(entry.key.text);
    if (meant.empty()) continue;
    return static_cast<FileKind>(std::find(kind_keys.begin(), kind_keys.end(), meant) - kind_keys.begin());
  }
  return FileKind::plan;
}

}  // namespace bedside::authoring
