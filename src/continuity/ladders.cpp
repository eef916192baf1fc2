#include "continuity/ladders.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include <fmt/format.h>

#include "plan/rung_name.hpp"

namespace bedside::continuity {
namespace {

using programme::Ladder;
using programme::Programme;

bool is_reached(const std::vector<EarlierCall>& earlier, const Ladder& ladder, const std::string& rung) {
  const std::string name = plan::rung_name(ladder.id, rung);
  return std::any_of(earlier.begin(), earlier.end(), [&](const EarlierCall& call) {
    return std::find(call.rungs.begin(), call.rungs.end(), name) != call.rungs.end() ||
           std::any_of(call.choices.begin(), call.choices.end(), [&](const Choice& choice) {
             return choice.option == rung && choice.answer != plan::which_next;
           });
  });
}

/// How many rungs are behind the patient: those up to the highest that was reached.
std::size_t height(const std::vector<EarlierCall>& earlier, const Ladder& ladder) {
  std::size_t rungs = ladder.rungs.size();
  while (rungs > 0 && !is_reached(earlier, ladder, ladder.rungs[rungs - 1].id)) --rungs;
  return rungs;
}

LadderState state_of(const Ladder& ladder, const std::vector<EarlierCall>& earlier,
                     const std::set<std::string>& begun) {
  LadderState state;
  state.ladder = ladder.id;
  const std::size_t reached = height(earlier, ladder);
  for (std::size_t rung = 0; rung < reached; ++rung) state.reached.push_back(ladder.rungs[rung].id);
  if (reached < ladder.rungs.size()) state.next = ladder.rungs[reached].id;
  state.is_begun = !state.next.empty() && begun.contains(plan::rung_name(ladder.id, state.next));
  return state;
}

bool speaks_of(const call::Call& call, const LadderState& state) {
  return !state.next.empty() &&
         std::any_of(call.plan().topics.begin(), call.plan().topics.end(), [&](const plan::Topic& topic) {
           return topic.rung && topic.rung->ladder == state.ladder && topic.rung->id == state.next &&
                  call.decision(topic).presence != call::Presence::left_out;
         });
}

/// What is begun goes on before anything new starts.
void choose(const Programme& programme, const call::Call& call, std::vector<LadderState>& ladders) {
  std::int64_t left = programme.pace;
  for (const bool begun : {true, false})
    for (LadderState& state : ladders) {
      if (left == 0 || state.is_begun != begun || !speaks_of(call, state)) continue;
      state.in_this_call = true;
      --left;
    }
}

std::string names_in_this_call(const std::vector<LadderState>& ladders) {
  std::string names;
  for (const LadderState& state : ladders)
    if (state.in_this_call) names += fmt::format("{}`{}/{}`", names.empty() ? "" : ", ", state.ladder, state.next);
  return names;
}

/// Why a topic with this rung isn't told; empty when it is.
std::string because(const plan::Rung& rung, const LadderState& state, const std::vector<LadderState>& all) {
  const std::string name = plan::rung_name(rung);
  if (std::find(state.reached.begin(), state.reached.end(), rung.id) != state.reached.end())
    return fmt::format("`{}` has been reached", name);
  if (rung.id != state.next)
    return fmt::format("`{}` comes later: `{}/{}` has not been reached yet", name, state.ladder, state.next);
  return state.in_this_call
             ? ""
             : fmt::format("one change at a time (`pace`): this call is about {}", names_in_this_call(all));
}

}  // namespace

std::vector<std::string> rungs_reached(const Programme& programme, const std::vector<EarlierCall>& earlier) {
  std::vector<std::string> reached;
  for (const Ladder& ladder : programme.ladders)
    for (std::size_t rung = 0, rungs = height(earlier, ladder); rung < rungs; ++rung)
      reached.push_back(plan::rung_name(ladder.id, ladder.rungs[rung].id));
  return reached;
}

Climb climb(const Programme& programme, const std::vector<EarlierCall>& earlier, const std::set<std::string>& begun,
            const call::Call& call) {
  Climb climb;
  for (const Ladder& ladder : programme.ladders) climb.ladders.push_back(state_of(ladder, earlier, begun));
  choose(programme, call, climb.ladders);
  for (const plan::Topic& topic : call.plan().topics) {
    if (!topic.rung || call.decision(topic).presence == call::Presence::left_out) continue;
    const auto state = std::find_if(climb.ladders.begin(), climb.ladders.end(),
                                    [&](const LadderState& each) { return each.ladder == topic.rung->ladder; });
    if (state == climb.ladders.end()) continue;
    if (std::string reason = because(*topic.rung, *state, climb.ladders); !reason.empty())
      climb.withheld.push_back({topic.id, std::move(reason)});
  }
  return climb;
}

}  // namespace bedside::continuity
