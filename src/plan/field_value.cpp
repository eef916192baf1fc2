#include "plan/field_value.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cmath>
#include <set>
#include <vector>

#include <fmt/format.h>

#include "diagnostics/findings.hpp"
#include "plan/decimal.hpp"
#include "plan/reader.hpp"
#include "plan/words.hpp"

namespace bedside::plan {
namespace {

constexpr std::int64_t seconds_per_day = 24 * 60 * 60;

Fit misfit(Fit::Reason reason) {
  return {std::nullopt, reason};
}
Fit fitting(Value value) {
  return {std::move(value), Fit::Reason::none};
}

bool within(double number, const Field& field) {
  return !(field.min && number < *field.min) && !(field.max && number > *field.max);
}

bool is_option(const std::string& id, const Field& field) {
  return std::any_of(field.options.begin(), field.options.end(), [&](const Option& option) { return option.id == id; });
}

Fit fit_integer(const Value& raw, const Field& field) {
  const auto* whole = raw.as<std::int64_t>();
  if (!whole) return misfit(Fit::Reason::type);
  return within(static_cast<double>(*whole), field) ? fitting(raw) : misfit(Fit::Reason::range);
}

Fit fit_number(const Value& raw, const Field& field) {
  double number = 0;
  if (const auto* whole = raw.as<std::int64_t>())
    number = static_cast<double>(*whole);
  else if (const auto* decimal = raw.as<double>())
    number = *decimal;
  else
    return misfit(Fit::Reason::type);
  if (!std::isfinite(number)) return misfit(Fit::Reason::type);
  return within(number, field) ? fitting({number}) : misfit(Fit::Reason::range);
}

Fit fit_date(const Value& raw) {
  const auto* text = raw.as<std::string>();
  const std::optional<Timestamp> date = text ? parse_date(*text) : std::nullopt;
  return date ? fitting({*date}) : misfit(Fit::Reason::type);
}

Fit fit_text(const Value& raw) {
  const auto* text = raw.as<std::string>();
  if (!text) return misfit(Fit::Reason::type);
  return !text->empty() && text->size() <= longest_text ? fitting(raw) : misfit(Fit::Reason::range);
}

Fit fit_one(const Value& raw, const Field& field) {
  const auto* id = raw.as<std::string>();
  if (!id) return misfit(Fit::Reason::type);
  return is_option(*id, field) ? fitting(raw) : misfit(Fit::Reason::range);
}

Fit fit_many(const Value& raw, const Field& field) {
  const auto* list = raw.as<Value::List>();
  if (!list) return misfit(Fit::Reason::type);
  std::set<std::string> seen;
  for (const Value& item : *list) {
    if (const Fit fit = fit_one(item, field); !fit.value) return fit;
    if (!seen.insert(*item.as<std::string>()).second) return misfit(Fit::Reason::range);
  }
  return fitting(raw);
}

Value written_number(const std::string& text) {
  if (const std::optional<std::int64_t> whole = whole_number(text)) return {*whole};
  if (const std::optional<double> decimal = decimal_number(text)) return {*decimal};
  return {};
}

std::string limits_in_words(const Field& field) {
  if (field.min && field.max) return fmt::format(" from {} to {}", *field.min, *field.max);
  if (field.min) return fmt::format(" of at least {}", *field.min);
  if (field.max) return fmt::format(" of at most {}", *field.max);
  return "";
}

std::string options_in_words(const Field& field) {
  std::vector<std::string_view> ids;
  for (const Option& option : field.options) ids.push_back(option.id);
  return diagnostics::listed(ids);
}

}  // namespace

Fit fit_to(const Value& raw, const Field& field) {
  switch (field.type) {
    case FieldType::yes_no:
      return raw.as<bool>() ? fitting(raw) : misfit(Fit::Reason::type);
    case FieldType::text:
      return fit_text(raw);
    case FieldType::integer:
    case FieldType::scale:
      return fit_integer(raw, field);
    case FieldType::number:
      return fit_number(raw, field);
    case FieldType::date:
      return fit_date(raw);
    case FieldType::one_of:
      return fit_one(raw, field);
    case FieldType::many_of:
      return fit_many(raw, field);
  }
  return misfit(Fit::Reason::type);
}

Value written_value(const source::Node& node, FieldType type) {
  if (node.kind == source::Kind::sequence) {
    Value::List list;
    for (const source::Node& item : node.items) list.push_back(written_value(item, FieldType::text));
    return type == FieldType::many_of ? Value{std::move(list)} : Value{};
  }
  if (!node.is_scalar() || is_null_word(node)) return {};
  const bool is_number = type == FieldType::integer || type == FieldType::number || type == FieldType::scale;
  if (type == FieldType::yes_no) {
    if (node.is_quoted() || (node.text != "true" && node.text != "false")) return {};
    return {node.text == "true"};
  }
  if (is_number) return node.is_quoted() ? Value{} : written_number(node.text);
  return {node.text};
}

std::string expected_value(const Field& field) {
  switch (field.type) {
    case FieldType::yes_no:
      return "`true` or `false`";
    case FieldType::text:
      return "text";
    case FieldType::integer:
    case FieldType::scale:
      return "a whole number" + limits_in_words(field);
    case FieldType::number:
      return "a number" + limits_in_words(field);
    case FieldType::date:
      return "a date such as 2026-12-01";
    case FieldType::one_of:
      return options_in_words(field);
    case FieldType::many_of:
      return fmt::format("a list of {}, each at most once", options_in_words(field));
  }
  return "";
}

std::string_view name_of(FieldType type) {
  return answer_type_words[static_cast<std::size_t>(type)];
}

std::optional<Timestamp> parse_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return {};
  const auto number = [&](std::size_t at, std::size_t count) {
    int value = 0;
    const auto [rest, error] = std::from_chars(text.data() + at, text.data() + at + count, value);
    return error == std::errc{} && rest == text.data() + at + count && text[at] != '-' ? value : 0;
  };
  const std::chrono::year_month_day day{std::chrono::year{number(0, 4)},
                                        std::chrono::month{static_cast<unsigned>(number(5, 2))},
                                        std::chrono::day{static_cast<unsigned>(number(8, 2))}};
  if (number(0, 4) == 0 || !day.ok()) return {};
  return Timestamp{std::chrono::sys_days{day}.time_since_epoch().count() * seconds_per_day, 0};
}

std::string iso_date(Timestamp timestamp) {
  const std::int64_t days = timestamp.seconds >= 0 ? timestamp.seconds / seconds_per_day
                                                   : (timestamp.seconds - seconds_per_day + 1) / seconds_per_day;
  const std::chrono::year_month_day day{std::chrono::sys_days{std::chrono::days{days}}};
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
                     static_cast<unsigned>(day.day()));
}

Value as_given(const Value& value) {
  const auto* date = value.as<Timestamp>();
  return date ? Value{iso_date(*date)} : value;
}

}  // namespace bedside::plan
