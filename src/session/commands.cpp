// The commands that go from step to step: next, answer, back, correct, and those that only leave a trace.
#include <algorithm>
#include <utility>

#include "plan/field_value.hpp"
#include "session/live.hpp"

namespace bedside::session {
namespace {

/// Every text that the nurse typed into the command, with what it is called.
struct Typed {
  std::string_view what;
  const std::string* text = nullptr;
};

const BecauseOf* reason_in(const Command& command) {
  return std::visit(
      [](const auto& given) -> const BecauseOf* {
        if constexpr (requires { given.because; })
          return &given.because;
        else
          return nullptr;
      },
      command.what);
}

std::vector<Typed> typed_in(const Command& command) {
  std::vector<Typed> typed;
  if (const BecauseOf* reason = reason_in(command)) typed.push_back({"the text of the reason", &reason->text});
  if (const auto* note = std::get_if<command::Note>(&command.what)) typed.push_back({"the note", &note->text});
  if (const auto* over = std::get_if<command::HandOver>(&command.what)) typed.push_back({"`to`", &over->to});
  return typed;
}

}  // namespace

std::optional<Refusal> Live::cannot_be_taken(const Command& command) const {
  const bool is_note = std::holds_alternative<command::Note>(command.what);
  if (is_over_ && !is_note) return refusal::call_has_ended();
  if (record_.is_full()) return refusal::too_many_events(Record::most_deeds);
  const BecauseOf* reason = reason_in(command);
  if (reason && !takes(command, reason->code)) return refusal::unknown_reason(name_of(command), name_of(reason->code));
  for (const Typed& typed : typed_in(command))
    if (typed.text->size() > plan::longest_text) return refusal::too_large(typed.what, plan::longest_text);
  return {};
}

std::optional<Refusal> Live::next() {
  if (back_ > 0) {
    look_forward();
    return {};
  }
  const StepPlace place = view();
  if (const plan::Asking* asking = asking_of(place)) {
    if (!asking->answer->optional)
      return refusal::answer_required(asking->answer->name, plan::expected_value(*asking->answer));
    rule_out(*asking);
  }
  finish_step(place);
  return {};
}

std::optional<Refusal> Live::answer(const command::Answer& given) {
  const StepPlace place = view();
  if (given.step != step_id(place)) return refusal::not_this_step(step_id(place));
  const plan::Asking* asking = asking_of(place);
  if (!asking) return refusal::nothing_to_answer();
  if (given.value.is_null() && asking->answer->optional) return next();
  Value fitted;
  if (auto unfitting = unfit(given.value, *asking, fitted)) return unfitting;
  if (back_ > 0 && !is_in_the_call(place))
    return refusal::topic_does_not_apply(topic_of(place.unit()).id, call_.why_left_out(topic_of(place.unit())));
  deed_.value = record_.keep(given.value);
  if (back_ > 0) {
    change(*asking, std::move(fitted));
    back_ = 0;
    return {};
  }
  finish_step(place);
  learn(*asking, std::move(fitted));
  return {};
}

std::optional<Refusal> Live::back() {
  const std::span<const StepPlace> shown = record_.shown();
  const auto last = static_cast<std::uint32_t>(shown.size());
  for (std::uint32_t back = back_ + 1; back < last; ++back)
    if (can_be_looked_at(shown[last - 1 - back])) {
      back_ = back;
      return {};
    }
  return refusal::nothing_before_this();
}

void Live::look_forward() {
  do --back_;
  while (back_ > 0 && !can_be_looked_at(view()));
}

bool Live::is_in_the_call(StepPlace place) const {
  if (place.owner != StepPlace::Owner::topic) return true;
  const plan::Topic& topic = topic_of(place.unit());
  return call_.decision(topic).presence == call::Presence::selected;
}

bool Live::can_be_looked_at(StepPlace place) const {
  if (place.owner == StepPlace::Owner::topic && gate() == Gate::failed && !may_be_told(topic_of(place.unit()))) {
    const Entry* entry = agenda_.find(place.unit());
    if (!entry || entry->telling == Telling::untold) return false;
  }
  if (const plan::Step* step = written(place)) return can_be_shown(*step);
  return gate() == Gate::passed || !call_.catalogue().is_private(steps::text_of(plan().bridges, place.bridge));
}

std::optional<Refusal> Live::correct(const command::Correct& given) {
  const plan::Asking* asking = call_.catalogue().asking(given.answer);
  if (!asking) return refusal::unknown_answer(given.answer);
  if (!call_.answer(*asking) && !call_.is_ruled_out(*asking)) return refusal::not_asked_yet(given.answer);
  Value fitted;
  if (auto unfitting = unfit(given.value, *asking, fitted)) return unfitting;
  deed_.about = static_cast<std::uint32_t>(asking - call_.catalogue().askings().data());
  deed_.value = record_.keep(given.value);
  change(*asking, std::move(fitted));
  return {};
}

std::optional<Refusal> Live::note(const command::Note& given) {
  deed_.text = record_.keep(given.text);
  return {};
}

}  // namespace bedside::session
