// A nurse holds calls at the desktop, with the keyboard alone.
#include <QDateTimeEdit>
#include <QListWidget>

#include "desk.hpp"
#include "text.hpp"

namespace agent_desktop::tests {

class CallTest : public QObject {
  Q_OBJECT

 private slots:
  void holds_a_call_from_greeting_to_goodbye();
  void shows_an_urgent_button_at_once_and_takes_it_back();
  void an_answer_sets_off_its_urgent_button();
  void looks_back_and_changes_an_answer();
  void skips_a_topic_with_a_reason_and_takes_it_up_again();
  void puts_a_topic_off();
  void hurries_and_says_what_is_too_long();
  void ends_with_a_time_to_call_back();
  void hands_the_patient_over();
  void keeps_notes_also_one_half_written();
};

namespace {

Desk maria() {
  return Desk::of_example("diabetes-monthly", "diabetes-monthly.maria");
}

}  // namespace

void CallTest::holds_a_call_from_greeting_to_goodbye() {
  Desk desk = maria();
  QStringList titles;
  for (int step = 0; step < 200 && !desk.has_ended(); ++step) {
    if (titles.isEmpty() || titles.last() != desk.title()) titles.push_back(desk.title());
    desk.answer_somehow();
    desk.press(Qt::Key_Return);
    QCOMPARE(desk.refusal(), QString{});
  }
  const QStringList expected{"Greeting",
                             "Identity",
                             "How things are going",
                             "Warning signs today",
                             "Dental benefit about to end",
                             "Room to react to the ending benefit",
                             "Change of hospital",
                             "Room to react to the change of hospital",
                             "Pain",
                             "Smoking",
                             "Eating",
                             "Alcohol",
                             "Your long-term blood sugar",
                             "Using every benefit you have",
                             "Walking",
                             "Next steps in your treatment",
                             "Paying less out of pocket",
                             "Walking",
                             "The yearly foot check",
                             "Making the most of the dental benefit",
                             "Choosing the new hospital",
                             "Our next call",
                             "What you have, and how well it works",
                             "When to call for help",
                             "Goodbye"};
  QCOMPARE(titles, expected);
  QVERIFY(desk.has_ended());
  QCOMPARE(desk.text(), QString("Everything that had to be said was said."));
  QCOMPARE(desk.call().outcome().verbatim, std::vector<std::string>{"safety-net/1"});
}

void CallTest::shows_an_urgent_button_at_once_and_takes_it_back() {
  Desk desk = maria();
  desk.go_on_to("Pain");
  desk.press(Qt::Key_F1);
  QCOMPARE(desk.text_of("urgentMark"), QString("URGENT: Chest pain or trouble breathing"));
  QCOMPARE(desk.text(),
           QString("Please sit down and stay on the line. I am connecting you to emergency services now."));
  QCOMPARE(desk.text_of("raised"), QString("Raised: Chest pain or trouble breathing"));

  desk.press(Qt::Key_K, Qt::AltModifier);
  QVERIFY(desk.dialog());
  desk.press(Qt::Key_Return);
  QCOMPARE(desk.refusal(), QString("Please choose a reason."));
  desk.press(Qt::Key_1);
  desk.press(Qt::Key_Return);
  QVERIFY(!desk.dialog());
  QCOMPARE(desk.title(), QString("Pain"));
  QCOMPARE(desk.text_of("urgentMark"), QString{});
  QCOMPARE(desk.text_of("raised"), QString("A warning sign was raised and taken back."));
  QCOMPARE(desk.call().outcome().departures.back().because.code, bedside::Because::pressed_by_mistake);
}

void CallTest::an_answer_sets_off_its_urgent_button() {
  Desk desk = maria();
  desk.go_on_to("Warning signs today");
  desk.answer("3");
  QCOMPARE(desk.text_of("urgentMark"), QString("URGENT: Signs of very low sugar"));
  desk.press(Qt::Key_Return);
  QCOMPARE(desk.text_of("stepKind"), QString("Hand the patient over to"));
  QCOMPARE(desk.text(), QString("emergency"));
  desk.press(Qt::Key_Return);
  QVERIFY(desk.has_ended());
  QCOMPARE(desk.text(), QString("The call ended in an emergency."));
}

void CallTest::looks_back_and_changes_an_answer() {
  Desk desk = maria();
  desk.go_on_to("Smoking");
  desk.answer("n");
  QCOMPARE(desk.title(), QString("Eating"));
  desk.press(Qt::Key_B, Qt::AltModifier);
  QCOMPARE(desk.title(), QString("Smoking"));
  QVERIFY(desk.text_of("lookingBack").startsWith("You are looking back"));
  desk.press(Qt::Key_Return);
  QCOMPARE(desk.title(), QString("Eating"));
  QCOMPARE(desk.call().outcome().answers.at("smokes"), bedside::Value{false});

  desk.press(Qt::Key_B, Qt::AltModifier);
  desk.answer("y");
  QCOMPARE(desk.title(), QString("Eating"));
  QCOMPARE(desk.call().outcome().answers.at("smokes"), bedside::Value{true});
  QVERIFY(desk.text_of("news").startsWith("Added: Help with stopping smoking ("));
}

void CallTest::skips_a_topic_with_a_reason_and_takes_it_up_again() {
  Desk desk = maria();
  desk.go_on_to("Alcohol");
  desk.press(Qt::Key_S, Qt::AltModifier);
  QCOMPARE(desk.text_of("stepTitle"), QString("Leave out “Alcohol”"));
  desk.press(Qt::Key_1);
  desk.press(Qt::Key_W, Qt::AltModifier);
  desk.answer("her sister is in the room");
  QVERIFY(desk.title() != "Alcohol");
  QCOMPARE(desk.text_of("news"), QString("Left out: Alcohol (the patient asked for it)"));
  const bedside::Departure departure = desk.call().outcome().departures.back();
  QCOMPARE(departure.what, std::string("skip"));
  QCOMPARE(departure.because, (bedside::BecauseOf{bedside::Because::patient_asked, "her sister is in the room"}));

  desk.press(Qt::Key_T, Qt::AltModifier);
  auto* topics = desk.dialog()->findChild<QListWidget*>();
  QCOMPARE(topics, desk.dialog()->focusWidget());
  desk.type("Alcohol");
  QCOMPARE(topics->currentItem()->text(), QString("Alcohol (left out so far)"));
  desk.press(Qt::Key_1);
  desk.press(Qt::Key_Return);
  QCOMPARE(desk.title(), QString("Alcohol"));
}

void CallTest::puts_a_topic_off() {
  Desk desk = maria();
  desk.go_on_to("Eating");
  desk.press(Qt::Key_L, Qt::AltModifier);
  desk.press(Qt::Key_3);
  desk.press(Qt::Key_Return);
  QCOMPARE(desk.title(), QString("Alcohol"));
  desk.go_on_to("Goodbye");
  desk.press(Qt::Key_Return);
  QCOMPARE(desk.text_of("deferred"), QString("Left to the next call:\n• Eating. This is not the moment"));
}

void CallTest::hurries_and_says_what_is_too_long() {
  Desk desk = maria();
  desk.go_on_to("Pain");
  desk.press(Qt::Key_G, Qt::AltModifier);
  desk.answer("soon");
  QCOMPARE(desk.refusal(), QString("Please type a whole number, such as 5."));
  desk.press(Qt::Key_A, Qt::ControlModifier);
  desk.type("20");
  desk.press(Qt::Key_Tab);
  desk.press(Qt::Key_Right);
  desk.press(Qt::Key_Return);
  QVERIFY(!desk.dialog());
  QCOMPARE(desk.text_of("news").section('\n', 0, 0),
           QString("What must be kept takes about a minute longer than the patient has. Nothing of it was left out."));
  desk.go_on_to("When to call for help");
}

void CallTest::ends_with_a_time_to_call_back() {
  Desk desk = maria();
  desk.press(Qt::Key_E, Qt::AltModifier);
  auto* when = desk.dialog()->findChild<QDateTimeEdit*>();
  QVERIFY(!when->isEnabled());
  desk.press(Qt::Key_4);
  QVERIFY(when->isEnabled());
  when->setDateTime(QDateTime(QDate(2026, 12, 2), QTime(9, 30), Qt::UTC));
  desk.press(Qt::Key_Return);
  QVERIFY(desk.has_ended());
  QCOMPARE(desk.text(), QString("The patient is to be called back."));
  QCOMPARE(desk.call().outcome().call_back_at->seconds, 1'796'203'800);
}

void CallTest::hands_the_patient_over() {
  Desk desk = maria();
  desk.go_on_to("Pain");
  desk.press(Qt::Key_H, Qt::AltModifier);
  desk.press(Qt::Key_Tab);
  desk.press(Qt::Key_1);
  desk.press(Qt::Key_Return);
  QCOMPARE(desk.refusal(), QString("Please say to whom the patient is handed over."));
  desk.press(Qt::Key_Tab, Qt::ShiftModifier);
  desk.answer("the pain nurse");
  QVERIFY(desk.has_ended());
  QCOMPARE(desk.text(), QString("The patient was handed over."));
}

void CallTest::keeps_notes_also_one_half_written() {
  Desk desk = maria();
  desk.press(Qt::Key_O, Qt::AltModifier);
  desk.answer("sounds tired");
  desk.type("wants her daughter to");
  desk.press(Qt::Key_E, Qt::AltModifier);
  desk.press(Qt::Key_7);
  desk.press(Qt::Key_Return);
  QVERIFY(desk.has_ended());
  const std::vector<bedside::Note> notes = desk.call().outcome().notes;
  QCOMPARE(notes.size(), std::size_t{2});
  QCOMPARE(notes[0].text, std::string("sounds tired"));
  QCOMPARE(notes[1].text, std::string("wants her daughter to"));
}

}  // namespace agent_desktop::tests

QTEST_MAIN(agent_desktop::tests::CallTest)
#include "call_test.moc"
