#include "sheet/sections.hpp"

namespace bedside::sheet {

Html entry(std::string_view name, const Html& content) {
  return element("div", element("dt", "", name) + element("dd", content)) + Html{"\n"};
}

Html codes(const std::vector<std::string>& ids) {
  Html html;
  for (const std::string& id : ids) html += (html.empty() ? Html{} : escaped(", ")) + element("code", "", id);
  return html;
}

Html row(const std::vector<Html>& cells) {
  Html html;
  for (const Html& cell : cells) html += html.empty() ? element("th", R"(scope="row")", cell) : element("td", cell);
  return element("tr", html) + Html{"\n"};
}

Html table(std::string_view attributes, std::string_view caption, const std::vector<std::string_view>& columns,
           const Html& rows) {
  Html headings;
  for (const std::string_view column : columns) headings += element("th", R"(scope="col")", column);
  return element("table", attributes,
                 element("caption", "", caption) + element("thead", element("tr", headings)) + Html{"\n"} +
                     element("tbody", rows)) +
         Html{"\n"};
}

}  // namespace bedside::sheet
