#include "shown_call.hpp"

#include <QDateTime>
#include <algorithm>
#include <utility>

#include "refusal_words.hpp"
#include "text.hpp"

namespace agent_desktop {
namespace {

bedside::PreparedCall prepared(const CallToHold& call) {
  return bedside::prepare(call.plan, call.patient.facts, options_of(call).arrangement);
}

}  // namespace

ShownCall::ShownCall(const CallToHold& call, bedside::Session session, Clock clock, QObject* parent)
    : QObject(parent),
      call_(prepared(call)),
      title_(shown(call.plan.title())),
      session_(std::move(session)),
      clock_(std::move(clock)),
      order_(call_) {
  look();
}

std::optional<QString> ShownCall::carry_out(bedside::Command command) {
  if (!command.at) command.at = clock_();
  const std::optional<bedside::Step> before = reply_.step;
  const bedside::Reply reply = session_.apply(command);
  reply_.durable = reply.durable;
  if (reply.refused) return words_for(*reply.refused, before, [this](const std::string& id) { return title_of(id); });
  look();
  emit changed();
  return {};
}

void ShownCall::look() {
  reply_ = session_.now();
  status_ = session_.status();
  overview_ = session_.overview();
  order_.follow(status_, reply_.step ? reply_.step->topic : std::string{});
}

bool ShownCall::may_show_the_course() const {
  if (overview_.gate.empty()) return true;
  const bedside::Values answers = outcome().answers;
  const auto confirmed = answers.find(overview_.gate);
  return confirmed != answers.end() && confirmed->second == bedside::Value{true};
}

QString ShownCall::title_of(const std::string& topic) const {
  const auto title = overview_.titles.find(topic.substr(0, topic.find('/')));
  return title == overview_.titles.end() ? QString{} : shown(title->second);
}

// Steps of buttons are called `button:chest-pain/1`.
std::optional<bedside::StepButton> ShownCall::open_button() const {
  constexpr std::string_view prefix = "button:";
  if (!reply_.step || !reply_.step->step.starts_with(prefix)) return {};
  const std::string id = reply_.step->step.substr(prefix.size(), reply_.step->step.rfind('/') - prefix.size());
  for (const bedside::StepButton& button : reply_.step->buttons)
    if (button.button == id) return button;
  return bedside::StepButton{id, reply_.step->title, false};
}

std::vector<bedside::StepButton> ShownCall::raised_buttons() const {
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
