#include "session/changed_plans.hpp"

#include <algorithm>
#include <filesystem>
#include <map>
#include <random>
#include <stdexcept>
#include <utility>

#include <bedside/json.hpp>

#include "texts/files.hpp"

namespace texts {

using namespace bedside;

namespace {

const std::filesystem::path examples{BEDSIDE_EXAMPLES};

std::vector<std::filesystem::path> files_in(const char* folder) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(examples / folder)) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

const std::vector<std::filesystem::path>& plan_files() {
  static const std::vector<std::filesystem::path> files = [] {
    std::vector<std::filesystem::path> plans = files_in("plans");
    std::erase_if(plans, [](const auto& path) { return path.stem().has_extension() || path.extension() != ".yaml"; });
    return plans;
  }();
  return files;
}

std::string comparison(Choices& choices, const PlanName& name) {
  const std::string number = std::to_string(choices.below(12));
  const std::string sign = choices.once_in(2) ? " >= " : " < ";
  if (choices.once_in(6)) return "has(" + name.name + ")";
  if (name.type == "yes_no") return name.name;
  if (name.type == "integer" || name.type == "scale") return name.name + sign + number;
  if (name.type == "number") return name.name + sign + number + ".5";
  if (name.type == "one_of" && !name.options.empty())
    return name.name + " == \"" + name.options[choices.below(name.options.size())] + "\"";
  return "has(" + name.name + ")";
}

std::string any_condition(Choices& choices, const PlanText& text) {
  std::vector<PlanName> names = text.answers();
  for (PlanName& fact : text.facts()) names.push_back(std::move(fact));
  const auto one = [&] {
    const std::string condition = comparison(choices, names[choices.below(names.size())]);
    return choices.once_in(3) ? "!(" + condition + ")" : condition;
  };
  std::string condition = one();
  if (choices.once_in(3)) condition += (choices.once_in(2) ? " && " : " || ") + one();
  return "'" + condition + "'";
}

void change_feeling(Choices& choices, PlanBlock& topic) {
  static const char* const words[] = {"painful", "unpleasant", "neutral", "pleasant", "delightful"};
  topic.put("feels", words[choices.below(5)]);
}

void change_rule(Choices& choices, PlanBlock& topic, const std::vector<PlanBlock>& body, const char* key) {
  if (!topic.ids_at(key).empty() && choices.once_in(2)) return topic.take(key);
  topic.put(key, body[choices.below(body.size())].id);
}

void change_condition(Choices& choices, PlanBlock& block, const PlanText& text) {
  if (!block.at("when").empty() && choices.once_in(3)) return block.take("when");
  block.put("when", any_condition(choices, text));
}

void toggle(PlanBlock& block, const char* key, const char* value, const char* otherwise) {
  const bool stands = block.at(key) == value;
  block.take(key);
  if (!stands) block.put(key, value);
  if (stands && *otherwise != '\0') block.put(key, otherwise);
}

void change_button(Choices& choices, PlanText& text) {
  PlanBlock& button = text.buttons[choices.below(text.buttons.size())];
  switch (choices.below(4)) {
    case 0:
      return toggle(button, "then", "end", "return");
    case 1:
      return toggle(button, "urgent", "true", "");
    default:
      return change_condition(choices, button, text);
  }
}

void change_closing(Choices& choices, PlanText& text) {
  PlanBlock& topic = text.closing[choices.below(text.closing.size())];
  if (choices.once_in(2)) return toggle(topic, "mandatory", "true", "");
  change_condition(choices, topic, text);
}

void change(Choices& choices, PlanText& text) {
  PlanBlock& topic = text.body[choices.below(text.body.size())];
  switch (choices.below(11)) {
    case 0:
      return change_feeling(choices, topic);
    case 1:
      return toggle(topic, "mandatory", "true", "");
    case 2:
      return change_rule(choices, topic, text.body, "after");
    case 3:
      return change_rule(choices, topic, text.body, "directly_after");
    case 4:
      return change_rule(choices, topic, text.body, "resolves");
    case 5:
      return std::swap(topic, text.body[choices.below(text.body.size())]);
    case 6:
    case 7:
      return change_button(choices, text);
    case 8:
      return change_closing(choices, text);
    default:
      return change_condition(choices, topic, text);
  }
}

/// The patient may choose what comes next.
void offer_what_comes_next(PlanText& text) {
  text.head.emplace_back("agenda_choice: true");
  const auto bridges = std::find(text.head.begin(), text.head.end(), "bridges:");
  const bool has_bridges = bridges != text.head.end();
  if (!has_bridges) text.head.emplace_back("bridges:");
  text.head.insert(has_bridges ? bridges + 1 : text.head.end(), "  which_next: Which of these would you like first?");
}

Choices numbered(std::size_t number) {
  std::mt19937 random(static_cast<std::mt19937::result_type>(number));
  std::vector<std::uint8_t> bytes(200);
  for (std::uint8_t& byte : bytes) byte = static_cast<std::uint8_t>(random() % 256);
  return Choices{bytes};
}

/// Each change counts that leaves the plan sound.
ChangedPlan made(std::size_t shipped, std::size_t changes) {
  const std::filesystem::path& file = plan_files().at(shipped);
  const std::string stem = file.stem().string();
  PlanText text{read(file.string())};
  Checked<CallPlan> plan = load_plan(text.whole(), "plan.yaml");
  if (!plan.value) throw std::runtime_error(stem + " can't be read by its lines");
  Choices choices = numbered(changes);
  if (changes != 0 && choices.once_in(3)) {
    offer_what_comes_next(text);
    plan = load_plan(text.whole(), "plan.yaml");
    if (!plan.value) throw std::runtime_error(stem + " can't ask what comes next");
  }
  for (std::size_t left = changes == 0 ? 0 : 2 + choices.below(6); left > 0; --left) {
    PlanText next = text;
    change(choices, next);
    Checked<CallPlan> loaded = load_plan(next.whole(), "plan.yaml");
    if (!loaded.value) continue;
    plan = std::move(loaded);
    text = std::move(next);
  }
  std::vector<Facts> patients = {*example_facts(*plan.value, "plan.yaml").value};
  for (const auto& facts : files_in("facts"))
    if (facts.filename().string().starts_with(stem + "."))
      if (auto patient = read_patient(*plan.value, read(facts.string()), ""); patient.value)
        patients.push_back(patient.value->facts);
  return {stem + " with the changes " + std::to_string(changes), *plan.value, std::move(text), std::move(patients)};
}

}  // namespace

std::size_t shipped_plans() {
  return plan_files().size();
}

const ChangedPlan& changed_plan(std::size_t shipped, std::size_t changes) {
  static std::map<std::pair<std::size_t, std::size_t>, ChangedPlan> kept;
  const std::pair key{shipped, changes};
  const auto found = kept.find(key);
  if (found != kept.end()) return found->second;
  if (kept.size() > 500) kept.clear();
  return kept.emplace(key, made(shipped, changes)).first->second;
}

}  // namespace texts
