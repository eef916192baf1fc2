// The page as a whole: what comes in which order, and what stands around it.
#include <array>

#include <fmt/format.h>

#include <bedside/sheet.hpp>

#include "sheet/sections.hpp"
#include "sheet/style.hpp"
#include "value/fingerprint.hpp"

namespace bedside {
namespace sheet {
namespace {

struct Section {
  std::string_view id;
  std::string_view heading;
  Html (*make)(const View&);
};

constexpr std::array<Section, 13> sections{{
    {"continuity", "What earlier calls leave for this one", continuity},
    {"order", "The order, as written and as delivered", orders},
    {"feeling", "How it feels over time", feelings},
    {"moves", "What moved, and why", moves},
    {"script", "What is said", script},
    {"buttons", "Buttons", buttons},
    {"absent", "Not in this call, or not yet", absent},
    {"costs", "Costs, and prices of the hard rules", costs},
    {"yardsticks", "Yardsticks", yardsticks},
    {"warnings", "Warnings", warnings},
    {"evidence", "What this rests on", evidence},
    {"facts", "Facts used", facts},
    {"signatures", "Signatures", signatures},
}};

/// Only what can't break out of a string of the style sheet.
std::string plain(std::string_view text) {
  std::string kept;
  for (const char c : text)
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-') kept += c;
  return kept;
}

/// The style sheet, and what stands at the foot of each page of paper: which plan it belongs to.
std::string style_of(const View& view) {
  const std::string foot =
      fmt::format("{} · {}", plain(view.call().plan), plain(view.sheet().origin.plan_sha256.substr(0, 16)));
  return fmt::format("{}@page {{ @bottom-left {{ content: \"{}\"; }} }}\n", style_sheet(), foot);
}

Html document_head(const View& view) {
  const std::string style = style_of(view);
  const std::string policy = fmt::format(
      R"(http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-{}'; base-uri 'none'; form-action 'none'")",
      value::sha256_base64(style));
  const std::string& title = view.call().title.empty() ? view.call().plan : view.call().title;
  Html html = lone("meta", R"(charset="utf-8")") + Html{"\n"} + lone("meta", policy) + Html{"\n"};
  html += lone("meta", R"(name="viewport" content="width=device-width, initial-scale=1")") + Html{"\n"};
  html += lone("meta", R"(name="color-scheme" content="light dark")") + Html{"\n"};
  html += lone("meta", R"(name="referrer" content="no-referrer")") + Html{"\n"};
  html += element("title", escaped_plainly(fmt::format("Sheet to sign: {}", title))) + Html{"\n"};
  return html + Html{"<style>" + style + "</style>\n"};
}

Html body(const View& view) {
  Html contents;
  Html main;
  for (const Section& section : sections) {
    const Html content = section.make(view);
    if (content.empty()) continue;
    contents += element("li", element("a", fmt::format("href=\"#{}\"", section.id), section.heading)) + Html{"\n"};
    main +=
        element("section", fmt::format("id=\"{0}\" aria-labelledby=\"{0}-heading\"", section.id),
                element("h2", fmt::format("id=\"{}-heading\"", section.id), section.heading) + Html{"\n"} + content) +
        Html{"\n"};
  }
  const std::string& made_with = view.sheet().origin.made_with;
  const std::string foot = made_with.empty() ? "Arranged and printed by bedside" : "Made with " + made_with;
  return element("header", head(view)) + Html{"\n"} +
         element("nav", R"(aria-label="Contents")", element("ol", contents)) + Html{"\n"} + element("main", main) +
         Html{"\n"} +
         element("footer", element("p", "",
                                   foot + ". Texts of the plan are in its own language, all others are "
                                          "bedside’s.")) +
         Html{"\n"};
}

}  // namespace
}  // namespace sheet

std::string to_html(const Sheet& values) {
  using namespace sheet;
  const View view{values};
  const Html html = element("html", R"(lang="en")",
                            Html{"\n"} + element("head", Html{"\n"} + document_head(view)) + Html{"\n"} +
                                element("body", Html{"\n"} + body(view)) + Html{"\n"});
  return "<!DOCTYPE html>\n" + html.text + "\n";
}

}  // namespace bedside
