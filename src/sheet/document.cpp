#include "sheet/document.hpp"

#include <fmt/format.h>

#include "value/fingerprint.hpp"

namespace bedside::sheet {
namespace {

Html document_head(std::string_view title, std::string_view style) {
  const std::string policy = fmt::format(
      R"(http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-{}'; base-uri 'none'; form-action 'none'")",
      value::sha256_base64(style));
  Html html = lone("meta", R"(charset="utf-8")") + Html{"\n"} + lone("meta", policy) + Html{"\n"};
  html += lone("meta", R"(name="viewport" content="width=device-width, initial-scale=1")") + Html{"\n"};
  html += lone("meta", R"(name="color-scheme" content="light dark")") + Html{"\n"};
  html += lone("meta", R"(name="referrer" content="no-referrer")") + Html{"\n"};
  html += element("title", escaped_plainly(title)) + Html{"\n"};
  return html + Html{fmt::format("<style>{}</style>\n", style)};
}

}  // namespace

std::string document(std::string_view title, std::string_view style, const Html& body) {
  const Html html = element("html", R"(lang="en")",
                            Html{"\n"} + element("head", Html{"\n"} + document_head(title, style)) + Html{"\n"} +
                                element("body", Html{"\n"} + body) + Html{"\n"});
  return "<!DOCTYPE html>\n" + html.text + "\n";
}

Html section(std::string_view id, std::string_view heading, const Html& content) {
  return element("section", fmt::format("id=\"{0}\" aria-labelledby=\"{0}-heading\"", id),
                 element("h2", fmt::format("id=\"{}-heading\"", id), heading) + Html{"\n"} + content) +
         Html{"\n"};
}

Html contents(const Html& links) {
  return element("nav", R"(aria-label="Contents")", element("ol", links)) + Html{"\n"};
}

Html link_to(std::string_view id, std::string_view heading) {
  return element("li", element("a", fmt::format("href=\"#{}\"", id), heading)) + Html{"\n"};
}

}  // namespace bedside::sheet
