#include "author_tests/judge.hpp"

#include "author_tests/judge_call.hpp"
#include "author_tests/judge_order.hpp"

namespace bedside::author_tests {
namespace {

// Kept texts are held against their files by those who run the case.
Verdict judge(const expected::KeptOrder&, const Seen&) {
  return met();
}
Verdict judge(const expected::KeptTranscript&, const Seen&) {
  return met();
}

}  // namespace

std::optional<BrokenExpectation> judge(const Expectation& expectation, const Seen& seen) {
  Verdict verdict = std::visit([&](const auto& wanted) { return judge(wanted, seen); }, expectation.what);
  if (verdict) {
    verdict->range = expectation.range;
    verdict->message = expectation.key + ": " + verdict->message;
  }
  return verdict;
}

}  // namespace bedside::author_tests
