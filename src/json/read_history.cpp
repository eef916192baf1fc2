#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "json/earlier_call.hpp"
#include "json/read_json.hpp"
#include "json/stream.hpp"

namespace bedside::json {
namespace {

using diagnostics::Code;
using diagnostics::Findings;

constexpr std::size_t most_bytes = 64 * 1024 * 1024;

/// Keeps what the next call wants to know of each outcome, and passes over everything else.
class HistoryStream : public Stream {
 public:
  using Stream::Stream;

  bool null() { return add({}); }
  bool boolean(bool value) { return add({value}); }
  bool number_integer(number_integer_t value) { return add({std::int64_t{value}}); }
  bool number_unsigned(number_unsigned_t value) {
    constexpr auto largest = static_cast<number_unsigned_t>(std::numeric_limits<std::int64_t>::max());
    return add(value <= largest ? Value{static_cast<std::int64_t>(value)} : Value{static_cast<double>(value)});
  }
  bool number_float(number_float_t value, const string_t&) { return add({value}); }
  bool binary(binary_t&) { return false; }
  bool string(string_t& value) { return add({std::move(value)}); }
  bool start_object(std::size_t) {
    if (depth() == 0 || is_in_order()) return refuse();
    if (depth() > 1 && is_wanted_) open_.push_back({{Value::Map{}}, std::exchange(key_, {})});
    return deepen();
  }
  bool end_object() { return end(); }
  bool key(string_t& name) {
    if (depth() == 2) begin_member(name);
    key_ = std::move(name);
    return true;
  }
  bool start_array(std::size_t) {
    if (depth() == 1 || (depth() == 3 && is_in_order())) return refuse();
    if (depth() > 1 && is_wanted_) open_.push_back({{Value::List{}}, std::exchange(key_, {})});
    return deepen();
  }
  bool end_array() { return end(); }

  std::vector<EarlierCall> take() { return std::move(calls_); }

 private:
  struct Opened {
    Value value;
    std::string key;  ///< of the object that it stands in; empty in a list
  };

  bool is_in_order() const { return depth() > 1 && member_ == "order"; }

  void begin_member(const std::string& name) {
    is_wanted_ = is_of_earlier_call(name);
    member_ = name;
  }

  bool add(Value value) {
    if (depth() < 2) return refuse();
    if (is_in_order() && (depth() != 3 || !value.as<std::string>())) return refuse();
    if (is_wanted_) put(std::move(value), std::move(key_));
    return true;
  }

  /// Into whatever is open.
  void put(Value value, std::string key) {
    if (open_.empty())
      members_.push_back({std::move(key), std::move(value)});
    else if (auto* list = std::get_if<Value::List>(&open_.back().value.data))
      list->push_back(std::move(value));
    else
      std::get<Value::Map>(open_.back().value.data).push_back({{std::move(key)}, std::move(value)});
  }

  bool end() {
    close();
    if (!open_.empty() && depth() > 1) {
      Opened ended = std::move(open_.back());
      open_.pop_back();
      put(std::move(ended.value), std::move(ended.key));
    }
    return depth() == 1 ? end_call() : true;
  }

  bool end_call() {
    EarlierCallReader reader{std::exchange(members_, {})};
    calls_.push_back(reader.read());
    member_.clear();
    if (reader.problem().empty()) return true;
    findings_.error(Code::history_shape, fmt::format("in outcome {}, {}", calls_.size(), reader.problem())).hint =
        "an outcome is what `bedside drive --outcome` writes; see `bedside schema outcome`";
    return false;
  }

  bool refuse() {
    findings_.error(Code::history_shape,
                    "a history is a JSON array of outcomes, oldest first, each with its `order` of ids");
    return false;
  }
  bool deepen() {
    if (open()) return true;
    const Position place = places_.at(read);
    findings_.error(Code::limit_exceeded, {place, place},
                    fmt::format("lists and objects stand in one another more than {} deep", deepest));
    return false;
  }

  std::string member_;  ///< of the outcome, that is being read
  std::string key_;     ///< read last
  bool is_wanted_ = false;
  std::vector<Opened> open_;  ///< within the member, the innermost last
  std::vector<EarlierCallReader::Member> members_;
  std::vector<EarlierCall> calls_;
};

}  // namespace

std::vector<EarlierCall> read_history(std::string_view text, Findings& findings) {
  if (!is_readable(text, most_bytes, findings)) return {};
  return read_history_within(text, 0, findings);
}

std::vector<EarlierCall> read_history_within(std::string_view text, std::size_t begin, Findings& findings) {
  HistoryStream stream{text, findings, begin};
  read_stream(text, stream);
  return stream.take();
}

}  // namespace bedside::json
