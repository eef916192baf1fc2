#include "plan/read_step.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "diagnostics/characters.hpp"
#include "plan/read_field.hpp"
#include "plan/words.hpp"

namespace bedside::plan {
namespace {

using diagnostics::Code;

bool wants_an_answer(std::string_view kind) {
  return kind == "ask" || kind == "offer";
}

bool is_kind(std::string_view key) {
  return std::find(step_kind_keys.begin(), step_kind_keys.end(), key) != step_kind_keys.end();
}

/// The one key that says what kind of step it is. Of several, which is reported, the one that the answer belongs to, so
/// that the rest of the step still makes sense.
const source::Entry* kind_entry(Reader& reader, const Mapping& mapping) {
  const source::Entry* first = nullptr;
  const source::Entry* kind = nullptr;
  for (const source::Entry& entry : mapping.node().entries) {
    if (!is_kind(mapping.key_of(entry))) continue;
    if (!kind || (wants_an_answer(mapping.key_of(entry)) && !wants_an_answer(mapping.key_of(*kind)))) kind = &entry;
    if (!first) {
      first = &entry;
      continue;
    }
    Diagnostic& problem = reader.findings().error(
        Code::several_kinds, entry.key.range,
        fmt::format("a step is either `{}` or `{}`", mapping.key_of(*first), mapping.key_of(entry)));
    problem.hint = "write two steps, each with `- `, under `steps:`";
    problem.related.push_back({first->key.range, "the first one"});
  }
  return kind;
}

void refuse_detail(Reader& reader, const Mapping& mapping, std::string_view key, Code code, std::string_view message) {
  if (const source::Entry* entry = mapping.entry(key))
    reader.findings().error(code, entry->key.range, std::string{message});
}

void read_ask(Reader& reader, const Mapping& mapping, Step& step) {
  if (const source::Node* answer = mapping.find("answer"))
    step.answer = read_answer(reader, *answer);
  else if (!mapping.has("answer"))
    reader.findings().error(Code::answer_missing, step.range, "a question needs an answer").hint =
        "add `answer: {name: …, type: yes_no}`, or make it a `say`";
  refuse_detail(reader, mapping, "options", Code::options_not_here,
                "the options of a question stand in its `answer`; options here belong to an `offer`");
}

void read_offer(Reader& reader, const Mapping& mapping, std::string_view owner, Step& step) {
  std::string name{owner};
  std::replace(name.begin(), name.end(), '-', '_');
  const source::Node* answer = mapping.find("answer");
  step.answer = read_offer_answer(reader, answer, name, step.range);
  std::vector<Option> options;
  if (const source::Node* node = mapping.find("options"))
    options = read_options(reader, *node, true);
  else if (!mapping.has("options"))
    reader.findings().error(Code::options_missing, step.range, "an offer needs options to choose from").hint =
        "add `options:` with one `{id: …, say: …}` each";
  if (step.answer) step.answer->options = std::move(options);
  if (const source::Node* about = mapping.find("about"))
    if (const auto word = reader.word(*about, about_words)) step.about = about_words[*word];
}

void read_details(Reader& reader, const Mapping& mapping, std::string_view owner, Step& step) {
  if (step.kind == StepKind::ask)
    read_ask(reader, mapping, step);
  else if (step.kind == StepKind::offer)
    read_offer(reader, mapping, owner, step);
  else {
    refuse_detail(reader, mapping, "answer", Code::answer_not_here, "only `ask` and `offer` have an answer");
    refuse_detail(reader, mapping, "options", Code::options_not_here, "only an `offer` has options");
  }
  if (step.kind != StepKind::offer)
    refuse_detail(reader, mapping, "about", Code::key_not_here, "`about` is only for an `offer`");
  if (step.kind != StepKind::hand_over)
    refuse_detail(reader, mapping, "because", Code::key_not_here,
                  "`because` is only for a `hand_over`, or for an option");
  else if (const source::Node* because = mapping.find("because"))
    step.because = reader.text(*because);
  else if (!mapping.has("because"))
    reader.findings().error(Code::missing_key, step.range, "a hand-over needs the key `because`").hint =
        "say why, such as `because: red flag`";
}

void read_wording(Reader& reader, const Mapping& mapping, Step& step) {
  if (const source::Node* wording = mapping.find("wording"))
    if (const auto word = reader.word(*wording, wording_words)) step.wording = static_cast<Wording>(*word);
}

/// As word processors write it. Whether it is part of the text, only its author knows.
bool starts_with_typographic_quote(std::string_view text) {
  if (text.empty()) return false;
  const char32_t first = diagnostics::character_at(text, 0).code_point;
  return (first >= 0x2018 && first <= 0x201F) || first == 0x2039 || first == 0x203A || first == 0xAB || first == 0xBB;
}

void refuse_unquoted(Reader& reader, const source::Node& node) {
  Diagnostic& problem =
      reader.findings().error(Code::verbatim_unquoted, node.range, "verbatim text must be quoted or a block");
  problem.hint = "put it in quotes, or write it below `|`";
  if (starts_with_typographic_quote(node.text)) {
    problem.hint = "these quotes are part of the text; put it in straight ones (`\"`), or write it below `|`";
    return;
  }
  if (node.comment_follows || node.range.begin.line != node.range.end.line) return;
  std::string quoted = fmt::format("\"{}\"", node.text);
  if (node.text.find_first_of("\"\\") != std::string::npos) {
    quoted = "'";
    for (const char c : node.text) quoted += c == '\'' ? "''" : std::string{c};
    quoted += '\'';
  }
  problem.fixes.push_back({"put the text in quotes", {TextEdit{node.range, node.text, std::move(quoted)}}});
}

void read_text(Reader& reader, const source::Node& node, Step& step) {
  const bool is_id = step.kind == StepKind::action || step.kind == StepKind::hand_over;
  if (is_id) {
    step.text = text_of(reader.id(node).value_or(""));
    step.text.range = node.range;
    return;
  }
  step.text = reader.text(node, step.wording == Wording::verbatim);
  if (step.wording == Wording::verbatim && node.is_scalar() && !node.is_quoted()) refuse_unquoted(reader, node);
}

}  // namespace

bool has_step_keys(const Mapping& mapping) {
  return std::any_of(step_kind_keys.begin(), step_kind_keys.end(),
                     [&](std::string_view key) { return mapping.has(key); });
}

std::optional<Step> read_step(Reader& reader, const Mapping& mapping, std::string_view owner, bool shorthand) {
  if (!mapping) return {};
  const source::Entry* kind = kind_entry(reader, mapping);
  if (!kind) {
    reader.findings().error(Code::no_steps, mapping.node().range, "a step says what is done").hint =
        fmt::format("give it one of {}", diagnostics::listed(step_kind_keys));
    return {};
  }
  Step step;
  step.range = kind->key.range;
  const std::string_view key = mapping.key_of(*kind);
  const auto place = std::find(step_kind_keys.begin(), step_kind_keys.end(), key) - step_kind_keys.begin();
  step.kind = static_cast<StepKind>(place);
  read_wording(reader, mapping, step);
  if (const source::Node* text = mapping.find(key)) read_text(reader, *text, step);
  read_details(reader, mapping, owner, step);
  if (!shorthand)
    if (const source::Node* when = mapping.find("when")) step.when = reader.when(*when);
  return step;
}

std::vector<Step> read_steps(Reader& reader, const source::Node& node, std::string_view owner) {
  std::vector<Step> steps;
  if (!reader.is_sequence(node, "steps")) return steps;
  if (node.items.empty()) reader.findings().error(Code::no_steps, node.range, "there are no steps here");
  for (const source::Node& item : node.items) {
    const Mapping mapping{reader, item, step_keys};
    if (std::optional<Step> step = read_step(reader, mapping, owner, false)) steps.push_back(std::move(*step));
  }
  return steps;
}

}  // namespace bedside::plan
