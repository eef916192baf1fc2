#include <algorithm>

#include "condition/condition.hpp"

namespace bedside::condition {
namespace {

Type type_of(const Value& value) {
  if (value.as<bool>() != nullptr) return Type::boolean;
  if (value.as<std::int64_t>() != nullptr) return Type::integer;
  if (value.as<double>() != nullptr) return Type::number;
  if (value.as<std::string>() != nullptr) return Type::text;
  if (value.as<Timestamp>() != nullptr) return Type::timestamp;
  const auto* list = value.as<Value::List>();
  if (list == nullptr) return Type::anything;
  const bool texts = !list->empty() && std::all_of(list->begin(), list->end(), [](const Value& element) {
    return element.as<std::string>() != nullptr;
  });
  return texts ? Type::list_of_text : Type::list;
}

}  // namespace

Declarations declarations_of(const Values& values) {
  Declarations declarations;
  for (const auto& [name, value] : values) declarations[name] = {type_of(value), false, {}};
  return declarations;
}

}  // namespace bedside::condition
