// Everything that an application needs.
#pragma once

#include <bedside/arrangement.hpp>
#include <bedside/author_test.hpp>
#include <bedside/authoring.hpp>
#include <bedside/command.hpp>
#include <bedside/diagnostic.hpp>
#include <bedside/engine.hpp>
#include <bedside/evaluate.hpp>
#include <bedside/exploration.hpp>
#include <bedside/journal.hpp>
#include <bedside/json.hpp>
#include <bedside/live_call.hpp>
#include <bedside/outcome.hpp>
#include <bedside/overview.hpp>
#include <bedside/passage.hpp>
#include <bedside/plan_summary.hpp>
#include <bedside/prepared_call.hpp>
#include <bedside/reply.hpp>
#include <bedside/schemas.hpp>
#include <bedside/script.hpp>
#include <bedside/session.hpp>
#include <bedside/sheet.hpp>
#include <bedside/step.hpp>
#include <bedside/value.hpp>
#include <bedside/vocabulary.hpp>
#include <bedside/yardsticks.hpp>
