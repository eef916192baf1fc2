#include "desk.hpp"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <utility>

#include "text.hpp"

namespace agent_desktop::tests {
namespace {

/// What a window system does when a dialog closes. This one has none.
void give_the_keyboard_back(QWidget& window) {
  QApplication::processEvents();
  if (QApplication::activeModalWidget() || window.isActiveWindow()) return;
  window.activateWindow();
  QApplication::processEvents();
}

/// A clock that only commands move: a minute for each.
ShownCall::Clock clock_of_the_test() {
  constexpr std::int64_t begin = 1'796'050'800;
  constexpr std::int64_t minute = 60;
  return [now = begin]() mutable { return bedside::Timestamp{now += minute, 0}; };
}

}  // namespace

QString example(const QString& path) {
  return QString(BEDSIDE_EXAMPLES) + "/" + path;
}

Desk Desk::of_example(const QString& plan, const QString& facts) {
  return Desk{
      read_call(example("plans/" + plan + ".yaml"), facts.isEmpty() ? facts : example("facts/" + facts + ".json"))};
}

Desk Desk::of_yaml(const std::string& yaml, const std::optional<std::string>& facts_json) {
  return Desk{read_call_from(yaml, "test.yaml", facts_json, "test.json")};
}

Desk Desk::of_journal(const QString& path) {
  if (QFile::exists(path)) return Desk{go_on_from(path, {})};
  const ReadCall read = read_call(example("plans/diabetes-monthly.yaml"), example("facts/diabetes-monthly.maria.json"));
  return Desk{begin_in(path, *read.call)};
}

Desk::Desk(const ReadCall& read) {
  if (!read.call) qFatal("%s", qPrintable(read.problems));
  show(*read.call, bedside::start_session(read.call->plan, read.call->patient.facts, options_of(*read.call)));
}

Desk::Desk(OpenedCall opened) : kept_(std::move(opened.kept)) {
  if (!kept_) qFatal("%s", qPrintable(opened.problems));
  show(call_in(*kept_), std::move(kept_->session));
}

void Desk::show(const CallToHold& call, bedside::Session session) {
  call_ = std::make_unique<ShownCall>(call, std::move(session), clock_of_the_test());
  window_ = std::make_unique<CallWindow>(*call_, false);
  window_->show();
  window_->activateWindow();
  if (!QTest::qWaitForWindowActive(window_.get())) qFatal("the window does not become active");
}

void Desk::press(Qt::Key key, Qt::KeyboardModifiers modifiers) {
  QWidget* top = dialog() ? static_cast<QWidget*>(dialog()) : window_.get();
  QWidget* target = top->focusWidget() ? top->focusWidget() : top;
  QTest::keyClick(target, key, modifiers);
  give_the_keyboard_back(*window_);
}

void Desk::type(const QString& text) {
  QWidget* top = dialog() ? static_cast<QWidget*>(dialog()) : window_.get();
  QTest::keyClicks(top->focusWidget(), text);
  give_the_keyboard_back(*window_);
}

void Desk::answer(const QString& text) {
  type(text);
  press(Qt::Key_Return);
}

void Desk::answer_somehow() {
  QWidget* field = window_->focusWidget();
  if (field->objectName() == "choice") press(title() == "Smoking" ? Qt::Key_N : Qt::Key_Y);
  if (field->objectName() == "words") type("well enough");
  if (field->objectName() == "number" || field->objectName() == "scaleChoice") type("3");
  if (qobject_cast<QRadioButton*>(field)) press(Qt::Key_1);
}

void Desk::go_on_to(const QString& wanted) {
  constexpr int most_steps = 200;
  for (int step = 0; step < most_steps && title() != wanted && !has_ended(); ++step) {
    answer_somehow();
    press(Qt::Key_Return);
  }
  if (title() != wanted) qFatal("the call has no step titled %s", qPrintable(wanted));
}

QString Desk::text_of(const QString& name) {
  const PlainLabel* found = label(name);
  return found ? found->text() : QString{};
}

const PlainLabel* Desk::label(const QString& name) {
  const QWidget* top = dialog() ? static_cast<QWidget*>(dialog()) : window_->centralWidget();
  for (const PlainLabel* each : top->findChildren<PlainLabel*>(name))
    if (each->isVisible()) return each;
  return nullptr;
}

bool Desk::draw(const QString& name) {
  constexpr int smallest = 0;
  const QImage picture = window_->grab().toImage().convertToFormat(QImage::Format_RGB888);
  return picture.save(QDir::current().filePath(name + ".png"), "PNG", smallest);
}

}  // namespace agent_desktop::tests
