#include "c_api/opening.hpp"

#include <utility>

#include <fmt/format.h>

#include "json/event.hpp"
#include "json/members.hpp"

namespace bedside::c_api {
namespace {

// Their lines hold what nobody but the nurse should read.
constexpr std::string_view never_shown;

Answer not_sound(std::string text) {
  return {BEDSIDE_NOT_SOUND, std::move(text)};
}

template <class Field>
bool fill(Field& field, Value& given) {
  auto* fitting = std::get_if<Field>(&given.data);
  if (fitting != nullptr) field = std::move(*fitting);
  return fitting != nullptr;
}

/// What is wrong with one field of the options, after what stands there has been taken.
std::string take(json::Member& member, Options& options) {
  const auto text = [&](std::string& field) {
    return fill(field, member.value) ? std::string{} : fmt::format("`{}` is to be a text", member.name);
  };
  if (member.name == "call") return text(options.call.emplace());
  if (member.name == "journal") return text(options.journal);
  if (member.name == "session") return text(options.id);
  if (member.name == "as_written")
    return fill(options.as_written.emplace(), member.value) ? "" : "`as_written` is to be true or false";
  return "there is an option that this version doesn't have";
}

}  // namespace

std::variant<Options, Answer> options_of(Given given) {
  if (auto wrong = misuse_of(given, "options")) return std::move(*wrong);
  Options options;
  if (!given.is_there()) return options;
  json::Members members = json::read_members(given.text());
  if (members.problem != json::Members::Problem::none)
    return not_sound("options: these are to be one JSON object, with each option once\n");
  std::string problems;
  for (json::Member& member : members.all)
    if (const std::string problem = take(member, options); !problem.empty()) problems += "options: " + problem + "\n";
  if (!problems.empty()) return not_sound(std::move(problems));
  return options;
}

std::variant<Known, Answer> known_of(const CallPlan& plan, Given facts) {
  if (auto wrong = misuse_of(facts, "facts")) return std::move(*wrong);
  if (!facts.is_there()) {
    Checked<Facts> examples = example_facts(plan, plan.id());
    if (!examples) return not_sound(rendered(examples.diagnostics, never_shown));
    return Known{std::move(*examples.value), {}, true};
  }
  Checked<Patient> patient = read_patient(plan, facts.text(), "facts");
  if (!patient) return not_sound(rendered(patient.diagnostics, never_shown));
  return Known{std::move(patient.value->facts), std::move(patient.value->history), false};
}

std::variant<std::vector<Event>, Answer> events_of(Given lines) {
  if (auto wrong = misuse_of(lines, "events")) return std::move(*wrong);
  std::vector<Event> events;
  std::string_view rest = lines.text();
  while (!rest.empty()) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(line.size() < rest.size() ? line.size() + 1 : line.size());
    std::optional<Event> event = json::read_event(line);
    if (!event || event->number != events.size() + 1)
      return not_sound(fmt::format("events: line {} isn't the event of this number\n", events.size() + 1));
    events.push_back(std::move(*event));
  }
  return events;
}

std::string rendered(const std::vector<Diagnostic>& problems, std::string_view source) {
  std::string text;
  for (const Diagnostic& problem : problems) text += render(problem, source);
  return text;
}

}  // namespace bedside::c_api
