// Reads the conformance cases of the Common Expression Language, which come as protobuf text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace conformance {

/// A field of protobuf text: a scalar or a message.
struct Field {
  std::string name;
  std::string scalar;         ///< a text without its quotes and escapes, or a bare word
  std::vector<Field> fields;  ///< of a message

  const Field* find(std::string_view wanted) const;
  std::string text_of(std::string_view wanted) const;
};

struct CelCase {
  std::string name;  ///< file/section/case
  std::string expression;
  bool fails = false;      ///< an error is expected, and no value
  bool unchecked = false;  ///< evaluated without the check of types
  bool has_bindings = false;
  bool has_type_environment = false;
  Field value;  ///< expected, such as `int64_value`
};

/// All cases of the `.textproto` files in the folder, sorted by file; none when there is no such folder.
std::vector<CelCase> read_cel_cases(const std::string& folder);

}  // namespace conformance
