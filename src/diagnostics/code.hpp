// Every problem that bedside can name. One table, in code.cpp, holds the names; docs/diagnostics has a page for each.
#pragma once

#include <cstdint>
#include <string_view>

namespace bedside::diagnostics {

enum class Code : std::uint8_t {
  // The bytes and the YAML.
  not_utf8,
  forbidden_character,
  limit_exceeded,
  yaml_syntax,
  tab_indentation,
  unclosed_quote,
  quoted_text_spans_lines,
  stray_quote,
  comment_in_text,
  key_in_text,
  text_after_plan,
  duplicate_key,
  unsupported_yaml,
  // The shape of a plan.
  not_a_plan,
  unsupported_version,
  unknown_key,
  missing_key,
  key_not_here,
  wrong_shape,
  bad_value,
  empty_value,
  unknown_word,
  bad_id,
  bad_name,
  bad_rung,
  empty_range,
  duplicate_id,
  duplicate_name,
  duplicate_principle,
  programme_only,
  no_steps,
  mixed_steps,
  several_kinds,
  answer_missing,
  answer_not_here,
  options_missing,
  options_not_here,
  verbatim_unquoted,
  example_mismatch,
  second_identifier,
  // Names, texts and conditions.
  unknown_topic,
  unknown_name,
  bad_placeholder,
  bad_format,
  no_words_for_language,
  may_be_missing,
  condition_syntax,
  condition_type,
  condition_error,
  unknown_function,
  impossible_comparison,
  always_true,
  always_false,
  never_decided,
  condition_unknown,
  // What a sound, safe plan is.
  pain_split,
  never_reached,
  never_told,
  gate_question,
  gate_never_passes,
  second_gate,
  phi_without_gate,
  phi_before_gate,
  phi_in_urgent_button,
  answer_too_late,
  rule_against_ritual,
  directly_after_twice,
  contradicting_rules,
  // What the principles ask of a whole call.
  no_choice,
  decision_announced,
  single_option,
  recommendation_without_reason,
  unresolved_pain,
  no_pleasant_ending,
  unpleasant_closing,
  early_hand_over,
  long_greeting,
  long_talk,
  several_rungs,
  many_key_points,
  late_screening,
  emergency_outside_closing,
  // Facts and history.
  json_syntax,
  json_shape,
  duplicate_fact,
  undeclared_fact,
  missing_fact,
  fact_type,
  fact_range,
  fact_unit,
  history_shape,
  // The journal of a live call.
  journal_diverges,
};

/// `unknown-topic` and so on.
std::string_view name_of(Code code);

}  // namespace bedside::diagnostics
