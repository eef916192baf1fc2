// What the sheet says in few words.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <bedside/vocabulary.hpp>

namespace bedside::sheet {

/// `2:05`: minutes and seconds.
std::string clock(std::int64_t milliseconds);
/// `about 12 minutes`.
std::string about_minutes(std::int64_t milliseconds);
/// `1 topic`, `2 topics`.
std::string counted(std::size_t count, std::string_view noun);
/// `a, b and c`.
std::string listed(const std::vector<std::string>& words);

/// With a capital letter, of words of ours.
std::string capitalised(std::string_view words);

/// `painful` .. `delightful`, which are class names of the page, too.
std::string_view feeling_of(int valence);
/// `−−` .. `++`.
std::string_view mark_of(int valence);

/// What the nurse does in a step.
std::string_view doing_of(StepKind kind);

/// `33.33%` of a length.
std::string percent(std::int64_t part, std::int64_t whole);

}  // namespace bedside::sheet
