// The style sheet of the page, style.css, which the build puts into the library.
#pragma once

#include <string_view>

namespace bedside::sheet {

std::string_view style_sheet();
/// What the page of a report has beside it, report.css.
std::string_view report_style_sheet();

}  // namespace bedside::sheet
