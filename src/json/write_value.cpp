// A value on one line. Values stand in one another as deep as whoever made them likes, so no function calls itself.
#include <cassert>
#include <cmath>
#include <cstddef>
#include <string>
#include <variant>
#include <vector>

#include <bedside/json.hpp>

#include "condition/duration.hpp"
#include "condition/timestamp.hpp"
#include "json/text_sink.hpp"

namespace bedside {
namespace json {
namespace {

/// Adds a value that holds no others.
struct ScalarText {
  TextBuffer& text;

  void operator()(std::monostate) const { text.add("null"sv); }
  void operator()(bool truth) const { truth ? text.add("true"sv) : text.add("false"sv); }
  void operator()(std::int64_t whole) const { add_whole(whole, text); }
  void operator()(double number) const {
    if (std::isfinite(number)) return add_decimal(number, text);
    text.add(std::isnan(number) ? R"("NaN")"sv : number > 0 ? R"("Infinity")"sv : R"("-Infinity")"sv);
  }
  void operator()(const std::string& words) const { add_text(words, text); }
  void operator()(Timestamp moment) const { add_text(condition::written(moment), text); }
  void operator()(Duration length) const { add_text(condition::written(length), text); }
  template <class Container>
  void operator()(const Container&) const {
    assert(false);
    text.add("null"sv);
  }
};

void add_key(const Value& key, TextBuffer& text) {
  TextBuffer scalar;
  std::visit(ScalarText{scalar}, key.data);
  const std::string written = scalar.take();
  written.front() == '"' ? text.add(written) : text.add('"', written, '"');
}

class Writer {
 public:
  explicit Writer(TextBuffer& text) : text_(text) {}

  void run(const Value& whole) {
    write(whole);
    while (!open_.empty()) go_on();
  }

 private:
  /// A list or a map of which the values before `next` are written.
  struct Open {
    const Value::List* list = nullptr;
    const Value::Map* map = nullptr;
    std::size_t next = 0;

    std::size_t size() const { return list != nullptr ? list->size() : map->size(); }
  };

  void write(const Value& value) {
    const Open begun{value.as<Value::List>(), value.as<Value::Map>()};
    if (begun.list == nullptr && begun.map == nullptr) return std::visit(ScalarText{text_}, value.data);
    text_.add(begun.list != nullptr ? '[' : '{');
    open_.push_back(begun);
  }

  void go_on() {
    Open& innermost = open_.back();
    if (innermost.next == innermost.size()) {
      text_.add(innermost.list != nullptr ? ']' : '}');
      return open_.pop_back();
    }
    if (innermost.next > 0) text_.add(',');
    const std::size_t at = innermost.next++;
    if (innermost.list != nullptr) return write((*innermost.list)[at]);
    const MapEntry& entry = (*innermost.map)[at];
    add_key(entry.key, text_);
    text_.add(':');
    write(entry.value);
  }

  TextBuffer& text_;
  std::vector<Open> open_;
};

}  // namespace

void add_value(const Value& value, TextBuffer& text) {
  Writer{text}.run(value);
}

}  // namespace json

std::string to_json(const Value& value) {
  json::TextBuffer text;
  json::add_value(value, text);
  text.add('\n');
  return text.take();
}

}  // namespace bedside
