#include "plan/read_plan.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <set>

#include <fmt/format.h>

#include "plan/language.hpp"
#include "plan/read_field.hpp"
#include "plan/read_speaking.hpp"
#include "plan/read_topic.hpp"
#include "plan/words.hpp"

namespace bedside::plan {
namespace {

using diagnostics::Code;

constexpr std::size_t most_topics = 10'000;

/// Letters and digits in groups of at most eight, joined by `-`; the first group is letters only.
bool is_language_tag(std::string_view tag) {
  std::size_t in_group = 0;
  bool first_group = true;
  for (const char c : tag) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    const bool digit = c >= '0' && c <= '9';
    if (c == '-') {
      if (in_group == 0) return false;
      in_group = 0;
      first_group = false;
    } else if (!(letter || (digit && !first_group)) || ++in_group > 8) {
      return false;
    }
  }
  return in_group > 0 && tag.size() >= 2 && tag.size() <= 35;
}

void read_head(Reader& reader, const Mapping& mapping, Plan& plan) {
  if (const source::Node* id = mapping.find("plan")) plan.id = reader.id(*id).value_or("");
  plan.title = in_words(plan.id);
  if (const source::Node* title = mapping.find("title")) plan.title = reader.words(*title);
  plan.language = "en";
  const source::Node* node = mapping.find("language");
  const std::optional<std::string> language = node ? reader.scalar(*node, "a language such as en") : std::nullopt;
  if (!language) return;
  plan.language = *language;
  const std::string_view tag = tag_of_language(*language);
  if (!tag.empty() || !is_language_tag(*language))
    reader.refuse_for(*node, Code::bad_value, "expected a language tag of BCP 47, such as en, et or zh-Hans", tag);
}

void read_facts(Reader& reader, const Mapping& mapping, Plan& plan) {
  const source::Node* node = mapping.find("facts");
  if (!node) return;
  if (node->kind != source::Kind::mapping) {
    reader.findings().error(Code::wrong_shape, node->range, "facts are written as `name: {type: …}`");
    return;
  }
  for (const source::Entry& entry : node->entries)
    if (std::optional<Fact> fact = read_fact(reader, entry)) plan.facts.push_back(std::move(*fact));
}

void read_segments(Reader& reader, const Mapping& mapping, Plan& plan) {
  const source::Node* node = mapping.find("segments");
  const std::optional<std::int64_t> segments = node ? reader.integer(*node) : std::nullopt;
  if (!segments) return;
  if (*segments >= 1 && *segments <= most_segments)
    plan.segments = static_cast<int>(*segments);
  else
    reader.findings().error(Code::bad_value, node->range,
                            fmt::format("expected a whole number from 1 to {}", most_segments));
}

/// What is asked has to be worded, and what is worded has to be asked. `words`: null where there are none.
void compare_with_choice(Reader& reader, const Mapping& mapping, const source::Entry* words, const Plan& plan) {
  if (plan.agenda_choice && !words)
    reader.findings()
        .error(Code::missing_key, mapping.entry("agenda_choice")->key.range,
               "a plan with `agenda_choice: true` needs the key `which_next` in `bridges`")
        .hint = "add the question there, such as `which_next: Which of these would you like first?`";
  if (words && !mapping.has("agenda_choice"))
    reader.findings()
        .error(Code::key_not_here, words->key.range, "`which_next` is only for a plan with `agenda_choice: true`")
        .hint = "add `agenda_choice: true` to the plan, or leave these words out";
}

void read_bridges(Reader& reader, const Mapping& mapping, Plan& plan) {
  if (const source::Node* choice = mapping.find("agenda_choice"))
    plan.agenda_choice = reader.yes_or_no(*choice).value_or(false);
  const source::Node* node = mapping.find("bridges");
  if (!node) return compare_with_choice(reader, mapping, nullptr, plan);
  const Mapping bridges{reader, *node, bridge_keys};
  const auto read = [&](std::string_view key, Text& text) {
    if (const source::Node* words = bridges.find(key)) text = reader.text(*words);
  };
  read("into_hard", plan.bridges.into_hard);
  read("out_of_hard", plan.bridges.out_of_hard);
  read("between", plan.bridges.between);
  read("into_ending", plan.bridges.into_ending);
  read("which_next", plan.bridges.which_next);
  if (bridges) compare_with_choice(reader, mapping, bridges.entry("which_next"), plan);
}

void read_section(Reader& reader, const Mapping& mapping, std::string_view key, Section section, Plan& plan) {
  const source::Node* node = mapping.find(key);
  if (!node) return;
  std::vector<Topic> topics = read_topics(reader, *node, section);
  std::move(topics.begin(), topics.end(), std::back_inserter(plan.topics));
}

void read_all_topics(Reader& reader, const Mapping& mapping, Plan& plan) {
  read_section(reader, mapping, "opening", Section::opening, plan);
  read_section(reader, mapping, "topics", Section::body, plan);
  read_section(reader, mapping, "closing", Section::closing, plan);
  if (plan.topics.size() > most_topics)
    reader.findings().error(Code::limit_exceeded, mapping.node().range,
                            fmt::format("this plan has {} topics; the limit is {}", plan.topics.size(), most_topics));
  const source::Entry* body = mapping.entry("topics");
  plan.body_range = (body ? *body : mapping.node().entries.front()).key.range;
  const bool none_written = !mapping.has("opening") && !mapping.has("topics") && !mapping.has("closing");
  if (none_written)
    reader.findings()
        .error(Code::missing_key, mapping.node().entries.front().key.range, "this plan has no topics")
        .hint = "add `topics:` with one `- topic: …` each";
}

const source::Entry* entry_of(const source::Node& root, std::string_view key) {
  const auto found = std::find_if(root.entries.begin(), root.entries.end(),
                                  [&](const source::Entry& entry) { return entry.key.text == key; });
  return found == root.entries.end() ? nullptr : &*found;
}

void read_all_buttons(Reader& reader, const Mapping& mapping, Plan& plan) {
  const source::Node* node = mapping.find("buttons");
  if (!node) return;
  plan.buttons = read_buttons(reader, *node);
  if (plan.buttons.size() > most_buttons)
    reader.findings().error(
        Code::limit_exceeded, mapping.entry("buttons")->key.range,
        fmt::format("this plan has {} buttons; the limit is {}", plan.buttons.size(), most_buttons));
}

bool looks_like_a_plan(const source::Node& root) {
  return entry_of(root, "bedside") || entry_of(root, "plan");
}

/// Refuses another kind of file that has the same first key.
bool is_of_another_kind(const source::Node& root, diagnostics::Findings& findings) {
  struct Kind {
    std::string_view key;
    std::string_view message;
    std::string_view hint;
  };
  constexpr std::array<Kind, 2> kinds{
      Kind{"programme", "this is a programme of calls, not the plan of one",
           "`bedside check` reads it, and `preview`, `explain`, `drive` and `run` take it with `--programme`"},
      Kind{"test", "this is the test of a call plan, not the plan",
           "`bedside test` runs it, `bedside check` reads it; everything else takes the plan"}};
  for (const source::Entry& entry : root.entries)
    for (const Kind& kind : kinds)
      if (entry.key.text == kind.key) {
        findings.error(Code::not_a_plan, entry.key.range, std::string{kind.message}).hint = kind.hint;
        return true;
      }
  return false;
}

/// Without a place when it is in braces: that can be a patient's facts, whose lines are not to be shown.
void refuse(const source::Document& document, diagnostics::Findings& findings) {
  const Position start{1, 1};
  constexpr const char* message = "this is not a call plan";
  const bool in_braces =
      document.root.kind == source::Kind::mapping && document.text.substr(document.root.offset, 1) == "{";
  Diagnostic& problem =
      in_braces ? findings.error(Code::not_a_plan, message) : findings.error(Code::not_a_plan, {start, start}, message);
  problem.hint = "a call plan starts with `bedside: 1` and `plan: its-id`";
}

}  // namespace

void read_version(Reader& reader, const Mapping& mapping) {
  const source::Node* node = mapping.find("bedside");
  const std::optional<std::int64_t> version = node ? reader.integer(*node) : std::nullopt;
  if (version && *version != language_version)
    reader.findings().error(
        Code::unsupported_version, node->range,
        fmt::format("this bedside reads version {} of the plan language, not {}", language_version, *version));
}

std::optional<std::vector<Principle>> read_principles(Reader& reader, const Mapping& mapping) {
  const source::Node* node = mapping.find("principles");
  if (!node || !reader.is_list_of_words(*node, "principles")) return {};
  std::vector<Principle> principles;
  for (const source::Node& item : node->items) {
    const std::optional<std::size_t> place = reader.word(item, principle_words);
    if (!place) continue;
    if (std::find(principles.begin(), principles.end(), all_principles[*place]) != principles.end())
      reader.findings().error(Code::duplicate_principle, item.range,
                              fmt::format("the principle `{}` is there twice", principle_words[*place]));
    else
      principles.push_back(all_principles[*place]);
  }
  return principles;
}

Plan read_plan(const source::Document& document, diagnostics::Findings& findings) {
  Plan plan;
  if (is_of_another_kind(document.root, findings)) return plan;
  if (!looks_like_a_plan(document.root)) {
    refuse(document, findings);
    return plan;
  }
  Reader reader{document, findings};
  const Mapping mapping{reader, document.root, plan_keys};
  read_version(reader, mapping);
  read_head(reader, mapping, plan);
  read_facts(reader, mapping, plan);
  if (auto principles = read_principles(reader, mapping)) plan.principles = std::move(*principles);
  read_segments(reader, mapping, plan);
  read_bridges(reader, mapping, plan);
  if (const source::Node* speaking = mapping.find("speaking")) plan.speaking = read_speaking(reader, *speaking);
  read_all_topics(reader, mapping, plan);
  read_all_buttons(reader, mapping, plan);
  for (const source::Entry& entry : document.root.entries)
    if (!is_key_of(plan_keys, mapping.key_of(entry)) && entry.value.kind == source::Kind::sequence)
      reader.keep_topics_unread();
  plan.unread = reader.take_unread();
  plan.topics_unread = reader.topics_unread();
  return plan;
}

}  // namespace bedside::plan
