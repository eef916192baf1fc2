// The data that a condition can see and a text can speak: what the host tells about the patient, and what the patient
// answers.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <variant>
#include <vector>

namespace bedside {

/// Seconds and nanoseconds since 1970-01-01T00:00:00Z. A date is midnight UTC of its day.
struct Timestamp {
  std::int64_t seconds = 0;
  std::int32_t nanoseconds = 0;
  auto operator<=>(const Timestamp&) const = default;
};

/// One value. The empty alternative is `null`: a missing fact.
struct Value {
  using List = std::vector<Value>;
  std::variant<std::monostate, bool, std::int64_t, double, std::string, Timestamp, List> data;

  bool is_null() const { return data.index() == 0; }
  template <class T>
  const T* as() const {
    return std::get_if<T>(&data);
  }
  bool operator==(const Value&) const = default;
};

/// Facts or answers by name, in the order of their names. A missing fact has no entry.
using Values = std::map<std::string, Value, std::less<>>;

}  // namespace bedside
