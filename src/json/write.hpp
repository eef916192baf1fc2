// The pieces that the machine formats share. Fields stand in the order in which docs/ describes them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include <bedside/prepared_call.hpp>
#include <bedside/step.hpp>

namespace bedside::json {

using Json = nlohmann::ordered_json;

/// The text of a whole document, ending in a newline. Characters that a terminal would obey are `\u` escapes.
std::string document(const Json& json);

/// The text of one value without newlines, also at its end; the same characters are escaped.
std::string on_one_line(const Json& json);

/// Whether it is written without a decimal point.
bool is_whole(double value);
/// A whole number without a decimal point.
Json number(double value);
Json seconds(std::int64_t milliseconds);

/// The fields from `as_written` to `waiting_buttons`.
void add_order(const PreparedCall& call, bool with_moves, Json& json);
Json written(const std::vector<Step>& steps);

Json written(const Costs& costs);
/// `null` when there are none.
Json written(const std::optional<Costs>& costs);
/// `null` where it isn't known.
Json line_in_plan(int line);
Json written(const std::vector<Reason>& reasons);
/// Null where there is none.
Json written(const std::optional<NearestPlace>& nearest);
Json written(const Step& step);
Json written(const Yardsticks& yardsticks);
Json written(const std::vector<LeftOut>& left_out);
Json written(const std::vector<Waiting>& waiting);
Json written(const std::vector<UndecidedButton>& buttons);
Json written(const std::vector<WaitingButton>& buttons);
Json names(const std::vector<Principle>& principles);

/// `yardsticks`, `yardsticks_as_written` and `yardstick_models`; `{}` each where the body is empty.
void add_yardsticks(Json& json, const std::optional<Appraisal>& appraisal);

}  // namespace bedside::json
