#include "journal/recovery.hpp"

#include <algorithm>
#include <utility>

#include "journal/line.hpp"
#include "json/event.hpp"
#include "value/fingerprint.hpp"

namespace bedside::journal {
namespace {

using State = Recovered::State;

constexpr std::string_view beginning = R"({"n":0,"prev":")";

/// Takes lines off the front of a text.
class Lines {
 public:
  explicit Lines(std::string_view text) : rest_(text) {}

  bool at_end() const { return rest_.empty(); }
  /// Without its newline.
  std::string_view take() {
    const std::size_t end = rest_.find('\n');
    ends_in_newline = end != std::string_view::npos;
    const std::string_view line = rest_.substr(0, end);
    rest_.remove_prefix(ends_in_newline ? end + 1 : rest_.size());
    return line;
  }

  bool ends_in_newline = false;  ///< of the line taken last

 private:
  std::string_view rest_;
};

/// What stands behind the prefix so far, as it would have to be to belong to it.
std::optional<Event> next_event(const Recovered& so_far, std::string_view text) {
  const std::optional<Line> line = read_line(text);
  if (!line || line->number != so_far.events.size() + 1 || line->before != so_far.last) return {};
  std::optional<Event> event = json::read_event(line->says);
  return event && event->number == line->number ? std::move(event) : std::nullopt;
}

void read_events(std::string_view bytes, Recovered& recovered) {
  for (Lines lines{bytes.substr(recovered.valid)}; !lines.at_end();) {
    const std::string_view text = lines.take();
    std::optional<Event> event = lines.ends_in_newline ? next_event(recovered, text) : std::nullopt;
    if (!event) return;
    recovered.events.push_back(std::move(*event));
    recovered.valid += text.size() + 1;
    recovered.last = value::sha256(text);
  }
}

/// The whole line at the end of a text, whatever stands before it: zeros, say. Within a line, this beginning stands at
/// its front only, as quotes in texts are escaped.
std::optional<Line> whole_line_in(std::string_view text) {
  const std::size_t begin = text.rfind(R"({"n":)");
  return begin != std::string_view::npos ? read_line(text.substr(begin)) : std::nullopt;
}

/// Whether it is the line that was to come next, without its newline: not written to its end, so never acknowledged.
bool is_cut_short(const Recovered& recovered, std::string_view text, const Lines& lines) {
  if (lines.ends_in_newline) return false;
  return recovered.valid == 0 ? text.starts_with(beginning) : next_event(recovered, text).has_value();
}

std::vector<Unconfirmed> whole_lines_behind(const Recovered& recovered, std::string_view bytes) {
  std::vector<Unconfirmed> found;
  std::size_t number = recovered.valid == 0 ? 1 : recovered.events.size() + 2;
  Lines lines{bytes.substr(recovered.valid)};
  for (bool is_first = true; !lines.at_end(); is_first = false, ++number) {
    const std::string_view text = lines.take();
    const std::optional<Line> line = whole_line_in(text);
    if (!line || (is_first && is_cut_short(recovered, text, lines))) continue;
    found.push_back({number, json::read_event(line->says)});
  }
  return found;
}

/// Of a text whose first line is no header.
void judge_without_header(std::string_view bytes, Recovered& recovered) {
  const std::string_view written = bytes.substr(0, bytes.find_last_not_of('\0') + 1);
  const std::size_t common = std::min(written.size(), beginning.size());
  const bool begins_as_one = written.substr(0, common) == beginning.substr(0, common);
  const bool is_one_line = bytes.find('\n') == std::string_view::npos;
  recovered.unconfirmed = whole_lines_behind(recovered, bytes);
  if (bytes.empty())
    recovered.state = State::empty;
  else if (!recovered.unconfirmed.empty())
    recovered.state = State::damaged;
  else if (begins_as_one && is_one_line)
    recovered.state = State::torn_at_once;
  else
    recovered.state = begins_as_one ? State::damaged : State::not_one;
}

bool read_first_line(std::string_view bytes, Recovered& recovered) {
  Lines lines{bytes};
  const std::string_view text = lines.take();
  const std::optional<Line> line = lines.ends_in_newline ? read_line(text) : std::nullopt;
  if (!line || line->number != 0 || line->before != value::sha256({})) return false;
  std::optional<Header> header = read_header(line->says);
  if (!header) return false;
  recovered.header = std::move(*header);
  recovered.valid = text.size() + 1;
  recovered.last = value::sha256(text);
  return true;
}

Recovered recovered_from(std::string_view bytes) {
  Recovered recovered;
  if (!read_first_line(bytes, recovered)) {
    judge_without_header(bytes, recovered);
    return recovered;
  }
  if (recovered.header.is_newer()) {
    recovered.state = State::newer;
    return recovered;
  }
  if (!is_consistent(recovered.header.said)) {
    recovered.state = State::edited;
    recovered.unconfirmed = whole_lines_behind(recovered, bytes);
    return recovered;
  }
  read_events(bytes, recovered);
  recovered.state = State::whole;
  if (recovered.valid == bytes.size()) return recovered;
  recovered.unconfirmed = whole_lines_behind(recovered, bytes);
  recovered.state = recovered.unconfirmed.empty() ? State::torn : State::gap;
  return recovered;
}

/// Whether more of it would be valid if none of its lines ended in CRLF, which no journal is written with.
bool is_rewritten(std::string_view bytes, const Recovered& recovered) {
  if (bytes.find("\r\n") == std::string_view::npos) return false;
  std::string without;
  without.reserve(bytes.size());
  for (std::size_t at = 0; at < bytes.size(); ++at)
    if (bytes.substr(at, 2) != "\r\n") without += bytes[at];
  return recovered_from(without).valid > recovered.valid;
}

}  // namespace

Recovered recover(std::string_view bytes) {
  Recovered recovered = recovered_from(bytes);
  if (recovered.state != State::whole && is_rewritten(bytes, recovered)) recovered.state = State::rewritten;
  return recovered;
}

}  // namespace bedside::journal
