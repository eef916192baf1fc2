// The codes of a live call in words, for people.
#pragma once

#include <string>
#include <string_view>

#include <bedside/command.hpp>
#include <bedside/reply.hpp>

namespace bedside::cli {

/// `the patient asked for it`.
std::string_view in_words(Because because);
/// The same as the reason of this command: of one that picks a topic, it says why the others wait.
std::string_view in_words(Because because, const Command& command);
/// A whole sentence.
std::string_view in_words(Disposition disposition);
/// `is_over`: the call has ended. Before that nothing is ruled out for good.
std::string_view in_words(RedFlags red_flags, bool is_over);
/// Why a topic isn't told: a code in words, anything else as it is.
std::string reason_in_words(std::string_view because);
/// What `Step::why` says, as a whole sentence.
std::string_view why_in_words(std::string_view name);
/// The same for a glance.
std::string_view why_in_short(std::string_view name);
/// Of a refusal: what to do about it; empty where there is nothing to say.
std::string_view what_to_do(std::string_view code);

}  // namespace bedside::cli
