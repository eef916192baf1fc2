#include "plan/id.hpp"

#include <algorithm>

namespace bedside::plan {
namespace {

bool is_lower(char c) {
  return c >= 'a' && c <= 'z';
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// `others` are allowed beside small letters and digits.
bool fits(std::string_view word, std::string_view others) {
  return !word.empty() && word.size() <= longest_name && is_lower(word.front()) &&
         std::all_of(word.begin(), word.end(),
                     [&](char c) { return is_lower(c) || is_digit(c) || others.find(c) != std::string_view::npos; });
}

}  // namespace

bool is_id(std::string_view word) {
  return fits(word, "-");
}
bool is_option_id(std::string_view word) {
  return fits(word, "-_");
}
bool is_name(std::string_view word) {
  return fits(word, "_");
}

std::string as_id(std::string_view seen, char separator) {
  std::string id;
  for (const char c : seen) {
    const char lower = (c >= 'A' && c <= 'Z') ? static_cast<char>(c - 'A' + 'a') : c;
    if (is_lower(lower) || (is_digit(lower) && !id.empty()))
      id += lower;
    else if (!id.empty() && id.back() != separator)
      id += separator;
  }
  while (!id.empty() && id.back() == separator) id.pop_back();
  return id.substr(0, longest_name);
}

}  // namespace bedside::plan
