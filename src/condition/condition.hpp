// A condition: parsed once when the plan is loaded, checked against the declared names, evaluated for every patient.
// The language is a subset of CEL (Common Expression Language); docs/conditions.md says which.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <bedside/value.hpp>

#include "diagnostics/code.hpp"

namespace bedside::condition {

/// A problem at the bytes [begin, end) of the condition's text.
struct Problem {
  diagnostics::Code code{};
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string message;
  std::string hint;
  std::string replacement{};  ///< what certainly belongs there instead; empty when only the author knows
};

struct Syntax;  // the tree, private to this folder

/// Immutable; a copy shares the tree, also between threads.
class Condition {
 public:
  Condition() = default;
  explicit Condition(std::shared_ptr<const Syntax> syntax) : syntax_(std::move(syntax)) {}

  const Syntax& syntax() const { return *syntax_; }
  /// As the author wrote it.
  const std::string& text() const;
  /// With one spelling for one meaning: single spaces, needed parentheses only. Equal texts mean equal conditions.
  std::string canonical_text() const;

 private:
  std::shared_ptr<const Syntax> syntax_;
};

/// The condition, or at least one problem.
struct Parsed {
  std::optional<Condition> condition;
  std::vector<Problem> problems;
  std::optional<std::size_t> comment{};  ///< where the first comment starts
};
Parsed parse(std::string_view text);

enum class Type : std::uint8_t { boolean, integer, number, text, list_of_text, timestamp, list, anything };

/// What is declared of a name.
struct Declaration {
  Type type = Type::boolean;
  bool choice = false;               ///< the text (or each text of the list) is one of `options`
  std::vector<std::string> options;  ///< ids
  std::optional<double> min{};       ///< of a number
  std::optional<double> max{};
  bool may_be_missing = false;  ///< an optional fact, or an answer
};
using Declarations = std::map<std::string, Declaration, std::less<>>;

/// What values say of the names that they belong to, where nobody declared them.
Declarations declarations_of(const Values& values);

/// What an expression has to come to.
enum class ComesTo : std::uint8_t { yes_or_no, any_value };

/// Names and functions that there aren't (`unknown_name`, `unknown_function`, with a did-you-mean), operands of the
/// wrong type, a condition that isn't a yes or no (`condition_type`), a comparison with a word that is not among the
/// options or a number out of range (`impossible_comparison`).
std::vector<Problem> check_types(const Condition& condition, const Declarations& declarations,
                                 ComesTo wanted = ComesTo::yes_or_no);

/// The smallest parts that are true for every patient (`always_true`), for none (`always_false`), or never come to a
/// yes or no (`never_decided`), as far as that follows from the declarations and from constants; what is too large to
/// try out is left alone. `steps_left` bounds the time for all conditions of a plan: what is spent is taken off, and
/// with nothing left nothing is tried. The types must fit.
std::vector<Problem> constant_parts(const Condition& condition, const Declarations& declarations,
                                    std::size_t& steps_left);

/// Whether the condition is true for every patient (`true`) or for none (`false`), as far as that follows from the
/// declarations and can be tried out; nothing where it depends. The types must fit.
std::optional<bool> same_for_all(const Condition& condition, const Declarations& declarations);

/// A name that the condition reads, at the bytes [begin, end).
struct NameRead {
  std::string name;
  std::size_t begin = 0;
  std::size_t end = 0;
  bool only_has = false;  ///< inside `has(..)`
};
/// In the order written.
std::vector<NameRead> names_read(const Condition& condition);

/// The names that must be known whenever the condition is true: those that it guards.
std::set<std::string> known_when_true(const Condition& condition);

/// The canonical texts of the conditions that `&&` joins; of any other condition, its own. All of them hold whenever
/// the condition is true.
std::set<std::string> conjuncts(const Condition& condition);

/// What a name stands for at this moment.
struct Known {
  enum class State : std::uint8_t {
    given,
    missing_fact,    ///< an optional fact that the host didn't give
    pending_answer,  ///< not yet given, may still come
    no_answer,       ///< can't come any more
  };
  State state = State::missing_fact;
  const Value* value = nullptr;  ///< when given; outlives the evaluation
};
using Lookup = std::function<Known(std::string_view name)>;

/// CEL's rules: `&&` and `||` absorb an unknown or an error when the other side decides; what is left unknown lists the
/// names it hangs on.
struct Outcome {
  enum class State : std::uint8_t { value, unknown, error };
  State state = State::error;
  Value value;
  std::set<std::string> unknown_names;  ///< when unknown
  Problem problem;                      ///< when error: `condition_error`, or `limit_exceeded` after too many steps

  bool is_true() const;
  bool is_false() const;
  bool is_unknown() const { return state == State::unknown; }
};
/// Another value than a yes or no is an error where one is wanted.
Outcome evaluate(const Condition& condition, const Lookup& lookup, ComesTo wanted = ComesTo::any_value);

}  // namespace bedside::condition
