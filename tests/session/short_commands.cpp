#include "session/conversation.hpp"

namespace texts {

using namespace bedside;

Value value_of(bool truth) {
  return {truth};
}
Value value_of(int number) {
  return {std::int64_t{number}};
}
Value value_of(double number) {
  return {number};
}
Value value_of(const char* text) {
  return {std::string{text}};
}
Value value_of(std::initializer_list<const char*> ids) {
  Value::List list;
  for (const char* id : ids) list.push_back(value_of(id));
  return {list};
}

Value value_of(const Value& value) {
  return value;
}

Command next() {
  return {command::Next{}};
}
Command back() {
  return {command::Back{}};
}
Command skip(const std::string& topic, Because because) {
  return {command::Skip{topic, {because, ""}}};
}
Command defer(const std::string& topic, Because because) {
  return {command::Defer{topic, {because, ""}}};
}
Command pick(const std::string& topic, Because because) {
  return {command::Pick{topic, {because, ""}}};
}
Command press(const std::string& button) {
  return {command::Press{button}};
}
Command go_back_from_button() {
  return {command::Return{}};
}
Command withdraw(const std::string& button, Because because) {
  return {command::Withdraw{button, {because, ""}}};
}
Command hurry(int seconds) {
  return {command::Hurry{seconds}};
}
Command hand_over(const std::string& to, Because because) {
  return {command::HandOver{to, {because, ""}}};
}
Command note(const std::string& text) {
  return {command::Note{text}};
}
Command end(Because because) {
  return {command::End{{because, ""}}};
}
Command at(std::int64_t seconds, Command command) {
  command.at = Timestamp{seconds, 0};
  return command;
}

}  // namespace texts
