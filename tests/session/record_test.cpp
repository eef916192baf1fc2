// The events of a call: kept before they are replied to, and enough to have the call again.
#include "catch.hpp"
#include "session/conversation.hpp"

using namespace bedside;
using namespace texts;

namespace {

constexpr const char* recorded_visit = R"(opening:
  - topic: greeting
    say: Hello.
  - topic: mood
    ask: How are you?
    answer: {name: mood, type: text}
topics:
  - topic: smoking
    feels: unpleasant
    ask: Do you smoke?
    answer: {name: smokes, type: yes_no}
  - topic: quitting
    feels: pleasant
    when: smokes
    say: About quitting.
  - topic: plain
    say: Something plain.
  - topic: odds
    feels: delightful
    say: The odds are good.
closing:
  - topic: safety-net
    wording: verbatim
    say: |
      Two lines:
        "as they are", with {{braces}} and  spaces.
buttons:
  - button: upset
    label: Upset
    steps: [{say: Take your time.}, {say: No hurry.}]
    then: return
  - button: alarm
    label: Alarm
    urgent: true
    when: mood == "chest pain"
    steps: [{say: Stay on the line.}]
    then: return
)";

/// Commands of every kind, one after the other.
std::vector<Command> a_full_call() {
  return {at(100, next()),
          answer("mood/1", "chest pain"),
          next(),
          correct("mood", "well"),
          withdraw("alarm"),
          press("upset"),
          next(),
          go_back_from_button(),
          answer("smoking/1", true),
          back(),
          next(),
          note("He laughs."),
          skip("plain"),
          pick("plain"),
          defer("quitting"),
          hurry(20),
          next(),
          next(),
          at(400, next())};
}

class KeptEvents : public EventSink {
 public:
  bool keep(const Event& event) override {
    if (broken) return false;
    kept.push_back(event);
    return true;
  }
  bool start_over(const std::vector<Event>& events) override {
    snapshots.push_back(events.size());
    if (no_other_place) return false;
    broken = false;
    kept = events;
    return true;
  }
  std::vector<Event> kept{};
  std::vector<std::size_t> snapshots{};
  bool broken = false;
  bool no_other_place = false;
};

}  // namespace

TEST_CASE("a call with every kind of command replays byte for byte at every event") {
  Conversation call{recorded_visit};
  std::vector<std::string> live{call.whole()};
  for (const Command& command : a_full_call()) {
    call.does(command);
    live.push_back(call.whole());
  }
  const std::vector<Event> events = call.session().events();
  for (std::size_t n = 0; n <= events.size(); ++n) {
    const std::vector<Event> first(events.begin(), events.begin() + static_cast<std::ptrdiff_t>(n));
    const Checked<Session> again = resume_session(call.plan(), call.facts(), first);
    REQUIRE(again.value);
    CHECK(to_json(again.value->now(), again.value->status(), again.value->outcome()) == live[n]);
  }
}

TEST_CASE("a resumed call goes on as the live one does") {
  Conversation call{recorded_visit};
  std::vector<Command> commands = a_full_call();
  for (std::size_t half = 0; half < commands.size(); ++half) {
    Conversation first{recorded_visit};
    for (std::size_t i = 0; i < half; ++i) first.does(commands[i]);
    Conversation second = first.replayed();
    for (std::size_t i = half; i < commands.size(); ++i) {
      const Reply one = first.does(commands[i]);
      const Reply other = second.does(commands[i]);
      CHECK(to_json(one, first.status()) == to_json(other, second.status()));
    }
    CHECK(first.whole() == second.whole());
  }
}

TEST_CASE("events that don't fit the plan aren't replayed") {
  Conversation call{recorded_visit};
  call.walk_to("plain/1");
  std::vector<Event> events = call.session().events();
  const auto codes = [&](const std::vector<Event>& changed) {
    Ids found;
    const Checked<Session> again = resume_session(call.plan(), call.facts(), changed);
    CHECK_FALSE(again.value);
    for (const Diagnostic& problem : again.diagnostics) found.push_back(problem.code);
    return found;
  };
  std::vector<Event> elsewhere = events;
  elsewhere[1].then = "odds/1";
  CHECK(codes(elsewhere) == Ids{"journal-diverges"});
  std::vector<Event> refused = events;
  refused[1].command = next();
  CHECK(codes(refused) == Ids{"journal-diverges"});
  std::vector<Event> missing = events;
  missing.erase(missing.begin() + 1);
  CHECK(codes(missing) == Ids{"journal-diverges"});
}

TEST_CASE("what is replayed says nothing of an answer where it doesn't fit") {
  Conversation call{recorded_visit};
  call.when_asked("mood", "zanzibar").walk_to("plain/1");
  std::vector<Event> events = call.session().events();
  events[1].then = "odds/1";
  const Checked<Session> again = resume_session(call.plan(), call.facts(), events);
  for (const Diagnostic& problem : again.diagnostics) CHECK(render(problem, "").find("zanzibar") == std::string::npos);
}

TEST_CASE("every accepted command is kept before it is replied to, and no refused one") {
  Conversation call{recorded_visit};
  KeptEvents sink;
  call.session().keep_events(&sink);
  for (const Command& command : a_full_call()) call.does(command);
  REQUIRE(sink.kept.size() == call.session().events().size());
  for (std::size_t i = 0; i < sink.kept.size(); ++i) {
    CHECK(sink.kept[i].number == i + 1);
    CHECK(sink.kept[i].then == call.session().events()[i].then);
  }
  CHECK(sink.snapshots.empty());
}

TEST_CASE("a command that can't be kept is refused and changes nothing, and the sink starts over with all before it") {
  Conversation call{recorded_visit};
  KeptEvents sink;
  call.session().keep_events(&sink);
  call.does(next());
  sink.broken = true;
  call.refuses(answer("mood/1", "well"), "not_durable");
  CHECK(call.shown() == "mood/1");
  CHECK(sink.snapshots == std::vector<std::size_t>{1});
  call.does(answer("mood/1", "well"));
  CHECK(sink.kept.size() == 2);
}

TEST_CASE("where there is no other place to keep events, the call goes on and says that it isn't kept") {
  Conversation call{recorded_visit};
  KeptEvents sink;
  call.session().keep_events(&sink);
  sink.broken = true;
  sink.no_other_place = true;
  const Reply refused = call.session().apply(next());
  REQUIRE(refused.refused);
  CHECK(refused.refused->code == "not_durable");
  CHECK(call.shown() == "greeting/1");
  const Reply reply = call.session().apply(next());
  CHECK(reply.ok());
  CHECK_FALSE(reply.durable);
  CHECK(call.shown() == "mood/1");
  const Reply later = call.session().apply(answer("mood/1", "well"));
  CHECK(later.ok());
  CHECK_FALSE(later.durable);
}

TEST_CASE("words that are read as they are stay so byte for byte") {
  Conversation call{recorded_visit};
  call.walk_to("safety-net/1");
  CHECK(call.step().wording == Wording::verbatim);
  CHECK(call.step().text == "Two lines:\n  \"as they are\", with {braces} and  spaces.\n");
}

TEST_CASE("a session outlives the plan and the facts that it was started with") {
  std::optional<Session> session;
  {
    const CallPlan plan = plan_of(recorded_visit);
    session.emplace(start_session(plan, Facts{}));
  }
  CHECK(session->apply(next()).ok());
  Session moved = std::move(*session);
  CHECK(moved.now().step->step == "mood/1");
}

TEST_CASE("two sessions of one plan know nothing of each other") {
  const CallPlan plan = plan_of(recorded_visit);
  Session one = start_session(plan, Facts{});
  Session other = start_session(plan, Facts{});
  one.apply(next());
  CHECK(one.now().step->step == "mood/1");
  CHECK(other.now().step->step == "greeting/1");
  CHECK(other.events().empty());
}

TEST_CASE("looking ahead names the steps that can follow, and one of them does") {
  Conversation call{recorded_visit};
  while (!call.session().has_ended()) {
    const Step step = call.step();
    call.goes_on();
    if (call.session().has_ended()) break;
    INFO(step.step << " then " << call.shown());
    const bool by_itself = call.shown().starts_with("button:");
    CHECK((by_itself || count_of(step.may_be_next, call.shown()) == 1));
  }
}

TEST_CASE("progress counts up to the number of topics, and the time left counts down") {
  Conversation call{recorded_visit};
  std::size_t topic = 0;
  int seconds = 1 << 20;
  while (!call.session().has_ended()) {
    const Step step = call.step();
    CHECK(step.progress_topic >= topic);
    CHECK(step.seconds_left <= seconds);
    topic = step.progress_topic;
    seconds = step.seconds_left;
    call.goes_on();
  }
}
