// What speaks against another order, in plain English, for a nurse.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "arrange/alternative.hpp"

namespace bedside::arrange {

/// How the alternative came about, and how it is spoken of.
enum class Change {
  put_back,  ///< "put back, it would .."
  put_near,  ///< "put back as far as the rules allow, it would .."
  swapped,   ///< "the other way round, “A” would .."
};

/// Adds the names that `ReasonWords::reasons` gives, without the words.
void add_reason_names(const Alternative& alternative, std::vector<std::string_view>& names);

class ReasonWords {
 public:
  ReasonWords(const Body& body, const Problem& problem, const Delivered& delivered);

  /// A reason for each principle that the alternative makes worse; else that the author's order decides, or that the
  /// search didn't come that far. The deciding one first.
  std::vector<Reason> reasons(const Alternative& alternative, Change change) const;

 private:
  std::string what_gets_worse(Principle principle, const Alternative& alternative, Change change) const;
  std::string weaker_ending(const Alternative& alternative) const;
  std::string more_dread(const Alternative& alternative, Change change) const;
  std::string others_wait(const Alternative& alternative) const;
  std::string one_waits_for_the_other(const Alternative& alternative) const;
  std::string less_even(const Alternative& alternative) const;
  std::string less_usual(const Alternative& alternative, Change change) const;
  std::string what_the_plan_says(const Alternative& alternative) const;
  std::string none_worse() const;
  std::string what_was_not_tried(const Alternative& alternative) const;
  Index strongest_unit(Index block) const;

  const Body& body_;
  const Problem& problem_;
  const Layout& layout_;
  const Delivered& delivered_;
  bool has_habit_ = false;  ///< the habitual order is another than the author's
};

}  // namespace bedside::arrange
