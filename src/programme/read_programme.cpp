#include "programme/read_programme.hpp"

#include <map>
#include <utility>

#include <fmt/format.h>

#include "plan/read_plan.hpp"
#include "plan/reader.hpp"
#include "programme/programme_keys.hpp"
#include "programme/read_trial.hpp"
#include "programme/read_within.hpp"

namespace bedside::programme {
namespace {

using diagnostics::Code;
using plan::Mapping;
using plan::Reader;

/// The ids of one list, each with its first place.
class Ids {
 public:
  /// Reports one that was there before, as `what`.
  bool add(Reader& reader, const std::string& id, SourceRange range, std::string_view what) {
    const auto [first, fresh] = seen_.emplace(id, range);
    if (!fresh)
      reader.findings()
          .error(Code::duplicate_id, range, fmt::format("the {} `{}` is there twice", what, id))
          .related.push_back({first->second, "first here"});
    return fresh;
  }

 private:
  std::map<std::string, SourceRange> seen_;
};

bool read_flag(Reader& reader, const Mapping& mapping, std::string_view key) {
  const source::Node* node = mapping.find(key);
  return node && reader.yes_or_no(*node).value_or(false);
}

bool is_a_number(const source::Node& node) {
  return node.is_scalar() && !node.is_quoted() && !node.text.empty() &&
         node.text.find_first_not_of("+-.0123456789") == std::string::npos;
}

std::optional<Interval> read_every(Reader& reader, const source::Node& node) {
  if (is_a_number(node)) {
    const std::optional<std::int64_t> days = read_within(reader, node, 1, most_days);
    return days ? std::optional{Interval{*days, Interval::Unit::day}} : std::nullopt;
  }
  const std::optional<std::size_t> unit = reader.word(node, every_words);
  return unit ? std::optional{Interval{1, static_cast<Interval::Unit>(*unit)}} : std::nullopt;
}

void read_times(Reader& reader, const Mapping& mapping, PlannedCall& call) {
  if (const auto times = read_within(reader, mapping, "times", 1, most_times)) call.times = *times;
  if (const source::Node* every = mapping.find("every")) call.every = read_every(reader, *every);
  const source::Entry* times = mapping.entry("times");
  const source::Entry* every = mapping.entry("every");
  if (times && !every)
    reader.findings().error(Code::missing_key, times->key.range, "a call with `times` needs the key `every`").hint =
        "add `every: month`, or `week`, `day` or a number of days";
  if (every && !times)
    reader.findings().error(Code::key_not_here, every->key.range, "`every` is only for a call with `times`").hint =
        "add `times`, so that the programme has an end; a call that takes place once is placed by `day`";
}

std::optional<PlannedCall> read_call(Reader& reader, const source::Node& node) {
  const Mapping mapping{reader, node, planned_call_keys};
  if (!mapping) return {};
  PlannedCall call;
  if (const source::Node* id = mapping.find("call")) {
    call.range = id->range;
    call.id = reader.id(*id).value_or("");
  }
  if (const source::Node* plan = mapping.find("plan")) {
    call.plan = reader.words(*plan);
    call.plan_range = plan->range;
  }
  read_times(reader, mapping, call);
  call.day = read_within(reader, mapping, "day", 0, most_days);
  if (const source::Node* day = mapping.find("day")) call.day_range = day->range;
  call.if_needed = read_flag(reader, mapping, "if_needed");
  return call;
}

void read_calls(Reader& reader, const Mapping& mapping, Programme& programme) {
  const source::Node* node = mapping.find("calls");
  if (!node || !reader.is_sequence(*node, "calls")) return;
  if (node->items.empty())
    reader.findings().error(Code::empty_value, node->range, "this programme has no calls").hint =
        "add one `- {call: …, plan: …}` each";
  if (node->items.size() > most_calls)
    reader.findings().error(
        Code::limit_exceeded, mapping.entry("calls")->key.range,
        fmt::format("this programme has {} calls; the limit is {}", node->items.size(), most_calls));
  Ids ids;
  for (const source::Node& item : node->items) {
    std::optional<PlannedCall> call = read_call(reader, item);
    if (!call) continue;
    if (!call->id.empty()) ids.add(reader, call->id, call->range, "call");
    programme.calls.push_back(std::move(*call));
  }
}

void read_habits(Reader& reader, const Mapping& mapping, Programme& programme) {
  const source::Node* node = mapping.find("habits");
  if (!node) return;
  const Mapping habits{reader, *node, habit_keys};
  programme.same_nurse = read_flag(reader, habits, "same_nurse");
  programme.same_time = read_flag(reader, habits, "same_time");
}

/// Rungs go by their ids, over all ladders: `ids` are those so far.
Ladder read_ladder(Reader& reader, const source::Entry& entry, Ids& ids) {
  Ladder ladder;
  ladder.id = reader.id(entry.key).value_or("");
  ladder.range = entry.key.range;
  if (entry.value.kind == source::Kind::null || !reader.is_list_of_words(entry.value, "rungs")) {
    if (entry.value.kind == source::Kind::null)
      reader.findings().error(Code::empty_value, entry.key.range, "this ladder has no rungs").hint =
          "list them, the first one first: `[first, second]`";
    return ladder;
  }
  if (entry.value.items.empty())
    reader.findings().error(Code::empty_value, entry.value.range, "this ladder has no rungs").hint =
        "list them, the first one first: `[first, second]`";
  for (const source::Node& item : entry.value.items) {
    const std::optional<std::string> id = reader.id(item);
    if (id && ids.add(reader, *id, item.range, "rung")) ladder.rungs.push_back({*id, item.range});
  }
  return ladder;
}

void read_ladders(Reader& reader, const Mapping& mapping, Programme& programme) {
  const source::Node* node = mapping.find("ladders");
  if (!node) return;
  if (node->kind != source::Kind::mapping) {
    reader.findings().error(Code::wrong_shape, node->range, "ladders are written as `ladder: [first, second]`");
    return;
  }
  Ids ids;
  for (const source::Entry& entry : node->entries) programme.ladders.push_back(read_ladder(reader, entry, ids));
}

}  // namespace

Programme read_programme(const source::Document& document, diagnostics::Findings& findings) {
  Programme programme;
  Reader reader{document, findings};
  const Mapping mapping{reader, document.root, programme_keys};
  plan::read_version(reader, mapping);
  if (const source::Node* id = mapping.find("programme")) programme.id = reader.id(*id).value_or("");
  read_calls(reader, mapping, programme);
  read_habits(reader, mapping, programme);
  read_ladders(reader, mapping, programme);
  if (const auto pace = read_within(reader, mapping, "pace", 1, fastest_pace)) programme.pace = *pace;
  programme.trial = read_trial(reader, mapping);
  return programme;
}

}  // namespace bedside::programme
