// Where a stage gathers the problems that it finds, so that all of them are reported in one pass.
#pragma once

#include <cstddef>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <bedside/diagnostic.hpp>

#include "diagnostics/code.hpp"

namespace bedside::diagnostics {

class Findings {
 public:
  explicit Findings(std::string file) : file_(std::move(file)) {}

  /// Both give the new problem, for a hint or related places to be added before the next call.
  Diagnostic& error(Code code, SourceRange range, std::string message);
  Diagnostic& warning(Code code, SourceRange range, std::string message);
  /// A problem of the file as a whole.
  Diagnostic& error(Code code, std::string message);
  Diagnostic& warning(Code code, std::string message);

  bool has_errors() const { return bedside::has_errors(found_); }
  bool empty() const { return found_.empty(); }
  std::size_t count() const { return found_.size(); }
  const std::string& file() const { return file_; }
  /// Sorted by place (then code), each problem once; leaves this empty.
  std::vector<Diagnostic> take();

 private:
  Diagnostic& add(Code code, Severity severity, std::string message);

  std::string file_;
  std::vector<Diagnostic> found_;
};

/// Sorted by place (problems of the whole file first), then code and message; each problem once.
void sort_by_place(std::vector<Diagnostic>& diagnostics);

/// The candidate that `seen` was probably meant to be (an edit distance that grows with its length), or empty.
std::string_view did_you_mean(std::string_view seen, std::span<const std::string_view> candidates);

/// The same when it is close, no other candidate could be meant, and neither word is short; or empty. Certain enough to
/// mend a fixed word of the language by itself, never the name of a fact or a topic: that can be another's.
std::string_view only_meant(std::string_view seen, std::span<const std::string_view> candidates);

/// "did you mean `x`?", or empty.
std::string suggestion(std::string_view seen, std::span<const std::string_view> candidates);

/// "`a`, `b` or `c`".
std::string listed(std::span<const std::string_view> words, std::string_view conjunction = "or");
/// "`a`, `b` and `c`", in the order of the names.
std::string listed(const std::set<std::string>& names);

}  // namespace bedside::diagnostics
