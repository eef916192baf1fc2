#include "json/random_events.hpp"

#include <cmath>
#include <cstdint>
#include <cstring>
#include <limits>
#include <string>
#include <vector>

namespace texts {
namespace {

using namespace bedside;

/// Mostly words; also what has to be escaped, and what a terminal would obey.
rc::Gen<std::string> any_text() {
  const auto piece = rc::gen::weightedElement<std::string>({{20, "pain/1"},
                                                            {10, "x"},
                                                            {5, "\""},
                                                            {5, "\\"},
                                                            {5, "\n"},
                                                            {3, "\x1b[31m"},
                                                            {3, std::string(1, '\0')},
                                                            {3, "\x7f"},
                                                            {3, "\xC2\x85"},
                                                            {3, "\xE2\x80\xAE"},
                                                            {3, "\xE2\x80\xA8"},
                                                            {3, "\xEF\xBB\xBF"},
                                                            {3, "õ"},
                                                            {3, "\xF0\x9F\x98\x80"}});
  return rc::gen::map(rc::gen::container<std::vector<std::string>>(piece), [](const std::vector<std::string>& pieces) {
    std::string text;
    for (const std::string& each : pieces) text += each;
    return text;
  });
}

rc::Gen<Value> any_double() {
  const auto bits = rc::gen::map(rc::gen::arbitrary<std::uint64_t>(), [](std::uint64_t pattern) {
    double number = 0;
    static_assert(sizeof number == sizeof pattern);
    std::memcpy(&number, &pattern, sizeof number);
    return Value{std::isfinite(number) ? number : 8.0};
  });
  const auto whole = rc::gen::map(rc::gen::arbitrary<int>(), [](int number) { return Value{double(number)}; });
  const auto edges = rc::gen::element(Value{8.0}, Value{-0.0}, Value{0.1}, Value{1e300}, Value{5e-324},
                                      Value{9007199254740993.0}, Value{std::numeric_limits<double>::max()});
  return rc::gen::oneOf(bits, whole, edges);
}

rc::Gen<Value> any_value() {
  const auto list = rc::gen::map(rc::gen::container<std::vector<std::string>>(any_text()), [](const auto& texts) {
    Value::List values;
    for (const std::string& text : texts) values.push_back({text});
    return Value{values};
  });
  return rc::gen::oneOf(rc::gen::just(Value{}), rc::gen::element(Value{true}, Value{false}),
                        rc::gen::map(rc::gen::arbitrary<std::int64_t>(), [](auto whole) { return Value{whole}; }),
                        any_double(), rc::gen::map(any_text(), [](std::string text) { return Value{text}; }), list);
}

/// Fills the fields that a kind of command has.
struct Filler {
  void operator()(auto& kind) const {
    if constexpr (requires { kind.step; }) kind.step = *any_text();
    if constexpr (requires { kind.answer; }) kind.answer = *any_text();
    if constexpr (requires { kind.topic; }) kind.topic = *any_text();
    if constexpr (requires { kind.button; }) kind.button = *any_text();
    if constexpr (requires { kind.to; }) kind.to = *any_text();
    if constexpr (requires { kind.text; }) kind.text = *any_text();
    if constexpr (requires { kind.seconds; }) kind.seconds = *rc::gen::arbitrary<std::int64_t>();
    if constexpr (requires { kind.value; }) kind.value = *any_value();
    if constexpr (requires { kind.because; }) kind.because.text = *any_text();
  }
};

/// Any of those that the command takes.
void choose_reason(Command& command) {
  const std::vector<Because> taken = reasons_of(command);
  if (taken.empty()) return;
  const Because because = *rc::gen::elementOf(taken);
  std::visit(
      [&](auto& kind) {
        if constexpr (requires { kind.because; }) kind.because.code = because;
      },
      command.what);
}

rc::Gen<Timestamp> any_moment() {
  constexpr std::int64_t first = -62'135'596'800;
  constexpr std::int64_t last = 253'402'300'799;
  return rc::gen::construct<Timestamp>(rc::gen::inRange<std::int64_t>(first, last + 1),
                                       rc::gen::inRange<std::int32_t>(0, 1'000'000'000));
}

}  // namespace

rc::Gen<Command> any_command() {
  return rc::gen::exec([] {
    Command command = *command_named(*rc::gen::element<std::string>("next", "answer", "back", "correct", "skip",
                                                                    "defer", "pick", "press", "return", "withdraw",
                                                                    "hurry", "hand_over", "note", "end"));
    std::visit(Filler{}, command.what);
    choose_reason(command);
    command.at = *rc::gen::maybe(any_moment()) ? std::optional(*any_moment()) : std::nullopt;
    return command;
  });
}

rc::Gen<Event> any_event() {
  return rc::gen::exec([] { return Event{*rc::gen::inRange<std::size_t>(1, 50'001), *any_command(), *any_text()}; });
}

}  // namespace texts
