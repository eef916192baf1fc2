#include "choice_list.hpp"

#include <QKeyEvent>

#include "text.hpp"

namespace agent_desktop {

ChoiceList::ChoiceList(const QString& name, QWidget* parent) : QListWidget(parent) {
  constexpr int height = 190;
  setAccessibleName(name);
  setMaximumHeight(height);
}

void ChoiceList::add(const QString& words, const std::string& id) {
  auto* item = new QListWidgetItem(words, this);
  item->setData(Qt::UserRole, shown(id));
  if (count() == 1) setCurrentItem(item);
}

std::string ChoiceList::chosen() const {
  return currentItem() ? typed(currentItem()->data(Qt::UserRole).toString()) : std::string{};
}

void ChoiceList::keyPressEvent(QKeyEvent* event) {
  if (event->key() >= Qt::Key_0 && event->key() <= Qt::Key_9)
    event->ignore();
  else
    QListWidget::keyPressEvent(event);
}

}  // namespace agent_desktop
