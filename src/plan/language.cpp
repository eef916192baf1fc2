#include "plan/language.hpp"

#include <algorithm>
#include <array>
#include <chrono>

#include <fmt/format.h>

namespace bedside::plan {
namespace {

/// `date` is a pattern of fmt with day, month name and year as arguments 0, 1 and 2.
struct Words {
  std::string_view language;
  std::string_view english;  ///< its name
  std::string_view yes;
  std::string_view no;
  const char* date;
  std::array<std::string_view, 12> months;
};

constexpr std::array<Words, 7> known{{
    {"de",
     "german",
     "ja",
     "nein",
     "{0}. {1} {2}",
     {"Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November",
      "Dezember"}},
    {"en",
     "english",
     "yes",
     "no",
     "{0} {1} {2}",
     {"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
      "December"}},
    {"es",
     "spanish",
     "sí",
     "no",
     "{0} de {1} de {2}",
     {"enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre",
      "diciembre"}},
    {"et",
     "estonian",
     "jah",
     "ei",
     "{0}. {1} {2}",
     {"jaanuar", "veebruar", "märts", "aprill", "mai", "juuni", "juuli", "august", "september", "oktoober", "november",
      "detsember"}},
    {"fr",
     "french",
     "oui",
     "non",
     "{0} {1} {2}",
     {"janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
      "décembre"}},
    {"ru",
     "russian",
     "да",
     "нет",
     "{0} {1} {2} года",
     {"января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября",
      "декабря"}},
    {"zh",
     "chinese",
     "是",
     "否",
     "{2}年{1}{0}日",
     {"1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月"}},
}};

std::string in_small_letters(std::string_view text) {
  std::string small{text};
  std::transform(small.begin(), small.end(), small.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return small;
}

const Words* words_of(std::string_view language) {
  const std::string primary = in_small_letters(language.substr(0, language.find('-')));
  const auto found =
      std::find_if(known.begin(), known.end(), [&](const Words& words) { return words.language == primary; });
  return found == known.end() ? nullptr : &*found;
}

}  // namespace

bool has_words(std::string_view language) {
  return words_of(language) != nullptr;
}

std::optional<std::string> yes_or_no_in_words(bool value, std::string_view language) {
  const Words* words = words_of(language);
  if (!words) return {};
  return std::string{value ? words->yes : words->no};
}

std::optional<std::string> date_in_words(Timestamp date, std::string_view language) {
  const Words* words = words_of(language);
  if (!words) return {};
  const std::chrono::sys_seconds moment{std::chrono::seconds{date.seconds}};
  const std::chrono::year_month_day day{std::chrono::floor<std::chrono::days>(moment)};
  const std::string_view month = words->months[static_cast<unsigned>(day.month()) - 1];
  const bool first_in_french = words->language == "fr" && day.day() == std::chrono::day{1};
  const std::string number = first_in_french ? "1er" : fmt::format("{}", static_cast<unsigned>(day.day()));
  return fmt::format(fmt::runtime(words->date), number, month, static_cast<int>(day.year()));
}

std::string_view tag_of_language(std::string_view english) {
  const std::string name = in_small_letters(english);
  const auto found =
      std::find_if(known.begin(), known.end(), [&](const Words& words) { return words.english == name; });
  return found == known.end() ? std::string_view{} : found->language;
}

std::string known_languages() {
  std::string list;
  for (const Words& words : known) {
    if (!list.empty()) list += ", ";
    list += words.language;
  }
  return list;
}

}  // namespace bedside::plan
