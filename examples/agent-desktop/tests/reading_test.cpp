// What can be read of the call: by eye, and by a screen reader.
#include <QAbstractButton>
#include <QAccessible>
#include <QLabel>
#include <QSignalSpy>

#include "desk.hpp"

namespace agent_desktop::tests {

class ReadingTest : public QObject {
  Q_OBJECT

 private slots:
  void marks_a_verbatim_text_and_shows_it_byte_for_byte();
  void shows_text_as_it_is_and_never_as_html();
  void takes_a_file_without_facts_for_no_practice();
  void runs_a_text_from_right_to_left();
  void the_keyboard_goes_to_the_answer_then_next();
  void an_urgent_step_is_announced();
  void everything_has_a_name_for_a_screen_reader();
  void shows_nothing_of_the_course_before_the_identity_is_confirmed();
  void grows_its_text();
  void draws_pictures_of_itself();
};

namespace {

constexpr const char* greeting_plan = R"(bedside: 1
plan: greeting
title: A greeting
language: ar

facts:
  first_name: {type: text, phi: false, example: ليلى}

opening:
  - topic: greeting
    title: التحية
    ask: مرحبا {first_name}، كيف حالك اليوم؟
    answer: {name: mood, type: one_of, options: [{id: good, say: بخير}, {id: bad, say: لست بخير}]}

topics:
  - topic: news
    say: First this, {first_name}.

closing:
  - topic: goodbye
    wording: verbatim
    say: |-
      Two  spaces, & an ampersand,
        and <b>no</b> bold.
)";

Desk maria() {
  return Desk::of_example("diabetes-monthly", "diabetes-monthly.maria");
}

}  // namespace

void ReadingTest::marks_a_verbatim_text_and_shows_it_byte_for_byte() {
  Desk desk = Desk::of_yaml(greeting_plan);
  desk.answer("1");
  QCOMPARE(desk.text_of("verbatimMark"), QString{});
  desk.press(Qt::Key_Return);
  QVERIFY(desk.text_of("verbatimMark").startsWith("WORD FOR WORD."));
  QCOMPARE(desk.text(), QString("Two  spaces, & an ampersand,\n  and <b>no</b> bold."));
  QCOMPARE(desk.window().findChild<QAbstractButton*>("next")->text(), QString("&Next: I have read it out"));
  desk.press(Qt::Key_N, Qt::AltModifier);
  QVERIFY(desk.has_ended());
  QCOMPARE(desk.call().outcome().verbatim, std::vector<std::string>{"goodbye/1"});
}

void ReadingTest::shows_text_as_it_is_and_never_as_html() {
  Desk desk = Desk::of_yaml(greeting_plan, R"({"first_name": "<img src=x>&amp;<b>Maria</b>"})");
  QVERIFY(desk.text().contains("<img src=x>&amp;<b>Maria</b>"));
  desk.press(Qt::Key_S, Qt::AltModifier);
  for (const QLabel* label : desk.window().findChildren<QLabel*>()) QCOMPARE(label->textFormat(), Qt::PlainText);
  for (const QWidget* widget : desk.window().findChildren<QWidget*>()) QCOMPARE(widget->toolTip(), QString{});
}

void ReadingTest::takes_a_file_without_facts_for_no_practice() {
  const ReadCall read = read_call_from(greeting_plan, "test.yaml", "", "test.json");
  QVERIFY(!read.call);
  QVERIFY(read.problems.contains("test.json"));
  QVERIFY(read_call_from(greeting_plan, "test.yaml", {}, "").call->practice);
}

void ReadingTest::runs_a_text_from_right_to_left() {
  Desk desk = Desk::of_yaml(greeting_plan);
  QCOMPARE(desk.window().layoutDirection(), Qt::LeftToRight);
  for (const char* name : {"stepTitle", "stepText", "optionText"})
    QCOMPARE(desk.label(name)->layoutDirection(), Qt::RightToLeft);
}

void ReadingTest::the_keyboard_goes_to_the_answer_then_next() {
  Desk desk = maria();
  desk.go_on_to("Smoking");
  QStringList names;
  for (int stop = 0; stop < 11; ++stop) {
    const QWidget* widget = desk.window().focusWidget();
    const auto* button = qobject_cast<const QAbstractButton*>(widget);
    names.push_back(button && !button->text().isEmpty() ? button->text() : widget->accessibleName());
    desk.press(Qt::Key_Tab);
  }
  const QStringList expected{"Yes  (Y)",
                             "&Next: take this answer",
                             "&Back",
                             "&Skip…",
                             "&Later…",
                             "Another &topic…",
                             "Must &go…",
                             "&Hand over…",
                             "&End call…",
                             "Urgent: Chest pain or trouble breathing",
                             "Urgent: Signs of very low sugar"};
  QCOMPARE(names, expected);
}

void ReadingTest::an_urgent_step_is_announced() {
  Desk desk = maria();
  desk.go_on_to("Warning signs today");
  QSignalSpy announced{desk.window().findChild<StepView*>(), &StepView::announced};
  desk.answer("2");
  const auto* frame = desk.window().centralWidget()->findChild<QFrame*>("stepFrame");
  QCOMPARE(frame->accessibleName(),
           QString("URGENT: Chest pain or trouble breathing. Say, in your own words: Please sit down and stay on the "
                   "line. I am connecting you to emergency services now."));
  QCOMPARE(announced.count(), 1);
  QCOMPARE(announced.first().first().toBool(), true);
}

void ReadingTest::everything_has_a_name_for_a_screen_reader() {
  Desk desk = maria();
  for (const char* title : {"How things are going", "Warning signs today", "Pain", "Alcohol", "Our next call"}) {
    desk.go_on_to(title);
    for (QWidget* widget : desk.window().centralWidget()->findChildren<QWidget*>()) {
      if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus)) continue;
      const QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(widget);
      QVERIFY2(!interface->text(QAccessible::Name).isEmpty(), qPrintable(widget->objectName()));
    }
    QVERIFY(desk.window().focusWidget()->accessibleDescription().contains(desk.text()));
  }
}

void ReadingTest::shows_nothing_of_the_course_before_the_identity_is_confirmed() {
  Desk desk = maria();
  desk.go_on_to("Identity");
  const auto* curve = desk.window().findChild<FeelingCurve*>();
  QCOMPARE(curve->accessibleDescription(), QString("Shown once it is known who is on the line."));
  QCOMPARE(desk.text_of("segment"), QString("opening"));
  desk.press(Qt::Key_T, Qt::AltModifier);
  QVERIFY(!desk.dialog());
  desk.answer("n");
  QCOMPARE(curve->accessibleDescription(), QString("Shown once it is known who is on the line."));
  desk.press(Qt::Key_Return);
  desk.press(Qt::Key_Return);
  QVERIFY(desk.has_ended());
  QCOMPARE(desk.text(), QString("It was not confirmed who was on the line."));
  QCOMPARE(desk.text_of("deferred"), QString{});
}

void ReadingTest::grows_its_text() {
  Desk desk = maria();
  const auto* text = desk.window().findChild<PlainLabel*>("stepText");
  const int before = text->fontInfo().pixelSize();
  desk.press(Qt::Key_Plus, Qt::ControlModifier);
  QVERIFY(text->fontInfo().pixelSize() > before);
  desk.press(Qt::Key_Minus, Qt::ControlModifier);
  QCOMPARE(text->fontInfo().pixelSize(), before);
}

void ReadingTest::draws_pictures_of_itself() {
  Desk desk = maria();
  desk.go_on_to("Smoking");
  desk.answer("y");
  desk.go_on_to("Next steps in your treatment");
  desk.press(Qt::Key_Return);
  desk.press(Qt::Key_Return);
  desk.press(Qt::Key_2);
  QVERIFY(desk.draw("screenshot"));
  desk.press(Qt::Key_F1);
  QVERIFY(desk.draw("urgent"));
  desk.press(Qt::Key_K, Qt::AltModifier);
  QVERIFY(desk.dialog()->grab().save("reasons.png"));
  desk.press(Qt::Key_1);
  desk.press(Qt::Key_Return);
  desk.go_on_to("When to call for help");
  QVERIFY(desk.draw("verbatim"));
  Desk right_to_left = Desk::of_yaml(greeting_plan);
  QVERIFY(right_to_left.draw("right-to-left"));
}

}  // namespace agent_desktop::tests

QTEST_MAIN(agent_desktop::tests::ReadingTest)
#include "reading_test.moc"
