#include "report/sample.hpp"

#include "catch.hpp"
#include "report/student.hpp"

using namespace bedside::reporting;

TEST_CASE("a patient with many calls counts once in a mean of patients") {
  Sample sample;
  sample.add("a", 10);
  for (int i = 0; i < 9; ++i) sample.add("b", 2);
  sample.add("", 3);
  sample.add("", 5);
  CHECK(sample.calls() == 12);
  CHECK(sample.patients() == 4);
  CHECK(sample.is_clustered());
  const Moments moments = sample.of_patients();
  CHECK(moments.count == 4);
  CHECK(moments.mean == Approx(5));
  CHECK(moments.variance == Approx((25 + 9 + 4 + 0) / 3.0));
}

TEST_CASE("calls that say nothing of their patient count one each") {
  Sample sample;
  for (int i = 0; i < 5; ++i) sample.add("", i);
  CHECK_FALSE(sample.is_clustered());
  CHECK(sample.design_effect() == 1);
}

TEST_CASE("where the calls of a patient all come out the same, they say as much as one") {
  // Four patients with two equal calls each: by hand, 4/3 times 2.
  Sample sample;
  for (const char* patient : {"a", "b", "c", "d"})
    for (int i = 0; i < 2; ++i) sample.add(patient, patient[0] <= 'b' ? 1 : 0);
  CHECK(sample.design_effect() == Approx(8.0 / 3));
  const double narrower = normal_95 / student_95(3);
  CHECK(sample.effective_share().share == 0.5);
  CHECK(sample.effective_share().calls == Approx(3 * narrower * narrower));
}

TEST_CASE("calls of a patient that balance each other out are not made to say more than they are") {
  Sample sample;
  for (const char* patient : {"a", "b", "c", "d"})
    for (int i = 0; i < 2; ++i) sample.add(patient, i);
  CHECK(sample.design_effect() == 1);
}

TEST_CASE("where all calls of all patients come out the same, a patient's calls say as much as one") {
  Sample sample;
  for (int i = 0; i < 3; ++i) sample.add("a", 1);
  for (int i = 0; i < 5; ++i) sample.add("b", 1);
  CHECK(sample.design_effect() == Approx((9 + 25) / 8.0));
}

TEST_CASE("patients with the same answers have the same mean, however many answers and in whichever order") {
  Sample same;
  for (int i = 0; i < 12; ++i) same.add("a", 8.1);
  same.add("b", 8.1);
  CHECK(same.of_patients().mean == 8.1);
  CHECK(same.of_patients().variance == 0);
  Sample in_another_order;
  for (const double answer : {0.7, 0.2, 0.1}) in_another_order.add("c", answer);
  for (const double answer : {0.2, 0.1, 0.7}) in_another_order.add("d", answer);
  CHECK(in_another_order.of_patients().variance == 0);
}

TEST_CASE("calls without a patient are apart from those of any patient, whatever that one is called") {
  Sample sample;
  for (int i = 0; i < 4; ++i) sample.add("", i);
  for (const char* patient : {"\n1", "\n5", "1", "5"}) sample.add(patient, 7);
  CHECK(sample.patients() == 8);
  sample.add("", 4);
  CHECK(sample.patients() == 9);
  CHECK_FALSE(sample.is_clustered());
}
