#include "command_dialogs.hpp"

#include <QDateTimeEdit>

#include "choice_list.hpp"
#include "text.hpp"

namespace agent_desktop {
namespace {

template <class Aside>
ReasonsDialog* aside_dialog(const QString& what, const QString& question, ShownCall& call, QWidget* parent) {
  const bedside::Step& step = *call.reply().step;
  const auto attempt = [&call, topic = step.topic](const bedside::BecauseOf& because) {
    return call.carry_out({Aside{topic, because}});
  };
  return new ReasonsDialog(what, question.arg(in_sentence(call.title_of(step.topic))), {Aside{}}, attempt, parent);
}

/// What `pick` may take, with what became of it so far; empty for a topic that it can't take.
QString choice_for(const bedside::TopicStatus& status, const ShownCall& call) {
  const QString title = in_sentence(call.title_of(status.topic));
  switch (status.state) {
    case bedside::TopicState::pending:
      return title;
    case bedside::TopicState::active:
      return status.topic == call.reply().step->topic ? QString{} : ReasonsDialog::tr("%1 (begun)").arg(title);
    case bedside::TopicState::skipped:
      return ReasonsDialog::tr("%1 (left out so far)").arg(title);
    case bedside::TopicState::deferred:
      return ReasonsDialog::tr("%1 (put off so far)").arg(title);
    default:
      return {};
  }
}

}  // namespace

ReasonsDialog* skip_dialog(ShownCall& call, QWidget* parent) {
  return aside_dialog<bedside::command::Skip>(ReasonsDialog::tr("Skip"), ReasonsDialog::tr("Leave out “%1”"), call,
                                              parent);
}

ReasonsDialog* later_dialog(ShownCall& call, QWidget* parent) {
  return aside_dialog<bedside::command::Defer>(ReasonsDialog::tr("Next call"),
                                               ReasonsDialog::tr("Leave “%1” to the next call"), call, parent);
}

ReasonsDialog* another_topic_dialog(ShownCall& call, QWidget* parent) {
  auto* topics = new ChoiceList(ReasonsDialog::tr("Topics"));
  for (const bedside::TopicStatus& status : call.status().topics)
    if (const QString words = choice_for(status, call); !words.isEmpty()) topics->add(words, status.topic);
  const auto attempt = [&call, topics](const bedside::BecauseOf& because) {
    return call.carry_out({bedside::command::Pick{topics->chosen(), because}});
  };
  auto* dialog = new ReasonsDialog(ReasonsDialog::tr("Go there"), ReasonsDialog::tr("Another topic now"),
                                   {bedside::command::Pick{}}, attempt, parent);
  dialog->ask_for(ReasonsDialog::tr("To&pic"), topics);
  return dialog;
}

ReasonsDialog* hand_over_dialog(ShownCall& call, QWidget* parent) {
  auto* to = new QLineEdit;
  to->setAccessibleName(ReasonsDialog::tr("To whom"));
  const auto attempt = [&call, to](const bedside::BecauseOf& because) -> std::optional<QString> {
    if (to->text().trimmed().isEmpty()) return ReasonsDialog::tr("Please say to whom the patient is handed over.");
    return call.carry_out({bedside::command::HandOver{typed(to->text().trimmed()), because}});
  };
  auto* dialog =
      new ReasonsDialog(ReasonsDialog::tr("Hand over"), ReasonsDialog::tr("Hand the patient over, which ends the call"),
                        {bedside::command::HandOver{}}, attempt, parent);
  dialog->ask_for(ReasonsDialog::tr("&To whom"), to);
  return dialog;
}

ReasonsDialog* take_back_dialog(ShownCall& call, QWidget* parent) {
  auto* buttons = new ChoiceList(ReasonsDialog::tr("Buttons"));
  const std::optional<bedside::StepButton> open = call.open_button();
  if (open) buttons->add(shown(open->label), open->button);
  for (const bedside::StepButton& button : call.raised_buttons())
    if (!open || open->button != button.button) buttons->add(shown(button.label), button.button);
  const auto attempt = [&call, buttons](const bedside::BecauseOf& because) {
    return call.carry_out({bedside::command::Withdraw{buttons->chosen(), because}});
  };
  const bool is_one = buttons->count() == 1;
  const QString question = is_one ? ReasonsDialog::tr("Take back “%1”").arg(in_sentence(buttons->currentItem()->text()))
                                  : ReasonsDialog::tr("Take a button back");
  auto* dialog =
      new ReasonsDialog(ReasonsDialog::tr("Take back"), question, {bedside::command::Withdraw{}}, attempt, parent);
  buttons->setParent(dialog);
  if (is_one)
    buttons->hide();
  else
    dialog->ask_for(ReasonsDialog::tr("&Button"), buttons);
  return dialog;
}

ReasonsDialog* end_dialog(ShownCall& call, QWidget* parent) {
  auto* when = new QDateTimeEdit(QDateTime::currentDateTime().addDays(1));
  when->setDisplayFormat("yyyy-MM-dd HH:mm");
  when->setAccessibleName(ReasonsDialog::tr("When to call back"));
  when->setEnabled(false);
  const auto attempt = [&call, when](const bedside::BecauseOf& because) {
    bedside::Command end{bedside::command::End{because}};
    if (because.code == bedside::Because::callback) end.at = bedside::Timestamp{when->dateTime().toSecsSinceEpoch(), 0};
    return call.carry_out(std::move(end));
  };
  auto* dialog = new ReasonsDialog(ReasonsDialog::tr("End call"), ReasonsDialog::tr("End the call now"),
                                   {bedside::command::End{}}, attempt, parent);
  dialog->ask_for(ReasonsDialog::tr("Call &back at, if that is why"), when);
  QObject::connect(dialog, &ReasonsDialog::chose, when,
                   [dialog, when] { when->setEnabled(dialog->chosen() == bedside::Because::callback); });
  return dialog;
}

}  // namespace agent_desktop
