#include "sheet/words.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "plan/words.hpp"

namespace bedside::sheet {
namespace {

constexpr std::array<std::string_view, 5> marks{"−−", "−", "·", "+", "++"};

std::size_t place_of(int valence) {
  return static_cast<std::size_t>(std::clamp(valence, -2, 2) + 2);
}

}  // namespace

std::string clock(std::int64_t milliseconds) {
  const std::int64_t seconds = (milliseconds + 500) / 1'000;
  return fmt::format("{}:{:02}", seconds / 60, seconds % 60);
}

std::string about_minutes(std::int64_t milliseconds) {
  const std::int64_t minutes = (milliseconds + 30'000) / 60'000;
  if (minutes == 0) return "less than a minute";
  return minutes == 1 ? "about 1 minute" : fmt::format("about {} minutes", minutes);
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

std::string capitalised(std::string_view words) {
  std::string capital{words};
  if (!capital.empty() && capital.front() >= 'a' && capital.front() <= 'z')
    capital.front() = static_cast<char>(capital.front() - 'a' + 'A');
  return capital;
}

std::string_view feeling_of(int valence) {
  return plan::feeling_words[place_of(valence)];
}

std::string_view mark_of(int valence) {
  return marks[place_of(valence)];
}

std::string_view doing_of(StepKind kind) {
  constexpr std::array<std::string_view, 8> doings{
      "Say", "Ask", "Offer", "Do", "For the nurse", "Teach back", "Hand over", "Lead over",
  };
  return doings[static_cast<std::size_t>(kind)];
}

std::string percent(std::int64_t part, std::int64_t whole) {
  constexpr std::int64_t hundredths = 10'000;
  const std::int64_t share = whole == 0 ? 0 : part * hundredths / whole;
  return fmt::format("{}.{:02}%", share / 100, share % 100);
}

}  // namespace bedside::sheet
