#include "answers/number_editor.hpp"

#include <QHBoxLayout>
#include <QLocale>
#include <QRegularExpression>

#include "plain_label.hpp"
#include "text.hpp"

namespace agent_desktop {
namespace {

/// The digits of every script as 0 to 9, and a comma before one or two digits as a decimal point. A comma before three
/// stays what it is: in `1,250` it may mean either.
QString in_plain_digits(QString number) {
  for (QChar& character : number)
    if (const int digit = character.digitValue(); digit >= 0) character = QChar('0' + digit);
  static const QRegularExpression decimal_comma{"^([-+]?[0-9]+),([0-9]{1,2})$"};
  return number.trimmed().replace(decimal_comma, "\\1.\\2");
}

QString limits_in_words(const bedside::StepAnswer& answer) {
  const auto number = [](double limit) { return QString::number(limit, 'g', 15); };
  if (answer.min && answer.max) return NumberEditor::tr("%1 to %2").arg(number(*answer.min), number(*answer.max));
  if (answer.min) return NumberEditor::tr("at least %1").arg(number(*answer.min));
  if (answer.max) return NumberEditor::tr("at most %1").arg(number(*answer.max));
  return {};
}

}  // namespace

NumberEditor::NumberEditor(const bedside::StepAnswer& answer, QWidget* parent)
    : AnswerEditor(parent), number_(new QLineEdit(this)) {
  constexpr int widest = 14;
  number_->setObjectName("number");
  number_->setFixedWidth(widest * number_->fontMetrics().horizontalAdvance('0') + 40);
  const QString limits = limits_in_words(answer);
  number_->setPlaceholderText(limits);
  number_->setAccessibleName(tr("The number") +
                             (answer.unit.empty() ? QString{} : tr(", in %1").arg(shown(answer.unit))));
  number_->setAccessibleDescription(limits);
  auto* unit = new PlainLabel("unit", shown(answer.unit), this);
  unit->setWordWrap(false);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->addWidget(number_);
  row->addWidget(unit);
  row->addStretch();
}

bedside::Value NumberEditor::value() const {
  if (number_->text().trimmed().isEmpty()) return {};
  const QString digits = in_plain_digits(number_->text());
  bool is_number = false;
  if (const qlonglong whole = digits.toLongLong(&is_number); is_number) return {std::int64_t{whole}};
  if (const double number = digits.toDouble(&is_number); is_number) return {number};
  return {typed(number_->text())};
}

void NumberEditor::show_value(const bedside::Value& value) {
  if (const auto* whole = value.as<std::int64_t>()) number_->setText(QString::number(*whole));
  if (const auto* number = value.as<double>()) number_->setText(QString::number(*number, 'g', 15));
  if (const auto* words = value.as<std::string>()) number_->setText(shown(*words));
}

}  // namespace agent_desktop
