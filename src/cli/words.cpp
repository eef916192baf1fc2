#include "cli/words.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace bedside::cli {

std::string clock(std::int64_t milliseconds) {
  const std::int64_t seconds = (milliseconds + 500) / 1000;
  return fmt::format("{}:{:02}", seconds / 60, seconds % 60);
}

std::string about_minutes(std::int64_t milliseconds) {
  const std::int64_t minutes = (milliseconds + 30'000) / 60'000;
  if (minutes == 0) return "less than a minute";
  return minutes == 1 ? "about 1 minute" : fmt::format("about {} minutes", minutes);
}

std::string time_of_day(Timestamp moment) {
  constexpr std::int64_t day = 24 * 60 * 60;
  const std::int64_t seconds = ((moment.seconds % day) + day) % day;
  return fmt::format("{:02}:{:02}", seconds / 3600, seconds / 60 % 60);
}

std::string in_words(std::string_view code) {
  std::string words{code};
  std::replace(words.begin(), words.end(), '_', ' ');
  return words;
}

std::string counted(std::size_t count, std::string_view noun) {
  return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

std::string listed(const std::vector<std::string>& words) {
  std::string list;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) list += i + 1 == words.size() ? " and " : ", ";
    list += words[i];
  }
  return list;
}

std::string_view arrow_of(const Move& move) {
  if (move.from == move.to) return "↕";
  return move.from > move.to ? "↑" : "↓";
}

std::string reasons_of(const Move& move) {
  return move.text.empty() ? listed(move.because) : move.text;
}

std::vector<std::string> clauses_of(const Move& move) {
  std::vector<std::string> clauses;
  for (const Reason& reason : move.reasons) clauses.push_back(reason.text);
  return clauses.empty() ? std::vector<std::string>{reasons_of(move)} : clauses;
}

std::string main_reason_of(const Move& move) {
  if (move.reasons.empty() || move.reasons.front().rule || move.because.size() < 2) return reasons_of(move);
  const std::vector<std::string> others(move.because.begin() + 1, move.because.end());
  return fmt::format("{} (also {})", move.reasons.front().text, listed(others));
}

}  // namespace bedside::cli
