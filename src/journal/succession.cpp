#include "journal/succession.hpp"

#include <charconv>
#include <utility>

namespace bedside::journal {

std::string Place::path() const {
  return number == 0 ? first : first + "." + std::to_string(number);
}

void Retrial::failed() {
  if (!begun_with_) return;
  due_ = *std::exchange(begun_with_, std::nullopt) + wait_;
  wait_ *= 2;
}

Place place_of(const std::string& path, bool is_successor) {
  const std::size_t point = path.rfind('.');
  if (!is_successor || point == std::string::npos) return {path, 0};
  std::size_t number = 0;
  const char* end = path.data() + path.size();
  const auto [stop, problem] = std::from_chars(path.data() + point + 1, end, number);
  if (problem != std::errc{} || stop != end || number == 0) return {path, 0};
  return {path.substr(0, point), number};
}

std::string file_name(const std::string& path) {
  return path.substr(path.rfind('/') + 1);
}

}  // namespace bedside::journal
