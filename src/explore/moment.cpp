#include "explore/moment.hpp"

#include <algorithm>
#include <cstdint>

namespace bedside::exploring {
namespace {

using session::CallState;
using session::Entry;
using session::StepPlace;
using session::Telling;

class Writer {
 public:
  void add(std::uint64_t number) {
    for (; number >= 0x80; number >>= 7U) text_ += static_cast<char>(0x80U | (number & 0x7FU));
    text_ += static_cast<char>(number);
  }
  void add(const std::optional<session::UnitPlace>& unit) {
    add(unit ? 1U + unit->topic : 0U);
    add(unit ? unit->part : 0U);
  }
  void add(StepPlace place) {
    add(static_cast<std::uint64_t>(place.owner));
    add(static_cast<std::uint64_t>(place.bridge));
    add(place.index);
    add(place.part);
    // How often a bridge was said before makes no difference.
    add(place.owner == StepPlace::Owner::bridge ? 0U : place.step);
  }
  std::string take() { return std::move(text_); }

 private:
  std::string text_;
};

void add_agenda(const CallState& state, Writer& writer) {
  writer.add(state.agenda.begun());
  writer.add(state.agenda.entries().size());
  for (const Entry& entry : state.agenda.entries()) {
    writer.add(entry.unit);
    writer.add(static_cast<std::uint64_t>(entry.telling));
    // Of what has been told it matters whether anything was said.
    writer.add(entry.telling == Telling::told ? std::min<std::uint32_t>(entry.next, 1) : entry.next);
    if (entry.telling == Telling::told) continue;
    writer.add(static_cast<std::uint64_t>(entry.segment));
  }
}

/// What can be chosen now, what was asked about before, and what was chosen and still comes.
void add_offers(const CallState& state, Writer& writer) {
  const session::NextOffers& offers = state.next_offers;
  writer.add(offers.no_more ? 1U : 0U);
  writer.add(offers.chosen_last);
  const bool is_asked = session::asks_which_next(state.bridge);
  writer.add(is_asked ? offers.asked[state.bridge.step].options.size() : 0U);
  if (is_asked)
    for (const session::UnitPlace unit : offers.asked[state.bridge.step].options) writer.add(std::optional{unit});
  std::vector<session::UnitPlace> known = offers.known;
  std::sort(known.begin(), known.end());
  known.erase(std::unique(known.begin(), known.end()), known.end());
  writer.add(known.size());
  for (const session::UnitPlace unit : known) writer.add(std::optional{unit});
}

void add_place(const CallState& state, Writer& writer) {
  writer.add(state.current);
  writer.add(state.last);
  writer.add(state.picked);
  writer.add(state.bridge);
  writer.add(state.buttons.size());
  for (const session::OpenButton& open : state.buttons) {
    writer.add(open.button);
    writer.add(open.next);
  }
  for (const std::uint16_t spoken : state.bridges_spoken) writer.add(spoken > 0 ? 1U : 0U);
  writer.add(state.segment ? 1U + static_cast<std::uint64_t>(*state.segment) : 0U);
  writer.add(static_cast<std::uint64_t>(state.gate));
  writer.add(state.ending.buttons.size());
  for (session::Index button = 0; button < state.call.plan().buttons.size(); ++button)
    writer.add((state.alarms.is_raised(button) ? 1U : 0U) + (state.alarms.has_gone_off(button) ? 2U : 0U));
}

/// Whether steps that read the answer are still to come.
bool is_read_later(const CallState& state, const Survey& survey, std::size_t answer) {
  if (survey.always_read()[answer]) return true;
  const std::vector<session::Index>& readers = survey.step_readers()[answer];
  return std::any_of(readers.begin(), readers.end(), [&](session::Index topic) {
    const std::size_t parts = state.call.plan().topics[topic].parts.size();
    for (std::uint32_t part = 0; part < parts; ++part) {
      const Entry* entry = state.agenda.find({topic, part});
      if (!entry || entry->telling != Telling::told) return true;
    }
    return false;
  });
}

/// Of each answer that something still reads: whether it is open, won't come, or which one it is.
void add_knowledge(const CallState& state, const Survey& survey, Writer& writer) {
  const std::vector<plan::Asking>& askings = survey.catalogue().askings();
  for (std::size_t place = 0; place < askings.size(); ++place) {
    const Value* answer = state.call.answer(askings[place]);
    if (!answer) {
      writer.add(state.call.is_ruled_out(askings[place]) ? 1U : 0U);
      continue;
    }
    if (!is_read_later(state, survey, place)) {
      writer.add(1U);
      continue;
    }
    const std::vector<Value>& values = survey.choices()[place].values;
    writer.add(2U + static_cast<std::uint64_t>(std::find(values.begin(), values.end(), *answer) - values.begin()));
  }
}

}  // namespace

std::string moment_of(const session::Live& call, const Survey& survey) {
  Writer writer;
  add_agenda(call.state(), writer);
  add_place(call.state(), writer);
  add_offers(call.state(), writer);
  add_knowledge(call.state(), survey, writer);
  return writer.take();
}

}  // namespace bedside::exploring
