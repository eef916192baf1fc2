#include "refusal_words.hpp"

#include <QRegularExpression>

#include "text.hpp"

namespace agent_desktop {
namespace {

QString wanted_limits(const bedside::StepAnswer& answer) {
  const auto number = [](double limit) { return QString::number(limit, 'g', 15); };
  if (answer.min && answer.max) return said(" from %1 to %2").arg(number(*answer.min), number(*answer.max));
  if (answer.min) return said(" of at least %1").arg(number(*answer.min));
  if (answer.max) return said(" of at most %1").arg(number(*answer.max));
  return {};
}

/// What the question takes.
QString wanted(const bedside::StepAnswer& answer) {
  const QString unit = answer.unit.empty() ? QString{} : said(", in %1").arg(shown(answer.unit));
  if (answer.type == "yes_no") return said("Yes or No");
  if (answer.type == "text") return said("a few words");
  if (answer.type == "integer") return said("a whole number") + wanted_limits(answer) + unit;
  if (answer.type == "scale") return said("one of the numbers");
  if (answer.type == "number") return said("a number") + wanted_limits(answer) + unit;
  if (answer.type == "date") return said("a date, such as 2026-12-01");
  if (answer.type == "one_of") return said("one of the choices");
  return said("some of the choices");
}

}  // namespace

QString words_for(const bedside::Refusal& refusal, const std::optional<bedside::Step>& step, const TitleOf& title_of) {
  const std::string& code = refusal.code;
  if (step && step->answer) {
    const bedside::StepAnswer& answer = *step->answer;
    if (code == "answer_required") return said("This question needs an answer: %1.").arg(wanted(answer));
    if (code == "wrong_type" || code == "out_of_range" || code == "not_an_offered_answer")
      return said("This question takes %1.").arg(wanted(answer));
    if (code == "option_not_available") return said("This choice can't be made now.");
  }
  if (code == "nothing_before_this") return said("There is no earlier step.");
  if (code == "only_withdraw") return said("You can't go back to the call from here: go on, or take it back.");
  if (code == "no_button_is_open") return said("Nothing is open to return from.");
  if (code == "call_has_ended") return said("The call has ended.");
  if (code == "not_durable") return said("It could not be written down, so nothing was done. Please do it once more.");
  if (code == "too_large") return said("This is too long. Please shorten it.");
  const QString words = with_titles(refusal.message, title_of);
  return words.left(1).toUpper() + words.mid(1) + ".";
}

QString with_titles(const std::string& message, const TitleOf& title_of) {
  static const QRegularExpression name{"`([^`]+)`"};
  const QString whole = shown(message);
  QString words;
  qsizetype done = 0;
  for (auto found = name.globalMatch(whole); found.hasNext();) {
    const QRegularExpressionMatch match = found.next();
    const QString title = title_of(typed(match.captured(1)));
    words += whole.mid(done, match.capturedStart() - done);
    words += title.isEmpty() ? match.captured(0) : "“" + in_sentence(title) + "”";
    done = match.capturedEnd();
  }
  return words + whole.mid(done);
}

}  // namespace agent_desktop
