// The fixed words of the test language are those of the live call.
#include "author_tests/keys.hpp"

#include <array>
#include <cstddef>
#include <set>
#include <string>
#include <utility>
#include <variant>

#include <bedside/command.hpp>
#include <bedside/reply.hpp>

#include "author_tests/words.hpp"
#include "catch.hpp"
#include "session/refusal.hpp"

using namespace bedside;
using namespace bedside::author_tests;

namespace {

template <std::size_t count>
void check_reasons(const std::array<std::string_view, count>& words, const Command& command) {
  std::vector<std::string_view> names;
  for (const Because because : reasons_of(command)) names.push_back(name_of(because));
  CHECK(names == std::vector<std::string_view>(words.begin(), words.end()));
}

// A new value of one of these is a warning of the compiler here, until the test language has a word for it.

std::size_t place_of(TopicState state) {
  switch (state) {
    case TopicState::pending:
    case TopicState::waiting:
    case TopicState::active:
    case TopicState::done:
    case TopicState::skipped:
    case TopicState::not_applicable:
    case TopicState::deferred:
      break;
  }
  return static_cast<std::size_t>(state);
}

std::size_t place_of(RedFlags red_flags) {
  switch (red_flags) {
    case RedFlags::none:
    case RedFlags::raised:
    case RedFlags::withdrawn:
    case RedFlags::not_ruled_out:
      break;
  }
  return static_cast<std::size_t>(red_flags);
}

std::size_t place_of(Disposition disposition) {
  switch (disposition) {
    case Disposition::complete:
    case Disposition::partial:
    case Disposition::identity_not_confirmed:
    case Disposition::handed_over:
    case Disposition::emergency:
    case Disposition::no_answer:
    case Disposition::voicemail:
    case Disposition::wrong_person:
    case Disposition::callback:
    case Disposition::do_not_call:
    case Disposition::declined:
    case Disposition::must_go:
    case Disposition::other:
      break;
  }
  return static_cast<std::size_t>(disposition);
}

template <class Enumeration, std::size_t count>
void check_names(const std::array<std::string_view, count>& words, Enumeration last) {
  CHECK(place_of(last) + 1 == count);
  for (std::size_t place = 0; place < count; ++place) CHECK(name_of(static_cast<Enumeration>(place)) == words[place]);
}

/// The codes of all refusals that a session knows.
std::set<std::string> refusal_codes() {
  namespace refusal = session::refusal;
  const Refusal all[] = {refusal::call_has_ended(),
                         refusal::not_durable(),
                         refusal::too_many_events(1),
                         refusal::too_large("", 1),
                         refusal::unknown_reason("", ""),
                         refusal::answer_required("", ""),
                         refusal::nothing_to_answer(),
                         refusal::not_this_step(""),
                         refusal::not_an_offered_answer("", ""),
                         refusal::option_not_available("", ""),
                         refusal::wrong_type("", ""),
                         refusal::out_of_range("", ""),
                         refusal::unknown_answer(""),
                         refusal::not_asked_yet(""),
                         refusal::nothing_before_this(),
                         refusal::unknown_topic(""),
                         refusal::unknown_button(""),
                         refusal::gate_must_be_asked(""),
                         refusal::before_the_gate(""),
                         refusal::opening_comes_first(""),
                         refusal::not_in_the_body(""),
                         refusal::topic_is_done(""),
                         refusal::topic_is_active(""),
                         refusal::topic_is_waiting("", ""),
                         refusal::topic_is_set_aside(""),
                         refusal::topic_does_not_apply("", ""),
                         refusal::rules_forbid("", ""),
                         refusal::button_is_open(""),
                         refusal::button_not_offered(""),
                         refusal::no_button_is_open(),
                         refusal::only_withdraw(""),
                         refusal::time_required(),
                         refusal::destination_required(),
                         refusal::not_pressed("")};
  std::set<std::string> codes;
  for (const Refusal& each : all) codes.insert(each.code);
  return codes;
}

template <std::size_t... place>
std::set<std::string> command_names(std::index_sequence<place...>) {
  using What = decltype(Command::what);
  return {std::string{name_of(Command{What{std::in_place_index<place>}})}...};
}

}  // namespace

TEST_CASE("the reasons in tests are those that the commands take") {
  for (const Command& command : {Command{command::Skip{}}, Command{command::Defer{}}, Command{command::Pick{}}})
    check_reasons(departure_words, command);
  check_reasons(withdrawal_words, {command::Withdraw{}});
  check_reasons(hand_over_words, {command::HandOver{}});
  check_reasons(end_words, {command::End{}});
}

TEST_CASE("the states, dispositions and red flags in tests are those of replies") {
  check_names(topic_state_words, TopicState::deferred);
  check_names(disposition_words, Disposition::other);
  check_names(red_flags_words, RedFlags::not_ruled_out);
}

TEST_CASE("the codes with which something can be refused are those of the live call") {
  CHECK(std::set<std::string>{refusal_words.begin(), refusal_words.end()} == refusal_codes());
}

TEST_CASE("every command of the live call can happen in a test") {
  std::set<std::string> known{lone_words.begin(), lone_words.end()};
  for (const plan::Key& key : call_item_keys.keys) known.emplace(key.name);
  for (const std::string& name :
       command_names(std::make_index_sequence<std::variant_size_v<decltype(Command::what)>>{}))
    CHECK(known.contains(name));
}

TEST_CASE("every key of the test language has a description and an example") {
  for (const plan::Vocabulary* vocabulary : {&test_keys, &patient_keys, &case_keys, &call_item_keys, &departure_keys,
                                             &withdrawal_keys, &hand_over_keys, &expectation_keys, &heard_keys})
    for (const plan::Key& key : vocabulary->keys) {
      INFO(key.name);
      CHECK_FALSE(key.description.empty());
      CHECK_FALSE(key.example.empty());
    }
}
