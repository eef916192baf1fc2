#include <fmt/format.h>

#include "sheet/sections.hpp"

namespace bedside::sheet {
namespace {

constexpr int rows_to_sign = 6;
constexpr int lines_to_write = 4;

Html decision(std::string_view words) {
  return element("li", element("span", R"(class="box" aria-hidden="true")", "") + escaped(words)) + Html{"\n"};
}

}  // namespace

Html signatures(const View& view) {
  const Html blank = element("tr", Html{"<td></td><td></td><td></td><td></td>"}) + Html{"\n"};
  Html rows;
  for (int i = 0; i < rows_to_sign; ++i) rows += blank;
  Html lines;
  for (int i = 0; i < lines_to_write; ++i) lines += element("div", R"(class="line")", "");
  return element("p", escaped("What is signed is the plan ") + element("code", "", view.call().plan) +
                          escaped(" whose fingerprint begins with ") +
                          element("code", "", view.sheet().origin.plan_sha256.substr(0, 16)) +
                          escaped(". Any change of its text gives it another one.")) +
         Html{"\n"} +
         element("ul", R"(class="decisions")",
                 decision("Approved") + decision("Approved with the remarks below") + decision("Not approved")) +
         table(R"(class="signatures")", "Names and signatures", {"Name", "Role", "Date", "Signature"}, rows) +
         element("p", R"(class="label")", "Remarks") + element("div", R"(class="lines")", lines);
}

}  // namespace bedside::sheet
