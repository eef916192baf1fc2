// Everything that an application needs.
#pragma once

#include <bedside/arrangement.hpp>
#include <bedside/diagnostic.hpp>
#include <bedside/engine.hpp>
#include <bedside/evaluate.hpp>
#include <bedside/json.hpp>
#include <bedside/plan_summary.hpp>
#include <bedside/prepared_call.hpp>
#include <bedside/step.hpp>
#include <bedside/value.hpp>
#include <bedside/vocabulary.hpp>
#include <bedside/yardsticks.hpp>
