// What the live calls of a test reach in the plan.
#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <bedside/author_test.hpp>
#include <bedside/reply.hpp>
#include <bedside/step.hpp>
#include <bedside/value.hpp>

#include "plan/catalogue.hpp"
#include "plan/plan.hpp"

namespace bedside::author_tests {

class Reach {
 public:
  /// Refers to both, which have to outlive it.
  Reach(const plan::Plan& plan, const plan::Catalogue& catalogue);

  /// A step that is shown.
  void show(const Step& step);
  /// What is known at this moment: sides of conditions, options that were chosen.
  void learn(const Values& facts, const Values& answers, const CallStatus& status);

  const Coverage& coverage() const { return coverage_; }

 private:
  using Index = std::size_t;

  /// Both sides of a condition. One of a step counts once its topic or button has been shown.
  struct Sides {
    const plan::When* when = nullptr;
    Index is_true = 0;
    Index is_false = 0;
    std::string owner{};  ///< topic or `button:upset`; empty: counts from the beginning
  };

  Index add(Covered kind, std::string what, int line);
  void add_condition(const plan::When& when, std::string owner);
  void add_steps(const std::vector<plan::Step>& steps, const std::string& unit, const std::string& owner);
  void add_topic(const plan::Topic& topic);
  void add_button(const plan::Button& button);
  void cover(Index item) { coverage_.items[item].covered = true; }
  bool is_covered(const Sides& sides) const;
  condition::Known look_up(std::string_view name, const Values& facts, const Values& answers,
                           const CallStatus& status) const;

  const plan::Catalogue& catalogue_;
  Coverage coverage_;
  std::map<std::string, Index, std::less<>> owners_;  ///< topics, and buttons as `button:upset`
  std::map<std::string, Index, std::less<>> steps_;
  std::map<std::string, std::map<std::string, Index>, std::less<>> options_;  ///< by answer
  std::vector<Sides> conditions_;
  std::set<std::string, std::less<>> shown_;  ///< owners
};

}  // namespace bedside::author_tests
