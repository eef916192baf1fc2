#include "journal/line.hpp"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "journal/checksum.hpp"

namespace bedside::journal {
namespace {

constexpr std::size_t digits_of_fingerprint = 64;
constexpr std::size_t digits_of_checksum = 8;

bool is_hexadecimal(std::string_view text) {
  return text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

/// Takes parts off the front of a line; after a part that isn't there, `good` is false.
class Parts {
 public:
  explicit Parts(std::string_view text) : rest_(text) {}

  void words(std::string_view wanted) {
    good = good && rest_.starts_with(wanted);
    if (good) rest_.remove_prefix(wanted.size());
  }
  /// Written in the one way that a number has.
  std::size_t number() {
    std::size_t number = 0;
    const auto [end, problem] = std::from_chars(rest_.data(), rest_.data() + rest_.size(), number);
    const auto size = static_cast<std::size_t>(end - rest_.data());
    good = good && problem == std::errc{} && (rest_[0] != '0' || size == 1);
    if (good) rest_.remove_prefix(size);
    return number;
  }
  std::string_view hexadecimal(std::size_t digits) {
    const std::string_view text = rest_.substr(0, digits);
    good = good && text.size() == digits && is_hexadecimal(text);
    if (good) rest_.remove_prefix(digits);
    return text;
  }
  std::string_view rest() const { return rest_; }

  bool good = true;

 private:
  std::string_view rest_;
};

std::string checksum_text(std::string_view bytes) {
  return fmt::format(",\"crc\":\"{:08x}\"}}", checksum(bytes));
}

}  // namespace

std::string line_text(const Line& line) {
  std::string text = fmt::format("{{\"n\":{},\"prev\":\"{}\",\"event\":", line.number, line.before);
  text += line.says;
  text += checksum_text(text);
  return text + "\n";
}

std::optional<Line> read_line(std::string_view text) {
  constexpr std::size_t end = std::string_view(R"(,"crc":""})").size() + digits_of_checksum;
  if (text.size() < end || text.size() >= longest_line) return {};
  Parts parts{text.substr(0, text.size() - end)};
  Line line;
  parts.words(R"({"n":)");
  line.number = parts.number();
  parts.words(R"(,"prev":")");
  line.before = parts.hexadecimal(digits_of_fingerprint);
  parts.words(R"(","event":)");
  line.says = parts.rest();
  if (!parts.good) return {};
  const std::string_view checked = text.substr(0, text.size() - end);
  return text.substr(checked.size()) == checksum_text(checked) ? std::optional(line) : std::nullopt;
}

}  // namespace bedside::journal
