// What a text sounds like when a nurse says it on the phone.
#include <algorithm>
#include <array>

#include "check/check.hpp"
#include "check/speaking/rules.hpp"

namespace bedside::check {
namespace {

constexpr std::array<SpeakingRule, 6> rules_of_speaking{
    check_step_lengths, check_sentence_lengths, check_double_negatives, check_reading_grade, check_jargon, check_units,
};

/// The first part of a BCP 47 tag, in small letters.
std::string first_part(std::string_view tag) {
  std::string first{tag.substr(0, tag.find('-'))};
  for (char& c : first)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return first;
}

/// Written without spaces between words and without full stops.
constexpr std::array<std::string_view, 4> without_stops{"th", "lo", "km", "my"};

bool has_stops(std::string_view language) {
  return std::find(without_stops.begin(), without_stops.end(), first_part(language)) == without_stops.end();
}

/// `wording: free` is an aim, and the nurse finds the words.
bool is_said(const plan::Step& step) {
  return step.wording != Wording::free && (step.kind == StepKind::say || step.kind == StepKind::ask ||
                                           step.kind == StepKind::offer || step.kind == StepKind::teach_back);
}

void add(const plan::Text& text, const plan::Step* step, Speech& speech) {
  if (!text.empty()) speech.texts.emplace_back(text, step);
}

void add(const plan::Step& step, Speech& speech) {
  speech.steps.push_back(&step);
  if (!is_said(step)) return;
  add(step.text, &step, speech);
  if (!step.answer) return;
  for (const plan::Option& option : step.answer->options) add(option.say, &step, speech);
}

Speech speech_of(const plan::Topic& topic) {
  Speech speech{.topic = &topic};
  for (const std::vector<plan::Step>& part : topic.parts)
    for (const plan::Step& step : part) add(step, speech);
  return speech;
}

Speech speech_of(const plan::Button& button) {
  Speech speech{.button = &button};
  for (const plan::Step& step : button.steps) add(step, speech);
  return speech;
}

/// What is said by itself: bridges, and what the options of a fact put into a text.
Speech single_texts(const plan::Plan& plan) {
  Speech speech;
  for (const plan::Text* bridge : plan::texts_of(plan.bridges)) add(*bridge, nullptr, speech);
  for (const plan::Fact& fact : plan.facts)
    for (const plan::Option& option : fact.options) add(option.say, nullptr, speech);
  return speech;
}

}  // namespace

Ear::Ear(const plan::Plan& of_plan, const plan::Catalogue& of_catalogue)
    : plan(of_plan),
      catalogue(of_catalogue),
      knows_words(first_part(of_plan.language) == "en"),
      knows_sentences(has_stops(of_plan.language)),
      jargon(of_plan.speaking, knows_words),
      units(of_plan, of_catalogue, knows_words) {}

void check_speaking(const plan::Plan& plan, const plan::Catalogue& catalogue, const source::Document& document,
                    diagnostics::Findings& findings) {
  const Ear ear{plan, catalogue};
  Notes notes{document, findings};
  const auto hear = [&](const Speech& speech) {
    for (const SpeakingRule rule : rules_of_speaking) rule(speech, ear, notes);
  };
  hear(single_texts(plan));
  for (const plan::Topic& topic : plan.topics) hear(speech_of(topic));
  for (const plan::Button& button : plan.buttons) hear(speech_of(button));
}

}  // namespace bedside::check
