#include "verdict.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "cli/console.hpp"

namespace conformance {
namespace {

using nlohmann::json;

/// What JSON has no number for is printed as a text.
bool is_double(const json& printed, double expected) {
  if (std::isnan(expected)) return printed == "NaN";
  if (std::isinf(expected)) return printed == (expected > 0 ? "Infinity" : "-Infinity");
  if (!printed.is_number_float()) return false;
  const auto number = printed.get<double>();
  return !(number < expected) && !(number > expected) && std::signbit(number) == std::signbit(expected);
}

/// The keys of JSON are texts.
std::string key_text(const Field& key) {
  return key.name == "int64_value" ? std::to_string(std::stoll(key.scalar, nullptr, 0)) : key.scalar;
}

bool is_value(const json& printed, const Field& expected);

bool is_list(const json& printed, const Field& expected) {
  return printed.is_array() &&
         std::equal(printed.begin(), printed.end(), expected.fields.begin(), expected.fields.end(),
                    [](const json& element, const Field& values) { return is_value(element, values.fields.at(0)); });
}

bool is_map(const json& printed, const Field& expected) {
  return printed.is_object() && printed.size() == expected.fields.size() &&
         std::all_of(expected.fields.begin(), expected.fields.end(), [&](const Field& entry) {
           const auto found = printed.find(key_text(entry.find("key")->fields.at(0)));
           return found != printed.end() && is_value(*found, entry.find("value")->fields.at(0));
         });
}

bool is_value(const json& printed, const Field& expected) {
  if (expected.name == "null_value") return printed.is_null();
  if (expected.name == "bool_value") return printed.is_boolean() && printed == (expected.scalar == "true");
  if (expected.name == "int64_value")
    return printed.is_number_integer() && printed == std::int64_t{std::stoll(expected.scalar, nullptr, 0)};
  if (expected.name == "double_value") return is_double(printed, std::strtod(expected.scalar.c_str(), nullptr));
  if (expected.name == "string_value") return printed.is_string() && printed == expected.scalar;
  if (expected.name == "list_value") return is_list(printed, expected);
  return expected.name == "map_value" && is_map(printed, expected);
}

Console evaluated(const CelCase& one) {
  std::vector<std::string> arguments{"eval", one.expression};
  if (one.unchecked) arguments.emplace_back("--unchecked");
  Console console;
  run(console, std::move(arguments));
  return console;
}

}  // namespace

bool ends_in_an_error(const CelCase& one) {
  const Console console = evaluated(one);
  return console.status == 1 && console.out.str().empty() && !console.err.str().empty();
}

bool passes(const CelCase& one) {
  if (one.fails) return ends_in_an_error(one);
  const Console console = evaluated(one);
  return console.status == 0 && is_value(json::parse(console.out.str(), nullptr, false), one.value);
}

}  // namespace conformance
