#include "plan/uses.hpp"

#include <algorithm>

#include "diagnostics/characters.hpp"

namespace bedside::plan {
namespace {

void add_readings(const When& when, std::size_t step, std::vector<Reading>& found) {
  for (const condition::NameRead& read : condition::names_read(when.condition))
    found.push_back({read.name, place_in(when, read.begin, read.end), step});
}

void add_readings(const Text& text, std::size_t step, std::vector<Reading>& found) {
  for (const Piece& piece : text.pieces)
    if (!piece.name.empty()) found.push_back({piece.name, piece.range, step});
}

/// The place of one byte of a word: exact unless the word holds escapes.
Position place_in(const PlacedWord& word, std::string_view text, std::size_t at, bool as_end) {
  const bool exact = word.range.end.column - word.range.begin.column ==
                     diagnostics::count_characters(text.substr(word.begin, word.end - word.begin));
  if (!exact) return as_end ? word.range.end : word.range.begin;
  return {word.range.begin.line,
          word.range.begin.column + diagnostics::count_characters(text.substr(word.begin, at - word.begin))};
}

/// The first word that ends behind `at`; the last when there is none.
const PlacedWord& word_at(const std::vector<PlacedWord>& words, std::size_t at) {
  const auto found = std::find_if(words.begin(), words.end(), [&](const PlacedWord& word) { return word.end > at; });
  return found == words.end() ? words.back() : *found;
}

}  // namespace

SourceRange place_in(const When& when, std::size_t begin, std::size_t end) {
  const std::string_view text = when.condition.text();
  if (!when.words.empty()) {
    const PlacedWord& first = word_at(when.words, begin);
    const PlacedWord& last = word_at(when.words, end > begin ? end - 1 : begin);
    return {place_in(first, text, std::clamp(begin, first.begin, first.end), false),
            place_in(last, text, std::clamp(end, last.begin, last.end), true)};
  }
  const bool one_line = when.range.begin.line == when.range.end.line;
  if (!one_line || when.range.end.column - when.range.begin.column != diagnostics::count_characters(text))
    return when.range;
  const int first = when.range.begin.column + diagnostics::count_characters(text.substr(0, begin));
  const int last = first + diagnostics::count_characters(text.substr(begin, end - begin));
  return {{when.range.begin.line, first}, {when.range.begin.line, last}};
}

void for_each_text(const Step& step, const std::function<void(const Text&, const Option*)>& visit) {
  visit(step.text, nullptr);
  visit(step.because, nullptr);
  if (!step.answer) return;
  for (const Option& option : step.answer->options) {
    visit(option.say, &option);
    visit(option.because, &option);
  }
}

std::vector<const Text*> texts_of(const Bridges& bridges) {
  return {&bridges.into_hard, &bridges.out_of_hard, &bridges.between, &bridges.into_ending, &bridges.which_next};
}

void for_each_condition(const Step& step, const std::function<void(const When&)>& visit) {
  if (step.when) visit(*step.when);
  if (!step.answer) return;
  for (const Option& option : step.answer->options)
    if (option.when) visit(*option.when);
}

std::vector<const Step*> steps_of(const Topic& topic) {
  std::vector<const Step*> steps;
  for (const std::vector<Step>& part : topic.parts)
    for (const Step& step : part) steps.push_back(&step);
  return steps;
}

std::vector<Reading> readings(const Topic& topic) {
  std::vector<Reading> found;
  if (topic.when) add_readings(*topic.when, 0, found);
  for (const Feeling& feeling : topic.feels)
    if (feeling.when) add_readings(*feeling.when, 0, found);
  add_readings(topic.title, 0, found);
  std::size_t place = 0;
  for (const Step* step : steps_of(topic)) {
    for_each_condition(*step, [&](const When& when) { add_readings(when, place, found); });
    for_each_text(*step, [&](const Text& text, const Option*) { add_readings(text, place, found); });
    ++place;
  }
  if (topic.reached_when) add_readings(*topic.reached_when, place, found);
  return found;
}

std::set<std::string> names_read(const Topic& topic) {
  std::set<std::string> names;
  for (Reading& reading : readings(topic)) names.insert(std::move(reading.name));
  return names;
}

std::vector<Asking> askings(const Plan& plan) {
  std::vector<Asking> all;
  for (const Topic& topic : plan.topics) {
    std::size_t place = 0;
    for (const Step* step : steps_of(topic)) {
      if (step->answer) all.push_back({&*step->answer, step, &topic, nullptr, place});
      ++place;
    }
  }
  for (const Button& button : plan.buttons) {
    std::size_t place = 0;
    for (const Step& step : button.steps) {
      if (step.answer) all.push_back({&*step.answer, &step, nullptr, &button, place});
      ++place;
    }
  }
  return all;
}

}  // namespace bedside::plan
