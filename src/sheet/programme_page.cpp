// A person's whole programme on one page.
#include <algorithm>
#include <string>

#include <fmt/format.h>

#include <bedside/programme_sheet.hpp>

#include "sheet/bars.hpp"
#include "sheet/document.hpp"
#include "sheet/programme_call.hpp"
#include "sheet/sections.hpp"
#include "sheet/style.hpp"
#include "sheet/words.hpp"

namespace bedside {
namespace sheet {
namespace {

std::size_t count(const ProgrammeOverview& overview, CallState state) {
  return static_cast<std::size_t>(std::count_if(overview.calls.begin(), overview.calls.end(),
                                                [&](const CallAtAGlance& call) { return call.state == state; }));
}

Html head(const ProgrammeSheet& page) {
  const ProgrammeOverview& overview = page.overview;
  Html html = element("p", R"(class="eyebrow")", "A programme at a glance");
  html += element("h1", "", overview.programme) + Html{"\n"};
  Html identity =
      entry("Calls", escaped(fmt::format("{}: {} held, {} ahead", overview.length, count(overview, CallState::held),
                                         count(overview, CallState::ahead) + overview.left_off)));
  identity += entry("Patient", overview.practice ? escaped("Nobody real: the example facts that the plans declare")
                                                 : escaped("Facts from ") + element("bdi", "", page.facts));
  identity += entry("Earlier calls",
                    page.history.empty() ? escaped("none") : escaped("from ") + element("bdi", "", page.history));
  html += element("dl", R"(class="identity")", identity) + Html{"\n"};
  if (!overview.practice || !page.history.empty())
    html += element("p", R"(class="note private")",
                    "This page holds what is known of one patient. Keep it as you keep a record of theirs.");
  return html;
}

Html calendar(const ProgrammeOverview& overview) {
  Html html = element("p", "",
                      "Past calls are as their outcomes tell them; how they feel is what the plan gives with the facts "
                      "of now. Calls ahead are predicted: with today’s facts, every rung reached in its call, nothing "
                      "put off, and nothing told that waits for an answer.") +
              Html{"\n"};
  for (const CallAtAGlance& call : overview.calls) html += call_of_programme(call);
  if (overview.left_off > 0)
    html += element("p", "", fmt::format("And {} further ahead.", counted(overview.left_off, "call")));
  return html;
}

Html if_needed(const ProgrammeOverview& overview) {
  Html html;
  for (const CallAtAGlance& call : overview.if_needed) html += call_of_programme(call);
  if (html.empty()) return html;
  return element("p", "", "Each as it would go if it were the next call.") + Html{"\n"} + html;
}

/// One figure of each call, over the months.
Html figure(std::string_view name, const ProgrammeOverview& overview, double (*of)(const CallFeeling&)) {
  std::vector<double> figures;
  for (const CallAtAGlance& call : overview.calls)
    if (call.feeling) figures.push_back(of(*call.feeling));
  return element("h3", "", name) + bars("One bar for each call; the table below says the same", figures);
}

Html row_of(const CallAtAGlance& call) {
  const CallFeeling& feeling = *call.feeling;
  return row({name_of_call(call), day_of_call(call), escaped(fmt::format("{:+.1f}", feeling.mean)),
              escaped(feeling_of(feeling.lowest)), escaped(feeling_of(feeling.ending))});
}

Html months(const ProgrammeOverview& overview) {
  Html rows;
  for (const CallAtAGlance& call : overview.calls)
    if (call.feeling) rows += row_of(call);
  if (rows.empty()) return rows;
  Html html =
      element("p", "", "The topics of each call’s body, each counted once: from −2, painful, to +2, delightful.");
  html += figure("Mean", overview, [](const CallFeeling& feeling) { return feeling.mean; });
  html += figure("Lowest", overview, [](const CallFeeling& feeling) { return double(feeling.lowest); });
  html += figure("Ending", overview, [](const CallFeeling& feeling) { return double(feeling.ending); });
  return html + table("", "How each call feels", {"Call", "Date", "Mean", "Lowest", "Ends"}, rows);
}

Html ritual(const ProgrammeOverview& overview) {
  Html rows;
  for (const CallAtAGlance& call : overview.calls) {
    if (!call.ritual) continue;
    const SkeletonDistance& ritual = *call.ritual;
    rows += row({name_of_call(call), name_of_call(overview.calls[ritual.compared_with]),
                 escaped(std::to_string(ritual.shared)), escaped(fmt::format("{} of {}", ritual.swapped, ritual.pairs)),
                 escaped(ritual.tau ? fmt::format("{:.2f}", *ritual.tau) : "–")});
  }
  if (rows.empty()) return rows;
  return element(
             "p", "",
             "A ritual has the same shape every time. The skeleton of a call is the order of its body. Compared are "
             "the topics and parts that a call shares with the nearest earlier one that has any of them: how many "
             "pairs stand the other way round, and Kendall’s tau, which is 1 for the same order and −1 for the "
             "reverse (M. G. Kendall, A New Measure of Rank Correlation, Biometrika 30, 1938).") +
         Html{"\n"} +
         table("", "How alike the calls are", {"Call", "Beside call", "In common", "Pairs swapped", "Tau"}, rows);
}

Html body(const ProgrammeSheet& page) {
  struct Part {
    std::string_view id;
    std::string_view heading;
    Html content;
  };
  const ProgrammeOverview& overview = page.overview;
  Html entries;
  Html main;
  for (const Part& part :
       {Part{"calendar", "The calls", calendar(overview)}, Part{"if-needed", "Only if needed", if_needed(overview)},
        Part{"months", "How it feels over the months", months(overview)},
        Part{"ritual", "The ritual: how alike the calls are", ritual(overview)}}) {
    if (part.content.empty()) continue;
    entries += link_to(part.id, part.heading);
    main += section(part.id, part.heading, part.content);
  }
  const std::string foot = page.made_with.empty() ? "Arranged and printed by bedside" : "Made with " + page.made_with;
  return element("header", head(page)) + Html{"\n"} + contents(entries) + element("main", main) + Html{"\n"} +
         element("footer", element("p", "", foot + ". Predicted under an assumed model, not measured.")) + Html{"\n"};
}

}  // namespace
}  // namespace sheet

std::string to_html(const ProgrammeSheet& page) {
  return sheet::document(fmt::format("A programme at a glance: {}", page.overview.programme), sheet::style_sheet(),
                         sheet::body(page));
}

}  // namespace bedside
