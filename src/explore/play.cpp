#include "explore/play.hpp"

#include "loaded_plan.hpp"

namespace bedside::exploring {
namespace {

void go_on(const CallPlan& plan, session::Live& call) {
  while (!call.go_on()) provide(call, plan, PrepareOptions{});
  call.finish();
}

}  // namespace

session::Live begin_call(const CallPlan& plan, const Values& facts) {
  session::Live call{call::Call{plan.inside().plan, plan.inside().catalogue, facts}, true};
  go_on(plan, call);
  return call;
}

bool give(const Command& command, const CallPlan& plan, session::Live& call) {
  if (call.take(command)) return false;
  go_on(plan, call);
  return true;
}

}  // namespace bedside::exploring
