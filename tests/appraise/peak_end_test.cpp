#include "appraise/peak_end.hpp"

#include "appraise/courses.hpp"
#include "catch.hpp"

using bedside::appraise::peak_end;
using courses::of;

TEST_CASE("the peak and the end are averaged, so a milder last part makes an ordeal look better") {
  CHECK(peak_end(of({-8, -8})) == -8);
  CHECK(peak_end(of({-8, -8, -5})) == -6.5);
}

TEST_CASE("the peak is what is felt most strongly, of either kind") {
  CHECK(peak_end(of({-1, 2, 0})) == 1);
  CHECK(peak_end(of({1, -2, 0})) == -1);
  CHECK(peak_end(of({0, 1, -2})) == -2);
}

TEST_CASE("where pain and pleasure are equally strong the pain is the peak, wherever it stands") {
  CHECK(peak_end(of({2, -2, 0})) == -1);
  CHECK(peak_end(of({-2, 2, 0})) == -1);
  CHECK(peak_end(of({-2, 2})) == 0);
}

TEST_CASE("one experience is its own peak and end, and minutes make no difference") {
  CHECK(peak_end(of({-1})) == -1);
  CHECK(peak_end(of({0, 0})) == 0);
  CHECK(peak_end(of({-2, 1}, {9, 0})) == peak_end(of({-2, 1})));
  CHECK(peak_end({}) == 0);
}
