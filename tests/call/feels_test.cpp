// How a topic feels, for one patient.
#include "catch.hpp"
#include "texts/plans.hpp"

namespace {

int valence(const std::string& feels, const std::string& facts) {
  const std::string plan = R"(facts:
  a1c: {type: number, optional: true}
topics:
- {topic: mood, ask: How are you, answer: {name: low, type: yes_no}}
- topic: sugar
  say: One.
  feels: )" + feels + "\n";
  return texts::call_of(plan, facts).find("sugar")->valence;
}

const std::string by_value = "[{is: delightful, when: a1c < 7.0}, {is: painful, when: a1c >= 9.0}, {is: unpleasant}]";

}  // namespace

TEST_CASE("each word of feeling has its valence") {
  CHECK(valence("painful", "{}") == -2);
  CHECK(valence("unpleasant", "{}") == -1);
  CHECK(valence("neutral", "{}") == 0);
  CHECK(valence("pleasant", "{}") == 1);
  CHECK(valence("delightful", "{}") == 2);
}

TEST_CASE("the first feeling whose condition is true counts") {
  CHECK(valence(by_value, R"({"a1c": 6.5})") == 2);
  CHECK(valence(by_value, R"({"a1c": 9})") == -2);
  CHECK(valence(by_value, R"({"a1c": 8})") == -1);
  CHECK(valence("[{is: painful, when: a1c > 5.0}, {is: delightful, when: a1c > 6.0}]", R"({"a1c": 7})") == -2);
}

TEST_CASE("a feeling that is unknown before the first true one counts when it is lower") {
  CHECK(valence(by_value, "{}") == -2);
  CHECK(valence("[{is: delightful, when: a1c < 7.0}, {is: unpleasant}]", "{}") == -1);
  CHECK(valence("[{is: painful, when: low}, {is: pleasant}]", "{}") == -2);
}

TEST_CASE("a feeling that is unknown behind the first true one doesn't count") {
  CHECK(valence("[{is: pleasant, when: a1c > 5.0}, {is: painful, when: low}]", R"({"a1c": 6})") == 1);
  CHECK(valence("[{is: pleasant}, {is: painful, when: low}]", "{}") == 1);
}

TEST_CASE("a topic whose feelings are all false is neutral") {
  CHECK(valence("[{is: painful, when: a1c > 9.0}]", R"({"a1c": 5})") == 0);
}
