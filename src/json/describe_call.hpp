// What several documents have in common, each thing described once.
#pragma once

#include <optional>

#include <bedside/prepared_call.hpp>

#include "json/text_sink.hpp"

namespace bedside {

void describe(const BindingRule& rule, json::TextSink& sink);
void describe(const CallSegment& segment, json::TextSink& sink);
void describe(const CarriedOver& owed, json::TextSink& sink);
void describe(const Costs& costs, json::TextSink& sink);
void describe(const Deferral& deferral, json::TextSink& sink);
void describe(const LeftOut& topic, json::TextSink& sink);
void describe(const NearestPlace& nearest, json::TextSink& sink);
void describe(const Reason& reason, json::TextSink& sink);
void describe(const Step& step, json::TextSink& sink);
void describe(const UndecidedButton& button, json::TextSink& sink);
void describe(const Waiting& topic, json::TextSink& sink);
void describe(const WaitingButton& button, json::TextSink& sink);
void describe(const Yardsticks& yardsticks, json::TextSink& sink);

}  // namespace bedside

namespace bedside::json {

/// The members from `as_written` to `waiting_buttons`.
void describe_order(const PreparedCall& call, bool with_moves, TextSink& sink);
/// `costs` to `lower_bound`.
void describe_costs(const Arrangement& body, TextSink& sink);
/// `left_out` to `waiting_buttons`.
void describe_absent(const PreparedCall& call, TextSink& sink);
/// `yardsticks`, `yardsticks_as_written` and `yardstick_models`; `{}` each where the body is empty.
void describe_yardsticks(const std::optional<Appraisal>& appraisal, TextSink& sink);

/// None where it isn't known.
std::optional<int> line_in_plan(int line);

}  // namespace bedside::json
