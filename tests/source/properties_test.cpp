// What holds for every text, tried on random ones.
#include <algorithm>
#include <string>
#include <vector>

#include <rapidcheck.h>

#include "catch.hpp"
#include "source/reading.hpp"
#include "source/sample_plan.hpp"

using bedside::source::Document;
using bedside::source::Kind;
using bedside::source::Node;
using bedside::source::read_yaml;
using bedside::source::ScalarStyle;

namespace {

void collect_scalars(const Node& node, std::vector<const Node*>& scalars) {
  if (node.is_scalar()) scalars.push_back(&node);
  for (const Node& item : node.items) collect_scalars(item, scalars);
  for (const auto& entry : node.entries) {
    collect_scalars(entry.key, scalars);
    collect_scalars(entry.value, scalars);
  }
}

std::vector<const Node*> scalars_of(const Document& document) {
  std::vector<const Node*> scalars;
  collect_scalars(document.root, scalars);
  return scalars;
}

// The source from a place to a place, counted in characters.
std::string source_at(std::string_view text, const bedside::SourceRange& range) {
  std::string part;
  bedside::Position at{1, 0};
  for (const char c : text) {
    if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U) ++at.column;
    if (at >= range.begin && at < range.end) part += c;
    if (c == '\n') at = {at.line + 1, 0};
  }
  return part;
}

std::string without_trailing_space(std::string text) {
  text.erase(text.find_last_not_of(" \n") + 1);
  return text;
}

bool starts_with_text_of(const Node& whole, const Node& cut) {
  return without_trailing_space(whole.text).starts_with(without_trailing_space(cut.text));
}

// A tree to be printed: a text, a list or a mapping.
struct Model {
  Kind kind = Kind::scalar;
  std::string text;
  std::vector<std::string> keys;
  std::vector<Model> children;
};

bool operator==(const Model& model, const Node& node) {
  if (model.kind != node.kind || model.text != node.text) return false;
  if (model.children.size() != node.items.size() + node.entries.size()) return false;
  for (std::size_t i = 0; i < model.children.size(); ++i) {
    const bool mapping = model.kind == Kind::mapping;
    if (mapping && model.keys[i] != node.entries[i].key.text) return false;
    const Node& child = mapping ? node.entries[i].value : node.items[i];
    if (!(model.children[i] == child)) return false;
  }
  return true;
}

std::string random_text() {
  const auto pieces =
      *rc::gen::resize(12, rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
                               "a", "Bc", "é", "日本", "7", " ", " ", ": ", " #", "#", "-", "- ", "'", "\"", "{", "}",
                               "[", "]", ",", "\n", "\\", "%", "|", ">", "~", "null", "\n\n", "  ")));
  std::string text;
  for (const std::string& piece : pieces) text += piece;
  return text;
}

Model random_model(int depth) {
  const int kind = *rc::gen::inRange(0, depth > 0 ? 4 : 1);
  if (kind <= 1) return {Kind::scalar, random_text(), {}, {}};
  Model model{kind == 2 ? Kind::sequence : Kind::mapping, "", {}, {}};
  const int children = *rc::gen::inRange(0, 4);
  for (int i = 0; i < children; ++i) {
    if (kind == 3) model.keys.push_back("k" + std::to_string(i) + *rc::gen::element<std::string>("", " x", "'s", "é"));
    model.children.push_back(random_model(depth - 1));
  }
  return model;
}

std::string double_quoted(const std::string& text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c == '\n' ? std::string("\\n") : std::string(1, c);
  }
  return out + "\"";
}

std::string single_quoted(const std::string& text) {
  std::string out = "'";
  for (const char c : text) out += c == '\'' ? std::string("''") : std::string(1, c);
  return out + "'";
}

bool can_be_plain(const std::string& text) {
  static const std::string risky = ":#'\"{}[],\n\\%|>~-";
  return !text.empty() && text.front() != ' ' && text.back() != ' ' && text.find_first_of(risky) == std::string::npos;
}

bool can_be_literal(const std::string& text) {
  const bool one_break_at_end = text.size() > 1 && text.back() == '\n' && text[text.size() - 2] != '\n';
  const std::size_t word = text.find_first_not_of('\n');
  return one_break_at_end && word != std::string::npos && text[word] != ' ' && text.find(" \n") == std::string::npos;
}

std::string literal(const std::string& text, int indent) {
  std::string out = "|\n";
  std::size_t begin = 0;
  for (std::size_t end = text.find('\n'); end != std::string::npos; begin = end + 1, end = text.find('\n', begin)) {
    if (end > begin) out += std::string(static_cast<std::size_t>(indent), ' ') + text.substr(begin, end - begin);
    out += '\n';
  }
  out.pop_back();
  return out;
}

std::string scalar(const std::string& text, int indent, bool in_flow) {
  const int style = *rc::gen::inRange(0, 4);
  if (style == 0 && can_be_plain(text)) return text;
  if (style == 1 && !in_flow && indent > 0 && can_be_literal(text)) return literal(text, indent);
  if (style == 2 && text.find('\n') == std::string::npos) return single_quoted(text);
  return double_quoted(text);
}

std::string flow(const Model& model) {
  if (model.kind == Kind::scalar) return scalar(model.text, 0, true);
  std::string out;
  for (std::size_t i = 0; i < model.children.size(); ++i) {
    out += i > 0 ? ", " : "";
    if (model.kind == Kind::mapping) out += model.keys[i] + ": ";
    out += flow(model.children[i]);
  }
  return model.kind == Kind::sequence ? "[" + out + "]" : "{" + out + "}";
}

std::string block(const Model& model, int indent) {
  if (model.kind == Kind::scalar) return " " + scalar(model.text, indent, false) + "\n";
  if (model.children.empty() || *rc::gen::inRange(0, 3) == 0) return " " + flow(model) + "\n";
  std::string out = "\n";
  for (std::size_t i = 0; i < model.children.size(); ++i) {
    out += std::string(static_cast<std::size_t>(indent), ' ');
    out += model.kind == Kind::mapping ? model.keys[i] + ":" : "-";
    out += block(model.children[i], indent + *rc::gen::inRange(1, 4));
    if (*rc::gen::inRange(0, 5) == 0) out += "# a comment\n";
  }
  return out;
}

std::string mutated(std::string text) {
  const int times = *rc::gen::inRange(1, 4);
  for (int i = 0; i < times && !text.empty(); ++i) {
    const auto at = *rc::gen::inRange<std::size_t>(0, text.size());
    const auto length = *rc::gen::inRange<std::size_t>(1, 30);
    switch (*rc::gen::inRange(0, 4)) {
      case 0:
        text.erase(at, length);
        break;
      case 1:
        text.insert(at, text.substr(*rc::gen::inRange<std::size_t>(0, text.size()), length));
        break;
      case 2:
        text.insert(at, *rc::gen::element<std::string>("\"", "'", ":", ": ", "- ", "\n", "  ", "\t", "[", "]", "{", "}",
                                                       ",", "#", " #", "|", ">", "&a", "*a", "!t", "? ", "~", "---\n",
                                                       "...\n", "%", "\\", "\r\n", "\ufeff", "\x80", "é"));
        break;
      default:
        text[at] = *rc::gen::arbitrary<char>();
    }
  }
  return text;
}

void holds_for_any(const std::string& text) {
  const auto read = read_yaml(text, "plan.yaml");
  RC_ASSERT(read.value.has_value() != bedside::has_errors(read.diagnostics));
  for (const auto& d : read.diagnostics) {
    RC_ASSERT(!bedside::render(d, text).empty());
    RC_ASSERT(!d.hint.empty());
    if (d.range) RC_ASSERT(d.range->begin <= d.range->end);
  }
  if (!read) return;
  for (const Node* node : scalars_of(*read.value)) {
    RC_ASSERT(node->range.begin <= node->range.end);
    const bool one_line = node->range.begin.line == node->range.end.line;
    const bool plain = node->style == ScalarStyle::plain;
    if (plain && one_line) RC_ASSERT(source_at(text, node->range) == node->text);
    const auto whole = range_within(*read.value, *node, 0, node->text.size());
    RC_ASSERT(whole.begin >= node->range.begin);
    RC_ASSERT(whole.end <= node->range.end || node->text.ends_with('\n'));
  }
}

}  // namespace

TEST_CASE("whatever is done to a plan, it is read or refused with a reason and a hint") {
  CHECK(rc::check([] { holds_for_any(mutated(std::string(reading::sample_plan))); }));
}

TEST_CASE("whatever the bytes are, they are read or refused with a reason and a hint") {
  CHECK(rc::check([](const std::string& bytes) { holds_for_any(bytes); }));
  CHECK(rc::check([] { holds_for_any(random_text()); }));
}

TEST_CASE("a tree that is written as YAML, in any mixture of styles, is read back the same") {
  CHECK(rc::check([] {
    Model model{Kind::mapping, "", {"root"}, {random_model(3)}};
    const std::string text = "root:" + block(model.children[0], 2);
    RC_LOG() << text;
    const auto read = read_yaml(text, "plan.yaml");
    for (const auto& d : read.diagnostics) RC_LOG() << bedside::render(d, text);
    RC_ASSERT(read.value.has_value());
    RC_ASSERT(model == read.value->root);
    holds_for_any(text);
  }));
}

TEST_CASE("a tree reads the same with the line ends of another system") {
  CHECK(rc::check([] {
    const Model model = random_model(3);
    const std::string text = "root:" + block(model, 2);
    std::string other;
    for (const char c : text) other += c == '\n' ? std::string("\r\n") : std::string(1, c);
    const auto read = read_yaml(other, "plan.yaml");
    RC_ASSERT(read.value.has_value());
    RC_ASSERT(model == read.value->root.entries[0].value);
  }));
}

TEST_CASE("the sample plan is read without a problem") {
  CHECK(reading::problems(reading::sample_plan).empty());
}

TEST_CASE("a plan that is cut at any byte is refused, or loses nothing but what was cut off") {
  const std::string plan(reading::sample_plan);
  const auto whole = read_yaml(plan, "plan.yaml");
  REQUIRE(whole);
  const auto all = scalars_of(*whole.value);
  for (std::size_t size = 0; size < plan.size(); ++size) {
    const std::string text = plan.substr(0, size);
    const auto read = read_yaml(text, "plan.yaml");
    if (!read) continue;
    const auto kept = scalars_of(*read.value);
    INFO(text);
    REQUIRE(kept.size() <= all.size());
    for (std::size_t i = 0; i + 1 < kept.size(); ++i) REQUIRE(kept[i]->text == all[i]->text);
    if (kept.empty()) continue;
    const Node& last = *kept.back();
    const Node& original = *all[kept.size() - 1];
    // Only text without a closing quote can be cut short, and only where the file ends; a quote that is written twice
    // is a closing one when the file ends between the two.
    const bool quoted = last.style == ScalarStyle::single_quoted || last.style == ScalarStyle::double_quoted;
    const bool may_be_cut = !quoted || plan.substr(size - 1, 2) == "''";
    REQUIRE((last.text == original.text || (may_be_cut && starts_with_text_of(original, last))));
  }
}
