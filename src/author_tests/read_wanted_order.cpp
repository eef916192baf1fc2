// What is wanted of the arrangement.
#include <algorithm>

#include <fmt/format.h>

#include "author_tests/as_heard.hpp"
#include "author_tests/read_wanted.hpp"
#include "author_tests/words.hpp"
#include "diagnostics/findings.hpp"
#include "loaded_plan.hpp"
#include "plan/step_id.hpp"
#include "steps/segment.hpp"

namespace bedside::author_tests {
namespace {

using diagnostics::Code;

std::optional<std::string> segment_name(TestReader& reader, const source::Node& node) {
  std::optional<std::string> name = reader.scalar(node, "the name of a segment");
  if (!name) return {};
  const int most_coaching = reader.plan().inside().plan.segments;
  std::vector<std::string> known{"opening", "hard part"};
  for (int number = 1; number <= most_coaching; ++number) known.push_back(fmt::format("coaching {}", number));
  known.insert(known.end(), {"ending", "closing"});
  if (std::find(known.begin(), known.end(), *name) != known.end()) return name;
  const std::vector<std::string_view> words{known.begin(), known.end()};
  reader.findings()
      .error(Code::unknown_word, node.range, fmt::format("no segment of this plan is called `{}`", *name))
      .hint = fmt::format("it can have {}", diagnostics::listed(words, "and"));
  return {};
}

constexpr int worst_valence = -2;
constexpr int best_valence = 2;

/// What is true of every call tells nothing of this one.
void refuse_idle(TestReader& reader, const source::Node& node, std::string_view why, std::string hint) {
  reader.findings().error(Code::empty_value, node.range, fmt::format("this can't fail: {}", why)).hint =
      std::move(hint);
}

/// Whether one of the two is the other, or a part of it.
bool is_same(std::string_view one, std::string_view other) {
  return one == other || plan::owner_of(one) == other || plan::owner_of(other) == one;
}

void refuse_twice_in_chain(TestReader& reader, const std::vector<Word>& topics) {
  for (std::size_t place = 1; place < topics.size(); ++place)
    for (std::size_t earlier = 0; earlier < place; ++earlier)
      if (is_same(topics[place].text, topics[earlier].text)) {
        reader.findings()
            .error(Code::duplicate_id, topics[place].range,
                   fmt::format("`{}` can't stand before itself", topics[place].text))
            .related = {{topics[earlier].range, "it is named here"}};
        break;
      }
}

template <class Chain>
void add_chain(TestReader& reader, const source::Node& node, Wanted& wanted) {
  std::vector<Word> topics = reader.topics(node);
  refuse_twice_in_chain(reader, topics);
  if (topics.size() == node.items.size() && topics.size() < 2) {
    reader.findings().error(Code::bad_value, node.range, "at least two topics can stand before one another");
    return;
  }
  wanted.add(node.range, Chain{std::move(topics)});
}

/// One chain, or a list of them.
template <class Chain>
void add_chains(TestReader& reader, const source::Node& node, Wanted& wanted) {
  if (!reader.is_list_of_words(node, "topics")) return;
  const bool several = !node.items.empty() && node.items.front().kind == source::Kind::sequence;
  if (!several) return add_chain<Chain>(reader, node, wanted);
  for (const source::Node& chain : node.items)
    if (reader.is_list_of_words(chain, "topics")) add_chain<Chain>(reader, chain, wanted);
}

/// A file of its own beside the test, which may be written anew.
std::optional<std::string> kept_file(TestReader& reader, const source::Node& node) {
  std::optional<std::string> file = reader.scalar(node, "the name of a file");
  if (!file) return {};
  const bool plain = std::all_of(file->begin(), file->end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
           c == '.' || c == '/';
  });
  const bool leads_away = file->starts_with('/') || ("/" + *file).find("/../") != std::string::npos;
  if (plain && !leads_away && file->ends_with(".kept.txt")) return file;
  reader.findings()
      .error(Code::bad_value, node.range,
             "kept texts stand in files of their own, beside the test or in a folder there")
      .hint = "write a name of letters, digits, `-` and `_` that ends in .kept.txt, such as maria.kept.txt";
  return {};
}

}  // namespace

void read_order(TestReader& reader, const source::Node& node, Wanted& wanted) {
  if (reader.is_list_of_words(node, "topics")) wanted.add(expected::WholeOrder{reader.topics(node)});
}

void read_before(TestReader& reader, const source::Node& node, Wanted& wanted) {
  add_chains<expected::Before>(reader, node, wanted);
}

void read_directly_before(TestReader& reader, const source::Node& node, Wanted& wanted) {
  add_chains<expected::DirectlyBefore>(reader, node, wanted);
}

void read_in_order(TestReader& reader, const source::Node& node, Wanted& wanted) {
  add_chains<expected::InOrder>(reader, node, wanted);
}

void read_first(TestReader& reader, const source::Node& node, Wanted& wanted) {
  if (std::optional<Word> topic = reader.topic(node)) wanted.add(expected::First{std::move(*topic)});
}

void read_last(TestReader& reader, const source::Node& node, Wanted& wanted) {
  if (std::optional<Word> topic = reader.topic(node)) wanted.add(expected::Last{std::move(*topic)});
}

void read_starts_on(TestReader& reader, const source::Node& node, Wanted& wanted) {
  const std::optional<int> valence = reader.valence(node);
  if (!valence) return;
  if (*valence == best_valence)
    refuse_idle(reader, node, "every topic feels delightful or worse",
                "name the best that it may be, such as unpleasant");
  wanted.add(expected::StartsOn{*valence});
}

void read_ends_on(TestReader& reader, const source::Node& node, Wanted& wanted) {
  const std::optional<int> valence = reader.valence(node);
  if (!valence) return;
  if (*valence == worst_valence)
    refuse_idle(reader, node, "every topic feels painful or better", "name the worst that it may be, such as pleasant");
  wanted.add(expected::EndsOn{*valence});
}

void read_segments(TestReader& reader, const source::Node& node, Wanted& wanted) {
  if (node.kind == source::Kind::sequence) {
    expected::SegmentNames names;
    for (const source::Node& item : node.items)
      if (std::optional<std::string> name = segment_name(reader, item)) names.names.push_back(std::move(*name));
    return wanted.add(std::move(names));
  }
  if (!reader.is_mapping(node, "hard part: [pain, smoking]")) return;
  for (const source::Entry& entry : node.entries)
    if (std::optional<std::string> name = segment_name(reader, entry.key))
      wanted.add(entry.key.range, expected::SegmentTopics{std::move(*name), reader.topics(entry.value)});
}

void read_pain(TestReader& reader, const source::Node& node, Wanted& wanted) {
  if (reader.word(node, pain_words)) wanted.add(expected::PainTogether{});
}

void read_private(TestReader& reader, const source::Node& node, Wanted& wanted) {
  if (!reader.word(node, private_words)) return;
  const std::vector<plan::Topic>& topics = reader.plan().inside().plan.topics;
  if (std::none_of(topics.begin(), topics.end(), [&](const auto& each) { return reader.catalogue().is_private(each); }))
    refuse_idle(reader, node, "no topic of this plan speaks of anything private",
                "take it out; facts are private unless the plan says `phi: false`");
  wanted.add(expected::PrivateAfterIdentity{});
}

void read_includes(TestReader& reader, const source::Node& node, Wanted& wanted) {
  for (Word& topic : reader.topics(node)) wanted.add(topic.range, expected::Includes{topic});
}

void read_left_out(TestReader& reader, const source::Node& node, Wanted& wanted) {
  if (node.kind != source::Kind::mapping) {
    for (Word& topic : reader.topics(node, false)) wanted.add(topic.range, expected::LeftOut{topic, {}});
    return;
  }
  for (const source::Entry& entry : node.entries) {
    std::optional<Word> topic = reader.topic(entry.key, false);
    std::optional<std::string> because = reader.scalar(entry.value, "a part of the reason");
    if (because && as_heard(*because).empty()) {
      reader.findings().error(Code::empty_value, entry.value.range, "every reason holds an empty text").hint =
          fmt::format("write `left out: [{}]` where any reason will do", entry.key.text);
      continue;
    }
    if (topic && because) wanted.add(topic->range, expected::LeftOut{*topic, std::move(*because)});
  }
}

void read_waits(TestReader& reader, const source::Node& node, Wanted& wanted) {
  for (Word& topic : reader.topics(node, false)) wanted.add(topic.range, expected::Waits{topic});
}

void read_feels(TestReader& reader, const source::Node& node, Wanted& wanted) {
  if (!reader.is_mapping(node, "a-topic: painful")) return;
  for (const source::Entry& entry : node.entries) {
    std::optional<Word> topic = reader.topic(entry.key);
    const std::optional<int> valence = reader.valence(entry.value);
    if (topic && valence) wanted.add(topic->range, expected::Feels{*topic, *valence});
  }
}

void read_costs(TestReader& reader, const source::Node& node, Wanted& wanted) {
  if (!reader.is_mapping(node, "combine-pain: 0")) return;
  std::vector<std::string_view> names;
  for (const Principle principle : all_principles) names.push_back(bedside::name_of(principle));
  for (const source::Entry& entry : node.entries) {
    const std::optional<std::size_t> place = reader.word(entry.key, names);
    const std::optional<std::int64_t> cost = reader.integer(entry.value);
    if (place && cost) wanted.add(entry.key.range, expected::Cost{all_principles[*place], *cost});
  }
}

void read_minutes(TestReader& reader, const source::Node& node, Wanted& wanted) {
  if (const std::optional<double> minutes = reader.number(node)) wanted.add(expected::MinutesAtMost{*minutes});
}

void read_warnings(TestReader& reader, const source::Node& node, Wanted& wanted) {
  if (!reader.is_list_of_words(node, "codes")) return;
  const std::vector<std::string> codes = diagnostic_codes();
  const std::vector<std::string_view> known{codes.begin(), codes.end()};
  expected::Warnings warnings;
  for (const source::Node& item : node.items) {
    std::optional<std::string> code = reader.scalar(item, "a code");
    if (code && std::find(known.begin(), known.end(), *code) == known.end())
      reader.findings()
          .error(Code::unknown_word, item.range, fmt::format("no problem of a plan is called `{}`", *code))
          .hint = diagnostics::suggestion(*code, known);
    else if (code)
      warnings.codes.push_back(std::move(*code));
  }
  wanted.add(std::move(warnings));
}

void read_kept_order(TestReader& reader, const source::Node& node, Wanted& wanted) {
  if (std::optional<std::string> file = kept_file(reader, node)) wanted.add(expected::KeptOrder{std::move(*file)});
}

void read_kept_transcript(TestReader& reader, const source::Node& node, Wanted& wanted) {
  if (std::optional<std::string> file = kept_file(reader, node)) wanted.add(expected::KeptTranscript{std::move(*file)});
}

}  // namespace bedside::author_tests
