#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "diagnostics/edits.hpp"
#include "diagnostics/unseen.hpp"
#include "plan/reader.hpp"

namespace bedside::plan {

using diagnostics::Code;

Mapping::Mapping(Reader& reader, const source::Node& node, const Vocabulary& vocabulary)
    : reader_(reader), node_(node), valid_(node.kind == source::Kind::mapping) {
  if (valid_)
    report_keys(vocabulary);
  else
    reader_.findings().error(
        node.kind == source::Kind::null ? Code::empty_value : Code::wrong_shape, node.range,
        fmt::format("{} is written as keys and values, such as `{}: …`", vocabulary.name, vocabulary.keys[0].name));
}

void Mapping::report_keys(const Vocabulary& vocabulary) {
  std::vector<std::string_view> known;
  for (const Key& key : vocabulary.keys) known.push_back(key.name);
  for (const source::Entry& entry : node_.entries) {
    if (std::find(known.begin(), known.end(), entry.key.text) != known.end()) continue;
    const std::string_view meant = report_unknown(entry, vocabulary, known);
    if (!meant.empty() && !has(meant)) meant_.emplace_back(meant, &entry);
  }
  for (const Key& key : vocabulary.keys)
    if (key.required && !has(key.name)) {
      const SourceRange place = node_.entries.empty() ? node_.range : node_.entries.front().key.range;
      reader_.findings()
          .error(Code::missing_key, place, fmt::format("{} needs the key `{}`", vocabulary.name, key.name))
          .hint = fmt::format("add `{}: …` ({})", key.name, key.description);
    }
}

std::string_view Mapping::report_unknown(const source::Entry& entry, const Vocabulary& vocabulary,
                                         std::span<const std::string_view> known) {
  const std::string& written = entry.key.text;
  const std::string seen = diagnostics::as_seen(written);
  const auto same = std::find(known.begin(), known.end(), seen);
  const bool unseen = seen != written && same != known.end();
  Diagnostic& problem =
      reader_.findings().error(Code::unknown_key, entry.key.range,
                               unseen ? fmt::format("there is {} in this key", *diagnostics::unseen_in(written))
                                      : fmt::format("{} has no key `{}`", vocabulary.name, written));
  if (unseen) {
    problem.hint = fmt::format("delete all of it and type `{}`", seen);
    if (!has(*same)) problem.fixes.push_back(diagnostics::replacing(entry.key.range, written, *same));
    return *same;
  }
  if (written == "goto") {
    problem.hint = "there is no goto: use `when`, `after` or a button";
    return {};
  }
  problem.hint = diagnostics::suggestion(written, known);
  if (problem.hint.empty()) problem.hint = fmt::format("it can have {}", diagnostics::listed(known));
  if (const std::string_view meant = diagnostics::only_meant(written, known); !meant.empty() && !has(meant))
    problem.fixes.push_back(diagnostics::replacing(entry.key.range, written, meant));
  return diagnostics::did_you_mean(written, known);
}

const source::Entry* Mapping::entry(std::string_view key) const {
  if (!valid_) return nullptr;
  const auto found = std::find_if(node_.entries.begin(), node_.entries.end(),
                                  [&](const source::Entry& entry) { return entry.key.text == key; });
  if (found != node_.entries.end()) return &*found;
  const auto meant = std::find_if(meant_.begin(), meant_.end(), [&](const auto& each) { return each.first == key; });
  return meant == meant_.end() ? nullptr : meant->second;
}

std::string_view Mapping::key_of(const source::Entry& entry) const {
  const auto meant =
      std::find_if(meant_.begin(), meant_.end(), [&](const auto& each) { return each.second == &entry; });
  return meant == meant_.end() ? std::string_view{entry.key.text} : meant->first;
}

bool Mapping::has(std::string_view key) const {
  return entry(key) != nullptr;
}

const source::Node* Mapping::find(std::string_view key) const {
  const source::Entry* found = entry(key);
  if (!found) return nullptr;
  if (found->value.kind != source::Kind::null) return &found->value;
  reader_.findings().error(Code::empty_value, found->key.range, fmt::format("`{}` has no value", key)).hint =
      "write a value, or leave the key out";
  return nullptr;
}

}  // namespace bedside::plan
