#include "session/conversation.hpp"

#include <stdexcept>

#include "catch.hpp"
#include "texts/plans.hpp"

namespace texts {

using namespace bedside;

namespace {

template <class T>
T sound(Checked<T> checked, const std::string& source) {
  if (checked.value) return std::move(*checked.value);
  std::string printed;
  for (const Diagnostic& problem : checked.diagnostics) printed += render(problem, source);
  throw std::runtime_error(printed);
}

}  // namespace

CallPlan plan_of(const std::string& body) {
  return sound(load_plan(plan_with(body), "plan.yaml"), plan_with(body));
}

Facts facts_of(const CallPlan& plan, const std::string& json) {
  return sound(read_facts(plan, json, "facts.json"), json);
}

Conversation::Conversation(const std::string& body, const std::string& facts, const SessionOptions& options)
    : Conversation(plan_of(body), facts_of(plan_of(body), facts), options) {}

Conversation::Conversation(CallPlan plan, Facts facts, const SessionOptions& options)
    : plan_(std::move(plan)),
      facts_(std::move(facts)),
      options_(options),
      session_(start_session(plan_, facts_, options_)) {
  check_standing();
}

Ids Conversation::topics() const {
  Ids ids;
  for (const TopicStatus& topic : session_.status().topics) ids.push_back(topic.topic);
  return ids;
}

std::string Conversation::whole() const {
  return to_json(session_.now(), session_.status(), session_.outcome());
}

Reply Conversation::tries(const Command& command) {
  INFO("command: " << to_json(command));
  const std::string before = whole();
  const std::size_t events_before = session_.events().size();
  const Reply reply = session_.apply(command);
  if (reply.ok())
    check_accepted(events_before, reply, command);
  else
    check_unchanged(before, events_before, reply);
  check_standing();
  check_replay();
  return reply;
}

Reply Conversation::does(const Command& command) {
  Reply reply = tries(command);
  INFO("command: " << to_json(command) << ", shown: " << shown());
  if (reply.refused) FAIL("refused: " << reply.refused->code << ", " << reply.refused->message);
  return reply;
}

Reply Conversation::refuses(const Command& command, const std::string& code) {
  Reply reply = tries(command);
  INFO("command: " << to_json(command) << ", shown: " << shown());
  REQUIRE((reply.refused ? reply.refused->code : "accepted") == code);
  return reply;
}

void Conversation::check_unchanged(const std::string& before, std::size_t events_before, const Reply& reply) const {
  CHECK(whole() == before);
  CHECK(session_.events().size() == events_before);
  CHECK_FALSE(reply.refused->code.empty());
  CHECK_FALSE(reply.refused->message.empty());
  CHECK(reply.refused->step == shown());
}

void Conversation::check_accepted(std::size_t events_before, const Reply& reply, const Command& command) const {
  const std::vector<Event> events = session_.events();
  REQUIRE(events.size() == events_before + 1);
  CHECK(events.back().number == events.size());
  CHECK(events.back().then == shown());
  CHECK(to_json(events.back().command) == to_json(command));
  CHECK(reply.durable);
  CHECK(to_json(reply, session_.status()) == to_json(session_.now(), session_.status()));
}

void Conversation::check_standing() const {
  const CallStatus status = session_.status();
  const std::optional<Step> step = session_.now().step;
  CHECK(session_.has_ended() == !step);
  CHECK(status.disposition.has_value() == !step);
  CHECK(session_.outcome().violations == std::vector<std::string>{});
  CHECK(session_.outcome().topics == status.topics);
  CHECK(topics() == topics_);
  for (const TopicStatus& topic : status.topics) {
    INFO("topic: " << topic.topic << ", " << name_of(topic.state));
    const bool left_out = topic.state == TopicState::skipped || topic.state == TopicState::not_applicable ||
                          topic.state == TopicState::deferred;
    CHECK(left_out == !topic.because.empty());
  }
  if (!step) return;
  INFO("step: " << step->step);
  CHECK_FALSE(step->why.empty());
  CHECK(step->line > 0);
  CHECK((step->kind == StepKind::ask || step->kind == StepKind::offer) == step->answer.has_value());
  CHECK(step->progress_topic <= step->progress_of);
}

void Conversation::check_replay() const {
  const Checked<Session> again = resume_session(plan_, facts_, session_.events(), options_);
  REQUIRE(again.value);
  CHECK(to_json(again.value->now(), again.value->status(), again.value->outcome()) == whole());
}

Conversation Conversation::replayed() const {
  Conversation again{plan_, facts_, options_};
  again.session_ = sound(resume_session(plan_, facts_, session_.events(), options_), "");
  again.given_ = given_;
  return again;
}

}  // namespace texts
