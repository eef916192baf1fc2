// The page as a whole: what comes in which order, and what stands around it.
#include <array>

#include <fmt/format.h>

#include <bedside/sheet.hpp>

#include "sheet/document.hpp"
#include "sheet/sections.hpp"
#include "sheet/style.hpp"

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

Html body(const View& view) {
  Html links;
  Html main;
  for (const Section& each : sections) {
    const Html content = each.make(view);
    if (content.empty()) continue;
    links += link_to(each.id, each.heading);
    main += section(each.id, each.heading, content);
  }
  const std::string& made_with = view.sheet().origin.made_with;
  const std::string foot = made_with.empty() ? "Arranged and printed by bedside" : "Made with " + made_with;
  return element("header", head(view)) + Html{"\n"} + contents(links) + element("main", main) + Html{"\n"} +
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
  const std::string& title = view.call().title.empty() ? view.call().plan : view.call().title;
  return document(fmt::format("Sheet to sign: {}", title), style_of(view), body(view));
}

}  // namespace bedside
