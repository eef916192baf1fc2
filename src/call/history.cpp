#include "call/history.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <iterator>
#include <string_view>

#include "plan/step_id.hpp"

namespace bedside {

bool was_held(const EarlierCall& call) {
  constexpr std::array<std::string_view, 7> not_held{"no_answer",   "voicemail", "wrong_person",          "callback",
                                                     "do_not_call", "declined",  "identity_not_confirmed"};
  return call.disposition ? std::find(not_held.begin(), not_held.end(), *call.disposition) == not_held.end()
                          : !call.order.empty();
}

namespace call {
namespace {

/// Of the last call that delivered any of these topics or parts: those of them, in the order delivered.
std::vector<std::string> last_delivered(const std::vector<EarlierCall>& calls, const std::set<std::string>& units) {
  std::vector<std::string> delivered;
  for (auto call = calls.rbegin(); call != calls.rend() && delivered.empty(); ++call)
    std::copy_if(call->order.begin(), call->order.end(), std::back_inserter(delivered),
                 [&](const std::string& id) { return units.contains(id); });
  return delivered;
}

bool delivers(const EarlierCall& call, std::string_view topic) {
  return std::any_of(call.order.begin(), call.order.end(),
                     [&](const std::string& unit) { return plan::owner_of(unit) == topic; });
}

}  // namespace

std::vector<EarlierCall> that_count(const std::vector<EarlierCall>& calls) {
  std::vector<EarlierCall> counted;
  std::copy_if(calls.begin(), calls.end(), std::back_inserter(counted),
               [](const EarlierCall& call) { return was_held(call) && !call.practice; });
  return counted;
}

std::vector<CarriedOver> still_owed(const std::vector<EarlierCall>& all) {
  std::vector<CarriedOver> owed;
  std::set<std::string, std::less<>> topics;
  for (const EarlierCall& call : that_count(all)) {
    // A topic in parts can be begun and left.
    const auto is_left_again = [&](std::string_view topic) {
      return std::any_of(call.deferred.begin(), call.deferred.end(),
                         [&](const Deferral& each) { return each.topic == topic; });
    };
    std::erase_if(owed, [&](const CarriedOver& each) {
      return delivers(call, each.topic) && !is_left_again(each.topic) && topics.erase(each.topic) > 0;
    });
    for (const Deferral& left : call.deferred)
      if (topics.insert(left.topic).second) owed.push_back({left.topic, left.because, call.call, call.date});
  }
  return owed;
}

History history_of(const std::vector<EarlierCall>& all, const plan::Plan& plan, const std::set<std::string>& units) {
  const std::vector<EarlierCall> calls = that_count(all);
  History history;
  history.last_order = last_delivered(calls, units);
  for (CarriedOver& owed : still_owed(calls))
    if (std::any_of(plan.topics.begin(), plan.topics.end(), [&](const auto& topic) { return topic.id == owed.topic; }))
      history.carried_over.push_back(std::move(owed));
  for (const EarlierCall& call : calls)
    for (const Choice& choice : call.choices) history.chosen.insert_or_assign(choice.answer, choice.option);
  return history;
}

}  // namespace call
}  // namespace bedside
