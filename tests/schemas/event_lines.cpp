// Prints events of every kind, one on a line, as a journal keeps them: for events_test.py.
#include <cstddef>
#include <iostream>

#include <rapidcheck.h>

#include "json/event.hpp"
#include "json/random_events.hpp"

namespace {

/// No call accepts one with less than no time.
bool can_be_accepted(const bedside::Event& event) {
  const auto* hurry = std::get_if<bedside::command::Hurry>(&event.command.what);
  return hurry == nullptr || hurry->seconds >= 0;
}

}  // namespace

int main() {
  constexpr std::size_t count = 2'000;
  constexpr int longest_text = 8;
  rc::Random random(20'010'601);
  const rc::Gen<bedside::Event> any_event = texts::any_event();
  for (std::size_t i = 0; i < count; ++i) {
    const bedside::Event event = any_event(random.split(), longest_text).value();
    if (can_be_accepted(event)) std::cout << bedside::json::event_text(event) << '\n';
  }
}
