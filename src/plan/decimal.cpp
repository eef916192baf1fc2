#include "plan/decimal.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <system_error>

namespace bedside::plan {
namespace {

bool are_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool is_whole(std::string_view text) {
  if (text.starts_with('-')) text.remove_prefix(1);
  return are_digits(text) && (text.size() == 1 || text.front() != '0');
}

bool is_decimal(std::string_view text) {
  const std::size_t point = text.find('.');
  return is_whole(text.substr(0, point)) && (point == std::string_view::npos || are_digits(text.substr(point + 1)));
}

template <class Number>
std::optional<Number> read(std::string_view text) {
  Number value{};
  const char* end = text.data() + text.size();
  const auto [rest, error] = std::from_chars(text.data(), end, value);
  return error == std::errc{} && rest == end ? std::optional{value} : std::nullopt;
}

}  // namespace

std::optional<std::int64_t> whole_number(std::string_view text) {
  return is_whole(text) ? read<std::int64_t>(text) : std::nullopt;
}

std::optional<double> decimal_number(std::string_view text) {
  const std::optional<double> value = is_decimal(text) ? read<double>(text) : std::nullopt;
  return value && std::isfinite(*value) ? value : std::nullopt;
}

}  // namespace bedside::plan
