#include "json/earlier_call.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "condition/timestamp.hpp"
#include "json/disposition_named.hpp"

namespace bedside::json {
namespace {

constexpr std::array<std::string_view, 12> member_names{"plan",       "call",       "date",        "nurse",
                                                        "started_at", "order",      "choices",     "rungs",
                                                        "deferred",   "remembered", "disposition", "practice"};

constexpr std::string_view list_of_choices = "a list of choices, each with its `answer` and its `option`";
constexpr std::string_view list_of_deferrals = "a list of topics, each with its `topic` and its `because`";

const Value* member_of(const Value& object, std::string_view key) {
  const auto* map = object.as<Value::Map>();
  if (!map) return nullptr;
  for (const MapEntry& entry : *map)
    if (const auto* name = entry.key.as<std::string>(); name && *name == key) return &entry.value;
  return nullptr;
}

/// A scalar, or a list of scalars.
bool can_be_remembered(const Value& value) {
  const auto is_scalar = [](const Value& each) { return !each.as<Value::List>() && !each.as<Value::Map>(); };
  const auto* list = value.as<Value::List>();
  return list ? std::all_of(list->begin(), list->end(), is_scalar) : is_scalar(value);
}

}  // namespace

bool is_of_earlier_call(std::string_view name) {
  return std::find(member_names.begin(), member_names.end(), name) != member_names.end();
}

EarlierCall EarlierCallReader::read() {
  EarlierCall call;
  std::set<std::string_view> seen;
  for (Member& member : members_) {
    if (!seen.insert(member.name).second && problem_.empty())
      problem_ = fmt::format("`{}` is there twice", member.name);
    take(member, call);
  }
  return call;
}

void EarlierCallReader::take(Member& member, EarlierCall& call) {
  const std::string_view name = member.name;
  if (name == "plan") return take_text(member, call.plan);
  if (name == "call") return take_text(member, call.call);
  if (name == "date") return take_text(member, call.date);
  if (name == "nurse") return take_text(member, call.nurse);
  if (name == "order") return take_ids(member, call.order);
  if (name == "rungs") return take_ids(member, call.rungs);
  if (name == "started_at") return take_moment(member, call);
  if (name == "remembered") return take_remembered(member, call);
  if (name == "choices") return take_choices(member, call);
  if (name == "deferred") return take_deferred(member, call);
  if (name == "disposition") return take_disposition(member, call);
  if (const auto* practice = member.value.as<bool>())
    call.practice = *practice;
  else
    refuse(name, "true or false");
}

void EarlierCallReader::refuse(std::string_view name, std::string_view expected) {
  if (problem_.empty()) problem_ = fmt::format("`{}` is not {}", name, expected);
}

void EarlierCallReader::take_text(Member& member, std::string& text) {
  if (auto* given = std::get_if<std::string>(&member.value.data))
    text = std::move(*given);
  else
    refuse(member.name, "a text");
}

void EarlierCallReader::take_ids(Member& member, std::vector<std::string>& ids) {
  auto* list = std::get_if<Value::List>(&member.value.data);
  if (!list) return refuse(member.name, "a list of ids");
  for (Value& item : *list)
    if (auto* id = std::get_if<std::string>(&item.data))
      ids.push_back(std::move(*id));
    else
      refuse(member.name, "a list of ids");
}

void EarlierCallReader::take_moment(Member& member, EarlierCall& call) {
  if (member.value.is_null()) return;
  if (const auto* text = member.value.as<std::string>()) call.started_at = condition::read_timestamp(*text);
  if (!call.started_at) refuse(member.name, "a moment such as 2026-12-01T17:30:00Z");
}

void EarlierCallReader::take_remembered(Member& member, EarlierCall& call) {
  auto* map = std::get_if<Value::Map>(&member.value.data);
  if (!map) return refuse(member.name, "an object of answers by their names");
  for (MapEntry& entry : *map)
    if (can_be_remembered(entry.value))
      call.remembered.insert_or_assign(*entry.key.as<std::string>(), std::move(entry.value));
    else
      refuse(member.name, "an object of plain values and lists of them");
}

std::string EarlierCallReader::text_in(const Value& object, std::string_view key, std::string_view expected) {
  const Value* value = member_of(object, key);
  const auto* text = value ? value->as<std::string>() : nullptr;
  if (!text) refuse(expected == list_of_choices ? "choices" : "deferred", expected);
  return text ? *text : std::string{};
}

void EarlierCallReader::take_choices(Member& member, EarlierCall& call) {
  const auto* list = member.value.as<Value::List>();
  if (!list) return refuse(member.name, list_of_choices);
  for (const Value& item : *list) {
    Choice choice{text_in(item, "answer", list_of_choices), text_in(item, "option", list_of_choices), {}, false};
    if (const Value* about = member_of(item, "about"); about && about->as<std::string>())
      choice.about = *about->as<std::string>();
    if (const Value* recommended = member_of(item, "recommended"); recommended && recommended->as<bool>())
      choice.recommended = *recommended->as<bool>();
    call.choices.push_back(std::move(choice));
  }
}

void EarlierCallReader::take_deferred(Member& member, EarlierCall& call) {
  const auto* list = member.value.as<Value::List>();
  if (!list) return refuse(member.name, list_of_deferrals);
  for (const Value& item : *list)
    call.deferred.push_back({text_in(item, "topic", list_of_deferrals), text_in(item, "because", list_of_deferrals)});
}

void EarlierCallReader::take_disposition(Member& member, EarlierCall& call) {
  if (member.value.is_null()) return;
  auto* text = std::get_if<std::string>(&member.value.data);
  if (!text || !disposition_named(*text)) return refuse(member.name, "a disposition that bedside knows, or null");
  call.disposition = std::move(*text);
}

}  // namespace bedside::json
