#include "source/tree_builder.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "source/npos.hpp"
#include "source/scalar_places.hpp"
#include "source/scalar_traps.hpp"
#include "source/slips.hpp"

namespace bedside::source {
namespace {

using diagnostics::Code;

constexpr std::string_view blanks = " \t\r\n";

// The offset of the next byte that is neither blank nor comment.
std::size_t next_token(std::string_view text, std::size_t from) {
  std::size_t i = text.find_first_not_of(blanks, from);
  while (i != npos && text[i] == '#') i = text.find_first_not_of(blanks, std::min(text.find('\n', i), text.size()));
  return i == npos ? text.size() : i;
}

bool is_inside(std::string_view set, char c) {
  return set.find(c) != npos;
}

// yaml-cpp gives a written null and an absent value the same event. An absent one is marked at the token behind it,
// which may be a key that happens to be `~`.
std::string_view written_null(std::string_view text, std::size_t offset, bool as_key) {
  constexpr std::array<std::string_view, 4> words{"~", "null", "Null", "NULL"};
  for (const std::string_view word : words) {
    if (text.substr(offset, word.size()) != word) continue;
    const std::size_t end = offset + word.size();
    const std::size_t next = std::min(text.find_first_not_of(" \t", end), text.size());
    const char follows = next < text.size() ? text[next] : '\n';
    const bool comment = follows == '#' && next > end;
    if (as_key ? follows == ':' : comment || is_inside("\r\n,]}", follows)) return word;
  }
  return {};
}

std::string duplicate_message(std::string_view key) {
  constexpr std::size_t longest_shown = 64;
  if (key.size() > longest_shown) return "this key is written twice";
  return fmt::format("the key `{}` is written twice", key);
}

}  // namespace

std::size_t TreeBuilder::offset_of(const YAML::Mark& mark) const {
  return std::min(static_cast<std::size_t>(std::max(mark.pos, 0)) + skipped_, text_.size());
}

bool TreeBuilder::expects_key() const {
  return !open_.empty() && open_.back().node.kind == Kind::mapping && !open_.back().key;
}

void TreeBuilder::OnDocumentStart(const YAML::Mark& mark) {
  // The marker that read_yaml puts behind the text: there is no document before it.
  if (offset_of(mark) >= text_.size()) throw StopParsing{};
}

void TreeBuilder::OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) {
  const std::size_t offset = offset_of(mark);
  if (anchor != 0) has_property(offset);
  const std::string_view word = written_null(text_, offset, expects_key());
  if (!word.empty()) return scalar(offset, std::string(word));
  if (expects_key()) {
    const bool colon = offset < text_.size() && text_[offset] == ':';
    findings_
        .error(Code::yaml_syntax, places_.between(offset, offset + 1),
               colon ? "there is no key before this `:`" : "this is no `key: value`")
        .hint = "write `key: value`, all of it on one line";
    throw StopParsing{};
  }
  count();
  Node node = absent_value(offset);
  const std::size_t end = open_.empty() ? node.offset : open_.back().end;
  add(std::move(node), end);
}

void TreeBuilder::OnAlias(const YAML::Mark& mark, YAML::anchor_t) {
  scalar(offset_of(mark), "*");
}

void TreeBuilder::OnScalar(const YAML::Mark& mark, const std::string&, YAML::anchor_t, const std::string& value) {
  scalar(offset_of(mark), value);
}

void TreeBuilder::OnSequenceStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t,
                                  YAML::EmitterStyle::value) {
  open(Kind::sequence, mark);
}

void TreeBuilder::OnMapStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t, YAML::EmitterStyle::value) {
  open(Kind::mapping, mark);
}

// Anchors, tags and aliases are seen in the source, because the events tell of them after the fact or not at all.
bool TreeBuilder::has_property(std::size_t offset) {
  const char first = offset < text_.size() ? text_[offset] : '\0';
  if (!is_inside("&!*", first)) return false;
  const std::size_t end = std::min(text_.find_first_of(" \t\r\n,[]{}", offset), text_.size());
  const std::string_view what = first == '&' ? "anchors (`&`)" : first == '!' ? "tags (`!`)" : "aliases (`*`)";
  findings_.error(Code::unsupported_yaml, places_.between(offset, end), fmt::format("{} are not supported", what))
      .hint = fmt::format("quote a text that starts with `{}`{}", first,
                          first == '!' ? "" : "; write out what is to be repeated");
  return true;
}

void TreeBuilder::count() {
  constexpr std::size_t most_problems = 100;
  if (findings_.count() >= most_problems) throw StopParsing{};
  if (++nodes_ <= limits_.nodes) return;
  findings_
      .error(Code::limit_exceeded, fmt::format("the file has more than {} values, which is the limit", limits_.nodes))
      .hint = "split the plan";
  throw StopParsing{};
}

void TreeBuilder::open(Kind kind, const YAML::Mark& mark) {
  const std::size_t offset = offset_of(mark);
  count();
  has_property(offset);
  if (expects_key()) {
    findings_.error(Code::unsupported_yaml, places_.between(offset, offset + 1), "a list or a mapping cannot be a key")
        .hint = "a key is one word; quote a text that starts with `[` or `{`";
    throw StopParsing{};
  }
  if (open_.size() >= limits_.depth) {
    findings_.error(Code::limit_exceeded, places_.between(offset, offset + 1),
                    fmt::format("lists and mappings are nested deeper than the limit of {}", limits_.depth));
    throw StopParsing{};
  }
  Open& opened = open_.emplace_back();
  opened.node.kind = kind;
  opened.node.offset = offset;
  opened.brackets = offset < text_.size() && text_[offset] == (kind == Kind::sequence ? '[' : '{');
  opened.end = opened.brackets ? offset + 1 : offset;
}

void TreeBuilder::close() {
  Open closed = std::move(open_.back());
  open_.pop_back();
  std::size_t end = closed.end;
  if (closed.brackets) {
    const char bracket = closed.node.kind == Kind::sequence ? ']' : '}';
    end = next_token(text_, end);
    while (end < text_.size() && text_[end] != bracket) end = next_token(text_, end + 1);
    end = std::min(end + 1, text_.size());
  }
  closed.node.range = places_.between(closed.node.offset, end);
  add(std::move(closed.node), end);
}

void TreeBuilder::scalar(std::size_t offset, const std::string& value) {
  if (!expects_key()) count();
  Node node;
  node.kind = Kind::scalar;
  node.offset = offset;
  std::size_t end = offset;
  if (has_property(offset)) {
    end = std::min(text_.find_first_of(blanks, offset), text_.size());
    node.text = text_.substr(offset, end - offset);
  } else {
    node.style = style_at(text_, offset);
    node.text = value;
    end = end_of_scalar(text_, offset, node.style, value);
    node.range = places_.between(offset, end);
    node.comment_follows = node.style == ScalarStyle::plain && comment_follows(text_, end);
    check_scalar({text_, places_, node, end}, findings_);
  }
  if (expects_key())
    add_key(std::move(node), end);
  else
    add(std::move(node), end);
}

void TreeBuilder::add_key(Node key, std::size_t end) {
  Open& mapping = open_.back();
  const bool has_place = key.range.end > key.range.begin;
  if (has_place) check_key({text_, places_, key, end}, mapping.brackets ? KeyPlace::flow : KeyPlace::block, findings_);
  mapping.end = end;
  mapping.key = std::move(key);
}

void TreeBuilder::add(Node node, std::size_t end) {
  if (open_.empty()) {
    root_ = std::move(node);
    return;
  }
  Open& parent = open_.back();
  parent.end = std::max(parent.end, end);
  if (parent.node.kind == Kind::sequence) {
    parent.node.items.push_back(std::move(node));
    return;
  }
  Node key = *std::exchange(parent.key, std::nullopt);
  const auto [first, is_new] = parent.keys.emplace(key.text, key.range);
  if (is_new) {
    parent.node.entries.push_back({std::move(key), std::move(node)});
    return;
  }
  if (dash_slip(text_.substr(key.offset))) return;  // an item of a list, which has been reported
  auto& problem = findings_.error(Code::duplicate_key, key.range, duplicate_message(key.text));
  problem.related.push_back({first->second, "it is written here first"});
  problem.hint = "keep one of the two; if these are two items of a list, each starts with `-`";
}

Node TreeBuilder::absent_value(std::size_t offset) {
  Node node;
  node.offset = offset;
  if (open_.empty()) {
    node.range = places_.between(offset, offset);
    return node;
  }
  Open& parent = open_.back();
  if (parent.node.kind == Kind::mapping) {
    node.offset = parent.key->offset;
    node.range = parent.key->range;
    return node;
  }
  if (!parent.brackets) {
    node.offset = next_token(text_, parent.end);
    parent.end = std::min(node.offset + 1, text_.size());
  }
  node.range = places_.between(node.offset, std::min(node.offset + 1, text_.size()));
  return node;
}

}  // namespace bedside::source
