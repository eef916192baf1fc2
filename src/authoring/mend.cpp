#include "authoring/mend.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
#include <set>
#include <tuple>

#include "diagnostics/edits.hpp"

namespace bedside {
namespace {

/// One way to mend one problem.
struct Mending {
  Diagnostic problem;
  const Fix& fix() const { return problem.fixes.front(); }
};

bool touches(const TextEdit& edit, const std::vector<TextEdit>& others) {
  return std::any_of(others.begin(), others.end(), [&](const TextEdit& other) {
    return edit.range.begin <= other.range.end && other.range.begin <= edit.range.end;
  });
}

bool touches(const Fix& fix, const std::vector<TextEdit>& others) {
  return std::any_of(fix.edits.begin(), fix.edits.end(), [&](const TextEdit& edit) { return touches(edit, others); });
}

using Told = std::tuple<std::string, std::string>;

std::map<Told, int> errors_of(const CheckedFile& file) {
  std::map<Told, int> errors;
  for (const Diagnostic& finding : file.findings)
    if (finding.severity == Severity::error) ++errors[{finding.code, finding.message}];
  return errors;
}

bool is_readable(const CheckedFile& file) {
  return file.summary || file.programme || file.test;
}

/// The errors that came up; what a text that was no YAML hid is not held against the change.
std::vector<Diagnostic> new_errors(const CheckedFile& before, const CheckedFile& after) {
  std::vector<Diagnostic> fresh;
  if (!is_readable(before) && is_readable(after)) return fresh;
  std::map<Told, int> had = errors_of(before);
  for (const Diagnostic& finding : after.findings)
    if (finding.severity == Severity::error && --had[{finding.code, finding.message}] < 0) fresh.push_back(finding);
  return fresh;
}

std::ptrdiff_t count_errors(const CheckedFile& file) {
  return std::count_if(file.findings.begin(), file.findings.end(),
                       [](const Diagnostic& finding) { return finding.severity == Severity::error; });
}

/// Whether no error came up that wasn't there before, and fewer are left. Of warnings there can be more: a plan without
/// errors is judged as a whole call.
bool is_better(const CheckedFile& before, const CheckedFile& after) {
  if (!is_readable(before) && is_readable(after)) return true;
  return count_errors(after) < count_errors(before) && new_errors(before, after).empty();
}

class Workshop {
 public:
  Workshop(std::string_view text, std::string file, const ReadFile& read, int most_checks)
      : read_(read), most_checks_(most_checks), text_(text), checked_(check_file(text, std::move(file), read)) {}

  Mended run() {
    std::vector<Mending> all = offered();
    for (; !all.empty() && may_check(); all = offered()) mend_some(all);
    return {std::move(text_), std::move(mended_), std::move(checked_), !all.empty()};
  }

 private:
  using Rejected = std::tuple<Position, std::string, std::string>;

  static Rejected name_of(const Mending& mending) {
    return {mending.problem.range.value_or(SourceRange{}).begin, mending.problem.code, mending.fix().description};
  }
  void reject(const Mending& mending) { rejected_.insert(name_of(mending)); }
  bool may_check() const { return checks_ < most_checks_; }

  /// All at once, or else the first that can be done by itself.
  void mend_some(const std::vector<Mending>& all) {
    if (attempt(all)) return;
    if (all.size() == 1) return reject(all.front());
    for (const Mending& one : all) {
      if (!may_check() || attempt({one})) return;  // the places of the others may have moved
      reject(one);
    }
  }

  /// What can be done at once: no edit touches another.
  std::vector<Mending> offered() const {
    std::vector<Mending> all;
    std::vector<TextEdit> taken;
    for (const Diagnostic& finding : checked_.findings) {
      if (finding.fixes.empty()) continue;
      Mending mending{finding};
      if (rejected_.contains(name_of(mending)) || touches(mending.fix(), taken)) continue;
      taken.insert(taken.end(), mending.fix().edits.begin(), mending.fix().edits.end());
      all.push_back(std::move(mending));
    }
    return all;
  }

  /// Keeps the text with these changes when it is better for it. A problem can hide another, such as a word in a
  /// condition that nobody could read: what comes up then is mended along, when that is certain too.
  bool attempt(std::vector<Mending> changes) {
    constexpr int deepest = 4;
    std::string text = text_;
    std::vector<Diagnostic> done;
    for (int depth = 0; depth < deepest && !changes.empty(); ++depth) {
      text = changed(text, changes);
      CheckedFile checked = check_file(text, checked_.file, read_);
      ++checks_;
      for (const Mending& each : changes) done.push_back(each.problem);
      if (is_better(checked_, checked)) {
        text_ = std::move(text);
        checked_ = std::move(checked);
        mended_.insert(mended_.end(), done.begin(), done.end());
        return true;
      }
      changes = mendings_of(new_errors(checked_, checked));
    }
    return false;
  }

  static std::string changed(const std::string& text, const std::vector<Mending>& changes) {
    std::vector<TextEdit> edits;
    for (const Mending& each : changes) edits.insert(edits.end(), each.fix().edits.begin(), each.fix().edits.end());
    return diagnostics::edited(text, std::move(edits));
  }

  /// None when one of the problems can't be mended.
  static std::vector<Mending> mendings_of(const std::vector<Diagnostic>& problems) {
    std::vector<Mending> all;
    std::vector<TextEdit> taken;
    for (const Diagnostic& problem : problems) {
      if (problem.fixes.empty()) return {};
      if (touches(problem.fixes.front(), taken)) continue;
      taken.insert(taken.end(), problem.fixes.front().edits.begin(), problem.fixes.front().edits.end());
      all.push_back({problem});
    }
    return all;
  }

  const ReadFile& read_;
  const int most_checks_;
  std::string text_;
  CheckedFile checked_;
  std::vector<Diagnostic> mended_;
  std::set<Rejected> rejected_;
  int checks_ = 0;
};

}  // namespace

Mended authoring::mend(std::string_view text, std::string file, const ReadFile& read, int most_checks) {
  return Workshop{text, std::move(file), read, most_checks}.run();
}

Mended mend(std::string_view text, std::string file, const ReadFile& read) {
  return authoring::mend(text, std::move(file), read, authoring::usual_most_checks);
}

}  // namespace bedside
