#include "programme/read_trial.hpp"

#include <utility>

#include <fmt/format.h>

#include "plan/read_plan.hpp"
#include "programme/programme_keys.hpp"
#include "programme/read_within.hpp"

namespace bedside::programme {
namespace {

using diagnostics::Code;
using plan::Mapping;
using plan::Reader;

TrialArm read_arm(Reader& reader, const source::Entry& entry) {
  TrialArm arm;
  arm.id = reader.id(entry.key).value_or("");
  if (entry.value.kind == source::Kind::null) {
    reader.findings().error(Code::empty_value, entry.key.range, "this arm has nothing behind it").hint =
        "write `{}` behind the colon for an arm that holds the calls as their plans say";
    return arm;
  }
  const Mapping mapping{reader, entry.value, arm_keys};
  if (!mapping) return arm;
  if (const source::Node* flag = mapping.find("as_written")) arm.as_written = reader.yes_or_no(*flag).value_or(false);
  if (const auto weight = read_within(reader, mapping, "weight", 1, largest_weight)) arm.weight = *weight;
  arm.principles = plan::read_principles(reader, mapping);
  if (mapping.has("as_written") && mapping.has("principles"))
    reader.findings()
        .error(Code::key_not_here, mapping.entry("principles")->key.range,
               "an arm has either `as_written` or `principles`, not both")
        .hint = "delete one of them";
  return arm;
}

std::vector<TrialArm> read_arms(Reader& reader, const source::Node& node) {
  std::vector<TrialArm> arms;
  if (node.kind != source::Kind::mapping) {
    reader.findings().error(Code::wrong_shape, node.range, "arms are written as `arm: {as_written: …}`").hint =
        "an arm without keys is `arm: {}`";
    return arms;
  }
  if (node.entries.size() < fewest_arms)
    reader.findings().error(Code::bad_value, node.range, "a trial compares at least two arms").hint =
        "add one, such as `as-written: {as_written: true}`";
  if (node.entries.size() > most_arms)
    reader.findings().error(Code::limit_exceeded, node.range,
                            fmt::format("this trial has {} arms; the limit is {}", node.entries.size(), most_arms));
  for (const source::Entry& entry : node.entries) arms.push_back(read_arm(reader, entry));
  return arms;
}

}  // namespace

std::optional<Trial> read_trial(Reader& reader, const Mapping& programme) {
  const source::Node* node = programme.find("trial");
  if (!node) return {};
  const Mapping mapping{reader, *node, trial_keys};
  if (!mapping) return {};
  Trial trial;
  if (const source::Node* name = mapping.find("name")) trial.name = reader.id(*name).value_or("");
  if (const source::Node* arms = mapping.find("arms")) trial.arms = read_arms(reader, *arms);
  if (const source::Node* unit = mapping.find("unit")) reader.word(*unit, unit_words);
  return trial;
}

}  // namespace bedside::programme
