#include "plan/read_topic.hpp"

#include <cmath>

#include <fmt/format.h>

#include "plan/read_rung.hpp"
#include "plan/read_step.hpp"
#include "plan/words.hpp"

namespace bedside::plan {
namespace {

using diagnostics::Code;

constexpr double milliseconds_per_minute = 60'000;

/// The valence of a word such as `painful`.
std::optional<int> read_valence(Reader& reader, const source::Node& node) {
  const std::optional<std::size_t> place = reader.word(node, feeling_words);
  return place ? std::optional{static_cast<int>(*place) - 2} : std::nullopt;
}

std::optional<Feeling> read_feeling(Reader& reader, const source::Node& node) {
  const Mapping mapping{reader, node, feeling_keys};
  const source::Node* is = mapping.find("is");
  const std::optional<int> valence = is ? read_valence(reader, *is) : std::nullopt;
  Feeling feeling;
  if (const source::Node* when = mapping.find("when")) feeling.when = reader.when(*when);
  if (!valence) return {};
  feeling.valence = *valence;
  feeling.range = node.range;
  return feeling;
}

void read_feels(Reader& reader, const Mapping& mapping, Topic& topic) {
  const source::Node* node = mapping.find("feels");
  if (!node) return;
  topic.feels_range = node->range;
  if (node->kind != source::Kind::sequence) {
    if (const std::optional<int> valence = read_valence(reader, *node))
      topic.feels.push_back({*valence, {}, node->range});
    return;
  }
  if (node->items.empty())
    reader.findings().error(Code::empty_value, node->range, "this list of feelings is empty").hint =
        fmt::format("write one of {}", diagnostics::listed(feeling_words));
  for (const source::Node& item : node->items)
    if (std::optional<Feeling> feeling = read_feeling(reader, item)) topic.feels.push_back(std::move(*feeling));
}

std::optional<TopicReference> read_reference(Reader& reader, const source::Node& node) {
  const std::optional<std::string> id = reader.id(node);
  return id ? std::optional{TopicReference{*id, node.range}} : std::nullopt;
}

void read_after(Reader& reader, const Mapping& mapping, Topic& topic) {
  const source::Node* node = mapping.find("after");
  if (!node) return;
  if (node->kind != source::Kind::sequence) {
    const bool several = node->is_scalar() && node->text.find(',') != std::string::npos;
    if (several && !reader.is_list_of_words(*node, "topics")) return;
    if (auto reference = read_reference(reader, *node)) topic.after.push_back(std::move(*reference));
    return;
  }
  for (const source::Node& item : node->items)
    if (auto reference = read_reference(reader, item)) topic.after.push_back(std::move(*reference));
}

void read_rules(Reader& reader, const Mapping& mapping, Topic& topic) {
  read_after(reader, mapping, topic);
  if (const source::Node* node = mapping.find("directly_after")) topic.directly_after = read_reference(reader, *node);
  if (const source::Node* node = mapping.find("resolves")) topic.resolves = read_reference(reader, *node);
}

void read_minutes(Reader& reader, const Mapping& mapping, Topic& topic) {
  const source::Node* node = mapping.find("minutes");
  const std::optional<double> minutes = node ? reader.number(*node) : std::nullopt;
  if (!minutes) return;
  if (*minutes > 0 && *minutes <= longest_minutes)
    topic.milliseconds = std::llround(*minutes * milliseconds_per_minute);
  else
    reader.findings().error(Code::bad_value, node->range,
                            fmt::format("expected minutes above 0 and up to {}", longest_minutes));
}

/// Keys that mean something in one section only.
void refuse_misplaced(Reader& reader, const Mapping& mapping, Section section) {
  const auto refuse = [&](std::string_view key, std::string_view message) {
    if (const source::Entry* entry = mapping.entry(key))
      reader.findings().error(Code::key_not_here, entry->key.range, std::string{message});
  };
  if (section != Section::opening) refuse("gate", "a `gate` stands in `opening`, before anything private is said");
  if (section == Section::body) return;
  refuse("rung", "only a topic under `topics` can be a rung of a ladder");
  refuse("parts", "only a topic under `topics` can be split into parts; write `steps` here");
}

/// The rung, and what is only said of one.
void read_change(Reader& reader, const Mapping& mapping, Topic& topic) {
  if (const source::Node* rung = mapping.find("rung")) topic.rung = read_rung(reader, *rung);
  if (const source::Node* reached = mapping.find("reached_when")) topic.reached_when = reader.when(*reached);
  if (const source::Node* instead = mapping.find("instead_of")) topic.instead_of = reader.words(*instead);
  if (mapping.has("rung")) return;
  for (const std::string_view key : {"reached_when", "instead_of"})
    if (const source::Entry* entry = mapping.entry(key))
      reader.findings()
          .error(Code::programme_only, entry->key.range, fmt::format("`{}` is only for a topic with a `rung`", key))
          .hint = "name the change that it is about: `rung: food/low-fat-swap`";
}

/// The pieces of a split topic: each is one step or a list of steps.
void read_parts(Reader& reader, const source::Node& node, Topic& topic) {
  topic.split = true;
  if (!reader.is_sequence(node, "parts")) return;
  if (node.items.empty()) reader.findings().error(Code::no_steps, node.range, "there are no parts here");
  for (const source::Node& item : node.items) {
    if (item.kind == source::Kind::sequence) {
      topic.parts.push_back(read_steps(reader, item, topic.id));
      continue;
    }
    const Mapping mapping{reader, item, step_keys};
    if (std::optional<Step> step = read_step(reader, mapping, topic.id, false))
      topic.parts.push_back({std::move(*step)});
  }
}

/// Exactly one of shorthand, `steps` and `parts`.
void read_content(Reader& reader, const Mapping& mapping, Topic& topic) {
  const source::Entry* list = mapping.has("steps") ? mapping.entry("steps") : mapping.entry("parts");
  const bool both = mapping.has("steps") && mapping.has("parts");
  if (list && (both || has_step_keys(mapping)))
    reader.findings().error(Code::mixed_steps, list->key.range, "a topic has one step, or `steps`, or `parts`").hint =
        fmt::format("move everything that is said under `{}:`", list->key.text);
  if (list) {
    for (const std::string_view key : step_detail_keys)
      if (const source::Entry* entry = mapping.entry(key); entry && !has_step_keys(mapping))
        reader.findings().error(Code::key_not_here, entry->key.range,
                                fmt::format("`{}` belongs to a step; move it under `{}:`", key, list->key.text));
    if (const source::Node* steps = mapping.find("steps")) topic.parts = {read_steps(reader, *steps, topic.id)};
    if (const source::Node* parts = mapping.find("parts"); parts && !both) read_parts(reader, *parts, topic);
  } else if (has_step_keys(mapping)) {
    if (std::optional<Step> step = read_step(reader, mapping, topic.id, true)) topic.parts = {{std::move(*step)}};
  } else {
    reader.findings().error(Code::no_steps, topic.range, "this topic says nothing").hint =
        fmt::format("give it one of {}, or `steps`", diagnostics::listed(step_kind_keys));
  }
}

std::optional<Topic> read_topic(Reader& reader, const source::Node& node, Section section) {
  const Mapping mapping{reader, node, topic_keys};
  if (!mapping) {
    reader.keep_topics_unread();
    return {};
  }
  Topic topic;
  topic.section = section;
  topic.range = node.range;
  if (const source::Node* id = mapping.find("topic")) {
    topic.range = id->range;
    topic.id = reader.id(*id).value_or(Reader::id_meant(*id));
  }
  topic.title = text_of(in_words(topic.id));
  if (const source::Node* title = mapping.find("title")) topic.title = reader.text(*title);
  read_feels(reader, mapping, topic);
  if (const source::Node* when = mapping.find("when")) topic.when = reader.when(*when);
  read_rules(reader, mapping, topic);
  read_minutes(reader, mapping, topic);
  read_change(reader, mapping, topic);
  refuse_misplaced(reader, mapping, section);
  // A gate that is written in another word, which is reported, is still meant to be the gate.
  topic.gate = mapping.has("gate");
  if (const source::Node* gate = mapping.find("gate"); gate && !reader.word(*gate, gate_words))
    topic.gate = gate->text != "no" && gate->text != "false";
  if (const source::Node* mandatory = mapping.find("mandatory"))
    topic.mandatory = reader.yes_or_no(*mandatory).value_or(false);
  read_content(reader, mapping, topic);
  return topic;
}

std::optional<Button> read_button(Reader& reader, const source::Node& node) {
  const Mapping mapping{reader, node, button_keys};
  if (!mapping) return {};
  Button button;
  if (const source::Node* id = mapping.find("button")) {
    button.range = id->range;
    button.id = reader.id(*id).value_or("");
  }
  button.label = text_of(in_words(button.id));
  if (const source::Node* label = mapping.find("label")) button.label = reader.text(*label);
  if (const source::Node* urgent = mapping.find("urgent")) button.urgent = reader.yes_or_no(*urgent).value_or(false);
  if (const source::Node* when = mapping.find("when")) button.when = reader.when(*when);
  if (const source::Node* steps = mapping.find("steps")) button.steps = read_steps(reader, *steps, button.id);
  if (const source::Node* then = mapping.find("then"))
    button.ends_call = reader.word(*then, then_words) == std::optional<std::size_t>{1};
  return button;
}

}  // namespace

std::vector<Topic> read_topics(Reader& reader, const source::Node& node, Section section) {
  std::vector<Topic> topics;
  if (!reader.is_sequence(node, "topics")) {
    reader.keep_topics_unread();
    return topics;
  }
  for (const source::Node& item : node.items)
    if (std::optional<Topic> topic = read_topic(reader, item, section)) topics.push_back(std::move(*topic));
  return topics;
}

std::vector<Button> read_buttons(Reader& reader, const source::Node& node) {
  std::vector<Button> buttons;
  if (!reader.is_sequence(node, "buttons")) return buttons;
  for (const source::Node& item : node.items)
    if (std::optional<Button> button = read_button(reader, item)) buttons.push_back(std::move(*button));
  return buttons;
}

}  // namespace bedside::plan
