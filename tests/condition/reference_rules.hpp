// What operations and functions make of known values: one function for each paragraph of the language.
// Nothing is an error.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <bedside/value.hpp>

namespace bedside::condition::reference {

using Computed = std::optional<Value>;

// reference_arithmetic.cpp
Computed calculated(const std::string& symbol, const Value& left, const Value& right);
Computed negated(const Value& value);

// reference_comparison.cpp
bool equal(const Value& one, const Value& other);
Computed ordered(const std::string& symbol, const Value& left, const Value& right);
Computed contained(const Value& element, const Value& in);
Computed indexed(const Value& in, const Value& index);
Computed map_of(const std::vector<Value>& keys_and_values);
/// The value at a key, or nullptr.
const Value* value_at(const Value::Map& map, const Value& key);

// reference_conversions.cpp
Computed converted(const std::string& to, const Value& from);

// reference_functions.cpp
Computed called(const std::string& function, const std::vector<Value>& arguments);
Computed method_called(const std::string& method, const std::vector<Value>& receiver_and_arguments);

// reference_time.cpp
constexpr std::int64_t billion = 1'000'000'000;
/// 0001-01-01T00:00:00Z and 9999-12-31T23:59:59Z.
constexpr std::int64_t first_second = -62'135'596'800;
constexpr std::int64_t last_second = 253'402'300'799;
Computed moment_at(__int128 nanoseconds);
Computed duration_of(__int128 nanoseconds);
__int128 nanoseconds_of(const Timestamp& moment);
Computed moment_part(const std::string& method, const Timestamp& moment, std::string_view zone);
Computed duration_part(const std::string& method, const Duration& duration);
std::int64_t days_between(const Timestamp& from, const Timestamp& to);
std::string moment_text(const Timestamp& moment);
std::string duration_text(const Duration& duration);

// reference_time_texts.cpp
std::optional<std::int64_t> seconds_of_zone(std::string_view text);
Computed moment_in(std::string_view text);
Computed duration_in(std::string_view text);
/// Seconds since 1970 of a date that exists. Months and days count from 1.
std::optional<std::int64_t> seconds_before(std::int64_t year, std::int64_t month, std::int64_t day);

}  // namespace bedside::condition::reference
