#include "large_plan.hpp"

#include <array>

#include <fmt/format.h>

#include "../arrange/random_body.hpp"

namespace bedside::benchmark {
namespace {

using random_body::Dice;
using random_body::roll;

std::string feeling(Dice& dice) {
  static constexpr std::array<const char*, 5> feelings{"painful", "unpleasant", "neutral", "pleasant", "delightful"};
  const char* feels = feelings[roll(dice, feelings.size())];
  if (roll(dice, 4) != 0) return fmt::format("    feels: {}\n", feels);
  return fmt::format("    feels:\n      - {{is: painful, when: reading >= {}.5}}\n      - {{is: {}}}\n",
                     8 + roll(dice, 6), feels);
}

std::string condition(Dice& dice, std::size_t place) {
  switch (roll(dice, 5)) {
    case 0:
      return fmt::format("    when: days_left >= {} && !newcomer\n", 2 + roll(dice, 300));
    case 1:
      return fmt::format("    when: has(reading) && reading < {}.25\n", 4 + roll(dice, 14));
    case 2:
      return place > 0 ? fmt::format("    after: topic-{}\n", roll(dice, place)) : "";
    default:
      return "";
  }
}

std::string steps(Dice& dice, std::size_t place) {
  std::string text = fmt::format(
      "    steps:\n      - say: \"Now to number {} on our list, {{first_name}}: there is more to it than one "
      "thinks.\"\n",
      place);
  if (roll(dice, 4) != 0)
    text += fmt::format(
        "      - ask: Does that fit in with how you spend your days?\n"
        "        answer: {{name: answer_{}, type: yes_no, optional: true}}\n",
        place);
  return text;
}

/// A number that some patients don't have.
std::string perhaps(Dice& dice, const char* name, const std::string& value) {
  return roll(dice, 3) == 0 ? "" : fmt::format("\"{}\": {}, ", name, value);
}

const char* yes_or_no(Dice& dice) {
  return roll(dice, 2) == 0 ? "true" : "false";
}

}  // namespace

std::string large_plan(std::size_t topics) {
  Dice dice(topics);
  std::string plan =
      "bedside: 1\nplan: large\nfacts:\n"
      "  first_name: {type: text, phi: false, example: Maria}\n"
      "  newcomer: {type: yes_no, phi: false, example: false}\n"
      "  days_left: {type: integer, phi: false, min: 0, max: 365, example: 30}\n"
      "  reading: {type: number, phi: false, min: 3, max: 20, optional: true, example: 8.1}\n"
      "topics:\n";
  for (std::size_t place = 0; place < topics; ++place) {
    plan += fmt::format("  - topic: topic-{}\n    title: Number {}\n    minutes: 1\n", place, place);
    plan += condition(dice, place) + feeling(dice) + steps(dice, place);
  }
  return plan;
}

std::string patient_facts(std::uint64_t seed) {
  Dice dice(seed);
  const auto tenths = [&] { return fmt::format("{}.{}", 4 + roll(dice, 9), roll(dice, 10)); };
  std::string json = fmt::format(
      R"({{"first_name": "Patient {0}", "nurse_name": "Ann", "member_id": "M-{0}", "today": "2026-12-01", )", seed);
  json += perhaps(dice, "a1c", tenths()) + perhaps(dice, "a1c_before", tenths());
  json += perhaps(dice, "medicine_cost", fmt::format("{}", roll(dice, 90)));
  json += perhaps(dice, "benefit_days", fmt::format("{}", roll(dice, 200)));
  json += perhaps(dice, "benefit_end", fmt::format("\"2027-01-{}\"", 10 + roll(dice, 20)));
  json += perhaps(dice, "old_hospital", "\"Riverside Hospital\"");
  json += perhaps(dice, "hospital_change_days", fmt::format("{}", roll(dice, 200)));
  json += perhaps(dice, "success_in_ten", fmt::format("{}", 1 + roll(dice, 10)));
  for (const char* name : {"foot_check_due", "treatment_choice_open", "wellbeing_questions_due"})
    json += fmt::format("\"{}\": {}, ", name, yes_or_no(dice));
  json += fmt::format("\"benefits_left\": [{}], ", roll(dice, 2) == 0 ? "" : "\"eye-check\", \"pool\"");
  return json + "\"medicine\": \"metformin\"}";
}

}  // namespace bedside::benchmark
