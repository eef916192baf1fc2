#include "json/read_json.hpp"

#include <cstdint>
#include <limits>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "diagnostics/characters.hpp"
#include "json/counted_text.hpp"

namespace bedside::json {
namespace {

using diagnostics::Code;
using diagnostics::Findings;

constexpr std::size_t most_bytes = 1024 * 1024;
constexpr std::size_t most_fields = 10'000;
constexpr std::size_t deepest = 32;
constexpr std::size_t most_history_bytes = 64 * 1024 * 1024;

/// What every stream reader of this file shares: places, depth, and the words for broken JSON. The library calls the
/// members by these names.
class Stream {
 public:
  using number_integer_t = nlohmann::json::number_integer_t;
  using number_unsigned_t = nlohmann::json::number_unsigned_t;
  using number_float_t = nlohmann::json::number_float_t;
  using string_t = nlohmann::json::string_t;
  using binary_t = nlohmann::json::binary_t;

  Stream(std::string_view text, Findings& findings) : places_(text), findings_(findings) {}

  std::size_t read = 0;  ///< bytes so far

  bool parse_error(std::size_t position, const std::string&, const nlohmann::json::exception& error) {
    constexpr int number_too_large = 406;
    const Position place = places_.at(position > 0 ? position - 1 : 0);
    const SourceRange range{place, {place.line, place.column + 1}};
    if (error.id == number_too_large)
      findings_.error(Code::json_syntax, range, "this number is too large to be held");
    else
      findings_.error(Code::json_syntax, range, "this is not valid JSON").hint =
          "look for a missing quote, comma or bracket here or just before";
    return false;
  }

 protected:
  bool open() {
    if (++depth_ <= deepest) return true;
    const Position place = places_.at(read);
    findings_.error(Code::limit_exceeded, {place, place},
                    fmt::format("lists and objects stand in one another more than {} deep", deepest));
    return false;
  }
  void close() { --depth_; }
  std::size_t depth() const { return depth_; }

  GrowingPosition places_;
  Findings& findings_;

 private:
  std::size_t depth_ = 0;
};

class FactsStream : public Stream {
 public:
  using Stream::Stream;

  bool null() { return add({}); }
  bool boolean(bool value) { return add({value}); }
  bool number_integer(number_integer_t value) { return add({std::int64_t{value}}); }
  bool number_unsigned(number_unsigned_t value) {
    constexpr auto largest = static_cast<number_unsigned_t>(std::numeric_limits<std::int64_t>::max());
    if (value <= largest) return add({static_cast<std::int64_t>(value)});
    findings_.error(Code::fact_range, field_.place,
                    fmt::format("the fact `{}` is a whole number beyond 64 bits", field_.name));
    return add({});
  }
  bool number_float(number_float_t value, const string_t&) { return add({value}); }
  bool string(string_t& value) { return add({std::move(value)}); }
  bool binary(binary_t&) { return false; }

  bool start_object(std::size_t) {
    if (depth() > 0) note_nesting("keys and values");
    return open();
  }
  bool end_object() {
    close();
    if (depth() == 1) refuse_nesting();
    return true;
  }
  bool key(string_t& name) {
    if (depth() > 1) return true;
    const Position end = places_.at(read);
    const int length = diagnostics::count_characters(name) + 2;  // with its quotes
    field_.name = std::move(name);
    field_.place = {{end.line, end.column > length ? end.column - length : 1}, end};
    if (facts_.size() < most_fields) return true;
    findings_.error(Code::limit_exceeded, field_.place, fmt::format("there are more than {} facts", most_fields));
    return false;
  }
  bool start_array(std::size_t) {
    if (depth() == 0) return refuse_root();
    if (depth() > 1) note_nesting("a list in a list");
    list_ = Value::List{};
    return open();
  }
  bool end_array() {
    close();
    if (depth() == 1) facts_.push_back({field_.name, {std::move(list_)}, field_.place});
    if (depth() == 1) refuse_nesting();
    return true;
  }
  bool parse_error(std::size_t position, const std::string& seen, const nlohmann::json::exception& error) {
    refuse_nesting();
    return Stream::parse_error(position, seen, error);
  }

  std::vector<call::GivenFact> take() { return std::move(facts_); }

 private:
  bool refuse_root() {
    findings_.error(Code::json_shape, "facts are one JSON object, such as {\"first_name\": \"Maria\"}");
    return false;
  }
  void note_nesting(std::string_view what) {
    if (nested_.empty()) nested_ = what;
  }
  /// Once for each fact, when all of it is read: one that is nested beyond the limit is reported for that alone.
  void refuse_nesting() {
    if (nested_.empty()) return;
    findings_.error(Code::fact_type, field_.place, fmt::format("the fact `{}` holds {}", field_.name, nested_));
    nested_ = {};
  }
  bool add(Value value) {
    if (depth() == 0) return refuse_root();
    if (depth() == 1)
      facts_.push_back({field_.name, std::move(value), field_.place});
    else if (depth() == 2)
      list_.push_back(std::move(value));
    return true;
  }

  call::GivenFact field_;
  std::string_view nested_;  ///< what the value holds that no fact can; empty while there is nothing of the kind
  Value::List list_;
  std::vector<call::GivenFact> facts_;
};

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
    return open();
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
    return open();
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

  std::string key_;
  bool in_order_ = false;
  std::vector<std::vector<std::string>> orders_;
};

/// The library's own complaint about such bytes would not say what they are.
bool is_utf8(std::string_view text, Findings& findings) {
  GrowingPosition places{text};
  for (std::size_t offset = 0; offset < text.size();) {
    const diagnostics::Character character = diagnostics::character_at(text, offset);
    if (!character.is_utf8) {
      const Position place = places.at(offset);
      findings.error(Code::not_utf8, {place, {place.line, place.column + 1}}, "this byte is not UTF-8").hint =
          "save the file as UTF-8";
      return false;
    }
    offset += character.bytes;
  }
  return true;
}

template <class Reader>
void read_stream(std::string_view text, Reader& reader) {
  std::size_t* read = &reader.read;
  nlohmann::json::sax_parse(CountingIterator{text.data(), read}, CountingIterator{text.data() + text.size(), read},
                            &reader);
}

bool is_within(std::string_view text, std::size_t limit, Findings& findings) {
  if (text.size() <= limit) return true;
  findings.error(Code::limit_exceeded, fmt::format("this file has {} bytes; the limit is {}", text.size(), limit));
  return false;
}

}  // namespace

std::vector<call::GivenFact> read_facts(std::string_view text, Findings& findings) {
  if (!is_within(text, most_bytes, findings) || !is_utf8(text, findings)) return {};
  FactsStream stream{text, findings};
  read_stream(text, stream);
  return stream.take();
}

std::vector<std::vector<std::string>> read_history(std::string_view text, Findings& findings) {
  if (!is_within(text, most_history_bytes, findings) || !is_utf8(text, findings)) return {};
  HistoryStream stream{text, findings};
  read_stream(text, stream);
  return stream.take();
}

}  // namespace bedside::json
