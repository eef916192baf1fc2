#include "hard_bodies.hpp"

namespace bedside::benchmark {

const std::vector<HardBody>& hard_bodies() {
  static const std::vector<HardBody> bodies{};
  return bodies;
}

std::vector<std::string_view> names_of(const std::vector<Principle>& principles) {
  std::vector<std::string_view> names;
  for (const Principle principle : principles) names.push_back(name_of(principle));
  return names;
}

}  // namespace bedside::benchmark
