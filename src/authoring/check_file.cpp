// Every kind of file that authors write is checked through here.
#include <bedside/author_test.hpp>
#include <bedside/authoring.hpp>
#include <bedside/engine.hpp>

#include "authoring/file_kind.hpp"
#include "diagnostics/edits.hpp"
#include "programme/read_programme.hpp"
#include "programme/summary.hpp"
#include "source/read_yaml.hpp"

namespace bedside {
namespace {

CheckedFile check_programme(const source::Document& document, std::vector<Diagnostic> seen, std::string file) {
  diagnostics::Findings findings{file};
  const programme::Programme programme = programme::read_programme(document, findings);
  CheckedFile checked;
  checked.file = std::move(file);
  checked.kind = FileKind::programme;
  checked.programme = programme::summary_of(programme);
  checked.findings = findings.take();
  checked.findings.insert(checked.findings.begin(), seen.begin(), seen.end());
  diagnostics::sort_by_place(checked.findings);
  diagnostics::settle_fixes(document.text, checked.findings);
  return checked;
}

}  // namespace

CheckedFile check_file(std::string_view yaml, std::string file, const ReadFile& read) {
  Checked<source::Document> document = source::read_yaml(yaml, file);
  if (!document) return check_plan(yaml, std::move(file));
  switch (authoring::kind_of(*document.value)) {
    case FileKind::programme:
      return check_programme(*document.value, std::move(document.diagnostics), std::move(file));
    case FileKind::test:
      return check_test(yaml, std::move(file), read);
    case FileKind::plan:
      break;
  }
  return check_plan(yaml, std::move(file));
}

}  // namespace bedside
