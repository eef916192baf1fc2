#include <bedside/json.hpp>

#include "catch.hpp"
#include "ordered_json.hpp"

using namespace bedside;

namespace {

PreparedCall short_call() {
  PreparedCall call;
  call.plan = "check-in";
  call.topics = {{"greeting", "greeting", "Greeting", Section::opening, 0, 8'000, 8}};
  call.order = {"greeting"};
  call.as_written = {"greeting"};
  call.segments = {{"opening", {"greeting"}, 8'000}};
  call.steps.emplace_back();
  return call;
}

}  // namespace

TEST_CASE("a call on one line ends in its only newline") {
  const std::string line = to_json_line(short_call(), {7, {std::string("M-1")}, true, true});
  CHECK(line.find('\n') == line.size() - 1);
  const json::Json back = json::Json::parse(line);
  std::vector<std::string> names;
  for (const auto& field : back.items()) names.push_back(field.key());
  CHECK(names == std::vector<std::string>{"line", "plan", "as_written_arm", "patient", "as_written", "order",
                                          "segments", "feels", "costs", "costs_as_written", "optimal", "moves",
                                          "left_out", "waiting", "undecided_buttons", "waiting_buttons", "steps"});
  CHECK(back["line"] == 7);
  CHECK(back["patient"] == "M-1");
}

TEST_CASE("number, patient, moves and steps are left out where there are none or nobody asks for them") {
  const json::Json back = json::Json::parse(to_json_line(short_call()));
  for (const char* name : {"line", "patient", "moves", "steps"}) CHECK_FALSE(back.contains(name));
}

TEST_CASE("a patient is written as the fact was given") {
  const auto patient = [](Value value) {
    return json::Json::parse(to_json_line(short_call(), {1, std::move(value)})).at("patient");
  };
  CHECK(patient({std::int64_t{1001}}) == 1001);
  CHECK(patient({std::string("Jürgen \x1b")}) == "Jürgen \x1b");
  CHECK(patient({true}) == true);
}

TEST_CASE("the problems of a line stand side by side, each with its column") {
  Diagnostic somewhere;
  somewhere.code = "fact-type";
  somewhere.message = "the fact `a1c` is not a number";
  somewhere.range = SourceRange{{1, 4}, {1, 9}};
  Diagnostic nowhere;
  nowhere.code = "missing-fact";
  nowhere.message = "the fact `b` is missing";
  nowhere.hint = "give it";
  CHECK(to_json_line(std::vector<Diagnostic>{somewhere, nowhere}, 3) ==
        R"({"line":3,"errors":[{"code":"fact-type","message":"the fact `a1c` is not a number","column":4,"hint":""},)"
        R"({"code":"missing-fact","message":"the fact `b` is missing","column":null,"hint":"give it"}]})"
        "\n");
}
