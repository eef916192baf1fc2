// Calls that are kept in a file: after a crash nothing is lost.
#include <QFile>
#include <QTemporaryDir>

#include "desk.hpp"

namespace agent_desktop::tests {

class JournalTest : public QObject {
  Q_OBJECT

 private slots:
  void goes_on_after_a_crash_where_the_call_was();
  void passes_over_a_torn_line();
  void refuses_the_call_of_another_patient();
};

void JournalTest::goes_on_after_a_crash_where_the_call_was() {
  const QTemporaryDir folder;
  const QString path = folder.filePath("call.journal");
  QString title;
  QString course;
  {
    Desk before = Desk::of_journal(path);
    before.go_on_to("Smoking");
    before.answer("y");
    before.press(Qt::Key_O, Qt::AltModifier);
    before.answer("wants to stop");
    title = before.title();
    course = before.window().findChild<FeelingCurve*>()->accessibleDescription();
    // The machine stops here: nothing is closed in order.
  }
  Desk after = Desk::of_journal(path);
  QCOMPARE(after.title(), title);
  QCOMPARE(after.window().findChild<FeelingCurve*>()->accessibleDescription(), course);
  QCOMPARE(after.call().outcome().answers.at("smokes"), bedside::Value{true});
  QCOMPARE(after.call().outcome().notes.at(0).text, std::string("wants to stop"));
  after.go_on_to("Help with stopping smoking");
  after.go_on_to("Goodbye");
  after.press(Qt::Key_Return);
  QVERIFY(after.has_ended());
}

void JournalTest::passes_over_a_torn_line() {
  const QTemporaryDir folder;
  const QString path = folder.filePath("call.journal");
  Desk::of_journal(path).go_on_to("Warning signs today");
  QFile file{path};
  QVERIFY(file.open(QIODevice::Append));
  file.write("{\"number\": 4, \"com");
  file.close();
  const OpenedCall opened = go_on_from(path, {});
  QVERIFY(opened.kept);
  QVERIFY(!opened.problems.isEmpty());
  QCOMPARE(opened.kept->session.now().step->step, std::string("today-check/1"));
}

void JournalTest::refuses_the_call_of_another_patient() {
  const QTemporaryDir folder;
  const QString path = folder.filePath("call.journal");
  Desk::of_journal(path).go_on_to("Pain");
  const ReadCall walter =
      read_call(example("plans/diabetes-monthly.yaml"), example("facts/diabetes-monthly.walter.json"));
  const OpenedCall opened = go_on_from(path, walter.call);
  QVERIFY(!opened.kept);
  QVERIFY(opened.problems.startsWith("error[journal-other-patient]"));
}

}  // namespace agent_desktop::tests

QTEST_MAIN(agent_desktop::tests::JournalTest)
#include "journal_test.moc"
