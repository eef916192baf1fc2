#include <algorithm>
#include <vector>

#include <fmt/format.h>

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
    Diagnostic& problem = reader_.findings().error(Code::unknown_key, entry.key.range,
                                                   fmt::format("{} has no key `{}`", vocabulary.name, entry.key.text));
    problem.hint = diagnostics::suggestion(entry.key.text, known);
    if (problem.hint.empty()) problem.hint = fmt::format("it can have {}", diagnostics::listed(known));
  }
  for (const Key& key : vocabulary.keys)
    if (key.required && !has(key.name)) {
      const SourceRange place = node_.entries.empty() ? node_.range : node_.entries.front().key.range;
      reader_.findings()
          .error(Code::missing_key, place, fmt::format("{} needs the key `{}`", vocabulary.name, key.name))
          .hint = fmt::format("add `{}: …` ({})", key.name, key.description);
    }
}

const source::Entry* Mapping::entry(std::string_view key) const {
  if (!valid_) return nullptr;
  const auto found = std::find_if(node_.entries.begin(), node_.entries.end(),
                                  [&](const source::Entry& entry) { return entry.key.text == key; });
  return found == node_.entries.end() ? nullptr : &*found;
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
