#include "explore/random_plan.hpp"

#include <vector>

namespace texts {
namespace {

class RandomPlan {
 public:
  explicit RandomPlan(std::mt19937_64& dice) : dice_(dice) {}

  std::string yaml() {
    std::string body;
    const int topics = 2 + below(3);
    for (int i = 0; i < topics; ++i) body += topic("topic-" + std::to_string(i));
    const bool asks = once_in(3);
    const std::string choice = asks ? "agenda_choice: true\nbridges: {which_next: Which of these}\n" : "";
    std::string text = head() + choice + "topics:\n" + body + closing();
    return text + "buttons:\n" + urgent() + plain();
  }

 private:
  int below(int count) { return static_cast<int>(dice_() % static_cast<unsigned>(count)); }
  bool once_in(int count) { return below(count) == 0; }
  std::string one_of(const std::vector<std::string>& words) { return words[dice_() % words.size()]; }

  static std::string head() {
    return "bedside: 1\nplan: random\nfacts:\n"
           "  f: {type: yes_no, example: true}\n"
           "  g: {type: yes_no, example: false}\n"
           "  n: {type: integer, min: 0, max: 2, example: 1}\n"
           "  o: {type: one_of, options: [a, b], optional: true, example: a}\n";
  }

  std::string atom() {
    std::vector<std::string> words{"f",      "!f",    "g",          "!g",     "n >= 1",
                                   "n == 2", "n < 1", "o == \"a\"", "has(o)", "!has(o)"};
    for (const std::string& answer : answers_) words.insert(words.end(), {answer, "!" + answer, answer});
    return one_of(words);
  }

  std::string condition() {
    std::string text = atom();
    const int more = below(3);
    for (int i = 0; i < more; ++i) text += (once_in(3) ? " || " : " && ") + atom();
    return "'" + text + "'";
  }

  std::string step() {
    const std::string when = once_in(2) ? ", when: " + condition() : "";
    if (asked_ < 3 && once_in(2)) {
      const std::string name = "y" + std::to_string(asked_++);
      const std::string optional = once_in(3) ? ", optional: true" : "";
      const std::string text =
          "      - {ask: Yes or no, answer: {name: " + name + ", type: yes_no" + optional + "}" + when + "}\n";
      answers_.push_back(name);
      return text;
    }
    if (!has_offer_ && once_in(4)) {
      has_offer_ = true;
      return "      - {offer: Which, about: other, answer: {name: which}, options: [{id: p, say: P}, {id: q, say: Q}, "
             "{id: r, say: R, when: " +
             condition() + "}]" + when + "}\n";
    }
    return "      - {say: Words." + when + "}\n";
  }

  std::string topic(const std::string& id) {
    std::string text =
        "  - topic: " + id + "\n    feels: " + one_of({"neutral", "pleasant", "unpleasant", "painful"}) + "\n";
    if (once_in(2)) text += "    when: " + condition() + "\n";
    if (!last_.empty() && once_in(3)) text += (once_in(2) ? "    after: " : "    directly_after: ") + last_ + "\n";
    text += "    steps:\n";
    const int steps = 1 + below(3);
    for (int i = 0; i < steps; ++i) text += step();
    last_ = id;
    return text;
  }

  std::string closing() { return "closing:\n" + mandatory("safety") + mandatory("promise"); }

  std::string mandatory(const std::string& id) {
    const std::string when = once_in(2) ? "    when: " + condition() + "\n" : "";
    return "  - topic: " + id + "\n    mandatory: true\n" + when + "    say: Ring us.\n";
  }

  std::string urgent() {
    return "  - button: alarm\n    label: Alarm\n    urgent: true\n    when: " + condition() +
           "\n    steps: [{say: Now.}]\n    then: " + one_of({"end", "return"}) + "\n";
  }

  std::string plain() {
    return "  - button: help\n    label: Help\n    when: " + condition() +
           "\n    steps: [{say: Here.}, {say: More., when: " + condition() + "}]\n    then: return\n";
  }

  std::mt19937_64& dice_;
  std::vector<std::string> answers_{};
  int asked_ = 0;
  bool has_offer_ = false;
  std::string last_{};
};

}  // namespace

std::string random_plan(std::mt19937_64& dice) {
  return RandomPlan{dice}.yaml();
}

}  // namespace texts
