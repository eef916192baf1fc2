// What to do in an emergency is said where no principle and no hurry can move it, and where it is remembered.
#include <algorithm>
#include <array>
#include <string>

#include <fmt/format.h>

#include "check/principles/phrases.hpp"
#include "check/principles/rules.hpp"
#include "check/principles/steps.hpp"

namespace bedside::check {
namespace {

using diagnostics::Code;
using diagnostics::Findings;
using plan::Catalogue;
using plan::Step;
using plan::Topic;

constexpr std::array<std::string_view, 17> english{
    "call|ring|dial|phone|contact emergency services|number",
    "call|ring|dial|phone|contact the|your emergency services|number",
    "call|ring|dial|phone 911|112|999|000",
    "call|ring|dial|phone 9 1 1",
    "call|ring|phone|get an|the ambulance",
    "call|ring|phone|get paramedics",
    "call|ring|phone|get the paramedics",
    "go|get|drive|head|come to emergency room|department",
    "go|get|drive|head|come to the|an|your|a emergency",
    "go|get|drive|head|come to er",
    "go|get|drive|head|come to the|an|your|a er",
    "go|get|drive|head|come to a e",
    "go|get|drive|head|come to the|your a e",
    "go|get|drive to hospital immediately|urgently",
    "go|get|drive to hospital at|right|straight once|away",
    "go|get|drive to the|a|your hospital immediately|urgently",
    "go|get|drive to the|a|your hospital at|right|straight once|away",
};
constexpr std::array<std::string_view, 9> fillers{"straight", "directly", "right", "immediately", "nearest",
                                                  "closest",  "local",    "away",  "medical"};
/// "Shall I call an ambulance" is what the nurse does, and "you had to go to the emergency room" a story.
constexpr std::array<std::string_view, 8> not_behind{"i", "we", "had", "did", "not", "never", "having", "without"};
/// "Get the ambulance receipts together".
constexpr std::array<std::string_view, 9> not_before{"receipt", "receipts", "bill", "bills", "invoice",
                                                     "form",    "forms",    "ride", "report"};
/// Who speaks of money speaks of benefits: "your plan pays when you go to the emergency room".
constexpr std::array<std::string_view, 3> not_with{
    "pay|pays|paid|covers|covered|coverage|cost|costs|copay|deductible",
    "will|would|may|can|does|doesn|not|t|we cover",
    "plan|insurance|benefits cover",
};
constexpr std::array<std::string_view, 4> breaks{"hesitate", "wait", "delay", "afraid"};
/// "You don't need to call an ambulance", "many people call an ambulance when they could ring us".
constexpr std::array<std::string_view, 5> not_right_behind{"not|t need|have to", "no need|reason to",
                                                           "many|most|some|other|few|fewer|less|more people",
                                                           "was|were right|brave|wise to", "rather than"};
/// "Did you have to call an ambulance?"
constexpr std::array<std::string_view, 19> questions{"did",  "do",    "does", "have",  "has",   "had", "are",
                                                     "is",   "was",   "were", "can",   "when",  "how", "why",
                                                     "what", "where", "who",  "shall", "should"};
constexpr std::array<PhraseTable, 1> tables{{{.language = "en",
                                              .phrases = english,
                                              .fillers = fillers,
                                              .not_behind = not_behind,
                                              .not_before = not_before,
                                              .not_with = not_with,
                                              .breaks = breaks,
                                              .not_right_behind = not_right_behind,
                                              .questions = questions}}};

/// Ids are in this language in every plan.
constexpr std::array<std::string_view, 1> net{"safety net"};
constexpr std::array<PhraseTable, 1> names{{{.language = "en", .phrases = net}}};

plan::Text text_of(std::string words) {
  plan::Text text;
  text.pieces.push_back({std::move(words), "", {}, {}});
  return text;
}

class Emergencies {
 public:
  Emergencies(const plan::Plan& plan, const Catalogue& catalogue)
      : catalogue_(catalogue), spoken_(tables, plan.language), named_(names, "en") {}

  /// The id or title that calls the topic a safety net; null when neither does.
  const SourceRange* name_of(const Topic& topic) const {
    if (named_.find(text_of(topic.id))) return &topic.range;
    return named_.find(topic.title) ? &topic.title.range : nullptr;
  }

  /// The first step that says what to do in an emergency; null when there is none. One that hangs on an answer is about
  /// what the patient told just now, and can't wait.
  const Step* step_of(const Topic& topic) const {
    const auto any = [](const plan::Asking&) { return true; };
    if (reads_answer(topic.when, catalogue_, any)) return nullptr;
    const std::vector<const Step*> steps = plan::steps_of(topic);
    const auto found = std::find_if(steps.begin(), steps.end(), [&](const Step* step) {
      return step->kind == StepKind::say && !reads_answer(step->when, catalogue_, any) && spoken_.find(step->text);
    });
    return found == steps.end() ? nullptr : *found;
  }

 private:
  const Catalogue& catalogue_;
  Phrases spoken_;
  Phrases named_;
};

}  // namespace

void check_emergencies(const plan::Plan& plan, const Catalogue& catalogue, Findings& findings) {
  const Emergencies emergencies{plan, catalogue};
  const bool closing_has_one = std::any_of(plan.topics.begin(), plan.topics.end(), [&](const Topic& topic) {
    return topic.section == Section::closing && (emergencies.name_of(topic) || emergencies.step_of(topic));
  });
  for (const Topic& topic : plan.topics) {
    if (topic.section == Section::closing) continue;
    const Step* step = emergencies.step_of(topic);
    const SourceRange* name = emergencies.name_of(topic);
    if (!step && !name) continue;
    findings
        .warning(Code::emergency_outside_closing, step ? step->range : *name,
                 fmt::format("`{}` {}, outside `closing`", topic.id,
                             step ? "says what to do in an emergency" : "is called a safety net"))
        .hint = closing_has_one ? "leave it out here: `closing` says it already"
                                : "move it to `closing`, which keeps its place in every call and is said last";
  }
}

}  // namespace bedside::check
