#include "rearrangement_view.hpp"

#include <QStringList>
#include <QVBoxLayout>

#include "refusal_words.hpp"
#include "text.hpp"
#include "words.hpp"

namespace agent_desktop {
namespace {

constexpr std::size_t most_lines = 2;

/// `form` has the place of a title, %1, and of a reason, %2.
void add_lines(const std::vector<bedside::Rearranged>& topics, const QString& form, const QString& more,
               const ShownCall& call, QStringList& lines) {
  const auto title_of = [&](const std::string& id) { return call.title_of(id); };
  for (std::size_t i = 0; i < topics.size() && i < most_lines; ++i) {
    const QString title = title_of(topics[i].topic);
    QString because = words_for_reason(topics[i].because);
    if (bedside::because_named(topics[i].because)) because = because.left(1).toLower() + because.mid(1);
    lines.push_back(
        form.arg(in_sentence(title.isEmpty() ? shown(topics[i].topic) : title), with_titles(typed(because), title_of)));
  }
  if (topics.size() > most_lines) lines.push_back(more.arg(topics.size() - most_lines));
}

QString change_in_words(const bedside::Rearrangement& change, const ShownCall& call) {
  QStringList lines;
  add_lines(change.added, RearrangementView::tr("Added: %1 (%2)"), RearrangementView::tr("and %1 more added"), call,
            lines);
  add_lines(change.dropped, RearrangementView::tr("Left out: %1 (%2)"), RearrangementView::tr("and %1 more left out"),
            call, lines);
  add_lines(change.moved, RearrangementView::tr("Moved: %1 (%2)"), RearrangementView::tr("and %1 more moved"), call,
            lines);
  return lines.join('\n');
}

}  // namespace

RearrangementView::RearrangementView(QWidget* parent) : QWidget(parent), words_(new PlainLabel("news")) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(new PlainLabel("heading", tr("What changed")));
  column->addWidget(words_);
  hide();
}

void RearrangementView::show_step(const ShownCall& call) {
  QStringList said;
  if (const auto over_by = call.reply().over_by)
    said.push_back(tr("What must be kept takes %1 longer than the patient has. Nothing of it was left out.")
                       .arg(words_for_length(static_cast<int>(*over_by))));
  if (call.status().rearranged) said.push_back(change_in_words(*call.status().rearranged, call));
  if (said.isEmpty()) return;
  words_->setText(said.join('\n'));
  show();
}

}  // namespace agent_desktop
