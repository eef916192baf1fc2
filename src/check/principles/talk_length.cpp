#include "check/principles/talk_length.hpp"

#include <fmt/format.h>

#include "plan/language.hpp"
#include "plan/spoken_length.hpp"

namespace bedside::check {
namespace {

/// One word that stands for what isn't known.
constexpr const char* word = "word";

std::string words_of_option(const std::string& id, const plan::Field& field) {
  const auto option =
      std::find_if(field.options.begin(), field.options.end(), [&](const plan::Option& each) { return each.id == id; });
  if (option == field.options.end() || option->say.empty()) return id;
  std::string words;
  for (const plan::Piece& piece : option->say.pieces) words += piece.name.empty() ? piece.words : word;
  return words;
}

std::string example_of(const plan::Fact& fact, const plan::Format& format, const plan::Plan& plan) {
  if (const auto* text = fact.example.as<std::string>()) return words_of_option(*text, fact);
  if (const auto* date = fact.example.as<Timestamp>(); date && format.kind == plan::Format::Kind::long_date)
    return plan::date_in_words(*date, plan.language).value_or(word);
  std::string list;
  if (const auto* items = fact.example.as<Value::List>())
    for (const Value& item : *items) list += words_of_option(*item.as<std::string>(), fact) + ", ";
  return list.empty() ? word : list;
}

}  // namespace

std::string in_seconds(std::int64_t milliseconds) {
  const std::int64_t tenths = (milliseconds + 50) / 100;
  return tenths % 10 == 0 ? fmt::format("{}", tenths / 10) : fmt::format("{}.{}", tenths / 10, tenths % 10);
}

std::string words_of(const plan::Piece& placeholder, const plan::Plan& plan, const plan::Catalogue& catalogue) {
  const plan::Fact* fact = catalogue.fact(placeholder.name);
  return fact ? example_of(*fact, placeholder.format, plan) : word;
}

std::int64_t spoken_milliseconds(const plan::Text& text, const plan::Plan& plan, const plan::Catalogue& catalogue) {
  std::string words;
  for (const plan::Piece& piece : text.pieces)
    words += piece.name.empty() ? piece.words : words_of(piece, plan, catalogue);
  return plan::spoken_milliseconds(words);
}

std::int64_t spoken_milliseconds(const plan::Step& step, const plan::Plan& plan, const plan::Catalogue& catalogue) {
  if (step.kind == StepKind::action || step.kind == StepKind::cue || step.kind == StepKind::hand_over) return 0;
  std::int64_t sum = spoken_milliseconds(step.text, plan, catalogue);
  if (step.answer)
    for (const plan::Option& option : step.answer->options) sum += spoken_milliseconds(option.say, plan, catalogue);
  return sum;
}

void Stretch::Branch::add(std::int64_t milliseconds, const plan::When* of_step) {
  if (!of_step) {
    certain += milliseconds;
    return;
  }
  std::int64_t& branch = branches[of_step->condition.canonical_text()];
  branch += milliseconds;
  longest_branch = std::max(longest_branch, branch);
}

void Stretch::add(std::int64_t milliseconds, const plan::When* of_topic, const plan::When* of_step) {
  if (!of_topic) {
    always_.add(milliseconds, of_step);
    return;
  }
  Branch& branch = by_topic_[of_topic->condition.canonical_text()];
  branch.add(milliseconds, of_step);
  sometimes_ = std::max(sometimes_, branch.certain + branch.longest_branch);
}

}  // namespace bedside::check
