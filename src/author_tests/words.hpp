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

/// With which a command can be refused: those of docs/live-call.md.
inline constexpr std::array<std::string_view, 34> refusal_words{"answer_required",
                                                                "before_the_gate",
                                                                "button_is_open",
                                                                "button_not_offered",
                                                                "call_has_ended",
                                                                "destination_required",
                                                                "gate_must_be_asked",
                                                                "no_button_is_open",
                                                                "not_an_offered_answer",
                                                                "not_asked_yet",
                                                                "not_durable",
                                                                "not_in_the_body",
                                                                "not_pressed",
                                                                "not_this_step",
                                                                "nothing_before_this",
                                                                "nothing_to_answer",
                                                                "only_withdraw",
                                                                "opening_comes_first",
                                                                "option_not_available",
                                                                "out_of_range",
                                                                "rules_forbid",
                                                                "time_required",
                                                                "too_large",
                                                                "too_many_events",
                                                                "topic_does_not_apply",
                                                                "topic_is_active",
                                                                "topic_is_done",
                                                                "topic_is_set_aside",
                                                                "topic_is_waiting",
                                                                "unknown_answer",
                                                                "unknown_button",
                                                                "unknown_reason",
                                                                "unknown_topic",
                                                                "wrong_type"};

/// To whom a patient is handed over who isn't.
inline constexpr std::string_view nobody = "nobody";

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
