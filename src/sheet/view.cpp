#include "sheet/view.hpp"

#include <fmt/format.h>

namespace bedside::sheet {
namespace {

template <class Entry>
const Entry* entry_of(const std::map<std::string, const Entry*, std::less<>>& entries, std::string_view id) {
  const auto found = entries.find(id);
  return found == entries.end() ? nullptr : found->second;
}

/// What is set apart in a sentence, between its marks.
struct Quotation {
  std::string_view begin;
  std::string_view end;
};
constexpr Quotation title_quotation{"“", "”"};
constexpr Quotation code_quotation{"`", "`"};

}  // namespace

View::View(const Sheet& sheet) : sheet_(sheet), language_(in_language(sheet.call.language)) {
  for (const CallTopic& topic : call().topics) topics_.emplace(topic.id, &topic);
  for (const Move& move : call().body.moves) moves_.emplace(move.topic, &move);
  for (const std::string& id : call().body.as_written) written_.emplace(id, written_.size() + 1);
  for (const std::string& id : call().body.order) delivered_.emplace(id, delivered_.size() + 1);
}

const CallTopic* View::topic(std::string_view id) const {
  return entry_of(topics_, id);
}

const Move* View::move(std::string_view id) const {
  return entry_of(moves_, id);
}

std::size_t View::found(const Places& places, std::string_view id) {
  const auto place = places.find(id);
  return place == places.end() ? 0 : place->second;
}

std::size_t View::written_at(std::string_view id) const {
  return found(written_, id);
}

std::size_t View::delivered_at(std::string_view id) const {
  return found(delivered_, id);
}

std::int64_t View::milliseconds() const {
  std::int64_t sum = 0;
  for (const CallTopic& topic : call().topics) sum += topic.milliseconds;
  return sum;
}

Html View::isolated(std::string_view text) const {
  return element("bdi", language_, text);
}

Html View::title(const CallTopic& topic) const {
  const std::size_t slash = topic.id.find('/');
  const Html title = isolated(topic.title);
  return slash == std::string::npos ? title : title + escaped(fmt::format(" ({})", topic.id.substr(slash + 1)));
}

Html View::title(std::string_view id) const {
  const CallTopic* known = topic(id);
  return known == nullptr ? element("code", "", id) : title(*known);
}

Html View::spoken(const Passage& passage) const {
  Html html;
  for (const Stretch& stretch : passage)
    if (stretch.source == Stretch::Source::plan)
      html += escaped(stretch.words);
    else
      html += element("bdi", stretch.source == Stretch::Source::put_in ? R"(class="put-in")" : R"(class="to-come")",
                      stretch.words);
  return html;
}

Html View::sentence(std::string_view words) const {
  Html html;
  while (!words.empty()) {
    const std::size_t title = words.find(title_quotation.begin);
    const std::size_t code = words.find(code_quotation.begin);
    const Quotation& mark = code < title ? code_quotation : title_quotation;
    const std::size_t begin = std::min(title, code);
    const std::size_t end = begin == words.npos ? begin : words.find(mark.end, begin + mark.begin.size());
    if (end == words.npos) break;
    const std::string_view inside = words.substr(begin + mark.begin.size(), end - begin - mark.begin.size());
    html += escaped(words.substr(0, begin));
    html += code < title ? element("code", "", inside) : escaped("“") + isolated(inside) + escaped("”");
    words.remove_prefix(end + mark.end.size());
  }
  return html + escaped(words);
}

}  // namespace bedside::sheet
