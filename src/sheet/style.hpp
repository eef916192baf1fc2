// The style sheet of the page, style.css, which the build puts into the library.
#pragma once

#include <string_view>

namespace bedside::sheet {

std::string_view style_sheet();

}  // namespace bedside::sheet
