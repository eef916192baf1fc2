#include "cli/typed_answer.hpp"

#include <algorithm>
#include <optional>
#include <vector>

#include <fmt/format.h>

#include "cli/typed_number.hpp"
#include "cli/words.hpp"

namespace bedside::cli {
namespace {

using Answered = std::variant<Value, Explanation>;

std::string lower(std::string_view text) {
  std::string lowered(text);
  for (char& letter : lowered)
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
  return lowered;
}

/// Without exponents, infinities and the like; a plus may stand before it.
template <class Number>
std::optional<Number> plain_number_in(std::string_view text) {
  if (text.starts_with('+')) text.remove_prefix(1);
  const bool is_plain = text.find_first_not_of("-.0123456789") == std::string_view::npos;
  return is_plain ? number_in<Number>(text) : std::nullopt;
}

Explanation no_answer(const Step& step, bool is_gate = false) {
  return {fmt::format("That is no answer to this question. {}", how_to_answer(step, is_gate))};
}

Answered yes_or_no(std::string_view typed, const Step& step, bool is_gate) {
  const std::string word = lower(typed);
  if (word == "y" || word == "yes") return Value{true};
  if (word == "n" || word == "no") return Value{false};
  return no_answer(step, is_gate);
}

/// A number may come with its unit, as the question states it.
std::string_view without_unit(std::string_view typed, const std::string& unit) {
  if (!unit.empty() && typed.size() > unit.size() && typed.ends_with(unit)) typed.remove_suffix(unit.size());
  return trimmed(typed);
}

Answered number(std::string_view typed, const Step& step) {
  typed = without_unit(typed, step.answer->unit);
  if (const auto whole = plain_number_in<std::int64_t>(typed)) return Value{*whole};
  const std::optional<double> decimal = plain_number_in<double>(typed);
  if (step.answer->type == "number") {
    if (decimal) return Value{*decimal};
    if (typed.find(',') != std::string_view::npos)
      return Explanation{fmt::format("A number is written with a point and without commas. {}", how_to_answer(step))};
  } else if (decimal && typed.find('.') != std::string_view::npos) {
    return Explanation{fmt::format("This takes a number without decimals. {}", how_to_answer(step))};
  }
  return no_answer(step);
}

Answered date(std::string_view typed, const Step& step) {
  const bool looks_like_one = typed.size() == 10 && typed[4] == '-' && typed[7] == '-';
  if (looks_like_one) return Value{std::string(typed)};
  return no_answer(step);
}

/// The option with that number, or why there is none.
std::variant<const StepOption*, Explanation> option(std::string_view typed, const Step& step) {
  const auto place = plain_number_in<std::size_t>(typed);
  if (!place) return no_answer(step);
  if (*place == 0 || *place > step.options.size())
    return Explanation{fmt::format("There is no {} here. {}", *place, how_to_answer(step))};
  const StepOption& chosen = step.options[*place - 1];
  if (chosen.available) return &chosen;
  return Explanation{fmt::format("{} can't be chosen now: {}. Choose another one.", *place, chosen.unavailable)};
}

Answered one_of(std::string_view typed, const Step& step) {
  const auto chosen = option(typed, step);
  if (const auto* explanation = std::get_if<Explanation>(&chosen)) return *explanation;
  return Value{std::get<const StepOption*>(chosen)->id};
}

/// Separated by spaces or commas; 0 alone chooses none.
Answered many_of(std::string_view typed, const Step& step) {
  if (typed == "0") return Value{Value::List{}};
  Value::List ids;
  while (!typed.empty()) {
    const std::string_view word = typed.substr(0, typed.find_first_of(" ,"));
    typed.remove_prefix(word.size());
    typed.remove_prefix(std::min(typed.find_first_not_of(" ,"), typed.size()));
    const auto chosen = option(word, step);
    if (const auto* explanation = std::get_if<Explanation>(&chosen)) return *explanation;
    Value id{std::get<const StepOption*>(chosen)->id};
    if (std::find(ids.begin(), ids.end(), id) != ids.end())
      return Explanation{fmt::format("{} is there twice. {}", word, how_to_answer(step))};
    ids.push_back(std::move(id));
  }
  return Value{std::move(ids)};
}

std::string plain(double number) {
  return fmt::format("{}", number);
}

std::string limits(const StepAnswer& answer) {
  std::string words;
  if (answer.min && answer.max)
    words = fmt::format(" from {} to {}", plain(*answer.min), plain(*answer.max));
  else if (answer.min)
    words = fmt::format(", at least {}", plain(*answer.min));
  else if (answer.max)
    words = fmt::format(", at most {}", plain(*answer.max));
  return answer.unit.empty() ? words : words + ", in " + answer.unit;
}

std::string numbers(const Step& step, std::string_view how_many) {
  if (step.options.size() == 1) return "1";
  if (step.options.size() == 2) return how_many == "one" ? "1 or 2" : "1, 2 or both";
  return fmt::format("{} of the numbers 1 to {}", how_many, step.options.size());
}

std::string what_to_type(const Step& step, bool is_gate) {
  const StepAnswer& answer = *step.answer;
  if (answer.type == "yes_no")
    return is_gate ? "Type y when it is the right person, n when it is not." : "Type y for yes, n for no.";
  if (answer.type == "integer" || answer.type == "scale") return fmt::format("Type a whole number{}.", limits(answer));
  if (answer.type == "number") return fmt::format("Type a number{}; decimals have a point.", limits(answer));
  if (answer.type == "date") return "Type a date as year-month-day, such as 2026-12-01.";
  if (answer.type == "one_of") return fmt::format("Type {}.", numbers(step, "one"));
  if (answer.type == "many_of")
    return fmt::format("Type {} with a space between them, or 0 for none.", numbers(step, "one or more"));
  return "Type any words, on one line.";
}

std::string words_of_option(const std::string& id, const Step& step) {
  const auto found =
      std::find_if(step.options.begin(), step.options.end(), [&](const StepOption& option) { return option.id == id; });
  return found == step.options.end() ? id : found->say;
}

}  // namespace

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

Answered answer_in(std::string_view typed, const Step& step, bool is_gate) {
  const std::string& type = step.answer->type;
  if (type == "text") return Value{std::string(typed)};
  if (type == "yes_no") return yes_or_no(typed, step, is_gate);
  if (type == "date") return date(typed, step);
  if (type == "one_of") return one_of(typed, step);
  if (type == "many_of") return many_of(typed, step);
  return number(typed, step);
}

std::string how_to_answer(const Step& step, bool is_gate) {
  return what_to_type(step, is_gate) + (step.answer->optional ? " Enter leaves it open." : "");
}

std::string answer_in_words(const Value& value, const Step& step) {
  const std::string unit = step.answer && !step.answer->unit.empty() ? " " + step.answer->unit : "";
  if (const auto* yes = value.as<bool>()) return *yes ? "yes" : "no";
  if (const auto* whole = value.as<std::int64_t>()) return std::to_string(*whole) + unit;
  if (const auto* decimal = value.as<double>()) return plain(*decimal) + unit;
  if (const auto* text = value.as<std::string>()) return words_of_option(*text, step);
  const auto* list = value.as<Value::List>();
  if (list == nullptr) return "left open";
  std::vector<std::string> words;
  for (const Value& each : *list) words.push_back(answer_in_words(each, step));
  return words.empty() ? "none of them" : listed(words);
}

}  // namespace bedside::cli
