#include "progress_view.hpp"

#include <QHBoxLayout>
#include <algorithm>

#include "text.hpp"
#include "words.hpp"

namespace agent_desktop {
namespace {

constexpr std::string_view coaching = "coaching ";

/// Opening, hard part, coaching by its number, ending, closing.
std::pair<int, std::string> place_of(const std::string& segment) {
  if (segment == "opening") return {0, ""};
  if (segment == "hard part") return {1, ""};
  if (segment.starts_with(coaching))
    return {2, std::string(8 - std::min<std::size_t>(segment.size() - coaching.size(), 8), '0') + segment};
  return {segment == "ending" ? 3 : 4, ""};
}

/// Those of the call as prepared and the one that is told, which answers may have added. Before it is known who is on
/// the line: only the one that is told.
std::vector<std::string> segments_of(const ShownCall& call) {
  const std::string& now = call.reply().step->segment;
  std::vector<std::string> names;
  if (!call.may_show_the_course()) return {now};
  for (const bedside::CallSegment& segment : call.segments()) names.push_back(segment.name);
  if (std::find(names.begin(), names.end(), now) == names.end()) names.push_back(now);
  std::sort(names.begin(), names.end(),
            [](const auto& left, const auto& right) { return place_of(left) < place_of(right); });
  return names;
}

}  // namespace

ProgressView::ProgressView(QWidget* parent)
    : QWidget(parent), segments_(new QHBoxLayout), place_(new PlainLabel("place")) {
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  segments_->setSpacing(2);
  row->addLayout(segments_);
  row->addStretch();
  place_->setWordWrap(false);
  row->addWidget(place_);
}

void ProgressView::show_step(const ShownCall& call) {
  const bedside::Step& step = *call.reply().step;
  for (PlainLabel* old : labels_) delete old;
  labels_.clear();
  const char* state = "past";
  for (const std::string& name : segments_of(call)) {
    const bool is_now = name == step.segment;
    auto* label = new PlainLabel("segment", shown(name), this);
    label->setWordWrap(false);
    label->setProperty("state", is_now ? "now" : state);
    if (is_now) state = "to come";
    segments_->addWidget(label);
    labels_.push_back(label);
  }
  place_->setText(tr("Topic %1 of %2, %3 left")
                      .arg(step.progress_topic)
                      .arg(step.progress_of)
                      .arg(words_for_length(step.seconds_left)));
}

}  // namespace agent_desktop
