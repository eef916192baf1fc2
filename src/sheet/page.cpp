// The page as a whole: what comes in which order, and what stands around it.
#include <array>

#include <fmt/format.h>

#include <bedside/sheet.hpp>

#include "sheet/document.hpp"
#include "sheet/sections.hpp"

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

Html body(const View& view) {
  Html entries;
  Html main;
  for (const Section& each : sections) {
    const Html content = each.make(view);
    if (content.empty()) continue;
    entries += entry_of_contents(each.id, each.heading);
    main += section(each.id, each.heading, content);
  }
  const std::string& made_with = view.sheet().origin.made_with;
  const std::string foot = made_with.empty() ? "Arranged and printed by bedside" : "Made with " + made_with;
  return element("header", head(view)) + Html{"\n"} + contents(entries) + element("main", main) + Html{"\n"} +
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
  // Which plan a page of paper belongs to.
  const std::string_view fingerprint = view.sheet().origin.plan_sha256;
  return document(fmt::format("Sheet to sign: {}", title), {view.call().plan, fingerprint.substr(0, 16)}, body(view));
}

}  // namespace bedside
