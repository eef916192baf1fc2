#include "plan/step_id.hpp"

namespace bedside::plan {

std::string numbered(std::string owner, std::size_t place) {
  owner += '/';
  owner += std::to_string(place + 1);
  return owner;
}

std::string_view owner_of(std::string_view id) {
  return id.substr(0, id.find('/'));
}

std::string unit_id(const Topic& topic, std::size_t part) {
  return topic.split ? numbered(topic.id, part) : topic.id;
}

std::string step_id(const Button& button, std::size_t step) {
  return numbered("button:" + button.id, step);
}

}  // namespace bedside::plan
