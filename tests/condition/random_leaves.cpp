// Literals, names and texts to convert: many at the edges of what is possible.
#include <cstdint>

#include <fmt/format.h>

#include "grower.hpp"

namespace bedside::condition::reference {
namespace {

using Words = std::vector<std::string>;

struct SpelledText {
  std::string spelling;
  std::string value;
};

const std::vector<SpelledText>& spelled_texts() {
  static const std::vector<SpelledText> all = {
      {"''", ""},
      {"\"\"", ""},
      {"'a'", "a"},
      {"\"b\"", "b"},
      {"'ab'", "ab"},
      {"\"abab\"", "abab"},
      {R"('it\'s')", "it's"},
      {R"("\u00e9")", "\u00e9"},
      {R"('\U0001F600')", "\U0001F600"},
      {"'\u3053\u3093'", "\u3053\u3093"},
      {R"(r"a\n")", "a\\n"},
      {R"(r'\d"')", "\\d\""},
      {R"("""a "b" c""")", "a \"b\" c"},
      {"'''two\nlines'''", "two\nlines"},
      {R"('\x41\101')", "AA"},
      {"'abcdefghijklmnopqrstuvwxyz abcdefghijklmnopqrstuvwxyz abcdefghijklmnopqrstuvwxyz'",
       "abcdefghijklmnopqrstuvwxyz abcdefghijklmnopqrstuvwxyz abcdefghijklmnopqrstuvwxyz"},
  };
  return all;
}

const Words& numbers() {
  static const Words all = {"0.0",      "0.5",      "1.0",    "2.0",    "-1.5",  "-0.0", "9007199254740992.0",
                            "2.5e-3",   "1e300",    "5e-324", "1e-300", "1e16",  "0.1",  "9.223372036854775807e18",
                            "-9.3e18",  "30.0",     "1e308",  "7.25",   "100.5", "1e21", "-9223372036854775808.0",
                            "4503.125", "123456.7", "1e15"};
  return all;
}

std::int64_t random_whole(Grower& grower) {
  static const std::vector<std::int64_t> edges = {
      INT64_MAX,  INT64_MIN,    INT64_MAX - 1, -INT64_MAX,   4611686018427387904, 9007199254740993, -9007199254740993,
      3037000500, 253402300799, 253402300800,  -62135596800, -62135596801,        1796083200};
  return grower.one_in(4) ? grower.among(edges) : grower.pick(12) - 3;
}

struct Spellings {
  Words right;
  Words wrong;
};

const Spellings& spellings(Kind kind) {
  static const Spellings truths = {{"1", "t", "true", "TRUE", "True", "0", "f", "false", "FALSE", "False"},
                                   {"TrUe", "yes", "", "T", "F", "2", " true"}};
  static const Spellings integers = {{"0", "-1", "7", "007", "-0", "9223372036854775807", "-9223372036854775808"},
                                     {"9223372036854775808", "-9223372036854775809", "", "-", "+1", "1.5", " 1", "1 ",
                                      "0x10", "--1", "1e3", "99999999999999999999999999999999999999999999"}};
  static const Spellings decimals = {{"1.5", "-0.0", "3", "1e3", "1e-3", "2.5e+2", "NaN", "Infinity", "-Infinity",
                                      "9007199254740993", "1e308", "1e-400", "0.1", "00.5"},
                                     {"1e999", "-1e999", ".5", "1.", "1e", "1e+", "+1.5", "nan", "1,5", "", "-",
                                      "0x1p3", " 1", "1 ", "1.5f", "inf", "-inf"}};
  static const Spellings moments = {
      {"0001-01-01T00:00:00Z", "9999-12-31T23:59:59.999999999Z", "1970-01-01T00:00:00Z", "2026-12-01T00:00:00Z",
       "2026-12-01T00:00:00+02:00", "2024-02-29T12:30:45.5Z", "1969-12-31T23:59:59.25Z", "2000-12-31T23:59:59-11:30",
       "1900-03-01T00:00:00.001Z", "2026-11-22T06:07:08.123456789Z", "9999-12-31T00:00:00Z", "0001-01-01T01:30:00Z"},
      {"2026-12-01", "2026-02-29T00:00:00Z", "2026-13-01T00:00:00Z", "2026-12-01T24:00:00Z", "2026-12-01T00:60:00Z",
       "2026-12-01T00:00:60Z", "0000-12-01T00:00:00Z", "0001-01-01T00:00:00+01:00", "9999-12-31T23:59:59-01:00", "",
       "2026-12-01T00:00:00", "1900-02-29T00:00:00Z", "2026-12-01T00:00:00.Z", "2026-12-01T00:00:00.1234567890Z",
       "2026-04-31T00:00:00Z", "2026-12-00T00:00:00Z", "2026-12-01 00:00:00Z", "2026-12-01T00:00:00+24:00"}};
  static const Spellings durations = {{"0s",
                                       "0",
                                       "1s",
                                       "-1s",
                                       "1.5s",
                                       "90m",
                                       "1h30m",
                                       "-1.5h",
                                       "100ms",
                                       "3us",
                                       "7ns",
                                       "1h2m3.5s",
                                       "86400s",
                                       "24h",
                                       "-0.001s",
                                       "1.000000001s",
                                       "1000000s",
                                       "9223372036.854775807s",
                                       "-9223372036.854775808s",
                                       "2562047h"},
                                      {"", "1", "s", "1 s", "1d", "9223372036.854775808s", "-9223372036.854775809s",
                                       "2562048h", "1.5", "--1s", "1h ", "abc", "99999999999999999999999999h"}};
  switch (kind) {
    case Kind::truth:
      return truths;
    case Kind::integer:
      return integers;
    case Kind::number:
      return decimals;
    case Kind::moment:
      return moments;
    default:
      return durations;
  }
}

/// A literal that the type check doesn't see through.
Tree hidden(Grower& grower, const std::string& value) {
  Tree tree = text(value);
  return grower.types == Types::slip && grower.one_in(2) ? tree : operation("+", {std::move(tree), text("")});
}

Tree one_of(Grower& grower, const Spellings& spelled, int depth) {
  if (depth > 0 && grower.one_in(8)) {
    Tree tree = grower.grow({Kind::text, {}}, depth - 1);
    return tree.form == Form::literal && tree.literal.as<std::string>() != nullptr
               ? hidden(grower, *tree.literal.as<std::string>())
               : tree;
  }
  return grower.one_in(5) ? hidden(grower, grower.among(spelled.wrong)) : text(grower.among(spelled.right));
}

}  // namespace

Tree random_literal(Grower& grower, Kind kind) {
  if (kind == Kind::truth) return labelled(truth(grower.one_in(2)), "literal bool");
  if (kind == Kind::integer) return labelled(whole(random_whole(grower)), "literal int");
  if (kind == Kind::number) return labelled(number(grower.among(numbers())), "literal double");
  if (kind == Kind::text) {
    const SpelledText& spelled = grower.among(spelled_texts());
    return labelled(literal(spelled.spelling, Value{spelled.value}), "literal string");
  }
  const Tree spelled = text(grower.among(spellings(kind).right));
  return kind == Kind::moment ? labelled(function("timestamp", {spelled}), "timestamp(string)")
                              : labelled(function("duration", {spelled}), "duration(string)");
}

Tree literal_key(Grower& grower, Kind kind, int which) {
  static const Words texts = {"a", "b", "c", "", "\u00e9"};
  if (kind == Kind::truth) return truth(which % 2 == 0);
  if (kind == Kind::integer) return whole(grower.one_in(12) ? INT64_MAX - which : which - 1);
  return text(texts[static_cast<std::size_t>(which) % texts.size()]);
}

bool slips_to_number(Grower& grower, Tree& key) {
  static const Words keys = {"0.0", "1.0", "2.0", "-0.0", "-1.0", "1.5", "9223372036854775808.0"};
  if (grower.types == Types::fit || !grower.one_in(6)) return false;
  key = number(grower.among(keys));
  return true;
}

Tree convertible_text(Grower& grower, Kind kind, int depth) {
  return one_of(grower, spellings(kind), depth);
}

Tree zone_text(Grower& grower, int depth) {
  static const Spellings zones = {
      {"UTC", "Z", "+11:00", "-02:30", "02:00", "+00:00", "-23:59", "14:00", "+05:45"},
      {"US/Central", "", "+1:00", "+11", "+11:60", "24:00", "utc", "+11:00 ", "++11:00", "-2:30", "America/New_York"}};
  return one_of(grower, zones, depth);
}

Value random_fact(Grower& grower, Kind kind) {
  static const std::vector<Timestamp> moments = {{-62'135'596'800, 0},
                                                 {253'402'300'799, 999'999'999},
                                                 {1796083200, 0},
                                                 {1796169600, 0},
                                                 {1796083199, 0},
                                                 {-1, 500'000'000},
                                                 {0, 0},
                                                 {951782400, 0}};
  switch (kind) {
    case Kind::moment:
      return Value{grower.among(moments)};
    case Kind::list: {
      Value::List elements;
      for (int left = grower.pick(4); left > 0; --left) elements.push_back(random_fact(grower, Kind::text));
      return Value{elements};
    }
    case Kind::text: {
      const auto what = static_cast<Kind>(grower.pick(6));
      if (what == Kind::text || grower.one_in(2)) return Value{grower.among(spelled_texts()).value};
      const Spellings& spelled = spellings(what);
      return Value{grower.among(grower.one_in(2) ? spelled.wrong : spelled.right)};
    }
    default:
      return random_literal(grower, kind).literal;
  }
}

std::string random_fact_name(Grower& grower, Kind kind) {
  if (kind == Kind::moment && grower.one_in(5)) return "today";
  return fmt::format("{}{}", "bintd?l"[static_cast<std::size_t>(kind)], grower.pick(4));
}

}  // namespace bedside::condition::reference
