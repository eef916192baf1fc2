#include <set>
#include <string>
#include <vector>

#include <bedside/command.hpp>
#include <bedside/reply.hpp>

#include "catch.hpp"

using namespace bedside;

namespace {

std::vector<Because> all_reasons() {
  std::vector<Because> all;
  for (int i = 0; i <= static_cast<int>(Because::other); ++i) all.push_back(static_cast<Because>(i));
  return all;
}

/// The reasons that the command takes, by their names.
std::set<std::string> taken_by(const Command& command) {
  std::set<std::string> names;
  for (const Because because : reasons_of(command)) names.emplace(name_of(because));
  return names;
}

}  // namespace

TEST_CASE("every reason has a name of its own, and is found by it") {
  std::set<std::string_view> names;
  for (const Because because : all_reasons()) {
    CHECK(because_named(name_of(because)) == because);
    names.insert(name_of(because));
  }
  CHECK(names.size() == all_reasons().size());
  CHECK_FALSE(because_named("because"));
  CHECK_FALSE(because_named(""));
}

TEST_CASE("commands are named as in JSON") {
  CHECK(name_of(Command{command::Next{}}) == "next");
  CHECK(name_of(Command{command::Answer{}}) == "answer");
  CHECK(name_of(Command{command::Back{}}) == "back");
  CHECK(name_of(Command{command::Correct{}}) == "correct");
  CHECK(name_of(Command{command::Skip{}}) == "skip");
  CHECK(name_of(Command{command::Defer{}}) == "defer");
  CHECK(name_of(Command{command::Pick{}}) == "pick");
  CHECK(name_of(Command{command::Press{}}) == "press");
  CHECK(name_of(Command{command::Return{}}) == "return");
  CHECK(name_of(Command{command::Withdraw{}}) == "withdraw");
  CHECK(name_of(Command{command::Hurry{}}) == "hurry");
  CHECK(name_of(Command{command::HandOver{}}) == "hand_over");
  CHECK(name_of(Command{command::Note{}}) == "note");
  CHECK(name_of(Command{command::End{}}) == "end");
}

TEST_CASE("a command is found by its name, with nothing in it") {
  for (const char* name : {"next", "answer", "back", "correct", "skip", "defer", "pick", "press", "return", "withdraw",
                           "hurry", "hand_over", "note", "end"}) {
    INFO(name);
    const std::optional<Command> command = command_named(name);
    REQUIRE(command);
    CHECK(name_of(*command) == name);
    CHECK_FALSE(command->at);
  }
  CHECK_FALSE(command_named("outcome"));
  CHECK_FALSE(command_named(""));
}

TEST_CASE("each kind of command takes the reasons that are published for it") {
  const std::set<std::string> departing{"patient_asked",      "already_known", "not_now",
                                        "clinical_judgement", "time",          "other"};
  CHECK(taken_by({command::Skip{}}) == departing);
  CHECK(taken_by({command::Defer{}}) == departing);
  CHECK(taken_by({command::Pick{}}) == departing);
  CHECK(taken_by({command::HandOver{}}) == std::set<std::string>{"red_flag", "patient_asked", "out_of_scope", "other"});
  CHECK(taken_by({command::Withdraw{}}) == std::set<std::string>{"pressed_by_mistake", "ruled_out", "other"});
  CHECK(taken_by({command::End{}}) == std::set<std::string>{"no_answer", "voicemail", "wrong_person", "callback",
                                                            "do_not_call", "declined", "must_go", "other"});
  for (const Command& without :
       {Command{command::Next{}}, Command{command::Answer{}}, Command{command::Back{}}, Command{command::Correct{}},
        Command{command::Press{}}, Command{command::Return{}}, Command{command::Hurry{}}, Command{command::Note{}}})
    CHECK(taken_by(without).empty());
}

TEST_CASE("the words of a reply are those of the machine formats") {
  CHECK(name_of(TopicState::pending) == "pending");
  CHECK(name_of(TopicState::not_applicable) == "not_applicable");
  CHECK(name_of(TopicState::deferred) == "deferred");
  CHECK(name_of(RedFlags::none) == "none");
  CHECK(name_of(RedFlags::not_ruled_out) == "not_ruled_out");
  CHECK(name_of(Disposition::complete) == "complete");
  CHECK(name_of(Disposition::identity_not_confirmed) == "identity_not_confirmed");
  CHECK(name_of(Disposition::no_answer) == "no_answer");
  CHECK(name_of(Disposition::other) == "other");
}

TEST_CASE("an ended call is named as the reason that it was ended for") {
  for (const Because because : reasons_of({command::End{}})) {
    const int steps = static_cast<int>(because) - static_cast<int>(Because::no_answer);
    CHECK(name_of(static_cast<Disposition>(static_cast<int>(Disposition::no_answer) + steps)) == name_of(because));
  }
}
