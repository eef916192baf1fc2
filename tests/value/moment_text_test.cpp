#include "value/moment_text.hpp"

#include <limits>

#include "catch.hpp"

using namespace bedside;
using value::written;

TEST_CASE("a moment is written as RFC 3339 in UTC") {
  CHECK(written(Timestamp{0, 0}) == "1970-01-01T00:00:00Z");
  CHECK(written(Timestamp{1'796'083'200, 0}) == "2026-12-01T00:00:00Z");
  CHECK(written(Timestamp{-1, 0}) == "1969-12-31T23:59:59Z");
  CHECK(written(Timestamp{951'782'400 + 3600 + 62, 0}) == "2000-02-29T01:01:02Z");
}

TEST_CASE("the first and the last moment that there is are written with four digits of the year") {
  CHECK(written(Timestamp{-62'135'596'800, 0}) == "0001-01-01T00:00:00Z");
  CHECK(written(Timestamp{253'402'300'799, 999'999'999}) == "9999-12-31T23:59:59.999999999Z");
}

TEST_CASE("the fraction of a second has no trailing zeros, and stands only where there is one") {
  CHECK(written(Timestamp{0, 500'000'000}) == "1970-01-01T00:00:00.5Z");
  CHECK(written(Timestamp{0, 1'000}) == "1970-01-01T00:00:00.000001Z");
  CHECK(written(Timestamp{-1, 1}) == "1969-12-31T23:59:59.000000001Z");
}

TEST_CASE("a length of time is written in seconds") {
  CHECK(written(Duration{0}) == "0s");
  CHECK(written(Duration{120'000'000'000}) == "120s");
  CHECK(written(Duration{1'000'000'000'000'000}) == "1000000s");
  CHECK(written(Duration{-1'500'000'000}) == "-1.5s");
  CHECK(written(Duration{-1}) == "-0.000000001s");
}

TEST_CASE("the longest lengths of time are written exactly") {
  CHECK(written(Duration{std::numeric_limits<std::int64_t>::max()}) == "9223372036.854775807s");
  CHECK(written(Duration{std::numeric_limits<std::int64_t>::min()}) == "-9223372036.854775808s");
}
