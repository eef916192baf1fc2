#include "cli/progress.hpp"

#include <algorithm>
#include <cstdint>
#include <ostream>

#include <fmt/format.h>

#include "cli/words.hpp"

namespace bedside::cli {
namespace {

constexpr double seconds_between = 0.5;

}  // namespace

Progress::Progress(Streams& streams)
    : streams_(streams), shown_at_all_(streams.err_is_terminal && !streams.out_is_terminal && streams.seconds) {
  if (!shown_at_all_) return;
  begun_ = streams_.seconds();
  next_ = begun_ + seconds_between;
}

void Progress::show(std::size_t lines, std::size_t with_errors) {
  if (!shown_at_all_) return;
  const double now = streams_.seconds();
  if (now < next_) return;
  next_ = now + seconds_between;
  const auto a_second = static_cast<std::int64_t>(static_cast<double>(lines) / (now - begun_));
  std::string text = fmt::format("{}, {} a second", counted(lines, "line"), a_second);
  if (with_errors > 0) text += fmt::format(", {} with errors", with_errors);
  const std::size_t width = text.size();
  text.resize(std::max(width, width_), ' ');
  width_ = width;
  streams_.err << '\r' << text << std::flush;
}

void Progress::erase() {
  if (width_ == 0) return;
  streams_.err << '\r' << std::string(width_, ' ') << '\r' << std::flush;
  width_ = 0;
}

}  // namespace bedside::cli
