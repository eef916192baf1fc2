#include "json/canonical_form.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace bedside::json {
namespace {

std::string written(std::string_view text) {
  return fmt::format("{}:{}", text.size(), text);
}

std::string written(double number) {
  constexpr double exact = 9007199254740992.0;  // 2^53
  if (std::abs(number) < exact && std::trunc(number) == number)
    return fmt::format("{};", static_cast<std::int64_t>(number));
  return fmt::format("{};", number);
}

std::string written(const Value& value) {
  if (const auto* text = value.as<std::string>()) return written(std::string_view{*text});
  if (const auto* truth = value.as<bool>()) return *truth ? "true;" : "false;";
  if (const auto* whole = value.as<std::int64_t>()) return fmt::format("{};", *whole);
  if (const auto* decimal = value.as<double>()) return written(*decimal);
  return "null;";
}

}  // namespace

void CanonicalForm::scalar(const Value& value) {
  add(written(value));
}

void CanonicalForm::close() {
  Level level = std::move(levels_.back());
  levels_.pop_back();
  if (!level.is_list) std::sort(level.entries.begin(), level.entries.end());
  std::string text{level.is_list ? "[" : "{"};
  for (const auto& [name, entry] : level.entries) {
    if (!level.is_list) text += written(std::string_view{name});
    text += entry;
  }
  add(text + (level.is_list ? "]" : "}"));
}

void CanonicalForm::clear() {
  levels_.clear();
  text_.clear();
}

void CanonicalForm::add(std::string written) {
  if (levels_.empty())
    text_ = std::move(written);
  else
    levels_.back().entries.emplace_back(levels_.back().key, std::move(written));
}

}  // namespace bedside::json
