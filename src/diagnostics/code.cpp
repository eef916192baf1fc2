#include "diagnostics/code.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <cstddef>
#include <utility>

#include <bedside/diagnostic.hpp>

namespace bedside::diagnostics {
namespace {

struct Name {
  Code code;
  std::string_view name;
};

// In the order of the enumeration, so that a code is its own index.
constexpr std::array names{
    Name{Code::not_utf8, "not-utf8"},
    Name{Code::forbidden_character, "forbidden-character"},
    Name{Code::limit_exceeded, "limit-exceeded"},
    Name{Code::yaml_syntax, "yaml-syntax"},
    Name{Code::tab_indentation, "tab-indentation"},
    Name{Code::unclosed_quote, "unclosed-quote"},
    Name{Code::quoted_text_spans_lines, "quoted-text-spans-lines"},
    Name{Code::stray_quote, "stray-quote"},
    Name{Code::comment_in_text, "comment-in-text"},
    Name{Code::key_in_text, "key-in-text"},
    Name{Code::text_after_plan, "text-after-plan"},
    Name{Code::duplicate_key, "duplicate-key"},
    Name{Code::unsupported_yaml, "unsupported-yaml"},
    Name{Code::not_a_plan, "not-a-plan"},
    Name{Code::unsupported_version, "unsupported-version"},
    Name{Code::unknown_key, "unknown-key"},
    Name{Code::missing_key, "missing-key"},
    Name{Code::key_not_here, "key-not-here"},
    Name{Code::wrong_shape, "wrong-shape"},
    Name{Code::bad_value, "bad-value"},
    Name{Code::empty_value, "empty-value"},
    Name{Code::unknown_word, "unknown-word"},
    Name{Code::bad_id, "bad-id"},
    Name{Code::bad_name, "bad-name"},
    Name{Code::bad_rung, "bad-rung"},
    Name{Code::empty_range, "empty-range"},
    Name{Code::duplicate_id, "duplicate-id"},
    Name{Code::duplicate_name, "duplicate-name"},
    Name{Code::duplicate_principle, "duplicate-principle"},
    Name{Code::programme_only, "programme-only"},
    Name{Code::no_steps, "no-steps"},
    Name{Code::mixed_steps, "mixed-steps"},
    Name{Code::several_kinds, "several-kinds"},
    Name{Code::answer_missing, "answer-missing"},
    Name{Code::answer_not_here, "answer-not-here"},
    Name{Code::options_missing, "options-missing"},
    Name{Code::options_not_here, "options-not-here"},
    Name{Code::verbatim_unquoted, "verbatim-unquoted"},
    Name{Code::example_mismatch, "example-mismatch"},
    Name{Code::second_identifier, "second-identifier"},
    Name{Code::unknown_topic, "unknown-topic"},
    Name{Code::unknown_name, "unknown-name"},
    Name{Code::bad_placeholder, "bad-placeholder"},
    Name{Code::bad_format, "bad-format"},
    Name{Code::no_words_for_language, "no-words-for-language"},
    Name{Code::may_be_missing, "may-be-missing"},
    Name{Code::may_be_empty, "may-be-empty"},
    Name{Code::condition_syntax, "condition-syntax"},
    Name{Code::condition_type, "condition-type"},
    Name{Code::condition_error, "condition-error"},
    Name{Code::unknown_function, "unknown-function"},
    Name{Code::impossible_comparison, "impossible-comparison"},
    Name{Code::always_true, "always-true"},
    Name{Code::always_false, "always-false"},
    Name{Code::never_decided, "never-decided"},
    Name{Code::condition_unknown, "condition-unknown"},
    Name{Code::pain_split, "pain-split"},
    Name{Code::never_reached, "never-reached"},
    Name{Code::never_told, "never-told"},
    Name{Code::gate_question, "gate-question"},
    Name{Code::gate_never_passes, "gate-never-passes"},
    Name{Code::second_gate, "second-gate"},
    Name{Code::phi_without_gate, "phi-without-gate"},
    Name{Code::phi_before_gate, "phi-before-gate"},
    Name{Code::phi_in_urgent_button, "phi-in-urgent-button"},
    Name{Code::answer_too_late, "answer-too-late"},
    Name{Code::rule_against_ritual, "rule-against-ritual"},
    Name{Code::directly_after_twice, "directly-after-twice"},
    Name{Code::contradicting_rules, "contradicting-rules"},
    Name{Code::no_choice, "no-choice"},
    Name{Code::decision_announced, "decision-announced"},
    Name{Code::single_option, "single-option"},
    Name{Code::recommendation_without_reason, "recommendation-without-reason"},
    Name{Code::unresolved_pain, "unresolved-pain"},
    Name{Code::no_pleasant_ending, "no-pleasant-ending"},
    Name{Code::unpleasant_closing, "unpleasant-closing"},
    Name{Code::early_hand_over, "early-hand-over"},
    Name{Code::long_greeting, "long-greeting"},
    Name{Code::long_talk, "long-talk"},
    Name{Code::several_rungs, "several-rungs"},
    Name{Code::many_key_points, "many-key-points"},
    Name{Code::late_screening, "late-screening"},
    Name{Code::emergency_outside_closing, "emergency-outside-closing"},
    Name{Code::long_step, "long-step"},
    Name{Code::long_sentence, "long-sentence"},
    Name{Code::double_negative, "double-negative"},
    Name{Code::reading_grade, "reading-grade"},
    Name{Code::jargon, "jargon"},
    Name{Code::unit_not_said, "unit-not-said"},
    Name{Code::json_syntax, "json-syntax"},
    Name{Code::json_shape, "json-shape"},
    Name{Code::duplicate_fact, "duplicate-fact"},
    Name{Code::undeclared_fact, "undeclared-fact"},
    Name{Code::missing_fact, "missing-fact"},
    Name{Code::fact_type, "fact-type"},
    Name{Code::fact_range, "fact-range"},
    Name{Code::fact_unit, "fact-unit"},
    Name{Code::history_shape, "history-shape"},
    Name{Code::unfit_memory, "unfit-memory"},
    Name{Code::unknown_call, "unknown-call"},
    Name{Code::unknown_rung, "unknown-rung"},
    Name{Code::silent_rung, "silent-rung"},
    Name{Code::silent_ladder, "silent-ladder"},
    Name{Code::over_pace, "over-pace"},
    Name{Code::no_celebration, "no-celebration"},
    Name{Code::never_offered, "never-offered"},
    Name{Code::never_remembered, "never-remembered"},
    Name{Code::no_patient_key, "no-patient-key"},
    Name{Code::outcome_shape, "outcome-shape"},
    Name{Code::unreadable_file, "unreadable-file"},
    Name{Code::unsound_plan, "unsound-plan"},
    Name{Code::unknown_patient, "unknown-patient"},
    Name{Code::unknown_button, "unknown-button"},
    Name{Code::several_things, "several-things"},
    Name{Code::journal_exists, "journal-exists"},
    Name{Code::journal_unusable, "journal-unusable"},
    Name{Code::journal_locked, "journal-locked"},
    Name{Code::not_a_journal, "not-a-journal"},
    Name{Code::journal_damaged, "journal-damaged"},
    Name{Code::journal_newer, "journal-newer"},
    Name{Code::journal_gap, "journal-gap"},
    Name{Code::journal_torn, "journal-torn"},
    Name{Code::journal_mode, "journal-mode"},
    Name{Code::journal_successor, "journal-successor"},
    Name{Code::journal_diverges, "journal-diverges"},
    Name{Code::journal_other_plan, "journal-other-plan"},
    Name{Code::journal_other_patient, "journal-other-patient"},
    Name{Code::journal_other_facts, "journal-other-facts"},
};

constexpr bool each_at_its_own_index() {
  for (std::size_t i = 0; i < names.size(); ++i)
    if (static_cast<std::size_t>(names[i].code) != i) return false;
  return true;
}
static_assert(each_at_its_own_index(), "the table follows the enumeration");
static_assert(names.size() == static_cast<std::size_t>(Code::journal_other_facts) + 1, "every code has a name");

}  // namespace

std::string_view name_of(Code code) {
  const auto index = static_cast<std::size_t>(code);
  assert(index < names.size());
  return names[index].name;
}

}  // namespace bedside::diagnostics

namespace bedside {

std::vector<std::string> diagnostic_codes() {
  std::vector<std::string> codes;
  codes.reserve(diagnostics::names.size());
  for (const auto& entry : diagnostics::names) codes.emplace_back(entry.name);
  std::sort(codes.begin(), codes.end());
  return codes;
}

}  // namespace bedside
