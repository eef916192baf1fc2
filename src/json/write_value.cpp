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
#include "json/write.hpp"

namespace bedside {
namespace json {
namespace {

std::string decimal(double number) {
  if (std::isnan(number)) return R"("NaN")";
  if (std::isinf(number)) return number > 0 ? R"("Infinity")" : R"("-Infinity")";
  return on_one_line(number);
}

/// Of a value that holds no others.
struct ScalarText {
  std::string operator()(std::monostate) const { return "null"; }
  std::string operator()(bool truth) const { return truth ? "true" : "false"; }
  std::string operator()(std::int64_t whole) const { return on_one_line(whole); }
  std::string operator()(double number) const { return decimal(number); }
  std::string operator()(const std::string& text) const { return on_one_line(text); }
  std::string operator()(Timestamp moment) const { return on_one_line(condition::written(moment)); }
  std::string operator()(Duration length) const { return on_one_line(condition::written(length)); }
  template <class Container>
  std::string operator()(const Container&) const {
    assert(false);
    return "null";
  }
};

std::string key_text(const Value& key) {
  const std::string text = std::visit(ScalarText{}, key.data);
  return text.front() == '"' ? text : '"' + text + '"';
}

class Writer {
 public:
  std::string run(const Value& whole) {
    write(whole);
    while (!open_.empty()) go_on();
    return std::move(text_);
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
    if (begun.list == nullptr && begun.map == nullptr) {
      text_ += std::visit(ScalarText{}, value.data);
      return;
    }
    text_ += begun.list != nullptr ? '[' : '{';
    open_.push_back(begun);
  }

  void go_on() {
    Open& innermost = open_.back();
    if (innermost.next == innermost.size()) {
      text_ += innermost.list != nullptr ? ']' : '}';
      return open_.pop_back();
    }
    if (innermost.next > 0) text_ += ',';
    const std::size_t at = innermost.next++;
    if (innermost.list != nullptr) return write((*innermost.list)[at]);
    const MapEntry& entry = (*innermost.map)[at];
    text_ += key_text(entry.key) + ":";
    write(entry.value);
  }

  std::vector<Open> open_;
  std::string text_;
};

}  // namespace

void add_value(const Value& value, TextBuffer& text) {
  text.add(Writer().run(value));
}

}  // namespace json

std::string to_json(const Value& value) {
  return json::Writer().run(value) + "\n";
}

}  // namespace bedside
