// What is not decided or not there: topics that are left out or wait for an answer, urgent buttons that are open.
#include "json/describe_call.hpp"

namespace bedside {

void describe(const LeftOut& topic, json::TextSink& sink) {
  sink("topic", topic.topic);
  sink("title", topic.title);
  sink("because", topic.because);
}

void describe(const Waiting& topic, json::TextSink& sink) {
  sink("topic", topic.topic);
  sink("title", topic.title);
  sink("for", topic.names);
}

void describe(const UndecidedButton& button, json::TextSink& sink) {
  sink("button", button.button);
  sink("label", button.label);
  sink("because", button.because);
  sink("missing", button.missing);
}

void describe(const WaitingButton& button, json::TextSink& sink) {
  sink("button", button.button);
  sink("label", button.label);
  sink("for", button.names);
  sink("missing", button.missing);
}

void json::describe_absent(const PreparedCall& call, TextSink& sink) {
  sink("left_out", call.left_out);
  sink("waiting", call.waiting);
  sink("undecided_buttons", call.undecided_buttons);
  sink("waiting_buttons", call.waiting_buttons);
}

}  // namespace bedside
