// The call as the widgets see it: the session, its last reply, and what goes with it. Widgets carry out commands here
// and show what it says; none of them keeps any state of the call.
#pragma once

#include <QObject>
#include <QString>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include <bedside/bedside.hpp>

#include "call_files.hpp"
#include "call_order.hpp"

namespace agent_desktop {

class ShownCall : public QObject {
  Q_OBJECT

 public:
  /// Bedside has no clock; the desktop gives it the time of each command.
  using Clock = std::function<bedside::Timestamp()>;

  /// `session` is the one of this call, as it began or as it was taken up again.
  ShownCall(const CallToHold& call, bedside::Session session, Clock clock, QObject* parent = nullptr);

  /// Says `changed` when it was accepted. When not, nothing has changed, and this is why, in words.
  std::optional<QString> carry_out(bedside::Command command);

  const QString& title() const { return title_; }
  const std::vector<bedside::CallSegment>& segments() const { return call_.segments; }
  const bedside::Reply& reply() const { return reply_; }
  const bedside::CallStatus& status() const { return status_; }
  const CallOrder& order() const { return order_; }
  bedside::Outcome outcome() const { return session_.outcome(); }
  bool has_ended() const { return session_.has_ended(); }

  /// Whether it is known who is on the line. Before that nothing is shown that the facts decide, such as which topics
  /// are to come: the session keeps to that in all it says, and the desktop in what it adds from the prepared call.
  bool may_show_the_course() const;
  /// Empty for what is no topic.
  QString title_of(const std::string& topic) const;
  /// Whether the nurse may come back from a button before its steps are through.
  bool can_return() const { return overview_.can_return; }
  /// Of the step shown, when it belongs to a button.
  std::optional<bedside::StepButton> open_button() const;
  /// Urgent ones that went off or were pressed, and weren't taken back.
  std::vector<bedside::StepButton> raised_buttons() const;

 signals:
  void changed();

 private:
  void look();

  bedside::PreparedCall call_;
  QString title_;
  bedside::Session session_;
  Clock clock_;
  CallOrder order_;
  bedside::Reply reply_;
  bedside::CallStatus status_;
  bedside::Overview overview_;
};

/// The host's clock.
bedside::Timestamp time_now();

}  // namespace agent_desktop
