// What the truth of a condition is made of: questions about the patient, joined by `&&`, `||`, `!` and `?:`.
#pragma once

#include <bitset>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <bedside/value.hpp>

#include "condition/condition.hpp"
#include "condition/limits.hpp"
#include "condition/result.hpp"
#include "condition/syntax.hpp"

namespace bedside::condition {

/// `&&`, `||`, `!` and `?:`
bool joins_truths(Kind kind);

/// What a question can come to; in sets, one bit each.
enum Truth : std::uint8_t { yes = 1, no = 2, unknown = 4, undecidable = 8 };

/// Questions that are answered together: about the same thing, such as `days_until(due) < 30` and `days_until(due) >
/// 40`. Each entry of `answers` has one truth for each question.
struct Group {
  std::vector<NodeIndex> questions;
  std::vector<std::vector<Truth>> answers;
};

/// What can be tried out for a name; an entry without a value means that it isn't known.
using Samples = std::vector<std::optional<Value>>;

class Questions {
 public:
  Questions(const Syntax& syntax, const Declarations& declarations);

  /// `root` and the parts that it is made of, from the first to the last. The root is such a part, or the root of all.
  std::vector<NodeIndex> parts_below(NodeIndex root) const;
  /// The names whose samples answer the questions below `root`, by their index.
  std::vector<NameIndex> names_below(NodeIndex root) const;
  const Samples& samples(NameIndex name) const { return samples_[name]; }
  /// Why a part has no value whatever is asked; `none` when it can have one.
  Fault failure(NodeIndex part) const { return failures_[part]; }
  /// The questions below `root` that samples of names can't answer.
  std::vector<Group> groups_below(NodeIndex root) const;

 private:
  using Names = std::bitset<most_nodes>;

  /// A question about one name and constants: `a1c >= 9.0`, `symptom in [..]`, `"pain" in troubles`, `has(a1c)`.
  struct Direct {
    NameIndex name = 0;
    std::vector<Value> constants;
  };

  /// A comparison with a constant.
  struct Comparison {
    NodeIndex subject = 0;
    NodeIndex constant = 0;
    bool subject_first = true;
  };

  std::optional<Comparison> comparison_with_constant(const Node& question) const;
  std::optional<std::vector<Value>> constants_in(const Node& question, const Comparison& found) const;
  std::string subject_of(NodeIndex question) const;
  std::optional<std::string> counted(const Node& question) const;
  std::optional<std::string> pair_of_names(const Node& question) const;
  std::vector<std::vector<Truth>> answers_of(const std::vector<NodeIndex>& questions) const;
  bool may_be_unknown(NodeIndex question) const;
  bool may_fail(NodeIndex question) const;
  std::vector<std::vector<Truth>> counted_answers(const std::vector<NodeIndex>& questions) const;
  std::vector<std::vector<Truth>> ordered_answers(const std::vector<NodeIndex>& questions) const;
  Truth answer(NodeIndex question, const Value& subject) const;
  Declaration range_of(NodeIndex counting) const;
  std::optional<Direct> direct(const Node& question) const;
  std::optional<Direct> direct_comparison(const Node& question) const;
  bool is_constant(NodeIndex node) const { return names_[node].none(); }
  const Declaration& declared(NameIndex name) const { return declarations_.find(syntax_.names[name])->second; }
  bool have_few_values(const Names& names) const;
  void find_names();
  void find_failures(const std::vector<Result>& results);
  Fault failure_of(const Node& node) const;
  void find_samples();
  void add_samples(NameIndex name, const std::vector<Value>& constants);
  bool can_have_any_answer(NodeIndex question) const;

  const Syntax& syntax_;
  const Declarations& declarations_;
  std::vector<Names> names_;  ///< that each node reads
  std::vector<std::optional<Value>> constants_;
  std::vector<Fault> failures_;
  std::vector<bool> is_open_;
  std::vector<Samples> samples_;  ///< none for a name that can't be sampled
};

}  // namespace bedside::condition
