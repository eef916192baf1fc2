#include "json/field.hpp"

#include <algorithm>
#include <charconv>

#include "json/members.hpp"

namespace bedside::json {
namespace {

/// Goes through sound JSON from left to right. Nothing is built of what it passes over.
class Scanner {
 public:
  explicit Scanner(std::string_view json) : json_(json) { pass_space(); }

  /// The value that stands here, as it is written; behind it afterwards.
  std::string_view value() {
    const std::size_t begin = at_;
    if (here() == '{' || here() == '[')
      pass_container();
    else if (here() == '"')
      pass_text();
    else
      at_ = std::min(json_.find_first_of(",]} \t\r\n", at_), json_.size());
    const std::string_view written = json_.substr(begin, at_ - begin);
    pass_space();
    return written;
  }

  /// Into the list or object that stands here; false when it is empty.
  bool enter() {
    step();
    return here() != '}' && here() != ']';
  }
  /// Over the comma, or false at the end of the list or object.
  bool go_on() {
    if (here() != ',') return false;
    step();
    return true;
  }
  /// Over the colon.
  void step() {
    ++at_;
    pass_space();
  }
  char here() const { return at_ < json_.size() ? json_[at_] : '\0'; }

 private:
  void pass_space() { at_ = std::min(json_.find_first_not_of(" \t\r\n", at_), json_.size()); }
  void pass_text() {
    for (++at_; at_ < json_.size() && json_[at_] != '"'; ++at_)
      if (json_[at_] == '\\') ++at_;
    ++at_;
  }
  void pass_container() {
    std::size_t depth = 0;
    do {
      const char character = here();
      if (character == '"') {
        pass_text();
        continue;
      }
      if (character == '{' || character == '[') ++depth;
      if (character == '}' || character == ']') --depth;
      ++at_;
    } while (depth > 0 && at_ < json_.size());
  }

  std::string_view json_;
  std::size_t at_ = 0;
};

/// The text that is written so, quotes and all; what is no text as it stands.
std::string unquoted(std::string_view written) {
  if (!written.starts_with('"')) return std::string{written};
  const Members read = read_members("{\"text\":" + std::string{written} + "}");
  const auto* text = read.all.empty() ? nullptr : read.all.front().value.as<std::string>();
  return text != nullptr ? *text : std::string{written};
}

/// `~1` is a slash and `~0` a tilde.
std::string name_in(std::string_view part) {
  std::string name;
  for (std::size_t at = 0; at < part.size(); ++at) {
    const bool is_escape = part[at] == '~' && at + 1 < part.size() && (part[at + 1] == '0' || part[at + 1] == '1');
    name += is_escape ? (part[++at] == '0' ? '~' : '/') : part[at];
  }
  return name;
}

std::optional<std::string_view> member_of(std::string_view object, std::string_view name) {
  Scanner scanner{object};
  if (!scanner.enter()) return {};
  do {
    const std::string_view found = scanner.value();
    scanner.step();
    const std::string_view value = scanner.value();
    if (unquoted(found) == name) return value;
  } while (scanner.go_on());
  return {};
}

std::optional<std::string_view> element_of(std::string_view list, std::string_view place) {
  std::size_t left = 0;
  const auto [end, problem] = std::from_chars(place.data(), place.data() + place.size(), left);
  const bool is_place =
      problem == std::errc{} && end == place.data() + place.size() && (place == "0" || place[0] != '0');
  Scanner scanner{list};
  if (!is_place || !scanner.enter()) return {};
  do {
    const std::string_view value = scanner.value();
    if (left-- == 0) return value;
  } while (scanner.go_on());
  return {};
}

}  // namespace

std::optional<std::string> field_of(std::string_view json, std::string_view pointer) {
  std::optional<std::string_view> found = Scanner{json}.value();
  while (found && !pointer.empty()) {
    if (pointer.front() != '/') return {};
    pointer.remove_prefix(1);
    const std::size_t end = std::min(pointer.find('/'), pointer.size());
    const std::string_view part = pointer.substr(0, end);
    pointer.remove_prefix(end);
    if (found->starts_with('{'))
      found = member_of(*found, name_in(part));
    else if (found->starts_with('['))
      found = element_of(*found, part);
    else
      found.reset();
  }
  return found ? std::optional{unquoted(*found)} : std::nullopt;
}

}  // namespace bedside::json
