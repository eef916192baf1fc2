#include "author_tests/run_case.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "author_tests/judge.hpp"
#include "author_tests/judge_call.hpp"
#include "author_tests/judge_order.hpp"
#include "author_tests/kept_text.hpp"
#include "author_tests/profiles.hpp"

namespace bedside::author_tests {
namespace {

using AllBroken = std::vector<BrokenExpectation>;

BrokenExpectation broken_by(const Trouble& trouble, SourceRange range) {
  BrokenExpectation broken;
  broken.range = range;
  broken.message = trouble.message;
  broken.hint = trouble.hint;
  broken.decided_by = trouble.decided_by;
  return broken;
}

/// The expectations of an order that some profile could have broken.
using PutToTest = std::set<const Expectation*>;

/// One call of a case: arranged, and held where the case says so.
class CallOfCase {
 public:
  CallOfCase(const TestCase& test, const PatientInTest& patient, Run& run, PutToTest& put_to_test)
      : test_(test),
        patient_(patient),
        run_(run),
        put_to_test_(put_to_test),
        options_(options_of(test, patient)),
        arranged_(prepare(run.plan, Facts{patient.facts}, options_)) {}

  AllBroken run() {
    if (!test_.call) {
      judge_all(test_.expectations, seen_before(run_.plan, arranged_, run_.warnings, patient_.facts));
      return std::move(broken_);
    }
    Playing playing{run_.plan, patient_, {options_, {}, false}, run_.reach};
    for (const CallItem& item : *test_.call)
      if (!happens(item, playing)) return std::move(broken_);
    judge_all(test_.expectations, seen_in(run_.plan, arranged_, run_.warnings, playing, false));
    return std::move(broken_);
  }

 private:
  static PrepareOptions options_of(const TestCase& test, const PatientInTest& patient) {
    PrepareOptions options;
    options.as_written = test.as_written;
    options.history.last_order = patient.last_order;
    return options;
  }

  /// Whether it happened; what comes after something that didn't has no meaning.
  bool happens(const CallItem& item, Playing& playing) {
    std::optional<Trouble> trouble;
    if (const auto* go = std::get_if<item::GoTo>(&item.what))
      trouble = playing.go_to(go->where);
    else if (const auto* give = std::get_if<item::Give>(&item.what))
      trouble = playing.give(give->name, give->value, item.refused);
    else if (const auto* carry = std::get_if<item::Carry>(&item.what))
      trouble = playing.carry(carry->command, item.refused);
    else
      judge_all(std::get<item::Look>(item.what).expectations,
                seen_in(run_.plan, arranged_, run_.warnings, playing, true));
    if (trouble) broken_.push_back(broken_in_call(*trouble, item, playing));
    return !trouble;
  }

  /// With what decided that something never came, where the call is over before it.
  BrokenExpectation broken_in_call(const Trouble& trouble, const CallItem& item, const Playing& playing) {
    BrokenExpectation broken = broken_by(trouble, item.range);
    if (playing.now()) return broken;
    const Seen seen = seen_in(run_.plan, arranged_, run_.warnings, playing, true);
    if (const auto* go = std::get_if<item::GoTo>(&item.what)) return *because_never_shown(broken, seen, go->where);
    if (const auto* give = std::get_if<item::Give>(&item.what)) return *because_never_asked(broken, seen, give->name);
    return broken;
  }

  void judge_all(const std::vector<Expectation>& expectations, const Seen& seen) {
    for (const Expectation& expectation : expectations) {
      const auto* in_order = std::get_if<expected::InOrder>(&expectation.what);
      if (in_order && count_told(*in_order, seen) > 1) put_to_test_.insert(&expectation);
      if (std::optional<BrokenExpectation> found = judge(expectation, seen)) broken_.push_back(std::move(*found));
      if (const auto* order = std::get_if<expected::KeptOrder>(&expectation.what))
        keep(expectation, order->file, order_text(seen));
      if (const auto* transcript = std::get_if<expected::KeptTranscript>(&expectation.what))
        keep(expectation, transcript->file, transcript_text(*seen.call));
    }
  }

  void keep(const Expectation& expectation, const std::string& file, std::string now) {
    std::optional<std::string> kept = run_.read(file);
    if (kept) kept = with_plain_lines(std::move(*kept));
    const bool same = kept && *kept == now;
    if (!same) {
      BrokenExpectation broken;
      broken.range = expectation.range;
      broken.message =
          fmt::format("{}: {}", expectation.key, kept ? "it is another one now" : "nothing is kept there yet");
      broken.hint = kept ? "where that is meant, `bedside test --update` keeps the new one"
                         : "`bedside test --update` writes the file";
      if (kept) broken.difference = difference(*kept, now);
      broken_.push_back(std::move(broken));
    }
    run_.kept.push_back({file, std::move(now), same});
  }

  const TestCase& test_;
  const PatientInTest& patient_;
  Run& run_;
  PutToTest& put_to_test_;
  PrepareOptions options_;
  PreparedCall arranged_;
  AllBroken broken_;
};

void add_idle(const std::vector<Expectation>& expectations, const PutToTest& put_to_test, AllBroken& all) {
  for (const Expectation& expectation : expectations) {
    if (!std::holds_alternative<expected::InOrder>(expectation.what) || put_to_test.contains(&expectation)) continue;
    BrokenExpectation broken;
    broken.range = expectation.range;
    broken.message =
        expectation.key + ": no patient of this case gets two of these topics, so their order is never seen";
    all.push_back(std::move(broken));
  }
}

/// Orders that no profile could have broken: a case doesn't pass by what it never saw.
AllBroken never_put_to_test(const TestCase& test, const PutToTest& put_to_test) {
  AllBroken all;
  if (test.call)
    for (const CallItem& item : *test.call)
      if (const auto* look = std::get_if<item::Look>(&item.what)) add_idle(look->expectations, put_to_test, all);
  add_idle(test.expectations, put_to_test, all);
  return all;
}

}  // namespace

CaseResult run_case(const TestCase& test, Run& run) {
  CaseResult result;
  result.profiles = profile_count(test);
  std::vector<bool> fails(result.profiles);
  std::optional<std::size_t> simplest;
  PutToTest put_to_test;
  for (std::size_t number = 0; number < result.profiles; ++number) {
    const Profile profile{test, number};
    const PatientInTest patient = profile.patient();
    AllBroken broken = CallOfCase{test, patient, run, put_to_test}.run();
    if (broken.empty()) continue;
    fails[number] = true;
    ++result.failing;
    if (simplest && Profile{test, *simplest}.distance() <= profile.distance()) continue;
    simplest = number;
    result.broken = std::move(broken);
  }
  if (simplest) {
    result.counter_example = counter_example(test, fails, *simplest);
  } else {
    result.broken = never_put_to_test(test, put_to_test);
    if (!result.broken.empty()) result.failing = result.profiles;
  }
  return result;
}

}  // namespace bedside::author_tests
