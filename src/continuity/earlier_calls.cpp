#include <bedside/earlier_calls.hpp>

#include <utility>

#include "call/history.hpp"
#include "diagnostics/findings.hpp"
#include "json/read_json.hpp"
#include "loaded_plan.hpp"

namespace bedside {

Checked<std::vector<EarlierCall>> read_earlier_calls(std::string_view json, std::string file) {
  diagnostics::Findings findings{std::move(file)};
  std::vector<EarlierCall> calls = json::read_history(json, findings);
  if (findings.has_errors()) return {std::nullopt, findings.take()};
  return {std::move(calls), findings.take()};
}

History history_for(const CallPlan& plan, const std::vector<EarlierCall>& calls) {
  return call::history_of(calls, plan.inside().plan, plan.inside().body_units);
}

}  // namespace bedside
