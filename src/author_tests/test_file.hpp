// A test file as its author wrote it: cases, each with its patient, its call, and what must be true. Immutable once
// read.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include <bedside/command.hpp>
#include <bedside/value.hpp>

#include "author_tests/expectation.hpp"

namespace bedside::author_tests {

/// A name whose values are tried out one after another; null: not known.
struct Varied {
  std::string name;
  bool is_fact = true;  ///< false: an answer
  std::vector<Value> values;
  SourceRange range;
};

namespace item {

/// Goes on until this is shown: a topic, a part or a step. Empty: until the call has ended.
struct GoTo {
  std::string where;
};
/// Goes on to the question, then answers it. The value is as JSON has it.
struct Give {
  std::string name;
  Value value;
};
struct Carry {
  Command command;
};
struct Look {
  std::vector<Expectation> expectations;
};

}  // namespace item

/// One thing that happens in a call.
struct CallItem {
  SourceRange range;
  std::variant<item::GoTo, item::Give, item::Carry, item::Look> what;
  std::string refused{};  ///< the code with which it has to be refused; empty: it has to be accepted
};

/// Who the call is for, and what this person says when asked. Facts are as the plan declares them, answers as JSON has
/// them.
struct PatientInTest {
  Values facts;
  Values answers;
  std::vector<std::string> last_order{};  ///< of the body, in the last call
};

struct TestCase {
  std::string name;
  SourceRange range;
  PatientInTest patient;
  bool as_written = false;
  std::vector<Varied> for_all;
  /// What happens in the call; none: the call isn't begun, only arranged.
  std::optional<std::vector<CallItem>> call;
  std::vector<Expectation> expectations;
};

}  // namespace bedside::author_tests
