// What the parts of the reader of test files share.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <bedside/engine.hpp>

#include "author_tests/test_file.hpp"
#include "diagnostics/guesses.hpp"
#include "plan/catalogue.hpp"
#include "plan/reader.hpp"

namespace bedside::author_tests {

/// Reads scalars as the plan under test means them, and reports what doesn't fit.
class TestReader : public plan::Reader {
 public:
  /// `guesses` are those of the whole file.
  TestReader(const source::Document& document, const CallPlan& plan, diagnostics::Findings& findings,
             diagnostics::Guesses& guesses);

  const CallPlan& plan() const { return plan_; }
  const plan::Catalogue& catalogue() const;

  /// `form` is what is written instead, such as `combine-pain: 0`.
  bool is_mapping(const source::Node& node, std::string_view form);
  /// A topic of the plan, or (where `parts` are allowed) a part of one.
  std::optional<Word> topic(const source::Node& node, bool parts = true);
  /// A topic, part or step.
  std::optional<Word> place(const source::Node& node);
  std::optional<Word> button(const source::Node& node);
  /// A single one, or a list; the list may be empty.
  std::vector<Word> topics(const source::Node& node, bool parts = true);
  std::vector<Word> buttons(const source::Node& node);
  std::optional<int> valence(const source::Node& node);
  /// Texts as they are, without placeholders: one, or a list.
  std::vector<std::string> texts(const source::Node& node);
  /// The answer that an entry names.
  const plan::Asking* asking(const source::Node& name);
  /// Whether an entry names the answer to the question that `agenda_choice` asks.
  bool asks_which_next(const source::Node& name) const;
  /// What the patient would like next, the best first: topics or parts, as a single one or a list.
  std::optional<Value> wanted_next(const source::Node& node);
  /// A value of the field as JSON has it; null for `none`. Nothing when it doesn't fit, which is reported.
  std::optional<Value> raw_value(const source::Node& node, const plan::Field& field, bool is_fact);
  /// The same of an answer, whether or not it fits.
  Value any_value(const source::Node& node, const plan::Field& field) const;

  /// What was meant, of these many names: they are asked for only when there may be a guess.
  template <class Names>
  std::string guess(std::string_view seen, std::size_t count, const Names& names) {
    return guesses_.take(count) ? diagnostics::suggestion(seen, names()) : std::string{};
  }

 private:
  bool is_place(std::string_view text) const;
  std::string topic_meant(std::string_view seen);

  const CallPlan& plan_;
  diagnostics::Guesses& guesses_;
};

}  // namespace bedside::author_tests
