// Answers of every type, and what happens to those that don't fit.
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRadioButton>

#include "desk.hpp"

namespace agent_desktop::tests {

class AnswersTest : public QObject {
  Q_OBJECT

 private slots:
  void takes_every_kind_of_answer();
  void says_what_a_question_takes_and_keeps_what_was_typed();
  void keeps_a_draft_while_a_button_is_open();
  void shows_what_cannot_be_chosen_with_its_reason();
  void says_why_another_topic_has_to_wait();
};

namespace {

constexpr const char* every_kind = R"(bedside: 1
plan: every-kind
title: Every kind of answer
language: en

facts:
  has_car: {type: yes_no, phi: false, example: false}

opening:
  - topic: moment
    ask: Is this a good moment?
    answer: {name: good_moment, type: yes_no}

topics:
  - topic: questions
    steps:
      - ask: How much pain do you have?
        answer: {name: pain, type: scale}
      - ask: What did you weigh this morning?
        answer: {name: weight, type: number, unit: kg, min: 30, max: 350}
      - ask: On how many days did you weigh yourself?
        answer: {name: weighing_days, type: integer, unit: days, min: 0, max: 7}
      - ask: What would you like to hear about?
        answer: {name: wishes, type: many_of, options: [{id: food, say: Food}, {id: sport, say: Sport}, {id: sleep, say: Sleep}]}
      - ask: Which of these hurts?
        answer: {name: hurts, type: many_of, options: [knee, hip]}
      - ask: When is your party?
        answer: {name: party, type: date}
      - ask: Who is coming?
        answer: {name: guests, type: text, optional: true}
  - topic: exercise
    offer: What would you enjoy?
    about: treatment
    options:
      - {id: pool, say: Swimming, recommended: true, because: it is kind to your knees}
      - {id: forest, say: Walking in the forest, when: has_car}
      - {id: dance, say: Dancing}
  - topic: wishes-again
    after: exercise
    say: That was a good list.

closing:
  - topic: goodbye
    say: Goodbye.

buttons:
  - button: upset
    label: The patient is upset
    steps:
      - say: There is no hurry.
    then: return
)";

bedside::Value list_of(std::initializer_list<const char*> ids) {
  bedside::Value::List list;
  for (const char* id : ids) list.push_back({std::string(id)});
  return {list};
}

}  // namespace

void AnswersTest::takes_every_kind_of_answer() {
  Desk desk = Desk::of_yaml(every_kind);
  for (const char* keys : {"y", "10", "81,5", "6", "13", "0", "1 december 2026", "everybody", "3"}) {
    desk.answer(keys);
    QCOMPARE(desk.refusal(), QString{});
  }
  const bedside::Values expected{{"exercise", {std::string("dance")}},   {"good_moment", {true}},
                                 {"guests", {std::string("everybody")}}, {"hurts", list_of({})},
                                 {"pain", {std::int64_t{10}}},           {"party", {std::string("2026-12-01")}},
                                 {"weighing_days", {std::int64_t{6}}},   {"weight", {81.5}},
                                 {"wishes", list_of({"food", "sleep"})}};
  const bedside::Values given = desk.call().outcome().answers;
  for (const auto& [name, value] : expected)
    QCOMPARE(QString("%1: %2").arg(name.c_str(), bedside::to_json(given.at(name)).c_str()),
             QString("%1: %2").arg(name.c_str(), bedside::to_json(value).c_str()));
  QCOMPARE(given.size(), expected.size());
}

void AnswersTest::says_what_a_question_takes_and_keeps_what_was_typed() {
  Desk desk = Desk::of_yaml(every_kind);
  desk.press(Qt::Key_Return);
  QCOMPARE(desk.refusal(), QString("This question needs an answer: Yes or No."));
  desk.answer("y");
  desk.press(Qt::Key_Return);
  QCOMPARE(desk.refusal(), QString("This question needs an answer: one of the numbers."));
  desk.answer("3");
  desk.answer("1,250");
  QCOMPARE(desk.refusal(), QString("This question takes a number from 30 to 350, in kg."));
  auto* number = qobject_cast<QLineEdit*>(desk.window().focusWidget());
  QVERIFY(number);
  QCOMPARE(number->text(), QString("1,250"));
  desk.press(Qt::Key_A, Qt::ControlModifier);
  desk.answer("71");
  QCOMPARE(desk.refusal(), QString{});
  desk.answer("8");
  QCOMPARE(desk.refusal(), QString("This question takes a whole number from 0 to 7, in days."));
  desk.press(Qt::Key_Backspace);
  desk.answer("7");
  desk.press(Qt::Key_Return);
  QCOMPARE(desk.refusal(), QString("This question needs an answer: some of the choices."));
  desk.answer("2");
  desk.answer("1");
  desk.answer("3/4/2026");
  QCOMPARE(desk.refusal(), QString("This question takes a date, such as 2026-12-01."));
  desk.press(Qt::Key_A, Qt::ControlModifier);
  desk.type("2026-12-01");
  QCOMPARE(desk.text_of("hint"), QString("Tuesday, 1 December 2026"));
}

void AnswersTest::keeps_a_draft_while_a_button_is_open() {
  Desk desk = Desk::of_yaml(every_kind);
  for (const char* keys : {"y", "3", "71", "7", "1", "1", "2026-12-01"}) desk.answer(keys);
  desk.type("my two sisters and");
  desk.press(Qt::Key_F1);
  QCOMPARE(desk.text(), QString("There is no hurry."));
  desk.press(Qt::Key_R, Qt::AltModifier);
  QCOMPARE(desk.text(), QString("Who is coming?"));
  auto* words = qobject_cast<QPlainTextEdit*>(desk.window().focusWidget());
  QVERIFY(words);
  QCOMPARE(words->toPlainText(), QString("my two sisters and"));
}

void AnswersTest::shows_what_cannot_be_chosen_with_its_reason() {
  Desk desk = Desk::of_yaml(every_kind);
  for (const char* keys : {"y", "3", "71", "7", "1", "1", "2026-12-01", "nobody"}) desk.answer(keys);
  QCOMPARE(desk.text(), QString("What would you enjoy?"));
  QCOMPARE(desk.text_of("recommendation"), QString("Recommended: it is kind to your knees"));
  QCOMPARE(desk.text_of("unavailable"), QString("Not now: only when `has_car`"));
  const QList<QRadioButton*> options = desk.window().findChildren<QRadioButton*>();
  QVERIFY(options[0]->isEnabled());
  QVERIFY(!options[1]->isEnabled());
  desk.answer("2");
  QCOMPARE(desk.refusal(), QString("This question needs an answer: one of the choices."));
}

void AnswersTest::says_why_another_topic_has_to_wait() {
  Desk desk = Desk::of_yaml(every_kind);
  desk.answer("y");
  desk.press(Qt::Key_T, Qt::AltModifier);
  desk.type("Wishes again");
  desk.press(Qt::Key_3);
  desk.press(Qt::Key_W, Qt::AltModifier);
  desk.answer("she brought it up");
  QCOMPARE(desk.refusal(), QString("“Wishes again” comes after “Exercise”, which has not been told."));
  QCOMPARE(desk.dialog()->findChild<QLineEdit*>("reasonWords")->text(), QString("she brought it up"));
  desk.press(Qt::Key_Escape);
  QVERIFY(!desk.dialog());
  QCOMPARE(desk.text(), QString("How much pain do you have?"));
}

}  // namespace agent_desktop::tests

QTEST_MAIN(agent_desktop::tests::AnswersTest)
#include "answers_test.moc"
