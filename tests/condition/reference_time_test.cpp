// The calendar and the clock of the reference, on moments whose parts are known.
#include "catch.hpp"
#include "hand_written_trees.hpp"

namespace bedside::condition::reference {
namespace {

std::string part(const std::string& called, std::string_view moment) {
  return comes_to(method(called, {moment_of(moment)}));
}
std::string part(const std::string& called, std::string_view moment, std::string_view zone) {
  return comes_to(method(called, {moment_of(moment), text(zone)}));
}

TEST_CASE("reference: moments are read and written as RFC 3339 says") {
  CHECK(comes_to(moment_of("2026-12-01T02:00:00+02:00")) == "1796083200s 0ns");
  CHECK(comes_to(moment_of("1969-12-31T23:59:59.5Z")) == "-1s 500000000ns");
  CHECK(comes_to(moment_of("0001-01-01T00:00:00Z")) == "-62135596800s 0ns");
  CHECK(comes_to(moment_of("9999-12-31T23:59:59Z")) == "253402300799s 0ns");
  CHECK(comes_to(moment_of("2024-02-29T00:00:00Z")) == "1709164800s 0ns");
  for (const char* wrong : {"2026-02-29T00:00:00Z", "0001-01-01T00:00:00+01:00", "2026-12-01", "2026-12-01T24:00:00Z",
                            "2026-12-01T00:00:00.1234567890Z", "2026-12-01T00:00:00", ""})
    CHECK(comes_to(moment_of(wrong)) == "error");
  CHECK(converted("string", moment_of("0999-03-01T01:02:03.250Z")) == "\"0999-03-01T01:02:03.25Z\"");
  CHECK(converted("string", moment_of("1900-03-01T00:00:00-00:30")) == "\"1900-03-01T00:30:00Z\"");
  CHECK(converted("timestamp", whole(253402300799)) == "253402300799s 0ns");
  CHECK(converted("timestamp", whole(253402300800)) == "error");
}

TEST_CASE("reference: durations are read in parts and written in seconds") {
  CHECK(comes_to(duration_of("1h2m3.5s")) == "3723500000000ns");
  CHECK(comes_to(duration_of("-1.5ms")) == "-1500000ns");
  CHECK(comes_to(duration_of("0")) == "0ns");
  CHECK(comes_to(duration_of("-9223372036.854775808s")) == "-9223372036854775808ns");
  for (const char* wrong : {"9223372036.854775808s", "1", "1d", "", "s", "1.s", "99999999999999999999999h"})
    CHECK(comes_to(duration_of(wrong)) == "error");
  CHECK(converted("string", duration_of("1000000s")) == "\"1000000s\"");
  CHECK(converted("string", duration_of("-1.5s")) == "\"-1.5s\"");
  CHECK(converted("string", duration_of("-0.001s")) == "\"-0.001s\"");
}

TEST_CASE("reference: moments and durations are calculated with inside their ranges") {
  const Tree first = moment_of("0001-01-01T00:00:00Z");
  const Tree last = moment_of("9999-12-31T23:59:59.999999999Z");
  const Tree instant = duration_of("1ns");
  CHECK(comes_to(binary(moment_of("1970-01-01T00:00:00Z"), "-", instant)) == "-1s 999999999ns");
  CHECK(comes_to(binary(duration_of("24h"), "+", moment_of("1970-01-01T00:00:00Z"))) == "86400s 0ns");
  CHECK(comes_to(binary(last, "+", instant)) == "error");
  CHECK(comes_to(binary(first, "-", instant)) == "error");
  CHECK(comes_to(binary(last, "-", first)) == "error");
  CHECK(comes_to(binary(last, "-", moment_of("9999-12-31T23:59:59Z"))) == "999999999ns");
  CHECK(comes_to(binary(duration_of("9223372036.854775807s"), "+", instant)) == "error");
  CHECK(comes_to(binary(first, "+", last)) == "error");
  CHECK(comes_to(binary(instant, "-", last)) == "error");
  CHECK(comes_to(operation("-", {instant})) == "error");
}

TEST_CASE("reference: a moment has calendar parts, at any fixed difference from UTC") {
  constexpr const char* sample = "2024-12-31T23:59:58.987654321Z";  // a Tuesday
  CHECK(part("getFullYear", sample) == "2024");
  CHECK(part("getMonth", sample) == "11");
  CHECK(part("getDate", sample) == "31");
  CHECK(part("getDayOfMonth", sample) == "30");
  CHECK(part("getDayOfWeek", sample) == "2");
  CHECK(part("getDayOfYear", sample) == "365");
  CHECK(part("getHours", sample) == "23");
  CHECK(part("getMinutes", sample) == "59");
  CHECK(part("getSeconds", sample) == "58");
  CHECK(part("getMilliseconds", sample) == "987");
  CHECK(part("getFullYear", sample, "00:01") == "2025");
  CHECK(part("getHours", sample, "-02:30") == "21");
  CHECK(part("getMinutes", sample, "-02:30") == "29");
  CHECK(part("getDayOfYear", sample, "+11:00") == "0");
  CHECK(part("getDayOfWeek", "0001-01-01T00:00:00Z") == "1");
  CHECK(part("getFullYear", "0001-01-01T00:00:00Z", "-00:01") == "0");
  CHECK(part("getFullYear", "9999-12-31T23:59:59Z", "+00:01") == "10000");
  CHECK(part("getDate", "1900-02-28T23:00:00Z", "+02:00") == "1");
  for (const char* zone : {"UTC", "Z", "+00:00"}) CHECK(part("getHours", sample, zone) == "23");
  for (const char* zone : {"US/Central", "", "+1:00", "+24:00"}) CHECK(part("getHours", sample, zone) == "error");
}

TEST_CASE("reference: a duration is counted in whole units") {
  CHECK(comes_to(method("getHours", {duration_of("-90m")})) == "-1");
  CHECK(comes_to(method("getMinutes", {duration_of("1h59s")})) == "60");
  CHECK(comes_to(method("getSeconds", {duration_of("-1.9s")})) == "-1");
  CHECK(comes_to(method("getMilliseconds", {duration_of("-61.2345s")})) == "-234");
  CHECK(comes_to(method("getFullYear", {duration_of("1s")})) == "error");
  CHECK(comes_to(method("getHours", {duration_of("1s"), text("UTC")})) == "error");
}

TEST_CASE("reference: days are counted from today's date to another's") {
  Moment moment;
  CHECK(comes_to(function("days_until", {name("d")}), moment) == "unknown: d, today");
  moment.given["today"] = Value{Timestamp{1796083200 + 86399, 0}};
  CHECK(comes_to(function("days_until", {moment_of("2026-12-02T00:00:00Z")}), moment) == "1");
  CHECK(comes_to(function("days_since", {moment_of("2026-11-30T23:59:59Z")}), moment) == "1");
  CHECK(comes_to(function("days_since", {moment_of("2027-12-01T00:00:00Z")}), moment) == "-365");
  CHECK(comes_to(function("days_until", {whole(1)}), moment) == "error");
}

}  // namespace
}  // namespace bedside::condition::reference
