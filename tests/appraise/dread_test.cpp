#include "appraise/dread.hpp"

#include "appraise/courses.hpp"
#include "catch.hpp"

using bedside::appraise::dread;
using courses::of;

TEST_CASE("dread is the minutes that pain lies ahead, twice for what is painful and once for what is unpleasant") {
  CHECK(dread(of({1, -1}, {3, 5})) == 3);
  CHECK(dread(of({1, -2}, {3, 5})) == 6);
  CHECK(dread(of({-2, 0, -1, 2, -2}, {1, 2, 4, 8, 16})) == 0 + 3 + 2 * 15);
}

TEST_CASE("pain that comes first, and a course without pain, are not dreaded") {
  CHECK(dread({}) == 0);
  CHECK(dread(of({-2, 1, 2})) == 0);
  CHECK(dread(of({0, 1, 2})) == 0);
  CHECK(dread(of({1, -2}, {0, 5})) == 0);
}

TEST_CASE("how long a pain itself lasts makes no difference to its dread, but to that of the next one") {
  CHECK(dread(of({0, -1}, {2, 1})) == dread(of({0, -1}, {2, 9})));
  CHECK(dread(of({-1, -1}, {2, 1})) == 2);
}
