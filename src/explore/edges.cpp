#include "explore/edges.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <optional>

#include "condition/samples.hpp"
#include "explore/values_to_try.hpp"

namespace bedside::exploring {
namespace {

using condition::Reading;

constexpr double most_whole = 16;  ///< numbers of a scale that is tried in full
constexpr double largest_exact = 9007199254740992.0;

}  // namespace

void add_once(Value value, std::vector<Value>& values) {
  if (std::find(values.begin(), values.end(), value) == values.end()) values.push_back(std::move(value));
}

bool is_within(double number, const plan::Field& field) {
  return std::isfinite(number) && !(field.min && number < *field.min) && !(field.max && number > *field.max);
}

bool is_countable(double number) {
  return number > -largest_exact && number < largest_exact;
}

bool has_few_numbers(const plan::Field& field) {
  if (!field.min || !field.max || !is_countable(*field.min) || !is_countable(*field.max)) return false;
  return *field.max - *field.min < most_whole;
}

std::vector<double> numbers_in(const Atoms& atoms) {
  std::vector<double> numbers;
  for (const condition::Atom* atom : atoms) {
    numbers.insert(numbers.end(), atom->turning_points.begin(), atom->turning_points.end());
    if (atom->reading == Reading::scaled) continue;
    for (const Value& constant : atom->constants)
      if (const std::optional<double> number = condition::number_in(constant)) numbers.push_back(*number);
  }
  return numbers;
}

std::vector<Value> examples_beside(const std::string& name, const Atoms& atoms, const plan::Catalogue& catalogue) {
  std::vector<Value> examples;
  for (const condition::Atom* atom : atoms)
    for (const std::string& other : atom->names)
      if (const plan::Field* field = other == name ? nullptr : catalogue.field(other))
        add_once(example_of(*field, catalogue), examples);
  return examples;
}

std::vector<double> edges_of(const plan::Field& field, const Atoms& atoms, const plan::Catalogue& catalogue) {
  std::vector<double> edges = numbers_in(atoms);
  const std::vector<double> constants = edges;
  for (const Value& beside : examples_beside(field.name, atoms, catalogue)) {
    const std::optional<double> number = condition::number_in(beside);
    if (!number) continue;
    edges.push_back(*number);
    for (const double constant : constants)
      edges.insert(edges.end(), {*number + constant, *number - constant, constant - *number});
  }
  std::erase_if(edges, [](double edge) { return !std::isfinite(edge); });
  return edges;
}

bool is_named(const plan::Option& option, const Atoms& atoms) {
  return std::any_of(atoms.begin(), atoms.end(), [&](const condition::Atom* atom) {
    return std::find(atom->constants.begin(), atom->constants.end(), Value{option.id}) != atom->constants.end();
  });
}

bool reads_anything(const Atoms& atoms) {
  return std::any_of(atoms.begin(), atoms.end(),
                     [](const condition::Atom* atom) { return atom->reading == Reading::anything; });
}

bool are_members_only(const Atoms& atoms) {
  return std::all_of(atoms.begin(), atoms.end(), [](const condition::Atom* atom) {
    return !atom->minds_order && (atom->reading == Reading::member || atom->reading == Reading::itself);
  });
}

}  // namespace bedside::exploring
