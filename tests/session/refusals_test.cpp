// Every code with which a session refuses a command, in the words that people read. A new one needs its case here.
#include <fstream>
#include <iterator>
#include <set>

#include "catch.hpp"
#include "session/conversation.hpp"

using namespace bedside;
using namespace texts;

namespace {

constexpr const char* refused_visit = R"(facts:
  disease: {type: text, example: gout}
  has_car: {type: yes_no, phi: false, example: false}
opening:
  - topic: greeting
    say: Hello.
  - topic: identity
    gate: identity
    ask: Is it you?
    answer: {name: is_you, type: yes_no}
  - topic: pain
    ask: How bad is the pain?
    answer: {name: pain, type: scale}
topics:
  - topic: plain
    say: Something plain.
  - topic: place
    offer: Where shall we meet?
    about: other
    options:
      - {id: home, say: At home}
      - {id: forest, say: In the forest, when: has_car}
  - topic: way
    when: place == "home"
    say: This is how I find you.
  - topic: pain-help
    when: pain >= 7
    say: There is help.
  - topic: end-of-list
    after: place
    say: That was the list.
closing:
  - topic: goodbye
    say: Goodbye.
buttons:
  - {button: pause, label: A pause, steps: [{say: Take your time.}], then: return}
  - {button: upset, label: Upset, steps: [{say: "{disease} is hard."}], then: return}
  - {button: tired, label: Tired, when: pain >= 5, steps: [{say: We can stop soon.}], then: return}
  - {button: chest, label: Chest pain, urgent: true, steps: [{say: Stay on the line.}], then: return}
)";

struct Case {
  std::vector<Command> before;
  Command command;
  const char* code;
  const char* message;
};

/// Behind the opening, at the first topic of the body.
std::vector<Command> in_the_body(const std::vector<Command>& more = {}) {
  std::vector<Command> commands{next(), answer("identity/1", true), answer("pain/1", 1)};
  commands.insert(commands.end(), more.begin(), more.end());
  return commands;
}

std::vector<Case> cases_of_steps() {
  const std::vector<Command> at_the_choice = in_the_body({next()});
  return {{{next()}, next(), "answer_required", "`is_you` has to be answered: `true` or `false`"},
          {{}, answer("greeting/1", true), "nothing_to_answer", "this step asks nothing"},
          {{}, answer("identity/1", true), "not_this_step", "the step shown is `greeting/1`"},
          {at_the_choice, answer("place/1", "moon"), "not_an_offered_answer", "`place` takes `home` or `forest`"},
          {at_the_choice, answer("place/1", "forest"), "option_not_available",
           "this option of `place` is there only when `has_car`"},
          {{next()}, answer("identity/1", "yes"), "wrong_type", "`is_you` takes `true` or `false`"},
          {{next(), answer("identity/1", true)},
           answer("pain/1", 11),
           "out_of_range",
           "`pain` takes a whole number from 0 to 10"},
          {{}, correct("nobody", true), "unknown_answer", "the plan asks for no answer called `nobody`"},
          {{}, correct("pain", 3), "not_asked_yet", "`pain` has not been asked yet"},
          {{}, back(), "nothing_before_this", "there is no earlier step to show"}};
}

std::vector<Case> cases_of_topics() {
  return {{{}, skip("nothing"), "unknown_topic", "the plan has no topic called `nothing`"},
          {{}, skip("identity"), "gate_must_be_asked", "`identity` is the identity gate, which every call asks"},
          {{}, pick("plain"), "before_the_gate", "`plain` has to wait until the identity is confirmed"},
          {{next(), answer("identity/1", true)},
           pick("plain"),
           "opening_comes_first",
           "`plain` has to wait until the opening is over"},
          {{},
           pick("goodbye"),
           "not_in_the_body",
           "`goodbye` belongs to the opening or the closing, which keep their order"},
          {{next()}, skip("greeting"), "topic_is_done", "`greeting` has been told already"},
          {in_the_body(), pick("plain"), "topic_is_active", "`plain` is being told now"},
          {in_the_body(), pick("way"), "topic_is_waiting", "`way` waits for `place`"},
          {{skip("plain")}, defer("plain"), "topic_is_set_aside", "`plain` has been skipped or deferred already"},
          {in_the_body(), skip("pain-help"), "topic_does_not_apply", "`pain-help` doesn't apply: `pain >= 7` is false"},
          {in_the_body(), pick("end-of-list"), "rules_forbid",
           "`end-of-list` comes after `place`, which has not been told"}};
}

std::vector<Case> cases_of_buttons() {
  return {{{}, press("nothing"), "unknown_button", "the plan has no button called `nothing`"},
          {{press("pause")}, press("pause"), "button_is_open", "the steps of `pause` are being shown"},
          {in_the_body(), press("tired"), "button_not_offered", "`tired` is not offered now"},
          {{}, press("upset"), "before_the_gate", "`upset` has to wait until the identity is confirmed"},
          {{}, go_back_from_button(), "no_button_is_open", "there is no button to come back from"},
          {{press("chest")},
           go_back_from_button(),
           "only_withdraw",
           "`chest` is urgent or ends the call: go on with it, or withdraw it"},
          {{}, withdraw("chest"), "not_pressed", "`chest` has not been pressed and did not go off"}};
}

std::vector<Case> cases_of_any_command() {
  const std::string long_text(65'537, 'x');
  return {{{end(Because::must_go)}, next(), "call_has_ended", "the call has ended"},
          {{}, note(long_text), "too_large", "the note is longer than the limit of 65536 bytes"},
          {{}, hand_over(long_text), "too_large", "`to` is longer than the limit of 65536 bytes"},
          {{},
           {command::Skip{"plain", {Because::other, long_text}}},
           "too_large",
           "the text of the reason is longer than the limit of 65536 bytes"},
          {{}, skip("plain", Because::red_flag), "unknown_reason", "`red_flag` is no reason that `skip` takes"},
          {{}, hurry(-1), "out_of_range", "`seconds` takes a whole number from 0"},
          {{}, end(Because::callback), "time_required", "`at` says when to call back"},
          {{}, hand_over(""), "destination_required", "`to` says who takes the patient over"}};
}

std::vector<Case> all_cases() {
  std::vector<Case> all;
  for (const auto& some : {cases_of_steps(), cases_of_topics(), cases_of_buttons(), cases_of_any_command()})
    all.insert(all.end(), some.begin(), some.end());
  return all;
}

/// Of these a command alone can't be the cause.
const std::set<std::string> with_tests_of_their_own{"not_durable", "too_many_events"};

class FullDisk : public EventSink {
 public:
  bool keep(const Event&) override { return false; }
  bool start_over(const std::vector<Event>&) override { return true; }
};

std::string text_of(const std::string& file) {
  std::ifstream in(std::string{BEDSIDE_SOURCE "/"} + file);
  REQUIRE(in);
  return {std::istreambuf_iterator<char>{in}, {}};
}

/// What stands in `text` between each `begin` and the next `end`.
std::set<std::string> all_between(const std::string& text, const std::string& begin, const std::string& end) {
  std::set<std::string> found;
  for (std::size_t at = text.find(begin); at != std::string::npos; at = text.find(begin, at + 1)) {
    const std::size_t first = at + begin.size();
    found.insert(text.substr(first, text.find(end, first) - first));
  }
  return found;
}

std::set<std::string> codes_that_are_tested() {
  std::set<std::string> codes = with_tests_of_their_own;
  for (const Case& one : all_cases()) codes.insert(one.code);
  return codes;
}

}  // namespace

TEST_CASE("a command is refused in plain words, and nothing changes") {
  for (const Case& one : all_cases()) {
    Conversation call{refused_visit, R"({"disease": "zanzibaritis", "has_car": false})"};
    for (const Command& command : one.before) call.does(command);
    CHECK(call.refuses(one.command, one.code).refused->message == one.message);
  }
}

TEST_CASE("a command that can't be kept is refused, and can be sent again") {
  Conversation call{refused_visit, R"({"disease": "zanzibaritis", "has_car": false})"};
  FullDisk disk;
  call.session().keep_events(&disk);
  CHECK(call.refuses(next(), "not_durable").refused->message ==
        "the journal could not take this command, so nothing was done: send it again");
}

TEST_CASE("a call takes 50,000 commands, of which refused ones are none, and can then only be ended") {
  const CallPlan plan = plan_of(refused_visit);
  Session call = start_session(plan, facts_of(plan, R"({"disease": "zanzibaritis", "has_car": false})"));
  for (int i = 0; i < 50'000; ++i) {
    REQUIRE(call.apply(note("again")).ok());
    REQUIRE_FALSE(call.apply(back()).ok());
  }
  for (const Command& command : {next(), note("once more")}) {
    const Reply reply = call.apply(command);
    REQUIRE(reply.refused);
    CHECK(*reply.refused ==
          Refusal{"too_many_events", "this call has had 50000 commands, which is the limit", "greeting/1"});
  }
  CHECK(call.events().size() == 50'000);
  CHECK(call.apply(end(Because::must_go)).ok());
  CHECK(call.outcome().disposition == Disposition::must_go);
  CHECK_FALSE(call.apply(note("once more")).ok());
}

TEST_CASE("every code that a session refuses with is tested above") {
  CHECK(codes_that_are_tested() == all_between(text_of("src/session/refusal.cpp"), "refused(\"", "\""));
}

TEST_CASE("every code is documented, and every documented one is there or belongs to reading a command") {
  const std::string page = text_of("docs/live-call.md");
  const std::size_t begin = page.find("\n## Refusals\n");
  std::set<std::string> documented =
      all_between(page.substr(begin, page.find("\n## ", begin + 1) - begin), "\n| `", "`");
  for (const char* of_reading :
       {"not_json", "not_an_object", "unknown_command", "missing_field", "unknown_field", "duplicate_field"})
    CHECK(documented.erase(of_reading) == 1);
  CHECK(documented == codes_that_are_tested());
}
