#include "session/deed.hpp"

#include <variant>

#include "session/command_parts.hpp"
#include "session/places.hpp"
#include "session/record.hpp"

namespace bedside::session {
namespace {

/// What is kept of a command, one overload for each that says anything.
struct Keeping {
  const Places& places;
  Record& record;
  Deed& deed;

  void button(const std::string& id) const { deed.about = *places.find_button(id); }
  void value(const Value& given) const { deed.value = record.keep(given); }
  void because(const BecauseOf& given) const {
    deed.because = given.code;
    deed.text = record.keep(given.text);
  }
  void topic(const std::string& id, const BecauseOf& why) const {
    deed.about = places.place_of(*places.find_topic(id));
    because(why);
  }

  void operator()(const command::Next&) const {}
  void operator()(const command::Answer& it) const { value(it.value); }
  void operator()(const command::Back&) const {}
  void operator()(const command::Correct& it) const {
    deed.about = places.place_of(*places.catalogue().asking(it.answer));
    value(it.value);
  }
  void operator()(const command::Skip& it) const { topic(it.topic, it.because); }
  void operator()(const command::Defer& it) const { topic(it.topic, it.because); }
  void operator()(const command::Pick& it) const { topic(it.topic, it.because); }
  void operator()(const command::Press& it) const { button(it.button); }
  void operator()(const command::Return&) const {}
  void operator()(const command::Withdraw& it) const {
    button(it.button);
    because(it.because);
  }
  void operator()(const command::Hurry& it) const { value(Value{it.seconds}); }
  void operator()(const command::HandOver& it) const {
    value(Value{it.to});
    because(it.because);
  }
  void operator()(const command::Note& it) const { deed.text = record.keep(it.text); }
  void operator()(const command::End& it) const { because(it.because); }
};

/// A command made again from what was kept of it, one overload for each.
struct Remaking {
  const Places& places;
  const Record& record;
  const Deed& deed;
  StepPlace shown;

  BecauseOf because() const { return {deed.because, record.text(deed)}; }
  const std::string& topic() const { return places.plan().topics[deed.about].id; }
  const std::string& button() const { return places.plan().buttons[deed.about].id; }

  void operator()(command::Next&) const {}
  void operator()(command::Answer& it) const { it = {places.step_id(shown), record.value(deed)}; }
  void operator()(command::Back&) const {}
  void operator()(command::Correct& it) const {
    it = {places.catalogue().askings()[deed.about].answer->name, record.value(deed)};
  }
  void operator()(command::Skip& it) const { it = {topic(), because()}; }
  void operator()(command::Defer& it) const { it = {topic(), because()}; }
  void operator()(command::Pick& it) const { it = {topic(), because()}; }
  void operator()(command::Press& it) const { it = {button()}; }
  void operator()(command::Return&) const {}
  void operator()(command::Withdraw& it) const { it = {button(), because()}; }
  void operator()(command::Hurry& it) const { it = {*record.value(deed).as<std::int64_t>()}; }
  void operator()(command::HandOver& it) const { it = {*record.value(deed).as<std::string>(), because()}; }
  void operator()(command::Note& it) const { it = {record.text(deed)}; }
  void operator()(command::End& it) const { it = {because()}; }
};

}  // namespace

Deed deed_of(const Command& command, const Places& places, Record& record) {
  Deed deed;
  deed.kind = static_cast<std::uint8_t>(command.what.index());
  std::visit(Keeping{places, record, deed}, command.what);
  deed.at = record.keep(command.at);
  return deed;
}

Command command_of(std::size_t place, const Places& places, const Record& record) {
  const Deed& deed = record.deeds()[place];
  Command command = blank_command(deed.kind);
  std::visit(Remaking{places, record, deed, record.shown_before(place)}, command.what);
  command.at = record.at(deed);
  return command;
}

}  // namespace bedside::session
