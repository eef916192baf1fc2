// Who gets into which arm. The known answers were computed with Python's hashlib, and the first with sha256sum.
#include <map>
#include <string>
#include <vector>

#include <fmt/format.h>

#include <bedside/trial.hpp>

#include "catch.hpp"
#include "texts/files.hpp"

using namespace bedside;

namespace {

TrialArm arm(std::string id, std::int64_t weight = 1) {
  TrialArm made;
  made.id = std::move(id);
  made.weight = weight;
  return made;
}

Trial trial_of(std::string name, std::vector<TrialArm> arms) {
  return {std::move(name), std::move(arms)};
}

const Trial two_arms = trial_of("ritual-2026", {arm("chase"), arm("as-written")});
const Trial three_arms = trial_of("ritual-2026", {arm("chase"), arm("as-written", 2), arm("two-principles")});

constexpr int keys = 100'000;

std::string key(int number) {
  return fmt::format("M-{}", number);
}

std::map<std::string, double> counts(const Trial& trial) {
  std::map<std::string, double> found;
  for (int i = 0; i < keys; ++i) ++found[assign(trial, key(i)).arm];
  return found;
}

/// Pearson's chi-square of the counts against the weights.
double chi_square(const Trial& trial) {
  double sum = 0;
  for (const TrialArm& each : trial.arms) sum += static_cast<double>(each.weight);
  const std::map<std::string, double> found = counts(trial);
  double statistic = 0;
  for (const TrialArm& each : trial.arms) {
    const double expected = keys * static_cast<double>(each.weight) / sum;
    const double beside = found.at(each.id) - expected;
    statistic += beside * beside / expected;
  }
  return statistic;
}

// What a fair draw exceeds once in 10,000 times.
constexpr double limit_with_one_degree = 15.137;
constexpr double limit_with_two_degrees = 18.421;

}  // namespace

TEST_CASE("an arm and a patient's fingerprint are those that other programs compute") {
  CHECK(assign(two_arms, "M-1001") ==
        Assignment{"as-written", "ad100ececa7f328f54b1d4a821b70924143efa428e1c7eab3100a831efdb0664"});
  CHECK(assign(two_arms, "1001") ==
        Assignment{"chase", "b9f9b36af3f2338cb3f6bcc905d0f2a6e16522d6cd5bbde183ccf1ec04eb04bf"});
  CHECK(assign(two_arms, "Zoë Müller") ==
        Assignment{"as-written", "85280f18bb05cbb3a30f19e56da9e7476617756219c514dc8b2bb7fc792a48dd"});
  CHECK(assign(three_arms, "M-1001").arm == "two-principles");
  CHECK(assign(three_arms, "1001").arm == "chase");
  const Trial uneven = trial_of("heavy", {arm("chase", 999), arm("as-written", 1000)});
  CHECK(assign(uneven, "M-1001").arm == "chase");
  CHECK(assign(uneven, "M-1002").arm == "as-written");
}

TEST_CASE("the page on trials shows the arms that patients really get") {
  const std::string page = texts::read(std::string{BEDSIDE_ROOT} + "/docs/trials.md");
  for (const char* patient : {"M-1001", "1001"}) {
    const Assignment assigned = assign(two_arms, patient);
    INFO(patient);
    CHECK(page.find(fmt::format("| `{}` | `{}…` | ", patient, assigned.patient.substr(0, 16))) != std::string::npos);
    CHECK(page.find(fmt::format("| `{}` |\n", assigned.arm)) != std::string::npos);
  }
  CHECK(page.find(assign(two_arms, "M-1001").patient) != std::string::npos);
}

TEST_CASE("a patient stays in the arm, whoever else is in the trial") {
  const Assignment before = assign(two_arms, "M-7");
  for (int i = 0; i < 1000; ++i) assign(two_arms, key(i));
  CHECK(assign(two_arms, "M-7") == before);
}

TEST_CASE("what an arm does has no bearing on who gets into it, and neither has its id") {
  Trial other = trial_of("ritual-2026", {arm("first"), arm("second")});
  other.arms[0].principles = std::vector<Principle>{Principle::finish_strong};
  other.arms[1].as_written = true;
  for (int i = 0; i < 1000; ++i)
    CHECK((assign(two_arms, key(i)).arm == "chase") == (assign(other, key(i)).arm == "first"));
}

TEST_CASE("100,000 patients are spread over the arms as the weights say") {
  CHECK(chi_square(two_arms) < limit_with_one_degree);
  CHECK(chi_square(three_arms) < limit_with_two_degrees);
  CHECK(chi_square(trial_of("uneven", {arm("rare"), arm("usual", 1000)})) < limit_with_one_degree);
}

TEST_CASE("the balance is that of a draw, and not better or worse in any block of patients") {
  // 100 blocks of 1,000, each beyond its limit once in 100 times: more than 8 of them once in 400 times, and none once
  // in three.
  constexpr double limit_once_in_a_hundred = 6.635;
  int beyond = 0;
  for (int block = 0; block < 100; ++block) {
    double chase = 0;
    for (int i = 0; i < 1000; ++i) chase += assign(two_arms, key(1000 * block + i)).arm == "chase" ? 1 : 0;
    beyond += (chase - 500) * (chase - 500) / 250 > limit_once_in_a_hundred ? 1 : 0;
  }
  CHECK(beyond <= 8);
}

TEST_CASE("the arms of two trials have nothing to do with each other") {
  const Trial other = trial_of("ritual-2027", two_arms.arms);
  std::map<std::pair<bool, bool>, double> found;
  for (int i = 0; i < keys; ++i)
    ++found[{assign(two_arms, key(i)).arm == "chase", assign(other, key(i)).arm == "chase"}];
  const double a = found[{true, true}];
  const double b = found[{true, false}];
  const double c = found[{false, true}];
  const double d = found[{false, false}];
  CHECK(keys * (a * d - b * c) * (a * d - b * c) / ((a + b) * (c + d) * (a + c) * (b + d)) < limit_with_one_degree);
  CHECK(assign(two_arms, "M-1001").patient != assign(other, "M-1001").patient);
}

TEST_CASE("a patient is named by a text or a whole number, and by nothing else") {
  CHECK(patient_key_of({std::string{"M-1001"}}) == "M-1001");
  CHECK(patient_key_of({std::string{" M-1001"}}) == " M-1001");
  CHECK(patient_key_of({std::int64_t{1001}}) == "1001");
  CHECK(patient_key_of({std::int64_t{-7}}) == "-7");
  CHECK_FALSE(patient_key_of({std::string{}}));
  CHECK_FALSE(patient_key_of({}));
  CHECK_FALSE(patient_key_of({true}));
  CHECK_FALSE(patient_key_of({1.5}));
}
