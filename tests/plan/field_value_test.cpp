// Whether a value fits its declaration.
#include "plan/field_value.hpp"

#include "catch.hpp"

using namespace bedside;
using plan::Field;
using plan::FieldType;
using plan::Fit;

namespace {

Field field(FieldType type, std::optional<double> min = {}, std::optional<double> max = {}) {
  Field made;
  made.type = type;
  made.min = min;
  made.max = max;
  return made;
}

Field choice(FieldType type) {
  Field made = field(type);
  for (const char* id : {"home", "mobile"}) {
    plan::Option option;
    option.id = id;
    made.options.push_back(option);
  }
  return made;
}

Fit::Reason misfit(const Value& value, const Field& of) {
  return fit_to(value, of).reason;
}

const Value text{std::string{"home"}};
const Value whole{std::int64_t{7}};
const Value decimal{6.5};

}  // namespace

TEST_CASE("a whole number fits a number and becomes one, a decimal never fits a whole number") {
  CHECK(fit_to(whole, field(FieldType::number)).value == Value{7.0});
  CHECK(fit_to(whole, field(FieldType::integer)).value == whole);
  CHECK(misfit(decimal, field(FieldType::integer)) == Fit::Reason::type);
  CHECK(misfit(decimal, field(FieldType::scale, 0, 10)) == Fit::Reason::type);
}

TEST_CASE("limits include their ends") {
  CHECK(fit_to(whole, field(FieldType::integer, 7, 7)).value);
  CHECK(misfit(whole, field(FieldType::integer, 8, {})) == Fit::Reason::range);
  CHECK(misfit(decimal, field(FieldType::number, {}, 6.4)) == Fit::Reason::range);
}

TEST_CASE("a type fits its own values only") {
  CHECK(misfit(text, field(FieldType::yes_no)) == Fit::Reason::type);
  CHECK(misfit(whole, field(FieldType::text)) == Fit::Reason::type);
  CHECK(misfit(text, field(FieldType::number)) == Fit::Reason::type);
  CHECK(misfit(Value{true}, field(FieldType::integer)) == Fit::Reason::type);
  CHECK(misfit(text, choice(FieldType::many_of)) == Fit::Reason::type);
}

TEST_CASE("a choice is one of the ids of its options") {
  CHECK(fit_to(text, choice(FieldType::one_of)).value == text);
  CHECK(misfit({std::string{"Home"}}, choice(FieldType::one_of)) == Fit::Reason::range);
  CHECK(fit_to({Value::List{text}}, choice(FieldType::many_of)).value);
  CHECK(misfit({Value::List{text, text}}, choice(FieldType::many_of)) == Fit::Reason::range);
  CHECK(fit_to({Value::List{}}, choice(FieldType::many_of)).value);
  CHECK(misfit({Value::List{text, whole}}, choice(FieldType::many_of)) == Fit::Reason::type);
  CHECK(misfit({Value::List{{std::string{"x"}}}}, choice(FieldType::many_of)) == Fit::Reason::range);
}

TEST_CASE("a text has a limit") {
  CHECK(fit_to({std::string(plan::longest_text, 'a')}, field(FieldType::text)).value);
  CHECK(misfit({std::string(plan::longest_text + 1, 'a')}, field(FieldType::text)) == Fit::Reason::range);
}

TEST_CASE("dates are ISO dates that exist") {
  CHECK(plan::parse_date("1970-01-02") == Timestamp{86'400, 0});
  CHECK(plan::parse_date("1969-12-31") == Timestamp{-86'400, 0});
  CHECK(plan::parse_date("2024-02-29"));
  CHECK(plan::parse_date("0001-01-01"));
  CHECK(plan::parse_date("9999-12-31"));
  for (const char* date : {"", "2026-02-29", "2026-13-01", "2026-00-10", "2026-01-00", "0000-01-01", "2026-1-01",
                           "26-01-01", "2026/01/01", "2026-01-01T", "-026-01-01", "2026--1-01", "2026-01-1 "})
    CHECK_FALSE(plan::parse_date(date));
}

TEST_CASE("a date is written back as it was") {
  for (const char* date : {"0001-01-01", "1969-12-31", "1970-01-01", "2024-02-29", "9999-12-31"})
    CHECK(plan::iso_date(*plan::parse_date(date)) == date);
}
