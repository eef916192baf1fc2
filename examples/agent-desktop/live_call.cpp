#include "live_call.hpp"

#include <algorithm>
#include <utility>

#include <QDateTime>

#include "refusal_words.hpp"
#include "text.hpp"

namespace agent_desktop {
namespace {

/// Arrangements follow from answers, so the order on the screen of a call that was taken up again is found by going
/// through it once more.
CallOrder order_so_far(const CallToHold& call, const bedside::PreparedCall& prepared,
                       const std::vector<bedside::Event>& events) {
  CallOrder order{prepared};
  bedside::Session rehearsal = bedside::start_session(call.plan, call.patient.facts, options_of(call));
  order.follow(rehearsal);
  for (const bedside::Event& event : events) {
    rehearsal.apply(event.command);
    order.follow(rehearsal);
  }
  return order;
}

bedside::PreparedCall prepared(const CallToHold& call) {
  return bedside::prepare(call.plan, call.patient.facts, options_of(call).arrangement);
}

}  // namespace

LiveCall::LiveCall(const CallToHold& call, bedside::Session session, Clock clock, QObject* parent)
    : QObject(parent),
      call_(prepared(call)),
      title_(shown(call.plan.title())),
      session_(std::move(session)),
      clock_(std::move(clock)),
      order_(order_so_far(call, call_, session_.events())) {
  look();
}

std::optional<QString> LiveCall::carry_out(bedside::Command command) {
  if (!command.at) command.at = clock_();
  const std::optional<bedside::Step> before = reply_.step;
  const bedside::Reply reply = session_.apply(command);
  reply_.durable = reply.durable;
  if (reply.refused)
    return words_for(*reply.refused, before, [this](const std::string& id) { return title_of(id); });
  order_.follow(session_);
  look();
  emit changed();
  return {};
}

void LiveCall::look() {
  reply_ = session_.now();
  status_ = session_.status();
}

bool LiveCall::may_show_the_course() const {
  const std::string_view unconfirmed = bedside::name_of(bedside::Disposition::identity_not_confirmed);
  const bool is_confirmed = std::none_of(status_.topics.begin(), status_.topics.end(),
                                         [&](const bedside::TopicStatus& each) { return each.because == unconfirmed; });
  return is_confirmed && (!reply_.step || reply_.step->segment != "opening");
}

QString LiveCall::title_of(const std::string& topic) const {
  if (!may_show_the_course()) return reply_.step && reply_.step->topic == topic ? shown(reply_.step->title) : QString{};
  for (const bedside::CallTopic& each : call_.topics)
    if (each.id == topic || each.topic == topic) return shown(each.title);
  for (const bedside::Waiting& each : call_.waiting)
    if (each.topic == topic.substr(0, topic.find('/'))) return shown(each.title);
  for (const bedside::LeftOut& each : call_.left_out)
    if (each.topic == topic) return shown(each.title);
  return {};
}

// Steps of buttons are called `button:chest-pain/1`.
std::optional<bedside::StepButton> LiveCall::open_button() const {
  constexpr std::string_view prefix = "button:";
  if (!reply_.step || !reply_.step->step.starts_with(prefix)) return {};
  const std::string id = reply_.step->step.substr(prefix.size(), reply_.step->step.rfind('/') - prefix.size());
  for (const bedside::StepButton& button : reply_.step->buttons)
    if (button.button == id) return button;
  return bedside::StepButton{id, reply_.step->title, false};
}

std::vector<bedside::StepButton> LiveCall::raised_buttons() const {
  std::vector<bedside::StepButton> buttons;
  if (!reply_.step) return buttons;
  const std::vector<std::string> raised = outcome().raised;
  for (const bedside::StepButton& button : reply_.step->buttons)
    if (std::find(raised.begin(), raised.end(), button.button) != raised.end()) buttons.push_back(button);
  return buttons;
}

bedside::Timestamp time_now() {
  return {QDateTime::currentSecsSinceEpoch(), 0};
}

}  // namespace agent_desktop
