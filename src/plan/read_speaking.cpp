#include "plan/read_speaking.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "plan/decimal.hpp"
#include "plan/words.hpp"

namespace bedside::plan {
namespace {

using diagnostics::Code;

/// What is also written for `off` and for `on`.
constexpr std::array<std::string_view, 4> words_for_off{"no", "false", "none", "never"};
constexpr std::array<std::string_view, 3> words_for_on{"yes", "true", "always"};
/// Each is looked for at every word of the plan.
constexpr std::size_t most_words = 1'000;

bool is_off(const source::Node& node) {
  return node.is_scalar() && !node.is_quoted() && node.text == "off";
}

std::string switch_hint(const std::string& written) {
  const auto is_in = [&](const auto& words) { return std::find(words.begin(), words.end(), written) != words.end(); };
  return is_in(words_for_off) ? "write `off`" : is_in(words_for_on) ? "write `on`" : "";
}

void read_limit(Reader& reader, const Mapping& mapping, std::string_view key, Span limits, std::optional<int>& limit) {
  const source::Node* node = mapping.find(key);
  if (!node) return;
  if (is_off(*node)) {
    limit.reset();
    return;
  }
  const bool is_word = node->is_scalar() && !node->is_quoted() && !whole_number(node->text);
  const std::optional<std::int64_t> number = is_word ? std::nullopt : reader.integer(*node);
  if (number && *number >= limits.lowest && *number <= limits.highest)
    limit = static_cast<int>(*number);
  else if (number || is_word)
    reader.findings()
        .error(Code::bad_value, node->range,
               fmt::format("expected a whole number from {} to {}, or `off`", limits.lowest, limits.highest))
        .hint = is_word && switch_hint(node->text) == "write `off`" ? "write `off`" : "";
}

void read_switch(Reader& reader, const Mapping& mapping, std::string_view key, bool& is_on) {
  const source::Node* node = mapping.find(key);
  const std::optional<std::string> written = node ? reader.scalar(*node, "`on` or `off`") : std::nullopt;
  if (!written) return;
  is_on = *written == "on";
  if (!is_on && *written != "off")
    reader.findings().error(Code::unknown_word, node->range, "expected `on` or `off`").hint = switch_hint(*written);
}

void read_added(Reader& reader, const source::Node& node, std::vector<PlainWords>& added) {
  if (node.kind != source::Kind::mapping) {
    reader.findings().error(Code::wrong_shape, node.range, "jargon is added as `word: plain words`");
    return;
  }
  for (const source::Entry& entry : node.entries) {
    const std::string jargon = reader.words(entry.key);
    if (entry.value.kind == source::Kind::null)
      reader.findings().error(Code::empty_value, entry.key.range, fmt::format("`{}` has no plain words", jargon)).hint =
          "write what to say in its place";
    else if (std::string plain = reader.words(entry.value); !jargon.empty() && !plain.empty())
      added.push_back({jargon, std::move(plain)});
  }
}

void read_allowed(Reader& reader, const source::Node& node, std::vector<std::string>& allowed) {
  if (!reader.is_list_of_words(node, "words")) return;
  for (const source::Node& item : node.items)
    if (std::string word = reader.words(item); !word.empty()) allowed.push_back(std::move(word));
}

void read_jargon(Reader& reader, const source::Node& node, Speaking& speaking) {
  if (is_off(node)) {
    speaking.jargon = false;
    return;
  }
  if (node.kind != source::Kind::mapping) {
    reader.findings().error(Code::wrong_shape, node.range, "expected `off`, or `add` and `allow`").hint =
        "write `jargon: {allow: [a word], add: {another word: what to say}}`";
    return;
  }
  const Mapping jargon{reader, node, jargon_keys};
  if (const source::Node* added = jargon.find("add")) read_added(reader, *added, speaking.added_jargon);
  if (const source::Node* allowed = jargon.find("allow")) read_allowed(reader, *allowed, speaking.allowed_jargon);
  if (speaking.added_jargon.size() + speaking.allowed_jargon.size() > most_words)
    reader.findings().error(Code::limit_exceeded, node.range,
                            fmt::format("more words than {} are added and allowed, which is the limit", most_words));
}

}  // namespace

Speaking read_speaking(Reader& reader, const source::Node& node) {
  Speaking speaking;
  const Mapping mapping{reader, node, speaking_keys};
  read_limit(reader, mapping, "seconds", seconds_of_a_step, speaking.seconds);
  read_limit(reader, mapping, "sentence_words", words_of_a_sentence, speaking.sentence_words);
  read_limit(reader, mapping, "reading_grade", reading_grades, speaking.reading_grade);
  read_switch(reader, mapping, "double_negatives", speaking.double_negatives);
  read_switch(reader, mapping, "units", speaking.units);
  if (const source::Node* jargon = mapping.find("jargon")) read_jargon(reader, *jargon, speaking);
  return speaking;
}

}  // namespace bedside::plan
