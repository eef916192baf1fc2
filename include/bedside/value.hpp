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

/// A length of time, up to about 292 years; negative when it goes back.
struct Duration {
  std::int64_t nanoseconds = 0;
  auto operator<=>(const Duration&) const = default;
};

struct MapEntry;

/// One value. The empty alternative is `null`: a missing fact. Facts and answers hold neither durations nor maps; those
/// come up only while a condition is evaluated.
struct Value {
  using List = std::vector<Value>;
  using Map = std::vector<MapEntry>;  ///< each key once, in the order written
  std::variant<std::monostate, bool, std::int64_t, double, std::string, Timestamp, Duration, List, Map> data;

  bool is_null() const { return data.index() == 0; }
  template <class T>
  const T* as() const {
    return std::get_if<T>(&data);
  }
  bool operator==(const Value&) const = default;
};

/// The key is a bool, a whole number or a text.
struct MapEntry {
  Value key;
  Value value;
  bool operator==(const MapEntry&) const = default;
};

/// Facts or answers by name, in the order of their names. A missing fact has no entry, or a null one. A fact or an
/// answer is a scalar or a list of scalars.
using Values = std::map<std::string, Value, std::less<>>;

}  // namespace bedside
