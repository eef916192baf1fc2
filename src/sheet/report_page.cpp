// The page of a report on many calls: a sheet that nobody signs.
#include <string>

#include <fmt/format.h>

#include <bedside/report.hpp>

#include "sheet/document.hpp"
#include "sheet/report_sections.hpp"
#include "sheet/style.hpp"
#include "sheet/words.hpp"

namespace bedside {
namespace sheet {
namespace {

Html cell(const ReportColumn& column, const std::string& text, bool is_heading) {
  const std::string words = column.has_words ? R"( class="words")" : "";
  if (is_heading) return element("th", R"(scope="row")", text);
  return element("td", fmt::format("data-column=\"{}\"{}", column.heading, words), text);
}

Html left_out(const Report& report) {
  std::vector<std::string> reasons;
  if (report.practice > 0) reasons.push_back(fmt::format("{} of practice", report.practice));
  if (report.unfinished > 0) reasons.push_back(fmt::format("{} that went on", report.unfinished));
  if (report.repeated > 0) reasons.push_back(fmt::format("{} given twice", report.repeated));
  if (report.unread > 0) reasons.push_back(fmt::format("{} that could not be read", report.unread));
  return reasons.empty() ? Html{} : element("p", "", fmt::format("Left out: {}.", listed(reasons)));
}

std::string heading_of(const TrialReport& trial) {
  return trial.trial.empty() ? "Calls from no trial" : "Trial " + trial.trial;
}

struct Parts {
  Html links;
  Html main;
  void add(const std::string& id, const std::string& heading, const Html& content) {
    links += link_to(id, heading);
    main += section(id, heading, content);
  }
};

Parts parts_of(const Report& report, ReportPart part) {
  Parts parts;
  if (part == ReportPart::gaps) {
    parts.add("gaps", "What to better next", gaps(report.gaps));
    return parts;
  }
  for (std::size_t i = 0; i < report.trials.size(); ++i)
    parts.add(fmt::format("trial-{}", i + 1), heading_of(report.trials[i]), trial(report.trials[i]));
  return parts;
}

Html body(const Report& report, ReportPart part) {
  const Parts parts = parts_of(report, part);
  Html html = element("header", element("p", R"(class="eyebrow")", "Report on outcomes") +
                                    element("h1", "", counted(report.calls, "call")) + left_out(report)) +
              Html{"\n"};
  if (!parts.links.empty()) html += contents(parts.links);
  html += element("main", parts.main) + Html{"\n"};
  return html + element("footer", element("p", "", "Reported by bedside. No patient is named here.")) + Html{"\n"};
}

}  // namespace

Html report_table(std::string_view caption, const std::vector<ReportColumn>& columns,
                  const std::vector<std::vector<std::string>>& rows) {
  Html headings;
  for (const ReportColumn& column : columns)
    headings += element("th", column.has_words ? R"(scope="col" class="words")" : R"(scope="col")", column.heading);
  Html lines;
  for (const std::vector<std::string>& row : rows) {
    Html cells;
    for (std::size_t i = 0; i < columns.size(); ++i) cells += cell(columns[i], row[i], i == 0);
    lines += element("tr", cells) + Html{"\n"};
  }
  return element("table", R"(class="report")",
                 element("caption", "", caption) + element("thead", element("tr", headings)) + Html{"\n"} +
                     element("tbody", lines)) +
         Html{"\n"};
}

}  // namespace sheet

std::string to_html(const Report& report, ReportPart part) {
  const std::string style = fmt::format("{}{}", sheet::style_sheet(), sheet::report_style_sheet());
  return sheet::document(fmt::format("Report on {}", sheet::counted(report.calls, "call")), style,
                         sheet::body(report, part));
}

}  // namespace bedside
