// Questions that can't be answered by samples of one name: what they ask about, and how they can be answered together.
#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "condition/operators.hpp"
#include "condition/questions.hpp"
#include "condition/samples.hpp"

namespace bedside::condition {
namespace {

struct Range {
  Function function;
  double min;
  double max;
};

/// What the functions that count can come to. An offset may lead a year out of 1 to 9999; between any two dates lie
/// less than 3,652,059 days.
constexpr std::array ranges{
    Range{Function::size, 0, 1e15},
    Range{Function::days_until, -3'652'058, 3'652'058},
    Range{Function::days_since, -3'652'058, 3'652'058},
    Range{Function::get_full_year, 0, 10'000},
    Range{Function::get_month, 0, 11},
    Range{Function::get_date, 1, 31},
    Range{Function::get_day_of_month, 0, 30},
    Range{Function::get_day_of_week, 0, 6},
    Range{Function::get_day_of_year, 0, 365},
    Range{Function::get_hours, 0, 23},
    Range{Function::get_minutes, 0, 59},
    Range{Function::get_seconds, 0, 59},
    Range{Function::get_milliseconds, 0, 999},
};

const Range* range_of_function(Function function) {
  const auto* found =
      std::find_if(ranges.begin(), ranges.end(), [&](const Range& one) { return one.function == function; });
  return found == ranges.end() ? nullptr : found;
}

bool can_fail(const Node& node) {
  switch (node.kind) {
    case Kind::index:
    case Kind::member:
    case Kind::negate:
    case Kind::multiply:
    case Kind::divide:
    case Kind::modulo:
    case Kind::add:
    case Kind::subtract:
      return true;
    case Kind::call:
      return (node.function >= Function::to_bool && node.function <= Function::to_timestamp) ||
             (node.function >= Function::get_full_year && node.operands.size() > 1 && !counts_days(node.function));
    default:
      return false;
  }
}

Truth of_order(Kind kind, int order) {
  bool holds = order == 0;
  if (kind == Kind::not_equal) holds = order != 0;
  if (kind == Kind::less) holds = order < 0;
  if (kind == Kind::less_equal) holds = order <= 0;
  if (kind == Kind::greater) holds = order > 0;
  if (kind == Kind::greater_equal) holds = order >= 0;
  return holds ? yes : no;
}

}  // namespace

/// Of a function that counts, `size(name)` or `name.getMonth()`: the call.
std::optional<std::string> Questions::counted(const Node& question) const {
  const std::optional<Comparison> found = comparison_with_constant(question);
  if (!found) return std::nullopt;
  const Node& call = syntax_.nodes[found->subject];
  const bool is_counted = call.kind == Kind::call && range_of_function(call.function) != nullptr && fits(call) &&
                          syntax_.operand(call, 0).kind == Kind::name;
  if (!is_counted || !constants_in(question, *found)) return std::nullopt;
  return std::string(syntax_.text_of(call));
}

/// Of an order between two names: both, in one order.
std::optional<std::string> Questions::pair_of_names(const Node& question) const {
  const bool is_ordering = question.kind >= Kind::equal && question.kind <= Kind::greater_equal;
  if (!is_ordering) return std::nullopt;
  const Node& left = syntax_.operand(question, 0);
  const Node& right = syntax_.operand(question, 1);
  if (left.kind != Kind::name || right.kind != Kind::name || left.name == right.name) return std::nullopt;
  const Type type = declared(left.name).type;
  if (type != declared(right.name).type || type == Type::list_of_text) return std::nullopt;
  return fmt::format("{} {}", std::min(left.name, right.name), std::max(left.name, right.name));
}

/// Questions with the same subject are answered together; any other question is its own subject.
std::string Questions::subject_of(NodeIndex question) const {
  const Node& node = syntax_.nodes[question];
  if (const std::optional<std::string> call = counted(node)) return *call;
  if (const std::optional<std::string> names = pair_of_names(node)) return *names;
  return std::string(syntax_.text_of(node));
}

std::vector<std::vector<Truth>> Questions::answers_of(const std::vector<NodeIndex>& questions) const {
  const Node& first = syntax_.nodes[questions.front()];
  std::vector<std::vector<Truth>> answers;
  if (counted(first)) answers = counted_answers(questions);
  if (pair_of_names(first)) answers = ordered_answers(questions);
  if (!answers.empty()) return answers;
  const NodeIndex question = questions.front();
  std::vector<Truth> possible{yes, no};
  if (may_be_unknown(question)) possible.push_back(unknown);
  if (may_fail(question)) possible.push_back(undecidable);
  for (const Truth truth : possible) answers.emplace_back(questions.size(), truth);
  return answers;
}

bool Questions::may_be_unknown(NodeIndex question) const {
  for (NameIndex name = 0; name < syntax_.names.size(); ++name)
    if (names_[question].test(name) && declared(name).may_be_missing) return true;
  return false;
}

/// Whether working it out can end in an error for some patient: too large a number, a division by zero, a place that a
/// list hasn't.
bool Questions::may_fail(NodeIndex question) const {
  std::vector<NodeIndex> left{question};
  while (!left.empty()) {
    const Node& node = syntax_.nodes[left.back()];
    left.pop_back();
    if (can_fail(node)) return true;
    left.insert(left.end(), node.operands.begin(), node.operands.end());
  }
  return false;
}

/// What the call can come to, by what is known of the function and of its name.
Declaration Questions::range_of(NodeIndex counting) const {
  const Node& call = syntax_.nodes[counting];
  const Declaration& name = declared(syntax_.operand(call, 0).name);
  const Range& range = *range_of_function(call.function);
  Declaration declaration;
  declaration.type = Type::integer;
  declaration.min = range.min;
  declaration.max = range.max;
  declaration.may_be_missing = may_be_unknown(counting);
  const bool counts_options = call.function == Function::size && name.type == Type::list_of_text && name.choice;
  if (counts_options) declaration.max = static_cast<double>(name.options.size());
  if (call.function == Function::size && name.type == Type::text) declaration.min = 1;
  const bool is_clock = call.function >= Function::get_hours && call.function <= Function::get_milliseconds;
  const bool is_today = counts_days(call.function) && syntax_.names[syntax_.operand(call, 0).name] == date_of_the_call;
  if ((is_clock && call.operands.size() == 1) || is_today) declaration.min = declaration.max = 0;
  return declaration;
}

Truth Questions::answer(NodeIndex question, const Value& subject) const {
  const Node& node = syntax_.nodes[question];
  const Comparison found = *comparison_with_constant(node);
  const Value& constant = *constants_[found.constant];
  Steps steps;
  const Computed computed = found.subject_first ? comparison(node.kind, subject, constant, steps)
                                                : comparison(node.kind, constant, subject, steps);
  const auto* truth = computed.value.as<bool>();
  if (truth == nullptr) return undecidable;
  return *truth ? yes : no;
}

/// None when the constants are no numbers or too large.
std::vector<std::vector<Truth>> Questions::counted_answers(const std::vector<NodeIndex>& questions) const {
  const NodeIndex counting = comparison_with_constant(syntax_.nodes[questions.front()])->subject;
  const Declaration declaration = range_of(counting);
  std::vector<Value> constants;
  for (const NodeIndex question : questions) {
    const Node& node = syntax_.nodes[question];
    const std::optional<std::vector<Value>> own = constants_in(node, *comparison_with_constant(node));
    if (own) constants.insert(constants.end(), own->begin(), own->end());
  }
  std::optional<std::vector<Value>> values = all_values(declaration);
  if (!values) values = values_around(constants, declaration);
  if (!values) return {};
  std::set<std::vector<Truth>> answers;
  for (const Value& value : *values) {
    std::vector<Truth> answer_to_each;
    for (const NodeIndex question : questions) answer_to_each.push_back(answer(question, value));
    answers.insert(std::move(answer_to_each));
  }
  if (declaration.may_be_missing) answers.insert(std::vector<Truth>(questions.size(), unknown));
  return {answers.begin(), answers.end()};
}

/// Less, equal and greater, and neither when one of the names isn't known.
std::vector<std::vector<Truth>> Questions::ordered_answers(const std::vector<NodeIndex>& questions) const {
  const Node& one = syntax_.nodes[questions.front()];
  const NameIndex first = syntax_.operand(one, 0).name;
  const bool may_be_missing = declared(first).may_be_missing || declared(syntax_.operand(one, 1).name).may_be_missing;
  std::vector<std::vector<Truth>> answers;
  for (const int order : {-1, 0, 1}) {
    std::vector<Truth> answer_to_each;
    for (const NodeIndex question : questions) {
      const Node& node = syntax_.nodes[question];
      answer_to_each.push_back(of_order(node.kind, syntax_.operand(node, 0).name == first ? order : -order));
    }
    answers.push_back(std::move(answer_to_each));
  }
  if (may_be_missing) answers.push_back(std::vector<Truth>(questions.size(), unknown));
  return answers;
}

}  // namespace bedside::condition
