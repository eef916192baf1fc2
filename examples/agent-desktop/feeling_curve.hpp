// How the call is likely to feel, topic by topic in the order delivered, and where it is now.
#pragma once

#include <QWidget>
#include <cstddef>
#include <optional>
#include <vector>

#include "call_order.hpp"
#include "shown_call.hpp"

class QPainter;

namespace agent_desktop {

class FeelingCurve : public QWidget {
  Q_OBJECT

 public:
  explicit FeelingCurve(QWidget* parent = nullptr);

  void show_step(const ShownCall& call);
  QSize sizeHint() const override { return {340, 150}; }
  QSize minimumSizeHint() const override { return {240, 130}; }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  double left_margin() const;
  QPointF point_of(std::size_t station) const;
  void paint_levels(QPainter& painter) const;
  void paint_line(QPainter& painter) const;
  void paint_stations(QPainter& painter) const;
  QString in_words() const;

  std::vector<Station> stations_;
  std::optional<std::size_t> here_;
  bool may_be_shown_ = false;
};

}  // namespace agent_desktop
