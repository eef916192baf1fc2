// Small things said in words.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <bedside/arrangement.hpp>
#include <bedside/value.hpp>

namespace bedside::cli {

/// `2:05`: minutes and seconds.
std::string clock(std::int64_t milliseconds);
/// `about 12 minutes`.
std::string about_minutes(std::int64_t milliseconds);
/// `17:30`, in UTC.
std::string time_of_day(Timestamp moment);
/// `not_now` as people say it: `not now`.
std::string in_words(std::string_view code);
/// `1 topic`, `2 topics`.
std::string counted(std::size_t count, std::string_view noun);
/// `a, b and c`.
std::string listed(const std::vector<std::string>& words);
/// `↑` when it comes earlier, `↓` when it comes later, `↕` when others moved past it both ways.
std::string_view arrow_of(const Move& move);
/// In words; the names of principles or hard rules where there are no words.
std::string reasons_of(const Move& move);
/// The same with each reason apart, the deciding one first.
std::vector<std::string> clauses_of(const Move& move);
/// The same for a glance: the deciding one in words, other principles by name.
std::string main_reason_of(const Move& move);

}  // namespace bedside::cli
