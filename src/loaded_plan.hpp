// What a `CallPlan` holds, for the folders that look into a loaded plan: everything to the right of the engine.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <utility>

#include <bedside/engine.hpp>

#include "arrange/body.hpp"
#include "arrange/plan_rules.hpp"
#include "plan/catalogue.hpp"
#include "plan/plan.hpp"
#include "plan/summary.hpp"
#include "session/live.hpp"
#include "value/fingerprint.hpp"

namespace bedside {

/// A plan and what it declares, which refers to it.
struct CallPlan::Loaded {
  Loaded(std::string_view yaml, plan::Plan read)
      : text(yaml),
        sha256(value::sha256(yaml)),
        plan(std::move(read)),
        catalogue(plan),
        body(arrange::whole_body(plan, catalogue)),
        body_units(plan::body_units(plan)) {}

  const std::string text;
  const std::string sha256;
  const plan::Plan plan;
  const plan::Catalogue catalogue;
  const arrange::Body body;
  const std::set<std::string> body_units;
};

/// Gives a live call what it waits for: what remains, arranged behind what has been told, with words for what changes;
/// or the topics that could come next as well.
void provide(session::Live& live, const CallPlan& plan, const PrepareOptions& how);

}  // namespace bedside
