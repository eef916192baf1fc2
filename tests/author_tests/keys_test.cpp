// The fixed words of the test language are those of the live call.
#include "author_tests/keys.hpp"

#include <array>

#include <bedside/command.hpp>
#include <bedside/reply.hpp>

#include "author_tests/words.hpp"
#include "catch.hpp"

using namespace bedside;
using namespace bedside::author_tests;

namespace {

template <std::size_t count>
void check_reasons(const std::array<std::string_view, count>& words, const Command& command) {
  std::vector<std::string_view> names;
  for (const Because because : reasons_of(command)) names.push_back(name_of(because));
  CHECK(names == std::vector<std::string_view>(words.begin(), words.end()));
}

template <class Enumeration, std::size_t count>
void check_names(const std::array<std::string_view, count>& words) {
  for (std::size_t place = 0; place < count; ++place) CHECK(name_of(static_cast<Enumeration>(place)) == words[place]);
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
  check_names<TopicState>(topic_state_words);
  check_names<Disposition>(disposition_words);
  check_names<RedFlags>(red_flags_words);
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
