// docs/evidence.md in brief; what is said here is said there with its sources.
#include <array>

#include "sheet/sections.hpp"

namespace bedside::sheet {
namespace {

struct Ground {
  std::string_view rests_on;
  std::string_view contested;
};

constexpr std::array<Ground, principle_count> grounds{{
    {"Research on how experiences are remembered (Chase and Dasu, 2001). A randomised trial found a painful procedure "
     "with a milder last part remembered as less painful (Redelmeier and colleagues, 2003).",
     "That effect was small and not about conversations. A study of service calls found that the end worked the other "
     "way (Verhoef and colleagues)."},
    {"The same research. Most people who are asked want the bad part first, and worry less that way (Legg and Sweeny, "
     "2014).",
     "The same study found less will to change something after it: what can be done belongs close to the news."},
    {"Interruptions made unpleasant experiences worse (Nelson and Meyvis, 2008).",
     "Asked beforehand, people say that they would rather have losses spread out (Thaler and Johnson)."},
    {"Interruptions made pleasant experiences better (Nelson and Meyvis, 2008).",
     "Shown in other settings, and not for nurses’ calls."},
    {"Rituals and a known course give people something to hold on to (Chase and Dasu, 2001).",
     "A rule of practice; the field report tried it only together with the others."},
}};

Html principles(const View& view) {
  Html rows;
  for (const Principle principle : view.call().principles) {
    const Ground& ground = grounds[static_cast<std::size_t>(principle)];
    rows += row({escaped(name_of(principle)), escaped(ground.rests_on), escaped(ground.contested)});
  }
  if (rows.empty()) return {};
  return table(R"(class="evidence")", "The principles of this plan, in its priority",
               {"Principle", "Rests on", "Contested"}, rows);
}

}  // namespace

Html evidence(const View& view) {
  const std::string_view arranged =
      view.is_arranged() ? "This call is arranged by principles. That is a statement about its order, which can be "
                           "checked by hand."
                         : "This call keeps the author’s order, as the control arm of a trial does.";
  return element("p", escaped(arranged) +
                          escaped(" The yardsticks are predicted under an assumed model. Neither says what a patient "
                                  "will feel, or how content patients will be: only a trial can tell.")) +
         Html{"\n"} +
         element("p", "",
                 "One insurer tried the principles on nurses’ calls and reported more content and more motivated "
                 "patients (DeVine and Gilson, 2010). It is a consultants’ report about some 40 nurses, without a "
                 "published protocol: a reason to try, and no proof.") +
         Html{"\n"} + principles(view);
}

}  // namespace bedside::sheet
