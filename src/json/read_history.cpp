#include <string>
#include <utility>

#include <fmt/format.h>

#include "json/read_json.hpp"
#include "json/stream.hpp"

namespace bedside::json {
namespace {

using diagnostics::Code;
using diagnostics::Findings;

constexpr std::size_t most_bytes = 64 * 1024 * 1024;

/// Keeps `order` of each outcome and passes over everything else.
class HistoryStream : public Stream {
 public:
  using Stream::Stream;

  bool null() { return other(); }
  bool boolean(bool) { return other(); }
  bool number_integer(number_integer_t) { return other(); }
  bool number_unsigned(number_unsigned_t) { return other(); }
  bool number_float(number_float_t, const string_t&) { return other(); }
  bool binary(binary_t&) { return false; }
  bool string(string_t& value) {
    if (depth() != 3 || !in_order_) return other();
    orders_.back().push_back(std::move(value));
    return true;
  }
  bool start_object(std::size_t) {
    if (depth() == 0 || is_in_order()) return refuse();
    if (depth() == 1) orders_.emplace_back();
    if (depth() == 2) in_order_ = false;
    return deepen();
  }
  bool end_object() {
    close();
    return true;
  }
  bool key(string_t& name) {
    if (depth() == 2) key_ = std::move(name);
    return true;
  }
  bool start_array(std::size_t) {
    if (depth() == 1) return refuse();
    if (depth() == 3 && in_order_) return refuse();
    if (depth() == 2) in_order_ = key_ == "order";
    return deepen();
  }
  bool end_array() {
    close();
    return true;
  }

  std::vector<std::vector<std::string>> take() { return std::move(orders_); }

 private:
  bool is_in_order() const { return (depth() == 2 && key_ == "order") || (depth() == 3 && in_order_); }
  bool other() { return depth() < 2 || is_in_order() ? refuse() : true; }
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

  std::string key_;
  bool in_order_ = false;
  std::vector<std::vector<std::string>> orders_;
};

}  // namespace

std::vector<std::vector<std::string>> read_history(std::string_view text, Findings& findings) {
  if (!is_readable(text, most_bytes, findings)) return {};
  return read_history_within(text, 0, findings);
}

std::vector<std::vector<std::string>> read_history_within(std::string_view text, std::size_t begin,
                                                          Findings& findings) {
  HistoryStream stream{text, findings, begin};
  read_stream(text, stream);
  return stream.take();
}

}  // namespace bedside::json
