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

Diagnostic& Findings::warning(Code code, std::string message) {
  return add(code, Severity::warning, std::move(message));
}

std::vector<Diagnostic> Findings::take() {
  std::vector<Diagnostic> taken = std::exchange(found_, {});
  sort_by_place(taken);
  return taken;
}

namespace {

// An empty optional compares less than any place, so problems of the whole file come first. Two problems that compare
// equal are equal, so that sorting gives one order on every platform.
bool comes_before(const Diagnostic& a, const Diagnostic& b) {
  const auto key = [](const Diagnostic& each) {
    return std::tie(each.range, each.code, each.message, each.severity, each.hint, each.file);
  };
  if (key(a) != key(b)) return key(a) < key(b);
  return std::lexicographical_compare(a.related.begin(), a.related.end(), b.related.begin(), b.related.end(),
                                      [](const RelatedPlace& left, const RelatedPlace& right) {
                                        return std::tie(left.range, left.message) <
                                               std::tie(right.range, right.message);
                                      });
}

}  // namespace

void sort_by_place(std::vector<Diagnostic>& diagnostics) {
  std::sort(diagnostics.begin(), diagnostics.end(), comes_before);
  diagnostics.erase(std::unique(diagnostics.begin(), diagnostics.end()), diagnostics.end());
}

}  // namespace bedside::diagnostics
