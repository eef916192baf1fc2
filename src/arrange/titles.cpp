#include "arrange/titles.hpp"

#include <fmt/format.h>

namespace bedside::arrange {

std::string title_of(const Body& body, std::size_t topic) {
  return fmt::format("“{}”", body.topics[topic].title);
}

std::string title_of(const Body& body, const Layout& layout, Index unit) {
  const Unit& described = layout.units[unit];
  if (described.part == 0 || body.topics[described.topic].parts == 1) return title_of(body, described.topic);
  return fmt::format("“{} ({})”", body.topics[described.topic].title, described.part);
}

std::string titles_of(const Body& body, const Layout& layout, Index block) {
  std::vector<std::string> titles;
  for (const Index unit : layout.blocks[block].units) titles.push_back(title_of(body, layout, unit));
  return listed(titles);
}

std::string listed(const std::vector<std::string>& words) {
  std::string list;
  for (std::size_t place = 0; place < words.size(); ++place) {
    if (place > 0) list += place + 1 == words.size() ? " and " : ", ";
    list += words[place];
  }
  return list;
}

std::string counted(std::int64_t count, const char* one, const char* many) {
  return fmt::format("{} {}", count, count == 1 ? one : many);
}

std::string counted_units(const Layout& layout, const BlockOrder& order, std::size_t first, std::size_t last) {
  std::int64_t topics = 0;
  std::int64_t parts = 0;
  for (std::size_t place = first; place < last; ++place)
    for (const Index unit : layout.blocks[order[place]].units) ++(layout.units[unit].part == 0 ? topics : parts);
  if (parts == 0) return counted(topics, "more topic", "more topics");
  if (topics == 0) return counted(parts, "more part of a topic", "more parts of topics");
  return fmt::format("{} more topics and parts", topics + parts);
}

}  // namespace bedside::arrange
