// What the truth of a condition is made of: questions about the patient, joined by `&&`, `||`, `!` and `?:`.
#pragma once

#include <bitset>
#include <map>
#include <optional>
#include <string_view>
#include <vector>

#include <bedside/value.hpp>

#include "condition/condition.hpp"
#include "condition/limits.hpp"
#include "condition/result.hpp"
#include "condition/syntax.hpp"

namespace bedside::condition {

/// `&&`, `||`, `!` and `?:`
bool joins_truths(Kind kind);

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
  /// The questions below `root` that samples can't answer, by how they are written: the same question has the same
  /// answer, and each answer is possible.
  std::map<std::string_view, std::vector<NodeIndex>> open_below(NodeIndex root) const;

 private:
  using Names = std::bitset<most_nodes>;

  /// A question about one name and constants: `a1c >= 9.0`, `symptom in [..]`, `"pain" in troubles`, `has(a1c)`.
  struct Direct {
    NameIndex name = 0;
    std::vector<Value> constants;
  };

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
