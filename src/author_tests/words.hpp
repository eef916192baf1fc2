// The fixed words of the test language: what its reader looks for, and what its tables of keys show.
#pragma once

#include <array>
#include <string_view>

namespace bedside::author_tests {

inline constexpr std::string_view to_the_end = "to the end";
inline constexpr std::array<std::string_view, 1> whole_call_words{to_the_end};
/// What can happen in a call that is a word alone.
inline constexpr std::array<std::string_view, 4> lone_words{"next", "back", "return", to_the_end};

// Reasons of commands, as the live call has them; a test holds them against `reasons_of`.
inline constexpr std::array<std::string_view, 6> departure_words{"patient_asked",      "already_known", "not_now",
                                                                 "clinical_judgement", "time",          "other"};
inline constexpr std::array<std::string_view, 3> withdrawal_words{"pressed_by_mistake", "ruled_out", "other"};
inline constexpr std::array<std::string_view, 4> hand_over_words{"patient_asked", "red_flag", "out_of_scope", "other"};
inline constexpr std::array<std::string_view, 8> end_words{"no_answer",   "voicemail", "wrong_person", "callback",
                                                           "do_not_call", "declined",  "must_go",      "other"};

inline constexpr std::array<std::string_view, 1> pain_words{"never split"};
inline constexpr std::array<std::string_view, 1> private_words{"after identity"};
inline constexpr std::array<std::string_view, 7> topic_state_words{"pending", "waiting",        "active",  "done",
                                                                   "skipped", "not_applicable", "deferred"};
inline constexpr std::array<std::string_view, 13> disposition_words{
    "complete",    "partial",      "identity_not_confirmed",
    "handed_over", "emergency",    "no_answer",
    "voicemail",   "wrong_person", "callback",
    "do_not_call", "declined",     "must_go",
    "other"};
inline constexpr std::array<std::string_view, 4> red_flags_words{"none", "raised", "withdrawn", "not_ruled_out"};

}  // namespace bedside::author_tests
