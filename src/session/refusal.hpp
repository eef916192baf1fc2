// Why a command is refused, in stable codes and plain words. No message holds the value of a fact or an answer.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <bedside/reply.hpp>

#include "call/call.hpp"

namespace bedside::session {

namespace refusal {

Refusal call_has_ended();
Refusal not_durable();
Refusal too_many_events(std::size_t most);
Refusal too_large(std::string_view what, std::size_t most_bytes);
Refusal unknown_reason(std::string_view command, std::string_view because);
Refusal answer_required(const std::string& answer, const std::string& expected);
Refusal nothing_to_answer();
Refusal not_this_step(const std::string& shown);
Refusal not_an_offered_answer(const std::string& answer, const std::string& expected);
Refusal option_not_available(const std::string& answer, const std::string& condition);
Refusal wrong_type(const std::string& answer, const std::string& expected);
Refusal out_of_range(const std::string& answer, const std::string& expected);
Refusal unknown_answer(std::string_view name);
Refusal not_asked_yet(const std::string& answer);
Refusal nothing_before_this();
Refusal unknown_topic(std::string_view id);
Refusal unknown_button(std::string_view id);
Refusal gate_must_be_asked(const std::string& topic);
Refusal before_the_gate(const std::string& what);
Refusal opening_comes_first(const std::string& topic);
Refusal not_in_the_body(const std::string& topic);
Refusal topic_is_done(const std::string& topic);
Refusal topic_is_active(const std::string& topic);
Refusal topic_is_waiting(const std::string& topic, const std::string& answers);
Refusal topic_is_set_aside(const std::string& topic);
Refusal topic_does_not_apply(const std::string& topic, const std::string& because);
/// Of a topic that isn't selected: what it waits for, or why it is left out.
Refusal topic_is_not_told(const plan::Topic& topic, const call::Call& call);
Refusal rules_forbid(const std::string& topic, const std::string& first);
Refusal button_is_open(const std::string& button);
Refusal button_not_offered(const std::string& button);
Refusal no_button_is_open();
Refusal only_withdraw(const std::string& button);
Refusal time_required();
Refusal destination_required();
Refusal not_pressed(const std::string& button);

}  // namespace refusal

}  // namespace bedside::session
