// Red flags, and the rules that hold in the order delivered.
#include <algorithm>

#include "session/watch.hpp"

namespace texts {

using namespace bedside;

std::string topic_of(const std::string& entry) {
  return entry.substr(0, entry.find('/'));
}

namespace {

bool holds(const std::string& condition, const Facts& facts, const Values& answers) {
  Values known = facts.values;
  for (const auto& [name, value] : answers) known.insert_or_assign(name, value);
  const Checked<Value> value = evaluate(condition, known, {.check_types = false});
  return value.value && *value.value == Value{true};
}

std::vector<std::string> comes_after(const PlanBlock& topic) {
  std::vector<std::string> ids;
  for (const char* key : {"after", "directly_after", "resolves"})
    for (std::string& id : topic.ids_at(key)) ids.push_back(std::move(id));
  return ids;
}

/// The place of a topic's section.
int section_of(const PlanText& text, const std::string& topic) {
  const auto in = [&](const std::vector<PlanBlock>& blocks) {
    return std::any_of(blocks.begin(), blocks.end(), [&](const PlanBlock& block) { return block.id == topic; });
  };
  return in(text.opening) ? 0 : in(text.body) ? 1 : 2;
}

}  // namespace

void Watch::note_red_flags(const Command* command) {
  for (const PlanBlock& button : text_->buttons) {
    // Whether an answer that isn't there can still come is more than can be seen from here.
    const std::string condition = button.at("when");
    if (button.at("urgent") != "true" || condition.empty() || condition.find("has(") != std::string::npos) continue;
    const bool true_now = holds(condition, *facts_, now_.outcome.answers);
    if (!true_now) true_.erase(button.id);
    if (true_now && true_.insert(button.id).second) owed_.insert(button.id);
  }
  if (command == nullptr) return;
  if (const auto* withdrawn = std::get_if<command::Withdraw>(&command->what)) owed_.erase(withdrawn->button);
}

void Watch::check_red_flags() {
  if (!now_.reply.step) {
    const bool by_nurse = counts_["end"] + counts_["hand_over"] > 0;
    return require(by_nurse || owed_.empty(), "a call that ends by itself has shown every red flag");
  }
  const std::string shown = now_.reply.step->step;
  if (owed_.empty() || now_.status.looking_back > 0) return;
  require(now_.status.red_flags == RedFlags::raised, "a flag that went off is raised");
  bool urgent = false;
  for (const PlanBlock& button : text_->buttons) {
    if (button.at("urgent") != "true" || !shown.starts_with("button:" + button.id + "/")) continue;
    urgent = true;
    owed_.erase(button.id);
  }
  require(urgent, "an urgent button whose condition became true is the next step");
}

/// Where a gate that didn't pass passes after all, the closing is told once more, behind the body.
std::vector<std::string> Watch::delivered_before() const {
  std::vector<std::string> order = before_.outcome.order;
  if (!gate_passed(*text_, before_) && gate_passed())
    std::erase_if(order, [&](const std::string& entry) { return section_of(*text_, topic_of(entry)) == 2; });
  return order;
}

void Watch::check_order() {
  const std::vector<std::string> old = delivered_before();
  const std::vector<std::string>& order = now_.outcome.order;
  const bool kept = order.size() >= old.size() && std::equal(old.begin(), old.end(), order.begin());
  require(kept, "what was delivered stays delivered");
  if (kept)
    for (std::size_t i = old.size(); i < order.size(); ++i) check_new(order[i]);
  for (const auto& [topic, state] : now_.states)
    if (state == TopicState::done) once_done_.insert(topic);
}

void Watch::check_new(const std::string& entry) {
  const std::string topic = topic_of(entry);
  const PlanBlock* block = text_->topic(topic);
  require(block != nullptr, "what was delivered is a topic of the plan");
  if (block == nullptr) return;
  const int section = section_of(*text_, topic);
  require(section != 1 || gate_passed(), "the gate holds in every order");
  for (const std::string& earlier : comes_after(*block)) {
    if (once_done_.contains(earlier)) continue;
    const auto state = before_.states.find(earlier);
    const bool no_more = state != before_.states.end() &&
                         (state->second == TopicState::skipped || state->second == TopicState::deferred ||
                          state->second == TopicState::not_applicable || state->second == TopicState::waiting);
    require(no_more, "a topic comes after what its rules name: " + topic + " after " + earlier);
  }
  if (!glued_next_.empty())
    require(glued_next_.contains(topic), "what is glued comes directly after, and not " + topic);
  glued_next_.clear();
  if (corrected_ || before_.outcome.order.empty()) return;
  const bool in_turn = section_of(*text_, topic_of(before_.outcome.order.back())) <= section;
  // The patient may come back to something at the very end.
  require(in_turn || (section == 1 && departed("pick")), "opening, body and closing in turn");
}

void Watch::note_glue(const Command& command) {
  const std::string_view name = name_of(command);
  const bool moves_on = name == "next" || name == "answer";
  if (!moves_on || corrected_ || departed("pick") || departed("hurry")) return glued_next_.clear();
  for (const PlanBlock& block : text_->body) {
    for (const std::string& target : block.ids_at("directly_after"))
      if (before_.states[target] != TopicState::done && now_.states[target] == TopicState::done &&
          now_.states[block.id] == TopicState::pending)
        glued_next_[block.id] = target;
  }
  std::erase_if(glued_next_, [&](const auto& one) {
    return now_.states[one.first] != TopicState::pending && now_.states[one.first] != TopicState::active;
  });
}

}  // namespace texts
