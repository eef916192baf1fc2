#include "condition/comparison_check.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "condition/samples.hpp"

namespace bedside::condition {
void ComparisonCheck::check(const Node& node, const Typed& left, const Typed& right, const std::vector<Typed>& elements,
                            std::vector<Problem>& found) const {
  if (node.kind == Kind::in) return look_in(left, right, elements, found);
  const bool equality = node.kind == Kind::equal || node.kind == Kind::not_equal;
  for (const Typed& part : {left, right}) {
    if (equality || ordered(part.shape)) continue;
    found.push_back(problems_.without_order(part));
    return;
  }
  compare(left, right, right, found);
}

/// The name whose value, or an element of whose list, a part stands for; null when there is none.
const Node* ComparisonCheck::name_behind(const Node& part) const {
  const Node* of = &part;
  if (part.kind == Kind::variable) of = &syntax_.operand(syntax_.operand(part, 0), 0);
  if (part.kind == Kind::index) of = &syntax_.operand(part, 0);
  while (of->kind == Kind::filter) of = &syntax_.operand(syntax_.operand(*of, 0), 0);
  return of->kind == Kind::name ? of : nullptr;
}

const Declaration* ComparisonCheck::declared(const Node& name) const {
  const auto found = declarations_.find(syntax_.names[name.name]);
  return found == declarations_.end() ? nullptr : &found->second;
}

/// `fault` is the one of the two to point at.
void ComparisonCheck::compare(const Typed& left, const Typed& right, const Typed& fault,
                              std::vector<Problem>& found) const {
  if (!Shape::comparable(left.shape, right.shape)) {
    const bool literal_on_left = left.node->kind == Kind::literal && fault.node->kind != Kind::literal;
    found.push_back(problems_.not_comparable(left, right, literal_on_left ? *left.node : *fault.node));
    return;
  }
  check_against_declaration(*left.node, *right.node, found);
  check_against_declaration(*right.node, *left.node, found);
}

void ComparisonCheck::look_in(const Typed& wanted, const Typed& values, const std::vector<Typed>& elements,
                              std::vector<Problem>& found) const {
  const bool has_elements = values.shape.is(Basic::list) || values.shape.basic() == Basic::map;
  if (!has_elements) {
    found.push_back(problems_.not_a_list(values));
  } else if (wanted.shape.basic() == Basic::list && !values.shape.element().is(Basic::list)) {
    found.push_back(problems_.not_among(wanted, values));
  } else if (values.node->kind == Kind::list) {
    const bool mixed = values.shape.element().basic() == Basic::anything && wanted.node->kind == Kind::literal;
    for (const Typed& element : elements)
      if (!mixed || Shape::comparable(wanted.shape, element.shape)) compare(wanted, element, element, found);
  } else if (!Shape::comparable(wanted.shape, values.shape.element())) {
    found.push_back(problems_.not_among(wanted, values));
  } else {
    check_against_declaration(*values.node, *wanted.node, found);
  }
}

/// Whether a value, or each text of a list, is one that the name can stand for.
void ComparisonCheck::check_against_declaration(const Node& part, const Node& value,
                                                std::vector<Problem>& found) const {
  const Node* name = name_behind(part);
  const Declaration* declaration = name != nullptr ? declared(*name) : nullptr;
  if (declaration == nullptr) return;
  // What a macro goes over in vain has no elements that could be options.
  if (part.kind == Kind::variable && declaration->type != Type::list_of_text) return;
  if (declaration->choice) {
    check_option(*name, *declaration, value, found);
    if (value.kind != Kind::list) return;
    for (const NodeIndex index : value.operands) check_option(*name, *declaration, syntax_.nodes[index], found);
    return;
  }
  const std::optional<double> number = value.kind == Kind::literal ? number_in(value.literal) : std::nullopt;
  if (!number) return;
  if (!is_inside(*number, *declaration))
    found.push_back(problems_.out_of_range(value, syntax_.names[name->name], *declaration));
}

void ComparisonCheck::check_option(const Node& name, const Declaration& declaration, const Node& word,
                                   std::vector<Problem>& found) const {
  const auto* text = word.kind == Kind::literal ? word.literal.as<std::string>() : nullptr;
  const auto& options = declaration.options;
  if (text == nullptr || std::find(options.begin(), options.end(), *text) != options.end()) return;
  found.push_back(problems_.not_an_option(word, syntax_.names[name.name], declaration));
}

}  // namespace bedside::condition
