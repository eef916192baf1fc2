#include <string>

#include "sheet/sections.hpp"

namespace bedside::sheet {
namespace {

Html warning_row(const Diagnostic& warning, const View& view) {
  Html words = view.sentence(warning.message);
  if (!warning.hint.empty())
    words += element("div", R"(class="remark")", escaped("Hint: ") + view.sentence(warning.hint));
  return row({words, escaped(warning.range ? std::to_string(warning.range->begin.line) : ""),
              element("code", "", warning.code)});
}

}  // namespace

Html warnings(const View& view) {
  Html rows;
  for (const Diagnostic& finding : view.sheet().findings)
    if (finding.severity == Severity::warning) rows += warning_row(finding, view);
  if (rows.empty()) return element("p", "", "The checks of the plan found nothing to warn of.");
  return table(R"(class="warnings")", "What the checks of the plan warn of", {"Warning", "Line", "Name"}, rows);
}

}  // namespace bedside::sheet
