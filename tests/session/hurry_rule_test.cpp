// `hurry`: what is kept when the patient must go, against a slow reading of the rule.
#include <algorithm>
#include <set>

#include <rapidcheck.h>

#include "catch.hpp"
#include "session/conversation.hpp"

using namespace bedside;
using namespace texts;

namespace {

/// One topic of one step; its rules are by the place of an earlier one.
struct Sketch {
  int minutes = 1;
  int valence = 0;
  bool mandatory = false;
  bool feeds_urgent = false;
  int after = -1;
  int glued_to = -1;
};

std::string id_of(std::size_t place) {
  return "t" + std::to_string(place);
}

std::string written(const Sketch& topic, std::size_t place) {
  static const char* const words[] = {"painful", "unpleasant", "neutral", "pleasant", "delightful"};
  std::string text = "  - topic: " + id_of(place) + "\n    minutes: " + std::to_string(topic.minutes) +
                     "\n    feels: " + words[topic.valence + 2] + "\n";
  if (topic.mandatory) text += "    mandatory: true\n";
  if (topic.after >= 0) text += "    after: " + id_of(static_cast<std::size_t>(topic.after)) + "\n";
  if (topic.glued_to >= 0) text += "    directly_after: " + id_of(static_cast<std::size_t>(topic.glued_to)) + "\n";
  if (topic.feeds_urgent)
    text += "    ask: How bad?\n    answer: {name: a" + std::to_string(place) + ", type: scale}\n";
  else
    text += "    say: Words.\n";
  return text;
}

/// The topics, then one that is delightful; a greeting of one minute, and a closing of one.
std::string plan_text(const std::vector<Sketch>& topics) {
  std::string text = "opening:\n  - {topic: greeting, minutes: 1, say: Hello.}\ntopics:\n";
  for (std::size_t i = 0; i < topics.size(); ++i) text += written(topics[i], i);
  text += "  - {topic: odds, minutes: 1, feels: delightful, say: Good.}\n";
  text += "closing:\n  - {topic: goodbye, minutes: 1, say: Goodbye.}\nbuttons:\n";
  for (std::size_t i = 0; i < topics.size(); ++i)
    if (topics[i].feeds_urgent)
      text += "  - {button: b" + std::to_string(i) + ", label: B, urgent: true, when: a" + std::to_string(i) +
              " >= 9, steps: [{say: Stop.}], then: return}\n";
  return text + "  - {button: upset, label: Upset, steps: [{say: Take your time.}], then: return}\n";
}

/// What the rule keeps of the topics to come, in their order, and how much too long that is.
struct Kept {
  Ids topics;
  int over_by = 0;
};

class Rule {
 public:
  Rule(const std::vector<Sketch>& topics, const Ids& to_come) : topics_(topics), to_come_(to_come) {}

  Kept kept(int seconds) const {
    std::set<std::string> kept = needed();
    int total = 0;
    for (const std::string& id : kept) total += length(id);
    const int over_by = std::max(0, total - seconds);
    for (const std::string& id : to_come_) {
      const std::set<std::string> item = item_of(id);
      int more = 0;
      for (const std::string& one : item) more += kept.count(one) == 0 ? length(one) : 0;
      if (kept.count(id) != 0 || total + more > seconds) continue;
      total += more;
      kept.insert(item.begin(), item.end());
    }
    Kept result{{}, over_by};
    for (const std::string& id : to_come_)
      if (kept.count(id) != 0) result.topics.push_back(id);
    return result;
  }

 private:
  const std::vector<Sketch>& topics_;
  const Ids& to_come_;

  int length(const std::string& id) const { return 60 * (id[0] == 't' ? topics_[place(id)].minutes : 1); }
  static std::size_t place(const std::string& id) { return std::stoul(id.substr(1)); }
  bool comes(const std::string& id) const { return std::count(to_come_.begin(), to_come_.end(), id) != 0; }

  bool is_glued_to_what_was_told(const Sketch& topic) const {
    return topic.glued_to >= 0 && !comes(id_of(static_cast<std::size_t>(topic.glued_to)));
  }

  /// What is glued together, as far as it is still to come.
  std::set<std::string> item_of(const std::string& id) const {
    std::set<std::string> item{id};
    for (bool grows = true; grows;) {
      grows = false;
      for (std::size_t i = 0; i < topics_.size(); ++i) {
        if (topics_[i].glued_to < 0) continue;
        const std::string first = id_of(static_cast<std::size_t>(topics_[i].glued_to));
        const std::string second = id_of(i);
        if (item.count(first) == item.count(second)) continue;
        const std::string& joins = item.count(first) != 0 ? second : first;
        if (comes(joins)) grows |= item.insert(joins).second;
      }
    }
    return item;
  }

  /// The topic shown counts like any other until one of its steps is behind it. What is glued to one that has been
  /// told stays, as the room to react to it.
  std::set<std::string> needed() const {
    std::set<std::string> kept;
    std::vector<std::string> open{"odds", "goodbye"};
    for (std::size_t i = 0; i < topics_.size(); ++i)
      if (topics_[i].mandatory || topics_[i].feeds_urgent || is_glued_to_what_was_told(topics_[i]))
        open.push_back(id_of(i));
    while (!open.empty()) {
      const std::string id = open.back();
      open.pop_back();
      if (!comes(id) || !kept.insert(id).second) continue;
      for (const std::string& one : item_of(id)) open.push_back(one);
      if (id[0] == 't' && topics_[place(id)].after >= 0)
        open.push_back(id_of(static_cast<std::size_t>(topics_[place(id)].after)));
    }
    return kept;
  }
};

Ids sorted(Ids ids) {
  std::sort(ids.begin(), ids.end());
  return ids;
}

rc::Gen<std::vector<Sketch>> any_topics() {
  return rc::gen::exec([] {
    std::vector<Sketch> topics(*rc::gen::inRange<std::size_t>(0, 7));
    std::set<int> held;
    for (std::size_t i = 0; i < topics.size(); ++i) {
      Sketch& topic = topics[i];
      topic.minutes = *rc::gen::inRange(1, 5);
      topic.valence = *rc::gen::inRange(-2, 2);
      topic.mandatory = *rc::gen::inRange(0, 5) == 0;
      topic.feeds_urgent = *rc::gen::inRange(0, 5) == 0;
      const int other = i == 0 ? -1 : *rc::gen::inRange(0, static_cast<int>(i));
      const int rule = *rc::gen::inRange(0, 4);
      if (rule == 0) topic.after = other;
      if (rule == 1 && other >= 0 && held.insert(other).second) topic.glued_to = other;
    }
    return topics;
  });
}

}  // namespace

TEST_CASE("hurry keeps what it has to, then what still fits in order, and defers the rest") {
  CHECK(rc::check([] {
    const std::vector<Sketch> topics = *any_topics();
    const Checked<CallPlan> plan = load_plan("bedside: 1\nplan: small\n" + plan_text(topics), "plan.yaml");
    RC_PRE(plan.value.has_value());
    Conversation call{*plan.value, Facts{}};
    const int walked = *rc::gen::inRange(0, static_cast<int>(topics.size()) + 1);
    for (int i = 0; i < walked && call.shown() != "goodbye/1"; ++i) call.goes_on();
    const Ids before = call.topics_to_come();
    const int seconds = 60 * *rc::gen::inRange(0, 22);
    const Kept expected = Rule{topics, before}.kept(seconds);
    const Reply reply = call.does(hurry(seconds));
    RC_LOG() << plan_text(topics) << "shown " << call.shown() << ", hurry " << seconds << '\n';
    RC_ASSERT(sorted(call.topics_to_come()) == sorted(expected.topics));
    RC_ASSERT(reply.over_by.value_or(0) == expected.over_by);
    RC_ASSERT(call.in_state(TopicState::deferred).size() == before.size() - expected.topics.size());
    RC_ASSERT(call.step().seconds_left <= seconds + expected.over_by);
  }));
}
