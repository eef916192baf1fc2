// What is left of the call, told from its record.
#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "plan/field_value.hpp"
#include "session/live.hpp"

namespace bedside::session {
namespace {

/// A command made again from what was kept of it, one overload for each.
struct Remade {
  const plan::Plan& plan;
  const plan::Catalogue& catalogue;
  const Record& record;
  const Deed& deed;
  std::string shown;

  BecauseOf because() const { return {deed.because, record.text(deed)}; }
  const std::string& topic() const { return plan.topics[deed.about].id; }
  const std::string& button() const { return plan.buttons[deed.about].id; }

  void operator()(command::Next&) const {}
  void operator()(command::Answer& given) const {
    given = {shown, deed.value == Deed::none ? Value{} : record.value(deed)};
  }
  void operator()(command::Back&) const {}
  void operator()(command::Correct& given) const {
    given = {catalogue.askings()[deed.about].answer->name, record.value(deed)};
  }
  void operator()(command::Skip& given) const { given = {topic(), because()}; }
  void operator()(command::Defer& given) const { given = {topic(), because()}; }
  void operator()(command::Pick& given) const { given = {topic(), because()}; }
  void operator()(command::Press& given) const { given = {button()}; }
  void operator()(command::Return&) const {}
  void operator()(command::Withdraw& given) const { given = {button(), because()}; }
  void operator()(command::Hurry& given) const { given = {*record.value(deed).as<std::int64_t>()}; }
  void operator()(command::HandOver& given) const { given = {*record.value(deed).as<std::string>(), because()}; }
  void operator()(command::Note& given) const { given = {record.text(deed)}; }
  void operator()(command::End& given) const { given = {because()}; }
};

template <std::size_t... Kinds>
Command blank(std::size_t kind, std::index_sequence<Kinds...>) {
  Command command;
  ((kind == Kinds ? void(command.what.emplace<Kinds>()) : void()), ...);
  return command;
}

/// What a command says of a departure from the arrangement; nothing of one that is none.
struct DepartureOf {
  std::optional<Departure> operator()(const command::Skip& it) const {
    return Departure{"skip", it.topic, it.because, {}};
  }
  std::optional<Departure> operator()(const command::Defer& it) const {
    return Departure{"defer", it.topic, it.because, {}};
  }
  std::optional<Departure> operator()(const command::Pick& it) const {
    return Departure{"pick", it.topic, it.because, {}};
  }
  std::optional<Departure> operator()(const command::Withdraw& it) const {
    return Departure{"withdraw", it.button, it.because, {}};
  }
  std::optional<Departure> operator()(const command::Hurry&) const {
    return Departure{"hurry", "", {Because::time, ""}, {}};
  }
  std::optional<Departure> operator()(const command::HandOver& it) const {
    return Departure{"hand_over", it.to, it.because, {}};
  }
  std::optional<Departure> operator()(const command::End& it) const { return Departure{"end", "", it.because, {}}; }
  template <class Other>
  std::optional<Departure> operator()(const Other&) const {
    return {};
  }
};

/// As a host gives it: a date is a text.
Value as_given(const Value& value) {
  const auto* date = value.as<Timestamp>();
  return date ? Value{plan::iso_date(*date)} : value;
}

bool is_offered(const plan::Asking& asking) {
  return asking.step->kind == StepKind::offer;
}

}  // namespace

Command Live::command_of(std::size_t number) const {
  const Deed& deed = record_.deeds()[number];
  Command command = blank(deed.kind, std::make_index_sequence<std::variant_size_v<decltype(Command::what)>>{});
  std::visit(Remade{plan(), call_.catalogue(), record_, deed, step_id(record_.shown_at(number))}, command.what);
  command.at = record_.at(deed);
  return command;
}

std::vector<Event> Live::events() const {
  std::vector<Event> events;
  for (std::size_t i = 0; i < record_.deeds().size(); ++i) events.push_back(event(i));
  return events;
}

Event Live::event(std::size_t place) const {
  return {place + 1, command_of(place), step_id(record_.deeds()[place].then)};
}

Event Live::last_event() const {
  return event(record_.deeds().size() - 1);
}

Outcome Live::outcome() const {
  Outcome outcome;
  outcome.plan = plan().id;
  outcome.topics = topics();
  outcome.disposition = disposition();
  outcome.red_flags = alarms_.red_flags(plan(), is_over_);
  outcome.call_back_at = call_back_at_;
  outcome.violations = violations_;
  add_facts(outcome);
  add_answers(outcome);
  add_topics(outcome);
  add_record(outcome);
  for (Index i = 0; i < plan().buttons.size(); ++i)
    if (plan().buttons[i].urgent && alarms_.is_raised(i)) outcome.raised.push_back(plan().buttons[i].id);
  return outcome;
}

void Live::add_facts(Outcome& outcome) const {
  const auto known = [&](std::string_view name) {
    const plan::Fact* fact = call_.catalogue().fact(name);
    return fact ? call_.fact(*fact) : nullptr;
  };
  if (const Value* today = known("today"))
    if (const auto* date = today->as<Timestamp>()) outcome.date = plan::iso_date(*date);
  if (const Value* nurse = known("nurse_name"))
    if (const auto* name = nurse->as<std::string>()) outcome.nurse = *name;
}

void Live::add_answers(Outcome& outcome) const {
  for (const plan::Asking& asking : call_.catalogue().askings()) {
    const Value* value = call_.answer(asking);
    if (!value) continue;
    outcome.answers.emplace(asking.answer->name, as_given(*value));
    if (asking.answer->remember) outcome.remembered.emplace(asking.answer->name, as_given(*value));
    const auto* chosen = value->as<std::string>();
    if (!is_offered(asking) || !chosen) continue;
    const auto& options = asking.answer->options;
    const bool recommended = std::any_of(options.begin(), options.end(), [&](const plan::Option& option) {
      return option.id == *chosen && option.recommended;
    });
    outcome.choices.push_back({asking.answer->name, *chosen, asking.step->about, recommended});
  }
}

void Live::add_topics(Outcome& outcome) const {
  for (std::size_t i = 0; i < agenda_.begun(); ++i)
    if (const Entry& entry = agenda_.entries()[i]; entry.next > 0) outcome.order.push_back(id_of(plan(), entry.unit));
  for (const TopicStatus& status : outcome.topics) {
    const plan::Topic& topic = *call_.catalogue().topic(status.topic);
    const bool is_left = status.state == TopicState::skipped || status.state == TopicState::deferred;
    if (is_left && (topic.section == Section::body || aside_of(topic)))
      outcome.deferred.push_back({status.topic, status.because});
    if (status.state == TopicState::done && topic.rung)
      outcome.rungs.push_back(fmt::format("{}/{}", topic.rung->ladder, topic.rung->id));
  }
}

/// What the commands themselves say: departures, notes, acknowledged texts, and the time.
void Live::add_record(Outcome& outcome) const {
  std::optional<Timestamp> first;
  std::optional<Timestamp> last;
  for (std::size_t i = 0; i < record_.deeds().size(); ++i) {
    const Command command = command_of(i);
    const StepPlace shown = record_.shown_at(i);
    if (std::optional<Departure> departure = std::visit(DepartureOf{}, command.what)) {
      departure->at = command.at;
      outcome.departures.push_back(std::move(*departure));
    }
    if (const auto* note = std::get_if<command::Note>(&command.what))
      outcome.notes.push_back({step_id(shown), note->text, command.at});
    if (const plan::Step* step = written(shown); step && step->wording == Wording::verbatim && is_finishing(command))
      add_once(step_id(shown), outcome.verbatim);
    if (!command.at || call_back_is(command)) continue;
    if (!first) first = command.at;
    last = command.at;
  }
  if (first) outcome.seconds = std::max<std::int64_t>(0, last->seconds - first->seconds);
}

bool Live::is_finishing(const Command& command) {
  return std::holds_alternative<command::Next>(command.what) || std::holds_alternative<command::Answer>(command.what);
}

bool Live::call_back_is(const Command& command) {
  const auto* end = std::get_if<command::End>(&command.what);
  return end && end->because.code == Because::callback;
}

void Live::add_once(std::string id, std::vector<std::string>& ids) {
  if (std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(std::move(id));
}

}  // namespace bedside::session
