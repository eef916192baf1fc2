#include "sheet/document.hpp"

#include <fmt/format.h>

#include "sheet/style.hpp"
#include "value/fingerprint.hpp"

namespace bedside::sheet {
namespace {

/// Only what can't break out of a string of the style sheet.
std::string plain(std::string_view text) {
  std::string kept;
  for (const char c : text)
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-') kept += c;
  return kept;
}

/// The style sheet, and what stands at the foot of each page of paper.
std::string style_with(const std::vector<std::string_view>& foot) {
  std::string words;
  for (const std::string_view part : foot) words += (words.empty() ? "" : " · ") + plain(part);
  return fmt::format("{}@page {{ @bottom-left {{ content: \"{}\"; }} }}\n", style_sheet(), words);
}

Html head_of_document(std::string_view title, const std::vector<std::string_view>& foot) {
  const std::string style = style_with(foot);
  const std::string policy = fmt::format(
      R"(http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-{}'; base-uri 'none'; form-action 'none'")",
      value::sha256_base64(style));
  Html html = lone("meta", R"(charset="utf-8")") + Html{"\n"} + lone("meta", policy) + Html{"\n"};
  html += lone("meta", R"(name="viewport" content="width=device-width, initial-scale=1")") + Html{"\n"};
  html += lone("meta", R"(name="color-scheme" content="light dark")") + Html{"\n"};
  html += lone("meta", R"(name="referrer" content="no-referrer")") + Html{"\n"};
  html += element("title", escaped_plainly(title)) + Html{"\n"};
  return html + Html{"<style>" + style + "</style>\n"};
}

}  // namespace

std::string document(std::string_view title, const std::vector<std::string_view>& foot, const Html& body) {
  const Html html = element("html", R"(lang="en")",
                            Html{"\n"} + element("head", Html{"\n"} + head_of_document(title, foot)) + Html{"\n"} +
                                element("body", Html{"\n"} + body) + Html{"\n"});
  return "<!DOCTYPE html>\n" + html.text + "\n";
}

Html section(std::string_view id, std::string_view heading, const Html& content) {
  return element("section", fmt::format("id=\"{0}\" aria-labelledby=\"{0}-heading\"", id),
                 element("h2", fmt::format("id=\"{}-heading\"", id), heading) + Html{"\n"} + content) +
         Html{"\n"};
}

Html entry_of_contents(std::string_view id, std::string_view heading) {
  return element("li", element("a", fmt::format("href=\"#{}\"", id), heading)) + Html{"\n"};
}

Html contents(const Html& entries) {
  return element("nav", R"(aria-label="Contents")", element("ol", entries)) + Html{"\n"};
}

}  // namespace bedside::sheet
