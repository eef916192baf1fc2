#include "session/watch.hpp"

#include <algorithm>

#include "session/changed_plans.hpp"

namespace texts {

using namespace bedside;

namespace {

/// All that an overview says, in one text.
std::string text_of(const Overview& overview) {
  std::string text = overview.gate;
  for (const TopicToCome& topic : overview.to_come) text += topic.id + topic.title + topic.segment;
  for (const Waiting& topic : overview.waiting) text += topic.topic + topic.title;
  for (const auto& [topic, title] : overview.titles) text += topic + title;
  for (const Step& step : overview.asked) {
    Reply shown;
    shown.step = step;
    text += to_json(shown, CallStatus{});
  }
  return text;
}

bool left_out(TopicState state) {
  return state == TopicState::skipped || state == TopicState::deferred || state == TopicState::not_applicable;
}

bool over(TopicState state) {
  return left_out(state) || state == TopicState::done;
}

bool in(const std::vector<PlanBlock>& section, const std::string& topic) {
  return std::any_of(section.begin(), section.end(), [&](const PlanBlock& block) { return block.id == topic; });
}

}  // namespace

std::ptrdiff_t Watch::waiting(const Standing& standing) {
  return std::count_if(standing.states.begin(), standing.states.end(),
                       [](const auto& topic) { return topic.second == TopicState::waiting; });
}

Watch::Watch(const CallPlan& plan, const Facts& facts, const PlanText& text, const Session& session)
    : plan_(&plan), facts_(&facts), text_(&text) {
  now_ = taken(session);
  told_.push_back(now_.whole);
  note_red_flags(nullptr);
  check_standing(session);
}

Watch::Standing Watch::taken(const Session& session) {
  Standing standing{session.now(), session.status(), session.outcome(), "", {}};
  standing.whole = to_json(standing.reply, standing.status, standing.outcome);
  for (const TopicStatus& topic : standing.status.topics) standing.states[topic.topic] = topic.state;
  return standing;
}

bool Watch::gate_passed(const PlanText& text, const Standing& standing) {
  const std::string gate = text.gate();
  const auto found = standing.outcome.answers.find(gate);
  return gate.empty() || (found != standing.outcome.answers.end() && found->second == Value{true});
}

bool Watch::departed(std::string_view what) const {
  const auto& departures = now_.outcome.departures;
  return std::any_of(departures.begin(), departures.end(), [&](const Departure& one) { return one.what == what; });
}

void Watch::after(const Command& command, const Reply& reply, const Session& session) {
  before_ = std::move(now_);
  now_ = taken(session);
  if (reply.ok()) {
    check_accepted(command, reply, session);
  } else {
    require(now_.whole == before_.whole, "a refused command changes nothing");
    require(session.events().size() + 1 == told_.size(), "a refused command is no event");
    require(!reply.refused->code.empty() && !reply.refused->message.empty(), "a refusal says why");
    require(reply.refused->step == (now_.reply.step ? now_.reply.step->step : ""), "a refusal says what is shown");
  }
  check_standing(session);
}

void Watch::check_accepted(const Command& command, const Reply& reply, const Session& session) {
  told_.push_back(now_.whole);
  ++counts_[std::string{name_of(command)}];
  const bool looks_back = before_.status.looking_back > 0;
  if (name_of(command) == "correct" || (name_of(command) == "answer" && looks_back)) corrected_ = true;
  require(to_json(reply, now_.status) == to_json(now_.reply, now_.status), "`now` says what the reply said");
  require(session.events().size() + 1 == told_.size(), "an accepted command is one event");
  note_red_flags(&command);
  check_foretold(command);
  check_order();
  note_glue(command);
}

/// What comes next was said before, unless the answer changed that or raised a red flag.
void Watch::check_foretold(const Command& command) {
  const bool goes_on = name_of(command) == "next" || name_of(command) == "answer";
  if (!goes_on || before_.status.looking_back > 0 || !now_.reply.step || now_.status.rearranged) return;
  const std::string& step = now_.reply.step->step;
  // What is arranged anew may be parted in other places, and stand in the same order.
  const bool may_be_arranged = name_of(command) == "answer" || waiting(before_) != waiting(now_);
  if (may_be_arranged && step.starts_with("bridge:")) return;
  for (const PlanBlock& button : text_->buttons)
    if (button.at("urgent") == "true" && step.starts_with("button:" + button.id + "/")) return;
  const std::vector<std::string>& foretold = before_.reply.step->may_be_next;
  require(std::find(foretold.begin(), foretold.end(), step) != foretold.end(),
          "the next step is one that may be next: " + step + " after " + before_.reply.step->step);
}

void Watch::check_standing(const Session& session) {
  for (const std::string& violation : now_.outcome.violations) require(false, "violations: " + violation);
  require(session.has_ended() == !now_.reply.step, "a call without a step has ended");
  require(session.has_ended() == now_.status.disposition.has_value(), "a call that has ended has a disposition");
  if (now_.reply.step) check_step(*now_.reply.step);
  if (!now_.reply.step) check_ended();
  check_topics();
  check_outcome();
  check_counts();
  check_private(session);
  check_red_flags();
}

void Watch::check_step(const Step& step) {
  require(!step.why.empty(), "every step has a why");
  require(step.line > 0, "every step has a line");
  require((step.kind == StepKind::ask || step.kind == StepKind::offer) == step.answer.has_value(),
          "what asks or offers has an answer, and nothing else");
  require(step.progress_topic <= step.progress_of, "a topic's place is within the order");
  require(step.seconds_left >= 0, "the time left is not below nothing");
  require(step.text.find('{') == std::string::npos, "no text is left open");
  if (step.wording != Wording::verbatim) return;
  for (std::size_t at = 0; at < step.text.size();) {
    const std::size_t end = std::min(step.text.find('\n', at), step.text.size());
    require(text_->whole().find(step.text.substr(at, end - at)) != std::string::npos, "verbatim text is the plan's");
    at = end + 1;
  }
}

void Watch::check_topics() {
  std::size_t known = 0;
  for (const auto* section : {&text_->opening, &text_->body, &text_->closing})
    for (const PlanBlock& block : *section) known += now_.states.count(block.id);
  require(known == now_.status.topics.size() && known == now_.states.size(),
          "every topic of the plan is in exactly one state");
  for (const TopicStatus& topic : now_.status.topics)
    require(left_out(topic.state) == !topic.because.empty(), "a topic that is left out says why, and no other");
  std::set<std::string> once;
  for (const std::string& entry : now_.status.order)
    require(once.insert(entry).second, "the order has each topic once");
}

void Watch::check_outcome() {
  const Outcome& outcome = now_.outcome;
  require(outcome.topics == now_.status.topics && outcome.disposition == now_.status.disposition &&
              outcome.red_flags == now_.status.red_flags,
          "the outcome says what the status says");
  std::set<std::string> later;
  for (const TopicStatus& topic : now_.status.topics)
    if (topic.state == TopicState::skipped || topic.state == TopicState::deferred) later.insert(topic.topic);
  std::set<std::string> deferred;
  for (const Deferral& one : outcome.deferred) deferred.insert(one.topic);
  // Every call has its opening and its closing anyway: these are handed on only where the nurse left them out.
  for (const std::string& topic : later)
    require(deferred.contains(topic) || !in(text_->body, topic),
            "what was skipped or deferred is for the next call: " + topic);
  for (const std::string& topic : deferred)
    require(later.contains(topic), "only what was skipped or deferred is for the next call: " + topic);
  require(outcome.raised.empty() == (outcome.red_flags != RedFlags::raised), "flags are raised by a button");
  for (const auto& [name, value] : outcome.remembered)
    require(outcome.answers.count(name) == 1 && outcome.answers.at(name) == value, "what is remembered was answered");
  for (const Choice& choice : outcome.choices)
    require(choice.answer == "which_next" || (outcome.answers.count(choice.answer) == 1 &&
                                              outcome.answers.at(choice.answer) == Value{choice.option}),
            "what was chosen was answered, but for what comes next");
  if (outcome.disposition != Disposition::complete) return;
  for (const auto* section : {&text_->opening, &text_->body, &text_->closing})
    for (const PlanBlock& block : *section)
      require(block.at("mandatory") != "true" || now_.states[block.id] == TopicState::done ||
                  now_.states[block.id] == TopicState::not_applicable,
              "a complete call has told what is mandatory");
}

void Watch::check_ended() {
  for (const auto& [topic, state] : now_.states) require(over(state), "nothing is to come when a call has ended");
  const Disposition disposition = now_.status.disposition.value_or(Disposition::other);
  require(disposition != Disposition::complete || gate_passed(), "a complete call has passed the gate");
  require(counts_["end"] + counts_["hand_over"] <= 1, "a call ends once");
}

void Watch::check_counts() {
  std::map<std::string, int> recorded;
  for (const Departure& departure : now_.outcome.departures) ++recorded[departure.what];
  for (const char* name : {"skip", "defer", "pick", "hurry", "withdraw", "hand_over", "end"})
    require(recorded[name] == counts_[name], std::string{"each "} + name + " is recorded");
  require(static_cast<int>(now_.outcome.notes.size()) == counts_["note"], "each note is kept");
}

void Watch::check_private(const Session& session) {
  if (gate_passed()) return;
  Outcome outcome = now_.outcome;
  outcome.plan_sha256.clear();
  require(!tells_private(to_json(now_.reply, now_.status, outcome)), "nothing private is said before the gate");
  require(!tells_private(text_of(session.overview())), "no overview says anything private before the gate");
}

void Watch::at_end(const Session& session) {
  const std::vector<Event> events = session.events();
  Session again = start_session(*plan_, *facts_);
  std::size_t number = 0;
  require(taken(again).whole == told_[number], "a call begins the same each time");
  for (const Event& event : events) {
    again.apply(event.command);
    require(++number < told_.size() && taken(again).whole == told_[number], "the same commands give the same bytes");
  }
  const Checked<Session> resumed = resume_session(*plan_, *facts_, events);
  require(resumed.value && taken(*resumed.value).whole == now_.whole, "a call is resumed as it stood");
}

}  // namespace texts
