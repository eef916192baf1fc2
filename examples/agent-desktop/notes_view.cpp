#include "notes_view.hpp"

#include <QGridLayout>
#include <QKeyEvent>

#include "plain_label.hpp"
#include "text.hpp"

namespace agent_desktop {

NotesView::NotesView(ShownCall& call, QWidget* parent)
    : QWidget(parent),
      call_(call),
      words_(new WordsField),
      keep_(new PromptButton(tr("Keep"))),
      kept_(new QListWidget) {
  constexpr int note_height = 64;
  constexpr int list_height = 76;
  auto* heading = new PlainLabel("heading", tr("N&ote"));
  heading->setBuddy(words_);
  words_->setObjectName("note");
  words_->setAccessibleName(tr("Note"));
  words_->setAccessibleDescription(tr("Enter keeps it"));
  words_->setTabChangesFocus(true);
  words_->setFixedHeight(note_height);
  keep_->setAccessibleName(tr("Keep the note"));
  kept_->setAccessibleName(tr("Notes kept"));
  kept_->setFixedHeight(list_height);
  kept_->setSelectionMode(QAbstractItemView::NoSelection);
  kept_->setWordWrap(true);
  kept_->hide();

  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
  auto* grid = new QGridLayout(this);
  grid->setContentsMargins(0, 0, 0, 0);
  grid->addWidget(heading, 0, 0, 1, 2);
  grid->addWidget(words_, 1, 0);
  grid->addWidget(keep_, 1, 1, Qt::AlignBottom);
  grid->addWidget(kept_, 2, 0, 1, 2);
  connect(keep_, &QPushButton::clicked, this, [this] {
    if (const auto why = keep()) emit refused(*why);
    words_->setFocus();
  });
}

std::optional<QString> NotesView::keep() {
  const QString note = words_->toPlainText().trimmed();
  if (note.isEmpty()) return {};
  if (auto why = call_.carry_out({bedside::command::Note{typed(note)}})) return why;
  words_->clear();
  return {};
}

void NotesView::show_kept() {
  const std::vector<bedside::Note> notes = call_.outcome().notes;
  for (std::size_t i = static_cast<std::size_t>(kept_->count()); i < notes.size(); ++i)
    kept_->addItem(shown(notes[i].text));
  kept_->setVisible(!notes.empty());
  kept_->scrollToBottom();
}

void NotesView::keyPressEvent(QKeyEvent* event) {
  const bool is_enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
  if (is_enter && has_focus())
    keep_->click();
  else
    QWidget::keyPressEvent(event);
}

}  // namespace agent_desktop
