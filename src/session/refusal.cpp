#include "session/refusal.hpp"

#include <set>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "diagnostics/characters.hpp"
#include "diagnostics/findings.hpp"

namespace bedside::session::refusal {
namespace {

Refusal refused(std::string code, std::string message) {
  return {std::move(code), std::move(message), ""};
}

/// What the host sent, cut where nothing that the plan declares is as long.
std::string shown(std::string_view name) {
  constexpr std::size_t longest = 100;
  if (name.size() <= longest) return std::string{name};
  std::size_t end = longest;
  while (end > 0 && !diagnostics::begins_character(name[end])) --end;
  return std::string{name.substr(0, end)} + "…";
}

}  // namespace

Refusal call_has_ended() {
  return refused("call_has_ended", "the call has ended");
}
Refusal not_durable() {
  return refused("not_durable", "the journal could not take this command, so nothing was done: send it again");
}
Refusal too_many_events(std::size_t most) {
  return refused("too_many_events", fmt::format("this call has had {} commands, which is the limit", most));
}
Refusal too_large(std::string_view what, std::size_t most_bytes) {
  return refused("too_large", fmt::format("{} is longer than the limit of {} bytes", what, most_bytes));
}
Refusal unknown_reason(std::string_view command, std::string_view because) {
  return refused("unknown_reason", fmt::format("`{}` is no reason that `{}` takes", because, command));
}
Refusal answer_required(const std::string& answer, const std::string& expected) {
  return refused("answer_required", fmt::format("`{}` has to be answered: {}", answer, expected));
}
Refusal nothing_to_answer() {
  return refused("nothing_to_answer", "this step asks nothing");
}
Refusal not_this_step(const std::string& shown_step) {
  return refused("not_this_step", fmt::format("the step shown is `{}`", shown_step));
}
Refusal not_an_offered_answer(const std::string& answer, const std::string& expected) {
  return refused("not_an_offered_answer", fmt::format("`{}` takes {}", answer, expected));
}
Refusal option_not_available(const std::string& answer, const std::string& condition) {
  return refused("option_not_available", fmt::format("this option of `{}` is there only when `{}`", answer, condition));
}
Refusal wrong_type(const std::string& answer, const std::string& expected) {
  return refused("wrong_type", fmt::format("`{}` takes {}", answer, expected));
}
Refusal out_of_range(const std::string& answer, const std::string& expected) {
  return refused("out_of_range", fmt::format("`{}` takes {}", answer, expected));
}
Refusal unknown_answer(std::string_view name) {
  return refused("unknown_answer", fmt::format("the plan asks for no answer called `{}`", shown(name)));
}
Refusal not_asked_yet(const std::string& answer) {
  return refused("not_asked_yet", fmt::format("`{}` has not been asked yet", answer));
}
Refusal nothing_before_this() {
  return refused("nothing_before_this", "there is no earlier step to show");
}
Refusal unknown_topic(std::string_view id) {
  return refused("unknown_topic", fmt::format("the plan has no topic called `{}`", shown(id)));
}
Refusal unknown_button(std::string_view id) {
  return refused("unknown_button", fmt::format("the plan has no button called `{}`", shown(id)));
}
Refusal gate_must_be_asked(const std::string& topic) {
  return refused("gate_must_be_asked", fmt::format("`{}` is the identity gate, which every call asks", topic));
}
Refusal before_the_gate(const std::string& what) {
  return refused("before_the_gate", fmt::format("`{}` has to wait until the identity is confirmed", what));
}
Refusal opening_comes_first(const std::string& topic) {
  return refused("opening_comes_first", fmt::format("`{}` has to wait until the opening is over", topic));
}
Refusal not_in_the_body(const std::string& topic) {
  return refused("not_in_the_body",
                 fmt::format("`{}` belongs to the opening or the closing, which keep their order", topic));
}
Refusal topic_is_done(const std::string& topic) {
  return refused("topic_is_done", fmt::format("`{}` has been told already", topic));
}
Refusal topic_is_active(const std::string& topic) {
  return refused("topic_is_active", fmt::format("`{}` is being told now", topic));
}
Refusal topic_is_waiting(const std::string& topic, const std::string& answers) {
  return refused("topic_is_waiting", fmt::format("`{}` waits for {}", topic, answers));
}
Refusal topic_is_set_aside(const std::string& topic) {
  return refused("topic_is_set_aside", fmt::format("`{}` has been skipped or deferred already", topic));
}
Refusal topic_does_not_apply(const std::string& topic, const std::string& because) {
  return refused("topic_does_not_apply", fmt::format("`{}` doesn't apply: {}", topic, because));
}
Refusal topic_is_not_told(const plan::Topic& topic, const call::Call& call) {
  if (call.decision(topic).presence != call::Presence::waiting)
    return topic_does_not_apply(topic.id, call.why_left_out(topic));
  const std::vector<std::string> names = call.waits_for(topic);
  return topic_is_waiting(topic.id, diagnostics::listed(std::set<std::string>(names.begin(), names.end())));
}
Refusal rules_forbid(const std::string& topic, const std::string& first) {
  return refused("rules_forbid", fmt::format("`{}` comes after `{}`, which has not been told", topic, first));
}
Refusal button_is_open(const std::string& button) {
  return refused("button_is_open", fmt::format("the steps of `{}` are being shown", button));
}
Refusal button_not_offered(const std::string& button) {
  return refused("button_not_offered", fmt::format("`{}` is not offered now", button));
}
Refusal no_button_is_open() {
  return refused("no_button_is_open", "there is no button to come back from");
}
Refusal only_withdraw(const std::string& button) {
  return refused("only_withdraw",
                 fmt::format("`{}` is urgent or ends the call: go on with it, or withdraw it", button));
}
Refusal time_required() {
  return refused("time_required", "`at` says when to call back");
}
Refusal destination_required() {
  return refused("destination_required", "`to` says who takes the patient over");
}
Refusal not_pressed(const std::string& button) {
  return refused("not_pressed", fmt::format("`{}` has not been pressed and did not go off", button));
}

}  // namespace bedside::session::refusal
