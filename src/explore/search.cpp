#include "explore/search.hpp"

#include <algorithm>
#include <utility>

#include "explore/moment.hpp"
#include "explore/play.hpp"
#include "plan/field_value.hpp"
#include "session/position.hpp"

namespace bedside::exploring {
namespace {

/// A call takes some kilobytes, so that no more than these are kept open at a time: beyond that, calls are followed to
/// their end one by one, and the ways found are no longer the shortest.
constexpr std::size_t most_open = 10'000;
constexpr std::size_t most_moments = 500'000;

}  // namespace

using session::CallState;
using session::Position;
using session::StepPlace;

Search::Search(const Survey& survey, const Caller& caller, std::size_t most_calls, bool press_all, Work& work,
               Watch& watch, Evidence& evidence)
    : survey_(survey),
      caller_(caller),
      most_calls_(most_calls),
      work_(work),
      watch_(watch),
      evidence_(evidence),
      pressed_(survey.plan().buttons.size(), !press_all) {
  for (session::Index button = 0; button < pressed_.size(); ++button)
    if (survey.varies(button)) pressed_[button] = false;
}

SearchCounts Search::run() {
  arrive(nobody, {}, {}, begin_call(survey_.call_plan(), caller_.facts));
  while (!open_.empty() && counts_.stopped == Stopped::never) expand(next());
  if (counts_.stopped == Stopped::never) look_for_dead_ends();
  return counts_;
}

Stopped Search::reached() const {
  if (counts_.played() >= most_calls_) return Stopped::by_calls;
  if (moments_.size() >= most_moments) return Stopped::by_moments;
  return work_.is_spent() ? Stopped::by_work : Stopped::never;
}

Search::Open Search::next() {
  const bool is_wide = open_.size() > most_open;
  Open next = std::move(is_wide ? open_.back() : open_.front());
  is_wide ? open_.pop_back() : open_.pop_front();
  return next;
}

void Search::expand(Open open) {
  const StepPlace shown = Position{open.call.state()}.shown();
  const std::vector<Move> moves = moves_at(open.call, moments_[open.moment].is_usual());
  for (std::size_t at = 0; at < moves.size(); ++at) {
    counts_.stopped = reached();
    if (counts_.stopped != Stopped::never) return;
    // The last one needs no copy.
    session::Live call = at + 1 == moves.size() ? std::move(open.call) : open.call;
    ++counts_.commands;
    work_.spend(survey_.work_of_a_command());
    if (!give(command_of(moves[at], shown), survey_.call_plan(), call)) continue;
    if (moves[at].kind == Move::Kind::press) pressed_[moves[at].button] = true;
    arrive(open.moment, moves[at], shown, std::move(call));
  }
}

std::vector<Search::Move> Search::moves_at(const session::Live& call, bool is_usual) {
  std::vector<Move> moves;
  if (asks_which_next(Position{call.state()}.shown()))
    add_choices(call.state(), moves);
  else
    add_answers(Position{call.state()}, moves);
  if (is_usual) add_presses(call.state(), moves);
  return moves;
}

/// The first option comes anyway. In which order equals come decides about nothing that is asked or told of them, so
/// that one patient is enough; at random, others choose too.
void Search::add_choices(const CallState& state, std::vector<Move>& moves) const {
  moves.push_back({Move::Kind::next, 0, 0, 0});
  if (caller_.strangeness > 0) return;
  const std::vector<session::UnitPlace>& options = state.next_offers.asked[Position{state}.shown().step].options;
  for (auto option = options.begin() + 1; option != options.end(); ++option)
    moves.push_back({Move::Kind::choose, 0, option->topic, option->part});
}

void Search::add_answers(const Position& at, std::vector<Move>& moves) const {
  const plan::Asking* asking = at.asking_of(at.shown());
  if (!asking) {
    moves.push_back({Move::Kind::next, 0, 0, 0});
    return;
  }
  const std::uint32_t place = at.place_of(*asking);
  const Choices& choices = survey_.choices()[place];
  if (asking->answer->optional) moves.push_back({Move::Kind::next, 0, 0, 0});
  // An optional answer of which nobody takes notice is as good as none.
  if (asking->answer->optional && !choices.is_read && !choices.is_spoken) return;
  for (std::uint32_t value = 0; value < choices.values.size(); ++value)
    moves.push_back({Move::Kind::answer, 0, place, value});
}

/// Only from a usual call, so that buttons aren't tried within one another, nor behind each choice.
void Search::add_presses(const CallState& state, std::vector<Move>& moves) {
  if (state.ending.is_over) return;
  for (session::Index button = 0; button < pressed_.size(); ++button)
    if (survey_.matters(button) || !pressed_[button])
      moves.insert(moves.begin(), Move{Move::Kind::press, button, 0, 0});
}

Command Search::command_of(const Move& move, StepPlace shown) const {
  const session::Places places{survey_.plan(), survey_.catalogue()};
  switch (move.kind) {
    case Move::Kind::begin:
    case Move::Kind::next:
      break;
    case Move::Kind::answer: {
      const Value& value = survey_.choices()[move.asking].values[move.value];
      return {command::Answer{places.step_id(shown), plan::as_given(value)}};
    }
    case Move::Kind::choose: {
      const session::UnitPlace unit{static_cast<session::Index>(move.asking), move.value};
      return {command::Answer{places.step_id(shown), Value{places.unit_id(unit)}}};
    }
    case Move::Kind::press:
      return {command::Press{survey_.plan().buttons[move.button].id}};
  }
  return {command::Next{}};
}

void Search::arrive(Number from, const Move& move, StepPlace shown, session::Live call) {
  Moment moment{from, 0, move, shown, true, false, call.state().ending.is_over};
  if (from != nobody) {
    moment.commands = moments_[from].commands + 1;
    moment.is_plain = moments_[from].is_plain && move.kind != Move::Kind::press;
    moment.is_chosen = moments_[from].is_chosen || move.kind == Move::Kind::choose;
  }
  watch_.look(call, moment.is_plain, trace_of(moment));
  const auto number = static_cast<Number>(moments_.size());
  if (moment.is_end) {
    ++counts_.calls;
    if (!moment.is_usual()) ++counts_.unusual;
  } else {
    const auto [found, is_new] = known_.emplace(moment_of(call, survey_), number);
    const bool is_known_as_plain = !is_new && (moments_[found->second].is_plain || !moment.is_plain);
    if (is_known_as_plain) return join(from, found->second, moment.is_usual());
    found->second = number;
  }
  ++counts_.moments;
  moments_.push_back(moment);
  if (from != nobody) ways_.emplace_back(from, number);
  if (!moment.is_end) open_.push_back({number, std::move(call)});
}

void Search::join(Number from, Number moment, bool is_usual) {
  ++counts_.joined;
  if (!is_usual) ++counts_.unusual;
  ways_.emplace_back(from, moment);
}

Trace Search::trace_of(const Moment& moment) const {
  return {caller_.strangeness, moment.commands, [this, &moment] { return witness_of(moment); }};
}

Witness Search::witness_of(const Moment& moment) const {
  Witness witness{caller_.strangeness, caller_.facts, {}};
  for (const Moment* at = &moment; at->before != nobody; at = &moments_[at->before])
    witness.commands.push_back(command_of(at->move, at->shown));
  std::reverse(witness.commands.begin(), witness.commands.end());
  return witness;
}

/// Moments from which no way leads to an end; the first of them is shown.
void Search::look_for_dead_ends() {
  std::vector<std::vector<Number>> before(moments_.size());
  for (const auto& [from, to] : ways_) before[to].push_back(from);
  std::vector<bool> ends(moments_.size(), false);
  std::vector<Number> open;
  for (Number number = 0; number < moments_.size(); ++number)
    if (moments_[number].is_end) {
      ends[number] = true;
      open.push_back(number);
    }
  while (!open.empty()) {
    const Number number = open.back();
    open.pop_back();
    for (const Number earlier : before[number])
      if (!ends[earlier]) {
        ends[earlier] = true;
        open.push_back(earlier);
      }
  }
  const auto stuck = std::find(ends.begin(), ends.end(), false);
  if (stuck == ends.end()) return;
  evidence_.add({Shows::no_end, 0}, trace_of(moments_[static_cast<std::size_t>(stuck - ends.begin())]));
}

}  // namespace bedside::exploring
