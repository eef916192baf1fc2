#include "cli/line_reader.hpp"

#include <istream>
#include <utility>

namespace bedside::cli {
namespace {

constexpr std::size_t block_size = 65'536;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\r") == std::string_view::npos;
}

}  // namespace

std::optional<InputLine> LineReader::ready() {
  do {
    while (at_ < block_.size()) {
      const std::size_t newline = block_.find('\n', at_);
      const std::size_t end = newline == std::string::npos ? block_.size() : newline;
      gather(std::string_view{block_}.substr(at_, end - at_));
      at_ = end;
      if (newline == std::string::npos) break;
      ++at_;
      if (std::optional<InputLine> line = finish_line()) return line;
    }
  } while (refill());
  return ended_ && begun_ ? finish_line() : std::nullopt;
}

void LineReader::wait() {
  if (in_.peek() == std::istream::traits_type::eof()) ended_ = true;
}

std::optional<InputLine> LineReader::next() {
  for (;;) {
    if (std::optional<InputLine> line = ready()) return line;
    if (ended_) return {};
    wait();
  }
}

bool LineReader::has_failed() const {
  return in_.bad();
}

// What the stream holds already; `readsome` never waits.
bool LineReader::refill() {
  at_ = 0;
  block_.clear();
  if (ended_ || !in_.good()) return false;
  block_.resize(block_size);
  const std::streamsize count = in_.readsome(block_.data(), static_cast<std::streamsize>(block_.size()));
  block_.resize(static_cast<std::size_t>(count));
  return count > 0;
}

void LineReader::gather(std::string_view part) {
  begun_ = true;
  if (!too_long_ && part.size() <= longest_ - line_.size()) {
    line_ += part;
    return;
  }
  too_long_ = true;
  line_ = std::string();
}

std::optional<InputLine> LineReader::finish_line() {
  InputLine line{++number_, std::exchange(line_, {}), std::exchange(too_long_, false)};
  begun_ = false;
  if (line.text.ends_with('\r')) line.text.pop_back();
  if (line.text.starts_with(byte_order_mark)) line.text.erase(0, byte_order_mark.size());
  if (blank_lines_ == BlankLines::passed_over && !line.too_long && is_blank(line.text)) return std::nullopt;
  return line;
}

}  // namespace bedside::cli
