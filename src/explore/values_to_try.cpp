#include "explore/values_to_try.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>

#include <fmt/format.h>

#include "condition/duration.hpp"
#include "explore/edges.hpp"

namespace bedside::exploring {
namespace {

using condition::Reading;
using plan::FieldType;
using Integer = std::int64_t;

constexpr Integer day = 86'400;
constexpr std::size_t most_named = 8;    ///< of the options of a list, so that all lists of them are few
constexpr std::size_t most_options = 6;  ///< of a list that is tried in full
constexpr Integer longest_text = 64;
constexpr Integer first_date = -62'135'596'800;  ///< of the year 1
constexpr Integer last_date = 253'402'214'400;   ///< of the year 9999
constexpr double longest_in_days = 4'000'000;

/// The digits behind the point that people write the number with; 1 where they are many, as then it was worked out.
std::size_t decimals_of(double number) {
  constexpr std::size_t many = 4;
  constexpr std::size_t worked_out = 9;
  const std::string text = fmt::format("{}", number);
  const std::size_t point = text.find('.');
  if (point == std::string::npos || text.find('e') != std::string::npos) return 1;
  const std::size_t decimals = text.size() - point - 1;
  return decimals > worked_out ? 1 : std::min(decimals, many);
}

class Trial {
 public:
  Trial(const plan::Field& field, const Atoms& atoms, const plan::Catalogue& catalogue)
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
    if (is_within(number, field_) && is_countable(number)) add_once({static_cast<Integer>(number)}, values_);
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
    if (!has_few_numbers(field_) || !reads_anything(atoms_)) return;
    for (double number = std::ceil(*field_.min); number <= *field_.max; ++number) add_whole(number);
  }

  void add_decimal(double number) {
    if (is_within(number, field_)) add_once({number}, values_);
  }

  /// Around each edge with as many digits as people write; between edges that are closer than that, what lies there.
  void add_decimals() {
    std::vector<double> edges = edges_of(field_, atoms_, catalogue_);
    std::size_t decimals = 1;
    for (const double edge : edges) decimals = std::max(decimals, decimals_of(edge));
    for (const double edge : edges) add_around(edge, decimals);
    if (field_.min) add_decimal(*field_.min);
    if (field_.max) add_decimal(*field_.max);
    if (field_.min) edges.push_back(*field_.min);
    if (field_.max) edges.push_back(*field_.max);
    std::sort(edges.begin(), edges.end());
    for (std::size_t at = 1; at < edges.size(); ++at) add_between(edges[at - 1], edges[at]);
  }

  void add_around(double edge, std::size_t decimals) {
    constexpr std::array<double, 5> powers{1, 10, 100, 1'000, 10'000};
    const double scale = powers[decimals];
    if (!is_countable(edge * scale)) {
      add_decimal(std::nextafter(edge, -std::numeric_limits<double>::infinity()));
      add_decimal(edge);
      return add_decimal(std::nextafter(edge, std::numeric_limits<double>::infinity()));
    }
    // A whole number over a power of ten is just the decimal that is written so.
    const double units = std::round(edge * scale);
    add_decimal((units - 1) / scale);
    add_decimal(edge);
    if (units / scale != edge) add_decimal(units / scale);
    add_decimal((units + 1) / scale);
  }

  void add_between(double low, double high) {
    const bool is_empty = std::none_of(values_.begin(), values_.end(), [&](const Value& value) {
      const auto* number = value.as<double>();
      return number && *number > low && *number < high;
    });
    const double middle = low / 2 + high / 2;
    if (is_empty && middle > low && middle < high) add_decimal(middle);
  }

  void add_days_around(Integer seconds) {
    const Integer midnight = seconds - ((seconds % day) + day) % day;
    for (const Integer step : {-day, Integer{0}, day}) {
      const Integer at = midnight + step;
      if (at >= first_date && at <= last_date) add_once({Timestamp{at, 0}}, values_);
    }
  }

  /// Also so many days, or so long, from the dates that it is compared with.
  void add_dates() {
    std::vector<Integer> lengths;
    for (const double number : numbers_in(atoms_))
      if (std::abs(number) < longest_in_days) lengths.push_back(static_cast<Integer>(number) * day);
    for (const condition::Atom* atom : atoms_)
      for (const Value& constant : atom->constants) {
        if (const auto* moment = constant.as<Timestamp>()) add_days_around(moment->seconds);
        if (const auto* length = constant.as<Duration>())
          lengths.push_back(length->nanoseconds / condition::nanoseconds_in_a_second);
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

  /// With and without each option, or where these are many each that is asked for and one other; and of each length.
  void add_lists() {
    std::vector<std::string> varied;
    std::size_t named = 0;
    bool has_other = false;
    std::vector<std::string> all;
    const bool is_in_full = field_.options.size() <= most_options && !are_members_only(atoms_);
    for (const plan::Option& option : field_.options) {
      const bool is_asked_for = is_named(option, atoms_) && named < most_named;
      const bool is_other = !is_named(option, atoms_) && !has_other;
      if (is_in_full || is_asked_for || is_other) varied.push_back(option.id);
      if (is_asked_for) ++named;
      has_other = has_other || is_other;
      add_list(all);
      all.push_back(option.id);
    }
    add_list(all);
    for (std::size_t which = 0; which < (std::size_t{1} << varied.size()); ++which) {
      std::vector<std::string> list;
      for (std::size_t at = 0; at < varied.size(); ++at)
        if ((which >> at) % 2 == 1) list.push_back(varied[at]);
      add_list(list);
    }
  }

  /// A text that is given is never empty.
  void add_texts() {
    for (const condition::Atom* atom : atoms_)
      for (const Value& constant : atom->constants)
        if (const auto* text = constant.as<std::string>(); text && !text->empty()) add_once(constant, values_);
    std::string other = "other";
    while (std::find(values_.begin(), values_.end(), Value{other}) != values_.end()) other += "s";
    add_once({other}, values_);
    for (const double number : numbers_in(atoms_)) {
      if (!(number >= 0 && number <= static_cast<double>(longest_text))) continue;
      for (const Integer more : {-1, 0, 1})
        if (const Integer length = static_cast<Integer>(number) + more; length > 0)
          add_once({std::string(static_cast<std::size_t>(length), 'x')}, values_);
    }
    for (const Value& beside : examples_beside(field_.name, atoms_, catalogue_))
      if (beside.as<std::string>()) add_once(beside, values_);
  }

  const plan::Field& field_;
  const Atoms& atoms_;
  const plan::Catalogue& catalogue_;
  std::vector<Value> values_;
};

bool has_uncountable_edges(const plan::Field& field, const Atoms& atoms) {
  const std::vector<double> edges = numbers_in(atoms);
  return std::any_of(edges.begin(), edges.end(),
                     [&](double edge) { return is_within(edge, field) && !is_countable(edge); });
}

bool has_more_lists(const plan::Field& field, const Atoms& atoms) {
  const bool minds_order =
      std::any_of(atoms.begin(), atoms.end(), [](const condition::Atom* atom) { return atom->minds_order; });
  if (minds_order && field.options.size() > 1) return true;
  if (field.options.size() <= most_options) return false;
  const auto named = std::count_if(field.options.begin(), field.options.end(),
                                   [&](const plan::Option& option) { return is_named(option, atoms); });
  return static_cast<std::size_t>(named) > most_named || !are_members_only(atoms);
}

/// For want of an example.
Value made_up(const plan::Field& field) {
  const double number = field.min ? *field.min : field.max ? std::min(0.0, *field.max) : 0.0;
  const double whole = std::ceil(number);
  switch (field.type) {
    case FieldType::yes_no:
      return {true};
    case FieldType::integer:
    case FieldType::scale:
      return {is_countable(whole) ? static_cast<Integer>(whole) : Integer{0}};
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
  return Trial{field, atoms, catalogue}.take();
}

bool may_have_more_values(const plan::Field& field, const Atoms& atoms) {
  const bool is_ordered = std::any_of(atoms.begin(), atoms.end(), [](const condition::Atom* atom) {
    return atom->reading == Reading::ordered || atom->reading == Reading::scaled;
  });
  switch (field.type) {
    case FieldType::yes_no:
    case FieldType::one_of:
      return false;
    case FieldType::integer:
    case FieldType::scale:
      return !has_few_numbers(field) && (reads_anything(atoms) || has_uncountable_edges(field, atoms));
    case FieldType::number:
    case FieldType::date:
      return reads_anything(atoms);
    case FieldType::text:
      return reads_anything(atoms) || is_ordered;
    case FieldType::many_of:
      return has_more_lists(field, atoms);
  }
  return true;
}

Value example_of(const plan::Field& field, const plan::Catalogue& catalogue) {
  const plan::Fact* fact = catalogue.fact(field.name);
  return fact && !fact->example.is_null() ? fact->example : made_up(field);
}

}  // namespace bedside::exploring
