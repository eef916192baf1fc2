#include "session/endings.hpp"

#include "session/refusal.hpp"

namespace bedside::session {
namespace {

Disposition disposition_of(Because because) {
  switch (because) {
    case Because::no_answer:
      return Disposition::no_answer;
    case Because::voicemail:
      return Disposition::voicemail;
    case Because::wrong_person:
      return Disposition::wrong_person;
    case Because::callback:
      return Disposition::callback;
    case Because::do_not_call:
      return Disposition::do_not_call;
    case Because::declined:
      return Disposition::declined;
    case Because::must_go:
      return Disposition::must_go;
    default:
      return Disposition::other;
  }
}

}  // namespace

std::optional<Refusal> hand_over(const command::HandOver& given, CallState& state) {
  if (given.to.empty()) return refusal::destination_required();
  transfer_to(given.to, state);
  end_call(state);
  return {};
}

std::optional<Refusal> end(const command::End& given, const std::optional<Timestamp>& at, CallState& state) {
  const bool is_callback = given.because.code == Because::callback;
  if (is_callback && !at) return refusal::time_required();
  state.ending.ended_by = disposition_of(given.because.code);
  if (is_callback) state.ending.call_back_at = at;
  end_call(state);
  return {};
}

bool is_emergency(std::string_view destination) {
  return destination == "emergency";
}

void transfer_to(std::string_view destination, CallState& state) {
  (is_emergency(destination) ? state.ending.emergency : state.ending.handed_over) = true;
}

void end_call(CallState& state) {
  state.ending.is_over = true;
  state.current.reset();
  state.bridge = {};
  state.buttons.clear();
  state.back = 0;
}

}  // namespace bedside::session
