// A list to choose from in a dialog whose digits choose something else.
#pragma once

#include <QListWidget>
#include <string>

namespace agent_desktop {

class ChoiceList : public QListWidget {
  Q_OBJECT

 public:
  explicit ChoiceList(const QString& name, QWidget* parent = nullptr);

  /// The first one that is added is chosen.
  void add(const QString& words, const std::string& id);
  /// Empty where there is nothing to choose.
  std::string chosen() const;

 protected:
  void keyPressEvent(QKeyEvent* event) override;
};

}  // namespace agent_desktop
