#include "answers/date_editor.hpp"

#include <QDateTime>
#include <QLocale>
#include <QVBoxLayout>

#include "text.hpp"

namespace agent_desktop {

DateEditor::DateEditor(QWidget* parent)
    : AnswerEditor(parent), date_(new QLineEdit(this)), day_(new PlainLabel("hint", {}, this)) {
  constexpr int widest = 24;
  date_->setObjectName("date");
  date_->setFixedWidth(widest * date_->fontMetrics().horizontalAdvance('0') + 40);
  date_->setPlaceholderText(tr("year-month-day"));
  date_->setAccessibleName(tr("The date"));
  date_->setAccessibleDescription(tr("such as 2026-12-01, 1.12.2026 or 1 December 2026"));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(date_);
  column->addWidget(day_);
  const auto show_day = [this] {
    const QDate date = understood();
    day_->setText(date.isValid() ? QLocale::c().toString(date, "dddd, d MMMM yyyy")
                                 : tr("such as 2026-12-01, 1.12.2026 or 1 December 2026"));
  };
  connect(date_, &QLineEdit::textChanged, this, show_day);
  show_day();
}

QDate DateEditor::understood() const {
  const QString written = date_->text().simplified();
  for (const char* form : {"yyyy-M-d", "d.M.yyyy", "d. M. yyyy", "d MMMM yyyy", "d MMM yyyy"})
    if (const QDate date = QLocale::c().toDate(written, form); date.isValid()) return date;
  return {};
}

bedside::Value DateEditor::value() const {
  if (date_->text().trimmed().isEmpty()) return {};
  const QDate date = understood();
  return {typed(date.isValid() ? date.toString(Qt::ISODate) : date_->text())};
}

void DateEditor::show_value(const bedside::Value& value) {
  if (const auto* words = value.as<std::string>()) date_->setText(shown(*words));
  if (const auto* midnight = value.as<bedside::Timestamp>())
    date_->setText(QDateTime::fromSecsSinceEpoch(midnight->seconds, Qt::UTC).date().toString(Qt::ISODate));
}

}  // namespace agent_desktop
