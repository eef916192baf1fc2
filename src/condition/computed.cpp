#include "condition/computed.hpp"

namespace bedside::condition {

std::string_view words_for(Fault fault) {
  switch (fault) {
    case Fault::overflow:
      return "the result is too large for a whole number";
    case Fault::not_yes_or_no:
      return "it comes to something else than a yes or no";
    case Fault::division_by_zero:
      return "division by zero";
    case Fault::not_convertible:
      return "the value can't be converted";
    case Fault::time_out_of_range:
      return "the result is beyond the years 1 to 9999, or longer than 292 years";
    case Fault::not_an_offset:
      return "the text is not a distance from UTC such as \"+02:00\"";
    case Fault::index_out_of_range:
      return "the list has no element at this place; the first one is at 0";
    case Fault::no_such_key:
      return "the map has no such key";
    case Fault::duplicate_key:
      return "the map has a key twice";
    case Fault::unknown_function:
      return "no such function";
    default:
      return "this does not work on values of these types";
  }
}

/// Its recursion is as deep as lists are nested, which the number of nodes and the depth of facts limit.
std::size_t weight(const Value& value) {
  std::size_t steps = 1;
  if (const auto* text = value.as<std::string>()) steps += text->size() / bytes_per_step;
  if (const auto* list = value.as<Value::List>())
    for (const Value& element : *list) steps += weight(element);
  if (const auto* map = value.as<Value::Map>())
    for (const MapEntry& entry : *map) steps += weight(entry.key) + weight(entry.value);
  return steps;
}

}  // namespace bedside::condition
