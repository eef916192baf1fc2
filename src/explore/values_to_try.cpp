#include "explore/values_to_try.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <optional>

#include <fmt/format.h>

#include "condition/samples.hpp"

namespace bedside::exploring {
namespace {

using plan::FieldType;
using Integer = std::int64_t;

constexpr Integer day = 86'400;
constexpr Integer nanoseconds_in_a_second = 1'000'000'000;
constexpr std::size_t most_listed = 8;  ///< of the options of a list, so that all lists of them are few
constexpr Integer longest_text = 64;
constexpr double largest_exact = 9007199254740992.0;

void add_once(Value value, std::vector<Value>& values) {
  if (std::find(values.begin(), values.end(), value) == values.end()) values.push_back(std::move(value));
}

bool is_within(double number, const plan::Field& field) {
  return std::abs(number) < largest_exact && !(field.min && number < *field.min) && !(field.max && number > *field.max);
}

/// The digits behind the point that a number needs, up to four.
int decimals_of(double number) {
  int decimals = 0;
  for (double rest = std::abs(number); decimals < 4 && std::abs(rest - std::round(rest)) > 1e-6; rest *= 10) ++decimals;
  return decimals;
}

/// What a name is held against, as numbers. Days between dates and lengths of texts are numbers too.
std::vector<double> numbers_in(const Atoms& atoms) {
  std::vector<double> numbers;
  for (const condition::Atom* atom : atoms)
    for (const Value& constant : atom->constants)
      if (const std::optional<double> number = condition::number_in(constant)) numbers.push_back(*number);
  return numbers;
}

/// The examples of the other names that it is compared or computed with.
std::vector<Value> examples_beside(const std::string& name, const Atoms& atoms, const plan::Catalogue& catalogue) {
  std::vector<Value> examples;
  for (const condition::Atom* atom : atoms)
    for (const std::string& other : atom->names)
      if (const plan::Field* field = other == name ? nullptr : catalogue.field(other))
        add_once(example_of(*field, catalogue), examples);
  return examples;
}

/// Where the answer to a question about it may change.
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
  return edges;
}

/// Whether a question asks for the option.
bool is_named(const plan::Option& option, const Atoms& atoms) {
  return std::any_of(atoms.begin(), atoms.end(), [&](const condition::Atom* atom) {
    return std::find(atom->constants.begin(), atom->constants.end(), Value{option.id}) != atom->constants.end();
  });
}

class Values {
 public:
  Values(const plan::Field& field, const Atoms& atoms, const plan::Catalogue& catalogue)
      : field_(field), atoms_(atoms), catalogue_(catalogue), values_{example_of(field, catalogue)} {}

  std::vector<Value> take() {
    if (!atoms_.empty()) add_all();
    return std::move(values_);
  }

 private:
  void add_all() {
    switch (field_.type) {
      case FieldType::yes_no:
        add_once({true}, values_);
        return add_once({false}, values_);
      case FieldType::integer:
      case FieldType::scale:
        return add_whole_numbers();
      case FieldType::number:
        return add_decimals();
      case FieldType::date:
        return add_dates();
      case FieldType::one_of:
        for (const plan::Option& option : field_.options) add_once({option.id}, values_);
        return;
      case FieldType::many_of:
        return add_lists();
      case FieldType::text:
        return add_texts();
    }
  }

  void add_whole(double number) {
    if (is_within(number, field_)) add_once({static_cast<Integer>(number)}, values_);
  }

  void add_whole_numbers() {
    for (const double edge : edges_of(field_, atoms_, catalogue_)) {
      add_whole(std::ceil(edge) - 1);
      add_whole(std::floor(edge));
      add_whole(std::ceil(edge));
      add_whole(std::floor(edge) + 1);
    }
    if (field_.min) add_whole(std::ceil(*field_.min));
    if (field_.max) add_whole(std::floor(*field_.max));
  }

  void add_decimals() {
    const std::vector<double> edges = edges_of(field_, atoms_, catalogue_);
    int decimals = 1;
    for (const double edge : edges) decimals = std::max(decimals, decimals_of(edge));
    const double scale = std::pow(10.0, decimals);
    const auto add = [&](double number) {
      const double rounded = std::round(number * scale) / scale;
      if (is_within(rounded, field_)) add_once({rounded}, values_);
    };
    for (const double edge : edges)
      for (const double step : {-1.0, 0.0, 1.0}) add(edge + step / scale);
    if (field_.min && is_within(*field_.min, field_)) add_once({*field_.min}, values_);
    if (field_.max && is_within(*field_.max, field_)) add_once({*field_.max}, values_);
  }

  void add_days_around(Integer seconds) {
    const Integer midnight = seconds - ((seconds % day) + day) % day;
    for (const Integer step : {-day, Integer{0}, day}) {
      const Integer at = midnight + step;
      constexpr Integer first = -62'135'596'800;  // of the year 1
      constexpr Integer last = 253'402'214'400;   // of the year 9999
      if (at >= first && at <= last) add_once({Timestamp{at, 0}}, values_);
    }
  }

  /// Also so many days, or so long, from the dates that it is compared with.
  void add_dates() {
    std::vector<Integer> lengths;
    for (const double number : numbers_in(atoms_))
      if (std::abs(number) < 1e6) lengths.push_back(static_cast<Integer>(number) * day);
    for (const condition::Atom* atom : atoms_)
      for (const Value& constant : atom->constants) {
        if (const auto* moment = constant.as<Timestamp>()) add_days_around(moment->seconds);
        if (const auto* length = constant.as<Duration>())
          lengths.push_back(length->nanoseconds / nanoseconds_in_a_second);
      }
    for (const Value& beside : examples_beside(field_.name, atoms_, catalogue_)) {
      const auto* moment = beside.as<Timestamp>();
      if (!moment) continue;
      add_days_around(moment->seconds);
      for (const Integer length : lengths) {
        add_days_around(moment->seconds + length);
        add_days_around(moment->seconds - length);
      }
    }
  }

  void add_list(const std::vector<std::string>& ids) {
    Value::List list;
    for (const std::string& id : ids) list.push_back({id});
    add_once({std::move(list)}, values_);
  }

  /// With and without each option that is asked for; and of each length.
  void add_lists() {
    std::vector<std::string> named;
    std::vector<std::string> all;
    for (const plan::Option& option : field_.options) {
      if (is_named(option, atoms_) && named.size() < most_listed) named.push_back(option.id);
      add_list(all);
      all.push_back(option.id);
    }
    add_list(all);
    for (std::size_t which = 0; which < (std::size_t{1} << named.size()); ++which) {
      std::vector<std::string> list;
      for (std::size_t at = 0; at < named.size(); ++at)
        if ((which >> at) % 2 == 1) list.push_back(named[at]);
      add_list(list);
    }
  }

  /// A text that is given is never empty.
  void add_texts() {
    std::string other = "other";
    for (const condition::Atom* atom : atoms_)
      for (const Value& constant : atom->constants)
        if (const auto* text = constant.as<std::string>(); text && !text->empty()) {
          add_once(constant, values_);
          if (*text == other) other += "s";
        }
    add_once({other}, values_);
    for (const double number : numbers_in(atoms_))
      for (const Integer more : {-1, 0, 1})
        if (const Integer length = static_cast<Integer>(number) + more; length > 0 && length <= longest_text)
          add_once({std::string(static_cast<std::size_t>(length), 'x')}, values_);
    for (const Value& beside : examples_beside(field_.name, atoms_, catalogue_))
      if (beside.as<std::string>()) add_once(beside, values_);
  }

  const plan::Field& field_;
  const Atoms& atoms_;
  const plan::Catalogue& catalogue_;
  std::vector<Value> values_;
};

/// For want of an example.
Value made_up(const plan::Field& field) {
  const double number = field.min ? *field.min : field.max ? std::min(0.0, *field.max) : 0.0;
  switch (field.type) {
    case FieldType::yes_no:
      return {true};
    case FieldType::integer:
    case FieldType::scale:
      return {static_cast<Integer>(std::ceil(number))};
    case FieldType::number:
      return {number};
    case FieldType::date:
      return {Timestamp{20'000 * day, 0}};
    case FieldType::one_of:
      return {field.options.empty() ? std::string{"none"} : field.options.front().id};
    case FieldType::many_of:
      return {Value::List{}};
    case FieldType::text:
      return {std::string{"words"}};
  }
  return {};
}

}  // namespace

std::vector<Value> values_to_try(const plan::Field& field, const Atoms& atoms, const plan::Catalogue& catalogue) {
  return Values{field, atoms, catalogue}.take();
}

bool has_more_values(const plan::Field& field, const Atoms& atoms) {
  if (field.type != plan::FieldType::many_of) return false;
  const auto named = std::count_if(field.options.begin(), field.options.end(),
                                   [&](const plan::Option& option) { return is_named(option, atoms); });
  return static_cast<std::size_t>(named) > most_listed;
}

Value example_of(const plan::Field& field, const plan::Catalogue& catalogue) {
  const plan::Fact* fact = catalogue.fact(field.name);
  return fact && !fact->example.is_null() ? fact->example : made_up(field);
}

}  // namespace bedside::exploring
