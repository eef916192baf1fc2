#include "feeling_curve.hpp"

#include <QPainter>
#include <QPainterPath>
#include <algorithm>

#include "appearance.hpp"

namespace agent_desktop {
namespace {

constexpr int strongest = 2;
constexpr int margin = 16;

int valence_of(const Station& station) {
  return station.valence.value_or(0);
}

/// Of every second one, so that there is room.
QString name_of_level(int valence) {
  if (valence == -strongest) return FeelingCurve::tr("painful");
  if (valence == strongest) return FeelingCurve::tr("delightful");
  return valence == 0 ? FeelingCurve::tr("neutral") : QString{};
}

QColor colour_of(int valence) {
  if (valence < 0) return appearance::red;
  return valence > 0 ? appearance::green : appearance::quiet;
}

}  // namespace

FeelingCurve::FeelingCurve(QWidget* parent) : QWidget(parent) {
  setObjectName("feelingCurve");
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void FeelingCurve::show_step(const ShownCall& call) {
  stations_ = call.order().stations();
  here_ = call.order().here();
  may_be_shown_ = call.may_show_the_course();
  setAccessibleName(tr("How the call is likely to feel"));
  setAccessibleDescription(in_words());
  update();
}

QString FeelingCurve::in_words() const {
  if (!may_be_shown_) return tr("Shown once it is known who is on the line.");
  const std::size_t now = here_.value_or(0);
  const auto to_come = [&](int sign) {
    return std::count_if(stations_.begin() + static_cast<std::ptrdiff_t>(std::min(now + 1, stations_.size())),
                         stations_.end(), [&](const Station& each) { return valence_of(each) * sign > 0; });
  };
  return tr("Topic %1 of %2. To come: %3 unpleasant, %4 pleasant.")
      .arg(now + 1)
      .arg(stations_.size())
      .arg(to_come(-1))
      .arg(to_come(+1));
}

double FeelingCurve::left_margin() const {
  return fontMetrics().horizontalAdvance(name_of_level(strongest)) + 2 * margin;
}

QPointF FeelingCurve::point_of(std::size_t station) const {
  const double steps = stations_.size() > 1 ? static_cast<double>(stations_.size() - 1) : 1.0;
  const double left = left_margin();
  const double across = width() - left - margin;
  const double middle = height() / 2.0;
  const double level = (middle - margin) / strongest;
  return {left + across * static_cast<double>(station) / steps, middle - level * valence_of(stations_[station])};
}

void FeelingCurve::paintEvent(QPaintEvent*) {
  QPainter painter{this};
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(appearance::quiet);
  if (!may_be_shown_ || stations_.empty()) {
    painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap, in_words());
    return;
  }
  paint_levels(painter);
  paint_line(painter);
  paint_stations(painter);
}

void FeelingCurve::paint_levels(QPainter& painter) const {
  const double middle = height() / 2.0;
  const double level = (middle - margin) / strongest;
  const double left = left_margin();
  for (int valence = -strongest; valence <= strongest; ++valence) {
    const double y = middle - level * valence;
    painter.setPen(QPen(appearance::line, 1, valence == 0 ? Qt::SolidLine : Qt::DotLine));
    painter.drawLine(QPointF(left, y), QPointF(width() - margin, y));
    painter.setPen(appearance::quiet);
    painter.drawText(QRectF(0, y - margin, left - margin, 2 * margin), Qt::AlignRight | Qt::AlignVCenter,
                     name_of_level(valence));
  }
}

// What has been told is drawn in full, what is to come in thin.
void FeelingCurve::paint_line(QPainter& painter) const {
  const std::size_t now = here_.value_or(stations_.size() - 1);
  QPainterPath told{point_of(0)};
  for (std::size_t i = 1; i <= now; ++i) told.lineTo(point_of(i));
  QPainterPath to_come{point_of(now)};
  for (std::size_t i = now + 1; i < stations_.size(); ++i) to_come.lineTo(point_of(i));
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(appearance::line.darker(130), 1.5, Qt::DashLine));
  painter.drawPath(to_come);
  painter.setPen(QPen(appearance::blue, 3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  painter.drawPath(told);
}

void FeelingCurve::paint_stations(QPainter& painter) const {
  constexpr double small = 3.5;
  constexpr double large = 8;
  const std::size_t now = here_.value_or(stations_.size() - 1);
  for (std::size_t i = 0; i < stations_.size(); ++i) {
    if (i == now) continue;
    const QColor colour = i < now ? appearance::blue : colour_of(valence_of(stations_[i]));
    painter.setPen(QPen(colour, 1.5));
    painter.setBrush(stations_[i].valence ? colour : appearance::paper);
    painter.drawEllipse(point_of(i), small, small);
  }
  painter.setPen(QPen(appearance::ink, 3));
  painter.setBrush(appearance::paper);
  painter.drawEllipse(point_of(now), large, large);
}

}  // namespace agent_desktop
