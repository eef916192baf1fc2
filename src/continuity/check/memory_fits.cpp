#include "continuity/check/memory_fits.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "diagnostics/findings.hpp"
#include "plan/programme_facts.hpp"

namespace bedside::continuity {
namespace {

using plan::Fact;
using plan::Field;
using plan::FieldType;
using plan::Option;

bool is_choice(FieldType type) {
  return type == FieldType::one_of || type == FieldType::many_of;
}

bool is_number(FieldType type) {
  return type == FieldType::integer || type == FieldType::number || type == FieldType::scale;
}

/// Whether a value of the one type can be one of the other at all. A date is remembered as text.
bool converts(FieldType left, FieldType fact) {
  switch (fact) {
    case FieldType::yes_no:
    case FieldType::date:
      return left == fact;
    case FieldType::text:
      return left == FieldType::text || left == FieldType::date || left == FieldType::one_of;
    case FieldType::integer:
    case FieldType::scale:
      return left == FieldType::integer || left == FieldType::scale;
    case FieldType::number:
      return is_number(left);
    case FieldType::one_of:
      return left == FieldType::one_of;
    case FieldType::many_of:
      return is_choice(left);
  }
  return false;
}

std::string in_words(FieldType type) {
  switch (type) {
    case FieldType::yes_no:
      return "yes or no";
    case FieldType::text:
      return "text";
    case FieldType::integer:
    case FieldType::scale:
      return "a whole number";
    case FieldType::number:
      return "a number";
    case FieldType::date:
      return "a date";
    case FieldType::one_of:
      return "one choice";
    case FieldType::many_of:
      return "several choices";
  }
  return "";
}

std::string with_unit(const Field& field) {
  return fmt::format("{} in {}", in_words(field.type), field.unit);
}

std::string with_limits(const Field& field) {
  std::string words = in_words(field.type);
  if (field.min) words += fmt::format(" from {}", *field.min);
  if (field.max) words += fmt::format(" up to {}", *field.max);
  return words;
}

/// Only where both say: limits that were left out are those that everybody knows.
bool goes_beyond(const Field& left, const Field& fact) {
  return (left.min && fact.min && *left.min < *fact.min) || (left.max && fact.max && *left.max > *fact.max);
}

std::vector<std::string_view> ids_of(const Field& field) {
  std::vector<std::string_view> ids;
  for (const Option& option : field.options) ids.push_back(option.id);
  return ids;
}

std::vector<std::string_view> ids_without(const Field& left, const Field& fact) {
  std::vector<std::string_view> ids = ids_of(left);
  std::erase_if(ids, [&](std::string_view id) {
    return std::any_of(fact.options.begin(), fact.options.end(), [&](const Option& option) { return option.id == id; });
  });
  return ids;
}

std::optional<Misfit> unfit_choice(const Field& left, const Fact& fact) {
  const std::vector<std::string_view> unknown = ids_without(left, fact);
  const bool fits = fact.type == FieldType::many_of ? unknown.size() < left.options.size() : unknown.empty();
  if (fits) return {};
  return Misfit{diagnostics::listed(ids_of(fact)), diagnostics::listed(unknown)};
}

}  // namespace

std::optional<Misfit> why_unfit(const Field& left, const Fact& fact) {
  if (!converts(left.type, fact.type)) return Misfit{in_words(fact.type), in_words(left.type)};
  if (is_choice(fact.type)) return unfit_choice(left, fact);
  if (!left.unit.empty() && !fact.unit.empty() && left.unit != fact.unit)
    return Misfit{with_unit(fact), with_unit(left)};
  if (is_number(fact.type) && goes_beyond(left, fact)) return Misfit{with_limits(fact), with_limits(left)};
  return {};
}

std::optional<Misfit> why_unfit_for_programme(const Fact& fact) {
  const auto unless = [&](bool fits, FieldType filled_in) -> std::optional<Misfit> {
    return fits ? std::nullopt : std::optional{Misfit{in_words(fact.type), in_words(filled_in)}};
  };
  if (fact.name == plan::calls_so_far) return unless(is_number(fact.type), FieldType::integer);
  if (fact.name == plan::is_last_call) return unless(fact.type == FieldType::yes_no, FieldType::yes_no);
  return unless(fact.type == FieldType::many_of, FieldType::many_of);
}

}  // namespace bedside::continuity
