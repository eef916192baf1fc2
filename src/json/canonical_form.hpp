// JSON in one spelling, whoever wrote it.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <bedside/value.hpp>

namespace bedside::json {

/// Makes the same text of all JSON that says the same: without spaces, with the names of an object in the order of
/// their bytes, and with one spelling of each number and text, as RFC 8785 does. It only serves to be compared: texts
/// stand with their lengths in place of quotes, and whole numbers keep all digits.
class CanonicalForm {
 public:
  void open(bool is_list) { levels_.push_back({is_list, {}, {}}); }
  /// The name of what comes next.
  void key(std::string_view name) { levels_.back().key = name; }
  /// Within a list or an object: null, a truth, a number or a text.
  void scalar(const Value& value);
  void close();
  /// What was opened first and is closed by now.
  const std::string& text() const { return text_; }
  void clear();

 private:
  struct Level {
    bool is_list;
    std::string key;
    std::vector<std::pair<std::string, std::string>> entries;
  };
  void add(std::string written);

  std::vector<Level> levels_;
  std::string text_;
};

}  // namespace bedside::json
