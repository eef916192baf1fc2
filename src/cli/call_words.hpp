// The codes of a live call in words, for people.
#pragma once

#include <string>
#include <string_view>

#include <bedside/command.hpp>
#include <bedside/reply.hpp>

namespace bedside::cli {

/// `the patient asked for it`.
std::string_view in_words(Because because);
/// A whole sentence.
std::string_view in_words(Disposition disposition);
std::string_view in_words(RedFlags red_flags);
/// Why a topic isn't told: a code in words, anything else as it is.
std::string reason_in_words(std::string_view because);
/// What `Step::why` says, as a whole sentence.
std::string_view why_in_words(std::string_view name);
/// The same for a glance.
std::string_view why_in_short(std::string_view name);
/// Of a refusal: what to do about it; empty where there is nothing to say.
std::string_view what_to_do(std::string_view code);

}  // namespace bedside::cli
