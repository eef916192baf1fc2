// What is wanted of a call that is held.
#include <algorithm>

#include <fmt/format.h>

#include "author_tests/keys.hpp"
#include "author_tests/read_wanted.hpp"
#include "author_tests/words.hpp"
#include "loaded_plan.hpp"
#include "plan/field_value.hpp"

namespace bedside::author_tests {
namespace {

using diagnostics::Code;

std::vector<std::string> texts_of(std::vector<Word> words) {
  std::vector<std::string> texts;
  for (Word& word : words) texts.push_back(std::move(word.text));
  return texts;
}

void add_heard(TestReader& reader, const plan::Mapping& mapping, std::string_view key, expected::Hears::How how,
               Wanted& wanted) {
  const source::Node* node = mapping.find(key);
  if (!node) return;
  for (std::string& text : reader.texts(*node)) wanted.add(node->range, expected::Hears{how, std::move(text)});
}

void read_offered(TestReader& reader, const source::Entry& entry, Wanted& wanted) {
  if (reader.asks_which_next(entry.key)) {
    wanted.add(entry.key.range, expected::Choices{entry.key.text, texts_of(reader.topics(entry.value))});
    return;
  }
  const plan::Asking* asking = reader.asking(entry.key);
  if (!asking || !reader.is_list_of_words(entry.value, "options")) return;
  if (asking->answer->options.empty()) {
    reader.findings().error(Code::key_not_here, entry.key.range,
                            fmt::format("`{}` has no options to choose from", entry.key.text));
    return;
  }
  std::vector<std::string_view> known;
  for (const plan::Option& option : asking->answer->options) known.push_back(option.id);
  expected::Choices choices{entry.key.text, {}};
  for (const source::Node& item : entry.value.items)
    if (const std::optional<std::size_t> place = reader.word(item, known)) choices.options.emplace_back(known[*place]);
  wanted.add(entry.key.range, std::move(choices));
}

/// As it is recorded; null for none.
std::optional<Value> fitted_answer(TestReader& reader, const source::Entry& entry) {
  const plan::Asking* asking = reader.asking(entry.key);
  std::optional<Value> value = asking ? reader.raw_value(entry.value, *asking->answer, false) : std::nullopt;
  if (value && !value->is_null()) value = plan::fit_to(*value, *asking->answer).value;
  return value;
}

}  // namespace

void read_hears(TestReader& reader, const source::Node& node, Wanted& wanted) {
  using How = expected::Hears::How;
  if (node.kind != source::Kind::mapping) {
    for (std::string& text : reader.texts(node)) wanted.add(node.range, expected::Hears{How::exactly, std::move(text)});
    return;
  }
  const plan::Mapping mapping{reader, node, heard_keys};
  add_heard(reader, mapping, "exactly", How::exactly, wanted);
  add_heard(reader, mapping, "contains", How::contains, wanted);
  add_heard(reader, mapping, "never", How::never, wanted);
}

void read_shows(TestReader& reader, const source::Node& node, Wanted& wanted) {
  if (node.is_scalar() && node.text == "nothing") return wanted.add(expected::Shows{});
  if (std::optional<Word> place = reader.place(node)) wanted.add(expected::Shows{std::move(place->text)});
}

void read_told(TestReader& reader, const source::Node& node, Wanted& wanted) {
  const auto add = [&](const source::Node& each) {
    if (std::optional<Word> place = reader.place(each)) wanted.add(each.range, expected::Told{std::move(*place)});
  };
  if (node.kind == source::Kind::sequence)
    std::for_each(node.items.begin(), node.items.end(), add);
  else
    add(node);
}

void read_choices(TestReader& reader, const source::Node& node, Wanted& wanted) {
  if (!reader.is_mapping(node, "an_answer: [one-option, another]")) return;
  for (const source::Entry& entry : node.entries) read_offered(reader, entry, wanted);
}

void read_pressable(TestReader& reader, const source::Node& node, Wanted& wanted) {
  wanted.add(expected::Buttons{texts_of(reader.buttons(node))});
}

void read_topic_states(TestReader& reader, const source::Node& node, Wanted& wanted) {
  if (!reader.is_mapping(node, "a-topic: done")) return;
  for (const source::Entry& entry : node.entries) {
    std::optional<Word> topic = reader.topic(entry.key, false);
    const std::optional<std::size_t> state = reader.word(entry.value, topic_state_words);
    if (topic && state) wanted.add(topic->range, expected::TopicStands{*topic, static_cast<TopicState>(*state)});
  }
}

void read_disposition(TestReader& reader, const source::Node& node, Wanted& wanted) {
  if (const std::optional<std::size_t> place = reader.word(node, disposition_words))
    wanted.add(expected::EndsAs{static_cast<Disposition>(*place)});
}

void read_red_flags(TestReader& reader, const source::Node& node, Wanted& wanted) {
  if (const std::optional<std::size_t> place = reader.word(node, red_flags_words))
    wanted.add(expected::RedFlagsAre{static_cast<RedFlags>(*place)});
}

void read_raised(TestReader& reader, const source::Node& node, Wanted& wanted) {
  wanted.add(expected::Raised{texts_of(reader.buttons(node))});
}

void read_recorded_answers(TestReader& reader, const source::Node& node, Wanted& wanted) {
  if (!reader.is_mapping(node, "an_answer: its value")) return;
  for (const source::Entry& entry : node.entries)
    if (std::optional<Value> value = fitted_answer(reader, entry))
      wanted.add(entry.key.range, expected::Answered{entry.key.text, std::move(*value)});
}

void read_remembered(TestReader& reader, const source::Node& node, Wanted& wanted) {
  if (!reader.is_mapping(node, "an_answer: its value")) return;
  for (const source::Entry& entry : node.entries) {
    std::optional<Value> value = fitted_answer(reader, entry);
    if (!value) continue;
    if (!reader.catalogue().asking(entry.key.text)->answer->remember)
      reader.findings()
          .error(Code::key_not_here, entry.key.range,
                 fmt::format("the plan doesn't keep `{}` for later calls", entry.key.text))
          .hint = "add `remember: true` to this answer in the plan";
    wanted.add(entry.key.range, expected::Remembered{entry.key.text, std::move(*value)});
  }
}

void read_handed_over(TestReader& reader, const source::Node& node, Wanted& wanted) {
  if (node.is_scalar() && node.text == nobody) return wanted.add(expected::HandedOver{});
  if (std::optional<std::string> to = reader.id(node)) wanted.add(expected::HandedOver{std::move(*to)});
}

void read_deferred(TestReader& reader, const source::Node& node, Wanted& wanted) {
  if (!reader.is_list_of_words(node, "topics")) return;
  wanted.add(expected::Deferred{texts_of(reader.topics(node, false))});
}

}  // namespace bedside::author_tests
