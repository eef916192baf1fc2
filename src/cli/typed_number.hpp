// A number as a person types it.
#pragma once

#include <charconv>
#include <optional>
#include <string_view>
#include <system_error>

namespace bedside::cli {

/// The number that is all of the text.
template <class Number>
std::optional<Number> number_in(std::string_view text) {
  Number number{};
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (problem != std::errc{} || end != text.data() + text.size()) return {};
  return number;
}

}  // namespace bedside::cli
