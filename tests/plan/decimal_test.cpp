#include "plan/decimal.hpp"

#include "catch.hpp"

using bedside::plan::decimal_number;
using bedside::plan::whole_number;

TEST_CASE("whole numbers are plain decimal digits") {
  CHECK(whole_number("0") == 0);
  CHECK(whole_number("-7") == -7);
  CHECK(whole_number("9223372036854775807") == INT64_MAX);
  CHECK(whole_number("-9223372036854775808") == INT64_MIN);
  for (const char* text :
       {"", "-", "+1", "010", "00", "0x10", "1e1", "1_000", "1.0", " 1", "1 ", "9223372036854775808"})
    CHECK_FALSE(whole_number(text));
}

TEST_CASE("decimals have digits on both sides of the point") {
  CHECK(decimal_number("6.5") == 6.5);
  CHECK(decimal_number("-0.25") == -0.25);
  CHECK(decimal_number("3") == 3);
  for (const char* text : {"", ".5", "5.", ".", "1.2.3", "01.5", "1e1", ".nan", ".inf", "1,5", "--1", "1.-5"})
    CHECK_FALSE(decimal_number(text));
}
