#include "author_tests/test_reader.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "author_tests/as_heard.hpp"
#include "loaded_plan.hpp"
#include "plan/field_value.hpp"
#include "plan/step_id.hpp"
#include "plan/words.hpp"

namespace bedside::author_tests {
namespace {

using diagnostics::Code;

constexpr int lowest_valence = -2;

bool is_none(const source::Node& node, const plan::Field& field) {
  if (plan::is_null_word(node) || node.kind == source::Kind::null) return true;
  const bool is_option = std::any_of(field.options.begin(), field.options.end(),
                                     [](const plan::Option& option) { return option.id == "none"; });
  return node.is_scalar() && !node.is_quoted() && node.text == "none" && !is_option;
}

/// Whether `id` is `owner/1` up to `owner/count`.
bool is_numbered(std::string_view id, const std::string& owner, std::size_t count) {
  for (std::size_t place = 0; place < count; ++place)
    if (id == plan::numbered(owner, place)) return true;
  return false;
}

bool is_step_of(std::string_view id, const plan::Topic& topic) {
  for (std::size_t part = 0; part < topic.parts.size(); ++part)
    if (is_numbered(id, plan::unit_id(topic, part), topic.parts[part].size())) return true;
  return false;
}

}  // namespace

TestReader::TestReader(const source::Document& document, const CallPlan& plan, diagnostics::Findings& findings,
                       diagnostics::Guesses& guesses)
    : plan::Reader(document, findings), plan_(plan), guesses_(guesses) {}

const plan::Catalogue& TestReader::catalogue() const {
  return plan_.inside().catalogue;
}

bool TestReader::is_mapping(const source::Node& node, std::string_view form) {
  if (node.kind == source::Kind::mapping) return true;
  findings().error(Code::wrong_shape, node.range, fmt::format("expected keys and values, such as `{}`", form));
  return false;
}

std::optional<Word> TestReader::topic(const source::Node& node, bool parts) {
  const std::optional<std::string> text = scalar(node, "the id of a topic");
  if (!text) return {};
  const std::string_view owner = plan::owner_of(*text);
  const plan::Topic* found = catalogue().topic(owner);
  const bool is_part = found && found->split && is_numbered(*text, found->id, found->parts.size());
  if (found && (owner == *text || (parts && is_part))) return Word{*text, node.range};
  Diagnostic& problem = findings().error(Code::unknown_topic, node.range,
                                         found ? fmt::format("the topic `{}` has no part `{}`", owner, *text)
                                               : fmt::format("the plan has no topic `{}`", *text));
  if (!found) problem.hint = topic_meant(*text);
  return {};
}

std::string TestReader::topic_meant(std::string_view seen) {
  return guess(seen, plan_.inside().plan.topics.size(), [&] { return catalogue().topic_ids(); });
}

bool TestReader::is_place(std::string_view text) const {
  const plan::Plan& plan = plan_.inside().plan;
  if (text.starts_with("button:"))
    return std::any_of(plan.buttons.begin(), plan.buttons.end(), [&](const plan::Button& button) {
      return text == "button:" + button.id || is_numbered(text, "button:" + button.id, button.steps.size());
    });
  const plan::Topic* owner = catalogue().topic(plan::owner_of(text));
  if (!owner) return false;
  return text == owner->id || (owner->split && is_numbered(text, owner->id, owner->parts.size())) ||
         is_step_of(text, *owner);
}

std::optional<Word> TestReader::place(const source::Node& node) {
  const std::optional<std::string> text = scalar(node, "the id of a topic, part or step");
  if (!text) return {};
  if (is_place(*text) || text->starts_with("bridge:")) return Word{*text, node.range};
  findings()
      .error(Code::unknown_topic, node.range, fmt::format("the plan has no topic, part or step `{}`", *text))
      .hint = topic_meant(*text);
  return {};
}

std::optional<Word> TestReader::button(const source::Node& node) {
  const std::optional<std::string> text = scalar(node, "the id of a button");
  if (!text) return {};
  std::vector<std::string_view> known;
  for (const plan::Button& button : plan_.inside().plan.buttons) known.push_back(button.id);
  if (std::find(known.begin(), known.end(), *text) != known.end()) return Word{*text, node.range};
  Diagnostic& problem =
      findings().error(Code::unknown_button, node.range, fmt::format("the plan has no button `{}`", *text));
  problem.hint = diagnostics::suggestion(*text, known);
  if (problem.hint.empty() && !known.empty())
    problem.hint = fmt::format("it has {}", diagnostics::listed(known, "and"));
  return {};
}

std::vector<Word> TestReader::topics(const source::Node& node, bool parts) {
  std::vector<Word> all;
  const auto add = [&](const source::Node& each) {
    if (std::optional<Word> word = topic(each, parts)) all.push_back(std::move(*word));
  };
  if (node.kind == source::Kind::sequence)
    std::for_each(node.items.begin(), node.items.end(), add);
  else
    add(node);
  return all;
}

std::vector<Word> TestReader::buttons(const source::Node& node) {
  std::vector<Word> all;
  if (!is_list_of_words(node, "buttons")) return all;
  for (const source::Node& each : node.items)
    if (std::optional<Word> word = button(each)) all.push_back(std::move(*word));
  return all;
}

std::optional<int> TestReader::valence(const source::Node& node) {
  const std::optional<std::size_t> place = word(node, plan::feeling_words);
  return place ? std::optional{static_cast<int>(*place) + lowest_valence} : std::nullopt;
}

std::vector<std::string> TestReader::texts(const source::Node& node) {
  std::vector<std::string> all;
  const auto add = [&](const source::Node& each) {
    std::optional<std::string> text = scalar(each, "text");
    if (text && as_heard(*text).empty())
      findings().error(Code::empty_value, each.range, "every call says an empty text");
    else if (text)
      all.push_back(std::move(*text));
  };
  if (node.kind == source::Kind::sequence)
    std::for_each(node.items.begin(), node.items.end(), add);
  else
    add(node);
  return all;
}

const plan::Asking* TestReader::asking(const source::Node& name) {
  if (const plan::Asking* found = catalogue().asking(name.text)) return found;
  const auto known = [&] {
    std::vector<std::string_view> names;
    for (const plan::Asking& asking : catalogue().askings()) names.push_back(asking.answer->name);
    if (plan_.inside().plan.agenda_choice) names.push_back(plan::which_next);
    return names;
  };
  const bool is_fact = catalogue().fact(name.text) != nullptr;
  Diagnostic& problem = findings().error(Code::unknown_name, name.range,
                                         is_fact ? fmt::format("`{}` is a fact, not an answer", name.text)
                                                 : fmt::format("the plan asks for no answer called `{}`", name.text));
  problem.hint = is_fact ? "write it under `facts`" : guess(name.text, catalogue().askings().size(), known);
  return nullptr;
}

bool TestReader::asks_which_next(const source::Node& name) const {
  return plan_.inside().plan.agenda_choice && name.text == plan::which_next;
}

std::optional<Value> TestReader::wanted_next(const source::Node& node) {
  if (plan::is_null_word(node) || (node.is_scalar() && node.text == "none")) return Value{};
  const std::size_t problems = findings().count();
  const std::vector<Word> wanted = topics(node);
  if (findings().count() > problems) return {};
  if (node.kind != source::Kind::sequence) return Value{wanted.front().text};
  Value::List ids;
  for (const Word& word : wanted) ids.push_back(Value{word.text});
  return Value{std::move(ids)};
}

std::optional<Value> TestReader::raw_value(const source::Node& node, const plan::Field& field, bool is_fact) {
  const std::string kind = is_fact ? "fact" : "answer";
  if (is_none(node, field)) {
    if (field.optional || !is_fact) return Value{};
    findings().error(Code::missing_fact, node.range, fmt::format("the fact `{}` is not optional", field.name)).hint =
        fmt::format("give it as {}", plan::expected_value(field));
    return {};
  }
  Value raw = plan::written_value(node, field.type);
  const plan::Fit fit = plan::fit_to(raw, field);
  if (fit.value) return raw;
  findings().error(fit.reason == plan::Fit::Reason::range ? Code::fact_range : Code::fact_type, node.range,
                   fmt::format("the {} `{}` is {}", kind, field.name, plan::expected_value(field)));
  return {};
}

Value TestReader::any_value(const source::Node& node, const plan::Field& field) const {
  if (is_none(node, field)) return {};
  Value value = plan::written_value(node, field.type);
  return value.is_null() && node.is_scalar() ? Value{node.text} : value;
}

}  // namespace bedside::author_tests
