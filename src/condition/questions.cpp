#include "condition/questions.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <utility>

#include "condition/samples.hpp"

namespace bedside::condition {
namespace {

Known nothing_known(std::string_view) {
  return {};
}

/// Texts have an order, but no text lies surely between two others.
bool asks_for_order(Kind kind) {
  return kind != Kind::equal && kind != Kind::not_equal && kind != Kind::in;
}

}  // namespace

bool joins_truths(Kind kind) {
  return kind == Kind::logical_and || kind == Kind::logical_or || kind == Kind::logical_not ||
         kind == Kind::conditional;
}

Questions::Questions(const Syntax& syntax, const Declarations& declarations)
    : syntax_(syntax), declarations_(declarations) {
  find_names();
  const std::vector<Result> results = work_out(syntax, nothing_known).results;
  for (NodeIndex node = 0; node < results.size(); ++node) {
    const bool is_known = is_constant(node) && results[node].has_value();
    constants_.push_back(is_known ? std::optional(*results[node].value) : std::nullopt);
  }
  find_failures(results);
  find_samples();
  for (NodeIndex node = 0; node < syntax.nodes.size(); ++node) is_open_.push_back(can_have_any_answer(node));
}

void Questions::find_names() {
  for (const Node& node : syntax_.nodes) {
    Names own;
    if (node.kind == Kind::name || node.kind == Kind::has) own.set(node.name);
    for (const NodeIndex operand : node.operands) own |= names_[operand];
    names_.push_back(own);
  }
}

/// Of what needs all of its operands, the first one that fails; a division by a zero that stands there fails itself.
Fault Questions::failure_of(const Node& node) const {
  const bool divides = node.kind == Kind::divide || node.kind == Kind::modulo;
  if (divides && constants_[node.operands[1]] == Value{std::int64_t{0}}) return Fault::division_by_zero;
  if (joins_truths(node.kind)) return Fault::none;
  const std::size_t needed = is_macro(node.kind) ? 1 : node.operands.size();
  for (std::size_t which = 0; which < needed; ++which)
    if (const Fault fault = failures_[node.operands[which]]; fault != Fault::none) return fault;
  return Fault::none;
}

void Questions::find_failures(const std::vector<Result>& results) {
  for (NodeIndex node = 0; node < results.size(); ++node) {
    const bool is_wrong = is_constant(node) && results[node].state == Outcome::State::error;
    failures_.push_back(is_wrong ? results[node].fault : failure_of(syntax_.nodes[node]));
  }
}

std::vector<NodeIndex> Questions::parts_below(NodeIndex root) const {
  std::vector<NodeIndex> parts{root};
  for (std::size_t at = 0; at < parts.size(); ++at) {
    const Node& part = syntax_.nodes[parts[at]];
    if (joins_truths(part.kind)) parts.insert(parts.end(), part.operands.begin(), part.operands.end());
  }
  std::sort(parts.begin(), parts.end());
  return parts;
}

std::optional<Questions::Direct> Questions::direct(const Node& question) const {
  if (question.kind == Kind::name || question.kind == Kind::has) return Direct{question.name, {}};
  return is_relation(question.kind) ? direct_comparison(question) : std::nullopt;
}

std::optional<Questions::Comparison> Questions::comparison_with_constant(const Node& question) const {
  if (!is_relation(question.kind)) return std::nullopt;
  const bool subject_first = is_constant(question.operands[1]);
  const NodeIndex constant = question.operands[subject_first ? 1 : 0];
  if (!is_constant(constant) || !constants_[constant]) return std::nullopt;
  return Comparison{question.operands[subject_first ? 0 : 1], constant, subject_first};
}

/// Behind `in`, each that is listed.
std::optional<std::vector<Value>> Questions::constants_in(const Node& question, const Comparison& found) const {
  const Value& constant = *constants_[found.constant];
  if (question.kind != Kind::in || !found.subject_first) return std::vector<Value>{constant};
  const auto* list = constant.as<Value::List>();
  return list != nullptr ? std::optional(*list) : std::nullopt;
}

std::optional<Questions::Direct> Questions::direct_comparison(const Node& question) const {
  const std::optional<Comparison> found = comparison_with_constant(question);
  if (!found || syntax_.nodes[found->subject].kind != Kind::name) return std::nullopt;
  const NameIndex name = syntax_.nodes[found->subject].name;
  const Type type = declared(name).type;
  if (type == Type::list_of_text && (question.kind != Kind::in || found->subject_first)) return std::nullopt;
  if (type == Type::text && asks_for_order(question.kind)) return std::nullopt;
  std::optional<std::vector<Value>> constants = constants_in(question, *found);
  return constants ? std::optional(Direct{name, std::move(*constants)}) : std::nullopt;
}

bool Questions::have_few_values(const Names& names) const {
  for (NameIndex name = 0; name < syntax_.names.size(); ++name)
    if (names.test(name) && !all_values(declared(name))) return false;
  return true;
}

/// A name that is asked about in several ways gets the samples for all of them.
void Questions::find_samples() {
  std::vector<std::vector<Value>> constants(syntax_.names.size());
  for (const NodeIndex part : parts_below(static_cast<NodeIndex>(syntax_.nodes.size() - 1))) {
    const std::optional<Direct> found = direct(syntax_.nodes[part]);
    if (found)
      constants[found->name].insert(constants[found->name].end(), found->constants.begin(), found->constants.end());
  }
  samples_.resize(syntax_.names.size());
  for (NameIndex name = 0; name < samples_.size(); ++name) add_samples(name, constants[name]);
}

void Questions::add_samples(NameIndex name, const std::vector<Value>& constants) {
  std::optional<std::vector<Value>> values = all_values(declared(name));
  if (!values) values = values_around(constants, declared(name));
  if (!values) return;
  for (Value& value : *values) samples_[name].emplace_back(std::move(value));
  if (declared(name).may_be_missing) samples_[name].emplace_back();
}

bool Questions::can_have_any_answer(NodeIndex question) const {
  const Node& node = syntax_.nodes[question];
  if (joins_truths(node.kind) || is_constant(question) || failures_[question] != Fault::none) return false;
  const std::optional<Direct> found = direct(node);
  return found ? samples_[found->name].empty() : !have_few_values(names_[question]);
}

std::vector<NameIndex> Questions::names_below(NodeIndex root) const {
  Names read;
  for (const NodeIndex part : parts_below(root))
    if (!joins_truths(syntax_.nodes[part].kind) && !is_open_[part] && failures_[part] == Fault::none)
      read |= names_[part];
  std::vector<NameIndex> names;
  for (NameIndex name = 0; name < syntax_.names.size(); ++name)
    if (read.test(name)) names.push_back(name);
  return names;
}

std::vector<Group> Questions::groups_below(NodeIndex root) const {
  std::map<std::string, std::vector<NodeIndex>> by_subject;
  for (const NodeIndex part : parts_below(root))
    if (is_open_[part]) by_subject[subject_of(part)].push_back(part);
  std::vector<Group> groups;
  for (auto& [subject, questions] : by_subject) {
    std::vector<std::vector<Truth>> answers = answers_of(questions);
    groups.push_back({std::move(questions), std::move(answers)});
  }
  return groups;
}

}  // namespace bedside::condition
