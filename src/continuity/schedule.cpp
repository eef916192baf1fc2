#include "continuity/schedule.hpp"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "call/history.hpp"
#include "continuity/loaded_programme.hpp"
#include "diagnostics/findings.hpp"

namespace bedside {
namespace continuity {

std::vector<ScheduledCall> scheduled(const programme::Programme& programme, const std::vector<CallPlan>& plans) {
  std::vector<ScheduledCall> calls;
  std::size_t number = 0;
  std::size_t last = 0;
  for (std::size_t place = 0; place < plans.size(); ++place) {
    const programme::PlannedCall& written = programme.calls[place];
    const auto times = static_cast<std::size_t>(written.times);
    for (std::size_t time = 1; time <= times; ++time) {
      if (!written.if_needed) last = calls.size();
      calls.push_back(
          {written.if_needed ? 0 : ++number, written.id, time, times, written.if_needed, false, plans[place]});
    }
  }
  if (number > 0) calls[last].is_last = true;
  return calls;
}

std::vector<EarlierCall> calls_of(const CallProgramme& programme, const std::vector<EarlierCall>& earlier) {
  std::vector<EarlierCall> calls = call::that_count(earlier);
  const std::vector<ScheduledCall>& all = programme.calls();
  std::erase_if(calls, [&](const EarlierCall& call) {
    return std::none_of(all.begin(), all.end(), [&](const ScheduledCall& each) {
      return (call.call.empty() || call.call == each.id) && (call.plan.empty() || call.plan == each.plan.id());
    });
  });
  return calls;
}

std::size_t times_held(const std::vector<EarlierCall>& earlier, const std::string& id) {
  return static_cast<std::size_t>(
      std::count_if(earlier.begin(), earlier.end(), [&](const EarlierCall& call) { return call.call == id; }));
}

namespace {

using diagnostics::Code;
using diagnostics::Findings;

/// The number of the next call: of those held, each that is no call of this programme's `if_needed` ones took a number.
std::size_t next_number(const CallProgramme& programme, const std::vector<EarlierCall>& earlier) {
  const auto is_extra = [&](const EarlierCall& call) {
    return std::any_of(programme.calls().begin(), programme.calls().end(),
                       [&](const ScheduledCall& each) { return each.if_needed && each.id == call.call; });
  };
  return 1 + static_cast<std::size_t>(std::count_if(earlier.begin(), earlier.end(),
                                                    [&](const EarlierCall& call) { return !is_extra(call); }));
}

std::optional<std::size_t> number_in(std::string_view which) {
  std::size_t number = 0;
  const auto [end, problem] = std::from_chars(which.data(), which.data() + which.size(), number);
  return problem == std::errc{} && end == which.data() + which.size() ? std::optional{number} : std::nullopt;
}

std::optional<std::size_t> place_of_number(const std::vector<ScheduledCall>& calls, std::size_t number) {
  const auto found =
      std::find_if(calls.begin(), calls.end(), [&](const ScheduledCall& call) { return call.number == number; });
  return number > 0 && found != calls.end() ? std::optional{static_cast<std::size_t>(found - calls.begin())}
                                            : std::nullopt;
}

/// The next time that it takes place; the last one when it has taken place as often as it should.
std::optional<std::size_t> place_of_id(const std::vector<ScheduledCall>& calls, std::string_view id,
                                       const std::vector<EarlierCall>& earlier) {
  const std::size_t held = times_held(earlier, std::string{id});
  std::optional<std::size_t> place;
  for (std::size_t i = 0; i < calls.size(); ++i)
    if (calls[i].id == id && (!place || calls[i].time <= held + 1)) place = i;
  return place;
}

std::string calls_in_words(const CallProgramme& programme) {
  std::vector<std::string_view> ids;
  for (const ScheduledCall& call : programme.calls())
    if (call.time == 1) ids.push_back(call.id);
  return fmt::format("it has the calls 1 to {}, and each goes by its id: {}", programme.length(),
                     diagnostics::listed(ids));
}

}  // namespace
}  // namespace continuity

Checked<std::size_t> find_call(const CallProgramme& programme, std::string_view which,
                               const std::vector<EarlierCall>& all) {
  const std::vector<ScheduledCall>& calls = programme.calls();
  const std::vector<EarlierCall> earlier = continuity::calls_of(programme, all);
  const std::optional<std::size_t> number =
      which.empty() ? continuity::next_number(programme, earlier) : continuity::number_in(which);
  const std::optional<std::size_t> place =
      number ? continuity::place_of_number(calls, *number) : continuity::place_of_id(calls, which, earlier);
  if (place) return {place, {}};
  diagnostics::Findings findings{programme.id()};
  findings
      .error(diagnostics::Code::unknown_call,
             which.empty() ? fmt::format("all {} calls of this programme have been held", programme.length())
                           : fmt::format("this programme has no call `{}`", which))
      .hint = continuity::calls_in_words(programme);
  return {std::nullopt, findings.take()};
}

}  // namespace bedside
