// Words that the engine itself has to speak, in the languages it knows: yes, no, and the months of a date.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <bedside/value.hpp>

namespace bedside::plan {

/// Whether `yes`, `no` and dates can be spoken in the language (a BCP 47 tag; the first subtag decides).
bool has_words(std::string_view language);

/// "yes" or "no" in that language; none when it isn't known.
std::optional<std::string> yes_or_no_in_words(bool value, std::string_view language);

/// "1 December 2026" in that language; none when it isn't known.
std::optional<std::string> date_in_words(Timestamp date, std::string_view language);

/// The known languages: "de, en, …".
std::string known_languages();
/// `en` for "English", of the languages that are known; else empty.
std::string_view tag_of_language(std::string_view english);

}  // namespace bedside::plan
