#include "diagnostics/findings.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace bedside {

bool has_errors(const std::vector<Diagnostic>& diagnostics) {
  return std::any_of(diagnostics.begin(), diagnostics.end(),
                     [](const Diagnostic& d) { return d.severity == Severity::error; });
}

}  // namespace bedside

namespace bedside::diagnostics {

Diagnostic& Findings::add(Code code, Severity severity, std::string message) {
  Diagnostic& diagnostic = found_.emplace_back();
  diagnostic.code = name_of(code);
  diagnostic.severity = severity;
  diagnostic.message = std::move(message);
  diagnostic.file = file_;
  return diagnostic;
}

Diagnostic& Findings::error(Code code, SourceRange range, std::string message) {
  Diagnostic& diagnostic = add(code, Severity::error, std::move(message));
  diagnostic.range = range;
  return diagnostic;
}

Diagnostic& Findings::warning(Code code, SourceRange range, std::string message) {
  Diagnostic& diagnostic = add(code, Severity::warning, std::move(message));
  diagnostic.range = range;
  return diagnostic;
}

Diagnostic& Findings::error(Code code, std::string message) {
  return add(code, Severity::error, std::move(message));
}

std::vector<Diagnostic> Findings::take() {
  std::vector<Diagnostic> taken = std::exchange(found_, {});
  sort_by_place(taken);
  return taken;
}

void sort_by_place(std::vector<Diagnostic>& diagnostics) {
  // An empty optional compares less than any place, so problems of the whole file come first. Stable, as related places
  // don't count: what differs in them alone stays as it was found, on every platform.
  std::stable_sort(diagnostics.begin(), diagnostics.end(), [](const Diagnostic& a, const Diagnostic& b) {
    return std::tie(a.range, a.code, a.message, a.severity, a.hint, a.file) <
           std::tie(b.range, b.code, b.message, b.severity, b.hint, b.file);
  });
  diagnostics.erase(std::unique(diagnostics.begin(), diagnostics.end()), diagnostics.end());
}

}  // namespace bedside::diagnostics
