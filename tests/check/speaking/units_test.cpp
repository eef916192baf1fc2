// Numbers and what they count.
#include "check/speaking/hearing.hpp"

namespace {

const std::string code = "unit-not-said";

constexpr const char* with_unit[] = {
    "Your last A1c was {a1c:.1} percent.",
    "Your last A1c was {a1c}%.",
    "Your last A1c was {a1c} per cent, and that is good.",
    "It went from {a1c_before:.1} to {a1c:.1} percent.",
    "It was {a1c_before:.1} percent and is {a1c:.1} now.",
    "Your benefit ends in {days} days.",
    "Between {days} and {more_days} days from now it will be over.",
    "For {days} more days you should not drive.",
    "You have {days} of your days left.",
    "In {days}-day blocks it is easier.",
    "Days that are left: {days}.",
    "The number of days is {days}.",
    "It costs {cost} dollars a month.",
    "It costs ${cost} a month.",
    "It costs {cost} dollars.",
    "The scale went from {weight_before:.1} to {weight:.1} kilos.",
    "You weigh {weight:.1} kg today.",
    "Your weight in kg is {weight:.1}.",
    "You weigh {weight} kilograms.",
    "You lost {pounds} pounds.",
    "You lost {pounds} lbs.",
    "Your waist is {waist} inches.",
    "You take {dose} milligrams in the morning.",
    "You take {dose} mg.",
    "Your sugar was {sugar:.1} mmol/L.",
    "Your sugar was {sugar:.1} millimoles per litre.",
    "Your sugar was {sugar_us} milligrams per deciliter.",
    "Your sugar was {sugar_us} mg/dL.",
    "Your blood pressure was {pressure} millimetres of mercury.",
    "Your blood pressure was {pressure} mm Hg.",
    "Your blood pressure was {pressure} over eighty.",
    "Your blood pressure was {pressure} over {pressure}, and that is fine.",
    "You are {age} years old.",
    "You are {age} now.",
    "As a {age}-year-old you get it free.",
    "You walked for {walk} minutes.",
    "You walked for {walk} min on most days.",
    "A {walk} minute walk is enough.",
    "Your heart beats at {pulse} beats a minute.",
    "You have {count} tablets left.",
    "We talked {count} times, {name}.",
};

constexpr const char* without_unit[] = {
    "Your last A1c was {a1c}.",
    "Your last A1c was {a1c:.1}, which is good.",
    "It was {a1c_before:.1}. Now it is down to 7 percent.",
    "Your benefit ends in {days}.",
    "You have {days} left.",
    "Your first walk lasted 5 minutes. These days you are out for {walk}.",
    "You pay {cost} a month.",
    "The price is {cost}.",
    "You weigh {weight:.1} today.",
    "You lost {pounds} since May.",
    "In May it was {waist}.",
    "You take {dose} in the morning.",
    "Your sugar was {sugar:.1} before breakfast.",
    "Your sugar was {sugar_us} after supper.",
    "The upper pressure was {pressure} at noon.",
    "You were born {age} ago.",
    "You walked for {walk} on most days.",
    "Your pulse was {pulse}.",
    "Between {days} and {more_days} it will be over.",
    "{dose} twice a day is what you take.",
    "It went from {weight_before:.1} to {weight:.1}, and that was your work.",
    "{cost} is what you paid. Fifty dollars is what it was last year.",
};

std::string estonian(const std::string& unit, const std::string& text) {
  return "language: et\nfacts: {x: {type: integer, unit: \"" + unit + "\", phi: false}}\ntopics: [{topic: a, say: \"" +
         text + "\"}]\n";
}

}  // namespace

TEST_CASE("a number with its unit near by is all right") {
  hearing::all_warn(code, with_unit, false);
}

TEST_CASE("a number without its unit is told") {
  hearing::all_warn(code, without_unit, true);
}

TEST_CASE("in other languages units that are words are known with their endings, and signs are left alone") {
  using Codes = std::vector<std::string>;
  CHECK(texts::codes_of(estonian("eurot", "Summa on {x} eurot.")).empty());
  CHECK(texts::codes_of(estonian("eurot", "Maksta tuleb {x} euro ringis.")).empty());
  CHECK(texts::codes_of(estonian("eurot", "Maksta tuleb {x}.")) == Codes{code});
  CHECK(texts::codes_of(estonian("%", "Tulemus on {x} protsenti.")).empty());
  CHECK(texts::codes_of(estonian("%", "Tulemus on {x}.")).empty());
  const auto chinese = [](const std::string& text) {
    return "language: zh\nfacts: {x: {type: integer, unit: 天, phi: false}}\ntopics: [{topic: a, say: \"" + text +
           "\"}]\n";
  };
  CHECK(texts::codes_of(chinese("还有{x}天。")).empty());
  CHECK(texts::codes_of(chinese("还有{x}。")) == Codes{code});
}

TEST_CASE("answers with a unit are numbers too, and what only the nurse sees is left alone") {
  using Codes = std::vector<std::string>;
  const auto plan = [](const std::string& step) {
    return "topics:\n- {topic: a, ask: How often, answer: {name: n, type: integer, unit: days}}\n- {topic: b, " + step +
           "}\n";
  };
  CHECK(texts::codes_of(plan("say: \"It was {n} then.\"")) == Codes{code});
  CHECK(texts::codes_of(plan("say: \"It was {n} days.\"")).empty());
  CHECK(texts::codes_of(plan("cue: \"{n} then\"")).empty());
}

TEST_CASE("units can be turned off") {
  CHECK_FALSE(hearing::warns(code, "You have {days} left.", "speaking: {units: off}\n"));
}
