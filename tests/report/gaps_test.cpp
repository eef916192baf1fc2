#include <string>
#include <vector>

#include <bedside/gap.hpp>

#include "catch.hpp"

using namespace bedside;

namespace {

ReportedCall call_with(Values answers) {
  ReportedCall call;
  call.disposition = Disposition::complete;
  call.answers = std::move(answers);
  return call;
}

Values asked(const std::string& topic, std::int64_t importance, std::int64_t expectation, std::int64_t experience) {
  return {{"importance_" + topic, {importance}},
          {"expectation_" + topic, {expectation}},
          {"experience_" + topic, {experience}}};
}

std::vector<std::string> topics_of(const std::vector<Gap>& gaps) {
  std::vector<std::string> topics;
  for (const Gap& gap : gaps) topics.push_back(gap.topic);
  return topics;
}

}  // namespace

TEST_CASE("of a retailer's published example, convenience comes out worst") {
  // Importance is published for convenience alone; 10 for the others makes it as hard as can be to come out worst.
  Values answers;
  answers.merge(asked("price", 10, 7, 7));
  answers.merge(asked("brand", 10, 7, 7));
  answers.merge(asked("service", 10, 7, 6));
  answers.merge(asked("product", 10, 7, 6));
  answers.merge(asked("convenience", 9, 7, 5));
  answers["importance_relations"] = {std::int64_t{8}};
  const std::vector<Gap> gaps = gaps_of({call_with(answers)});
  CHECK(topics_of(gaps) ==
        std::vector<std::string>{"convenience", "product", "service", "brand", "price", "relations"});
  CHECK(gaps[0].gap == -18.0);
  CHECK(gaps[1].gap == -10.0);
  CHECK(gaps[3].gap == 0.0);
  CHECK_FALSE(gaps[5].gap);
  CHECK(missing_in(gaps[5]) == std::vector<std::string>{"expectation", "experience"});
}

TEST_CASE("a gap is made of the means of all answers, however many there are of each") {
  std::vector<ReportedCall> calls{call_with(asked("price", 4, 8, 3)), call_with(asked("price", 8, 9, 6))};
  calls.push_back(call_with({{"experience_price", {std::int64_t{3}}}}));
  const std::vector<Gap> gaps = gaps_of(calls);
  REQUIRE(gaps.size() == 1);
  CHECK(gaps[0].importance == Rating{2, 0, 6.0});
  CHECK(gaps[0].expectation == Rating{2, 0, 8.5});
  CHECK(gaps[0].experience == Rating{3, 0, 4.0});
  CHECK(gaps[0].gap == -27.0);
}

TEST_CASE("answers that are no number from 0 to 10 are left out, and counted") {
  std::vector<ReportedCall> calls{call_with(asked("price", 10, 10, 0)), call_with(asked("price", 11, -1, 100))};
  calls.push_back(call_with({{"importance_price", {true}}, {"experience_price", {0.5}}}));
  const std::vector<Gap> gaps = gaps_of(calls);
  REQUIRE(gaps.size() == 1);
  CHECK(gaps[0].importance == Rating{1, 2, 10.0});
  CHECK(gaps[0].expectation == Rating{1, 1, 10.0});
  CHECK(gaps[0].experience == Rating{2, 1, 0.25});
}

TEST_CASE("other answers are no topics, and neither is a prefix alone") {
  CHECK(gaps_of({call_with({{"importance_", {std::int64_t{5}}}, {"importance", {std::int64_t{5}}}, {"pain", {true}}})})
            .empty());
  CHECK(gaps_of({}).empty());
}

TEST_CASE("of topics with the same gap, or with none, the order is that of their names") {
  Values answers = asked("walking", 5, 5, 4);
  answers.merge(asked("food", 5, 6, 5));
  answers["experience_b"] = {std::int64_t{1}};
  answers["experience_a"] = {std::int64_t{2}};
  CHECK(topics_of(gaps_of({call_with(answers)})) == std::vector<std::string>{"food", "walking", "a", "b"});
}

TEST_CASE("gaps are the same in whichever order the answers come, and equal ones go by name") {
  const auto call_of = [](const std::string& topic, double experience) {
    return call_with(
        {{"importance_" + topic, {10.0}}, {"expectation_" + topic, {0.3}}, {"experience_" + topic, {experience}}});
  };
  std::vector<ReportedCall> calls;
  for (const double experience : {0.1, 0.2, 0.3}) calls.push_back(call_of("walking", experience));
  for (const double experience : {0.3, 0.2, 0.1}) calls.push_back(call_of("food", experience));
  const std::vector<Gap> gaps = gaps_of(calls);
  CHECK(topics_of(gaps) == std::vector<std::string>{"food", "walking"});
  CHECK(gaps[0].gap == gaps[1].gap);
  CHECK(gaps[0].experience == Rating{3, 0, 0.2});
}

TEST_CASE("a mean that lies halfway between two thousandths is rounded in one way, whatever the order") {
  std::vector<double> answers(1000, 0.1);
  answers.front() = 0.6;  // the mean is 0.1005
  const auto mean_of = [](const std::vector<double>& experiences) {
    std::vector<ReportedCall> calls;
    for (const double experience : experiences) calls.push_back(call_with({{"experience_price", {experience}}}));
    return gaps_of(calls)[0].experience.mean;
  };
  const double mean = mean_of(answers);
  std::swap(answers.front(), answers.back());
  CHECK(mean == 0.101);
  CHECK(mean_of(answers) == 0.101);
}
