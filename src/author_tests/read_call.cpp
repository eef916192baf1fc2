#include "author_tests/read_call.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "author_tests/keys.hpp"
#include "author_tests/read_expectations.hpp"
#include "author_tests/words.hpp"
#include "plan/field_value.hpp"

namespace bedside::author_tests {
namespace {

using diagnostics::Code;

/// Items of one place in the list.
using Items = std::vector<CallItem>;

void add(Items& items, const source::Node& node, Command command) {
  items.push_back({node.range, item::Carry{std::move(command)}});
}

void read_lone_word(TestReader& reader, const source::Node& node, Items& items) {
  const std::optional<std::size_t> place = reader.word(node, lone_words);
  if (!place) return;
  if (lone_words[*place] == to_the_end)
    items.push_back({node.range, item::GoTo{}});
  else
    add(items, node, *command_named(lone_words[*place]));
}

/// A reason that the command takes; `usual` when there is none.
BecauseOf read_because(TestReader& reader, const source::Node* node, const Command& command, Because usual) {
  if (!node) return {usual, {}};
  std::vector<std::string_view> names;
  for (const Because each : reasons_of(command)) names.push_back(bedside::name_of(each));
  const std::optional<std::size_t> place = reader.word(*node, names);
  return {place ? reasons_of(command)[*place] : usual, {}};
}

template <class Departure>
void read_departure(TestReader& reader, const source::Node& node, Items& items) {
  const bool alone = node.is_scalar();
  std::optional<Word> topic;
  const source::Node* because = nullptr;
  if (alone) {
    topic = reader.topic(node);
  } else {
    const plan::Mapping mapping{reader, node, departure_keys};
    if (const source::Node* id = mapping.find("topic")) topic = reader.topic(*id);
    because = mapping.find("because");
  }
  if (topic)
    add(items, node, {Departure{topic->text, read_because(reader, because, {Departure{}}, Because::patient_asked)}});
}

void read_press(TestReader& reader, const source::Node& node, Items& items) {
  if (const std::optional<Word> button = reader.button(node)) add(items, node, {command::Press{button->text}});
}

void read_withdrawal(TestReader& reader, const source::Node& node, Items& items) {
  if (node.is_scalar()) {
    if (const std::optional<Word> button = reader.button(node))
      add(items, node, {command::Withdraw{button->text, {Because::pressed_by_mistake, {}}}});
    return;
  }
  const plan::Mapping mapping{reader, node, withdrawal_keys};
  const source::Node* id = mapping.find("button");
  const std::optional<Word> button = id ? reader.button(*id) : std::nullopt;
  const BecauseOf because =
      read_because(reader, mapping.find("because"), {command::Withdraw{}}, Because::pressed_by_mistake);
  if (button) add(items, node, {command::Withdraw{button->text, because}});
}

void read_hand_over(TestReader& reader, const source::Node& node, Items& items) {
  if (node.is_scalar()) return add(items, node, {command::HandOver{node.text, {Because::patient_asked, {}}}});
  const plan::Mapping mapping{reader, node, hand_over_keys};
  const source::Node* to = mapping.find("to");
  const std::optional<std::string> whom = to ? reader.id(*to) : std::nullopt;
  const BecauseOf because =
      read_because(reader, mapping.find("because"), {command::HandOver{}}, Because::patient_asked);
  if (whom) add(items, node, {command::HandOver{*whom, because}});
}

void read_end(TestReader& reader, const source::Node& node, Items& items) {
  const BecauseOf because = read_because(reader, &node, {command::End{}}, Because::other);
  add(items, node, {command::End{because}});
}

void read_hurry(TestReader& reader, const source::Node& node, Items& items) {
  if (const std::optional<std::int64_t> seconds = reader.integer(node)) add(items, node, {command::Hurry{*seconds}});
}

void read_note(TestReader& reader, const source::Node& node, Items& items) {
  if (std::optional<std::string> text = reader.scalar(node, "text"))
    add(items, node, {command::Note{std::move(*text)}});
}

/// One topic or part; whatever is written, where it has to be refused.
std::optional<Value> read_next(TestReader& reader, const source::Node& node, bool refused) {
  if (node.is_scalar() && !refused) return reader.wanted_next(node);
  const std::optional<std::string> id = reader.scalar(node, "the id of a topic or part");
  return id ? std::optional{Value{*id}} : std::nullopt;
}

/// What is written for an answer. Where it has to be refused it needn't fit: that may be the reason.
std::optional<Value> read_value(TestReader& reader, const source::Entry& entry, bool refused) {
  if (reader.asks_which_next(entry.key)) return read_next(reader, entry.value, refused);
  const plan::Asking* asking = reader.asking(entry.key);
  if (!asking) return {};
  return refused ? reader.any_value(entry.value, *asking->answer)
                 : reader.raw_value(entry.value, *asking->answer, false);
}

template <bool refused>
void read_answers(TestReader& reader, const source::Node& node, Items& items) {
  if (!reader.is_mapping(node, "an_answer: its value")) return;
  for (const source::Entry& entry : node.entries)
    if (std::optional<Value> raw = read_value(reader, entry, refused))
      items.push_back({entry.key.range, item::Give{entry.key.text, std::move(*raw)}});
}

template <bool refused>
void read_corrections(TestReader& reader, const source::Node& node, Items& items) {
  if (!reader.is_mapping(node, "an_answer: its value")) return;
  for (const source::Entry& entry : node.entries)
    if (std::optional<Value> raw = read_value(reader, entry, refused))
      add(items, entry.key, {command::Correct{entry.key.text, std::move(*raw)}});
}

void read_go_to(TestReader& reader, const source::Node& node, Items& items) {
  if (std::optional<Word> place = reader.place(node)) items.push_back({node.range, item::GoTo{std::move(place->text)}});
}

void read_look(TestReader& reader, const source::Node& node, Items& items) {
  items.push_back({node.range, item::Look{read_expectations(reader, node, Scope::moment)}});
}

struct KnownItem {
  std::string_view key;
  void (*read)(TestReader&, const source::Node&, Items&);
  void (*read_refused)(TestReader&, const source::Node&, Items&) = read;  ///< where it has to be refused
};
constexpr KnownItem known_items[] = {
    {"to", read_go_to},
    {"answer", read_answers<false>, read_answers<true>},
    {"correct", read_corrections<false>, read_corrections<true>},
    {"skip", read_departure<command::Skip>},
    {"defer", read_departure<command::Defer>},
    {"pick", read_departure<command::Pick>},
    {"press", read_press},
    {"withdraw", read_withdrawal},
    {"hurry", read_hurry},
    {"hand_over", read_hand_over},
    {"note", read_note},
    {"end", read_end},
    {"expect", read_look},
};

/// There are too many codes to list all of them.
std::optional<std::string_view> read_refusal(TestReader& reader, const source::Node& node) {
  const std::optional<std::string> code = reader.scalar(node, "the code of a refusal");
  if (!code) return {};
  const auto known = std::find(refusal_words.begin(), refusal_words.end(), *code);
  if (known != refusal_words.end()) return *known;
  Diagnostic& problem =
      reader.findings().error(Code::unknown_word, node.range, fmt::format("no refusal has the code `{}`", *code));
  problem.hint = diagnostics::suggestion(*code, refusal_words);
  if (problem.hint.empty()) problem.hint = "docs/live-call.md lists them under Refusals";
  return {};
}

/// One thing happens for each item of the list, with the code of its refusal beside it; what is heard and shown then
/// may stand together.
void read_item(TestReader& reader, const source::Node& node, Items& items) {
  const std::size_t problems = reader.findings().count();
  const plan::Mapping mapping{reader, node, call_item_keys};
  if (!mapping) return;
  Items read;
  std::size_t things = 0;
  for (const KnownItem& known : known_items)
    if (const source::Node* value = mapping.find(known.key)) {
      ++things;
      (mapping.has("refused") ? known.read_refused : known.read)(reader, *value, read);
    }
  std::vector<Expectation> momentary = read_momentary(reader, mapping);
  if (things > 1 || (things == 1 && (mapping.has("hears") || mapping.has("shows"))))
    reader.findings().error(Code::several_things, node.range, "several things happen here at once").hint =
        "start each with `- `, in the order in which they happen";
  if (!momentary.empty()) read.push_back({node.range, item::Look{std::move(momentary)}});
  if (const source::Node* refused = mapping.find("refused"); refused && !read.empty()) {
    const std::optional<std::string_view> code = read_refusal(reader, *refused);
    if (std::holds_alternative<item::Look>(read.back().what) || std::holds_alternative<item::GoTo>(read.back().what))
      reader.findings().error(Code::key_not_here, refused->range, "nothing stands here that could be refused");
    else if (code)
      read.back().refused = *code;
  }
  if (read.empty() && reader.findings().count() == problems)
    reader.findings().error(Code::empty_value, node.range, "nothing happens here");
  std::move(read.begin(), read.end(), std::back_inserter(items));
}

}  // namespace

std::vector<CallItem> read_call(TestReader& reader, const source::Node& node) {
  Items items;
  if (node.is_scalar() && !plan::is_null_word(node)) {
    if (reader.word(node, whole_call_words)) items.push_back({node.range, item::GoTo{}});
    return items;
  }
  if (!reader.is_sequence(node, "what happens")) return items;
  if (node.items.empty()) reader.findings().error(Code::empty_value, node.range, "nothing happens here");
  for (const source::Node& each : node.items)
    each.is_scalar() ? read_lone_word(reader, each, items) : read_item(reader, each, items);
  return items;
}

}  // namespace bedside::author_tests
