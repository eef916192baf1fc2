// The parts of the page of a report.
#pragma once

#include <string_view>
#include <vector>

#include <bedside/report.hpp>

#include "sheet/html.hpp"

namespace bedside::sheet {

/// A column of a report's table: its heading, and whether it holds words.
struct ReportColumn {
  std::string_view heading;
  bool has_words = false;
};

/// A table whose cells are texts; the first of each row is its heading.
Html report_table(std::string_view caption, const std::vector<ReportColumn>& columns,
                  const std::vector<std::vector<std::string>>& rows);

Html trial(const TrialReport& trial);
Html gaps(const std::vector<Gap>& gaps);

}  // namespace bedside::sheet
