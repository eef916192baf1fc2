// What is decided for the patient is kept less well than what the patient chose.
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "check/principles/phrases.hpp"
#include "check/principles/rules.hpp"
#include "check/principles/steps.hpp"

namespace bedside::check {
namespace {

using diagnostics::Findings;
using plan::Catalogue;
using plan::Step;
using plan::Topic;

constexpr std::array<std::string_view, 25> english{
    "i|we have|ve booked|scheduled|decided|enrolled|assigned",
    "i|we booked|scheduled|enrolled|assigned you",
    "i|we have|ve chosen|picked|selected your",
    "i|we have|ve made|arranged a|an|your|the|another appointment|visit",
    "i|we have|ve made|arranged you a|an appointment|visit",
    "i|we made a|an|your|the appointment",
    "i|we booked|scheduled|arranged a|an|another|the appointment|visit for you",
    "i|we have|ve gone ahead and booked|scheduled|made|arranged|put|changed|switched|moved|enrolled",
    "i|we went ahead and booked|scheduled|made|arranged|put|changed|switched|moved|enrolled",
    "i|we have|ve put|started you on|down",
    "i|we have|ve switched|moved you to",
    "i|we have|ve signed you up",
    "i|we have|ve moved|changed your appointment|visit",
    "i|we am|m|are|re putting|starting you on|down",
    "i|we am|m|are|re switching|moving you to",
    "you will|ll be seeing",
    "you will|ll be seen by",
    "you are|re booked|scheduled|enrolled",
    "you have|ve been booked|scheduled|enrolled|assigned",
    "you have|ve been put on|down",
    "it has|s been decided",
    "your|the doctor|nurse|team has|have decided",
    "your|the doctor|nurse|team has|have changed|switched|stopped|raised|lowered your medicine|medicines|medication|"
    "medications|tablet|tablets|treatment|dose",
    "your|an|the appointment|visit has been made|booked|scheduled|moved|changed",
    "we|i will|ll put|start you on|down",
};
constexpr std::array<std::string_view, 11> fillers{"already", "also",      "just", "new",  "next", "now",
                                                   "then",    "therefore", "all",  "both", "today"};
/// "once we have decided", "as we have decided", "together we have decided".
constexpr std::array<std::string_view, 13> not_behind{"if", "when", "once",  "until",   "till",   "after",   "before",
                                                      "as", "what", "which", "whether", "unless", "together"};
/// "we have decided together", "put you on hold", "you will be seeing better", "I have decided nothing yet", "I have
/// scheduled plenty of time".
constexpr std::array<std::string_view, 7> not_before{"together", "hold", "better", "nothing",
                                                     "plenty",   "time", "enough"};
/// "You asked me to, so I have booked you in" is what the patient decided.
constexpr std::array<std::string_view, 9> not_with{
    "you asked|wished|wanted|chose|requested|preferred|picked|agreed|decided",
    "you have|ve|had|d asked|wished|wanted|chosen|requested|preferred|picked|agreed|decided",
    "that|as|since|because|said you would|d rather|prefer|like",
    "because|as|since you want|wish|prefer",
    "you said yes",
    "we agreed|discussed",
    "we have|ve|had|d agreed|discussed",
    "at|on your request|wish",
    "minutes for your questions"};
/// "You wanted to stay, but we have moved you".
constexpr std::array<std::string_view, 4> turns{"but", "unless", "if", "although"};
/// "You told me that your doctor has changed your tablets".
constexpr std::array<std::string_view, 2> not_right_behind{"told|tell me|us that", "told|tell me|us"};
constexpr std::array<PhraseTable, 1> tables{{{.language = "en",
                                              .phrases = english,
                                              .fillers = fillers,
                                              .not_behind = not_behind,
                                              .not_before = not_before,
                                              .not_with = not_with,
                                              .turns = turns,
                                              .not_right_behind = not_right_behind}}};

bool has_offer(const Topic& topic) {
  const std::vector<const Step*> steps = plan::steps_of(topic);
  return std::any_of(steps.begin(), steps.end(), [](const Step* step) { return step->kind == StepKind::offer; });
}

/// Whether the answer can be a wish: a choice, or a yes or no. A number is none.
bool is_wish(const plan::Asking& asking) {
  return asking.step->kind == StepKind::offer || asking.answer->type == plan::FieldType::yes_no ||
         asking.answer->type == plan::FieldType::one_of || asking.answer->type == plan::FieldType::many_of;
}

bool speaks_of_a_wish(const plan::Text& text, const Catalogue& catalogue) {
  return std::any_of(text.pieces.begin(), text.pieces.end(), [&](const plan::Piece& piece) {
    const plan::Asking* asking = catalogue.asking(piece.name);
    return asking && is_wish(*asking);
  });
}

/// Whether the topic stands behind one in which the patient chooses.
bool follows_an_offer(const Topic& topic, const Catalogue& catalogue) {
  const auto offers = [&](const plan::TopicReference& reference) {
    const Topic* other = catalogue.topic(reference.id);
    return other && has_offer(*other);
  };
  return (topic.directly_after && offers(*topic.directly_after)) || (topic.resolves && offers(*topic.resolves)) ||
         std::any_of(topic.after.begin(), topic.after.end(), offers);
}

void check_topic(const Topic& topic, const Catalogue& catalogue, const Phrases& phrases, Findings& findings) {
  if (follows_an_offer(topic, catalogue) || reads_answer(topic.when, catalogue, is_wish)) return;
  for (const Step* step : plan::steps_of(topic)) {
    if (step->kind == StepKind::offer) return;
    if (step->kind != StepKind::say) continue;
    if (reads_answer(step->when, catalogue, is_wish) || speaks_of_a_wish(step->text, catalogue)) continue;
    const std::optional<std::string> words = phrases.find(step->text);
    if (!words) continue;
    findings
        .warning(diagnostics::Code::decision_announced, step->range,
                 fmt::format("“{}” announces a decision that the patient could make", *words))
        .hint = "make it an `offer` with two options or more; you may recommend one, with the reason";
  }
}

}  // namespace

void check_decisions(const plan::Plan& plan, const Catalogue& catalogue, Findings& findings) {
  const Phrases phrases{tables, plan.language};
  for (const Topic& topic : plan.topics) check_topic(topic, catalogue, phrases, findings);
}

}  // namespace bedside::check
