#include "held_call.hpp"

#include <malloc.h>

#include "shipped.hpp"

namespace bedside::benchmark {
namespace {

Value some_answer(const Step& step) {
  const std::string& type = step.answer->type;
  if (type == "yes_no") return {true};
  if (type == "one_of") return {step.options.front().id};
  if (type == "many_of") return {Value::List{{step.options.front().id}}};
  if (type == "integer" || type == "scale") return {static_cast<std::int64_t>(step.answer->min.value_or(1))};
  if (type == "number") return {step.answer->min.value_or(1.5)};
  if (type == "date") return {"2026-12-01"};
  return {"fine"};
}

Command answer_to(const Step& step) {
  if (!step.answer) return {command::Next{}};
  return {command::Answer{step.step, some_answer(step)}};
}

/// True when the call was held to its end.
bool hold(HeldCall& call) {
  Session typed = call.start();
  Session as_json = call.start();
  for (Reply reply = typed.now(); reply.step;) {
    call.commands.push_back(answer_to(*reply.step));
    call.lines.push_back(to_json(call.commands.back()));
    reply = typed.apply(call.commands.back());
    if (!reply.ok() || reply_to(as_json, call.lines.back()).text != to_json(reply, typed.status())) return false;
  }
  return typed.outcome().violations.empty();
}

std::size_t bytes_in_use() {
  return mallinfo2().uordblks;
}

}  // namespace

std::optional<HeldCall> held_call(const std::filesystem::path& path) {
  const std::string name = path.filename().string();
  const Checked<CallPlan> plan = load_plan(text_of(path), name);
  if (!plan) return {};
  const Checked<Facts> facts = example_facts(*plan.value, name);
  if (!facts) return {};
  HeldCall call{*plan.value, *facts.value, {}, {}};
  if (!hold(call)) return {};
  return call;
}

Footprint footprint_of(const HeldCall& call) {
  constexpr std::size_t sessions = 100;
  std::vector<Session> many;
  many.reserve(sessions);
  const std::size_t before = bytes_in_use();
  while (many.size() < sessions) many.push_back(call.start());
  const std::size_t at_first = bytes_in_use();
  for (Session& session : many)
    for (const Command& command : call.commands) session.apply(command);
  return {(at_first - before) / sessions, (bytes_in_use() - before) / sessions};
}

}  // namespace bedside::benchmark
