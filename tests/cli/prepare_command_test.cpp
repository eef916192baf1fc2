#include <nlohmann/json.hpp>

#include "catch.hpp"
#include "cli/golden.hpp"
#include "cli/patient_plan.hpp"

using Catch::Contains;
using nlohmann::json;

namespace {

std::vector<json> lines_of(const Console& console) {
  std::vector<json> lines;
  std::istringstream text(console.out.str());
  for (std::string line; std::getline(text, line);) lines.push_back(json::parse(line));
  return lines;
}

/// The only problem of the only line.
json only_error(const std::string& line, const std::string& plan = patient_plan) {
  const Console console = prepared(line + "\n", {}, plan);
  CHECK(console.status == 1);
  const std::vector<json> lines = lines_of(console);
  REQUIRE(lines.size() == 1);
  REQUIRE(lines[0]["errors"].size() == 1);
  return lines[0]["errors"][0];
}

std::string patients(int count) {
  std::string text;
  for (int i = 0; i < count; ++i) {
    const std::string id = "\"member_id\": \"M-" + std::to_string(i) + "\"";
    if (i % 7 == 3) text += "\n";
    if (i % 11 == 5) text += "{" + id + ", \"a1c\": \"high\"}\n";
    text += "{" + id + ", \"a1c\": " + std::to_string(4 + i % 12) + ", \"smoker\": " + (i % 3 == 0 ? "true" : "false") +
            "}\n";
  }
  return text;
}

std::string nested(int depth) {
  return std::string(static_cast<std::size_t>(depth), '[') + std::string(static_cast<std::size_t>(depth), ']');
}

}  // namespace

TEST_CASE("prepare answers each line with a line, in order, and says at the end how many were bad") {
  const Console console = prepared(R"({"member_id": "M-1", "a1c": 9.5, "smoker": true}

{"facts": {"member_id": "M-2", "a1c": 6.1}, "history": [{"order": ["sugar", "walking/1", "walking/2"]}]}
{"member_id": "M-3", "a1c": "very high", "age": 71}
)");
  CHECK(console.status == 1);
  require_golden("prepare.txt", console.out.str() + console.err.str());
}

TEST_CASE("without bad lines prepare has nothing to say on the error stream") {
  const Console console = prepared(patients(1));
  CHECK(console.status == 0);
  CHECK(console.err.str().empty());
  CHECK(prepared("").status == 0);
  CHECK(prepared("").out.str().empty());
}

TEST_CASE("a prepared call has the fields of a preview") {
  const PlanFile plan;
  const std::string facts = R"({"member_id": "M-1", "a1c": 9.5, "smoker": true})";
  Console preview;
  preview.in.str(facts);
  run(preview, {"preview", plan.path(), "--facts", "-", "--format", "json"});
  Console prepare;
  prepare.in.str(facts);
  run(prepare, {"prepare", plan.path(), "--steps", "--moves"});
  const json whole = json::parse(preview.out.str());
  json line = json::parse(prepare.out.str());
  CHECK(line["line"] == 1);
  CHECK(line["patient"] == "M-1");
  line.erase("line");
  line.erase("patient");
  for (const auto& [name, value] : line.items()) {
    INFO(name);
    CHECK(whole.at(name) == value);
  }
  for (const char* name : {"order", "segments", "feels", "costs", "left_out", "moves", "steps"})
    CHECK(line.contains(name));
}

TEST_CASE("steps and moves are there when they are asked for") {
  const json line = lines_of(prepared(patients(1))).at(0);
  CHECK_FALSE(line.contains("steps"));
  CHECK_FALSE(line.contains("moves"));
}

TEST_CASE("as written is the control arm") {
  const json line = lines_of(prepared(R"({"member_id": "M-1", "a1c": 9.5})", {"--as-written"})).at(0);
  CHECK(line["as_written_arm"] == true);
  CHECK(line["order"] == line["as_written"]);
}

TEST_CASE("the history of a line is that patient's habit") {
  const std::string facts = R"("facts": {"member_id": "M-1", "a1c": 6})";
  const json without = lines_of(prepared("{" + facts + "}")).at(0);
  CHECK(without == lines_of(prepared("{" + facts + ", \"history\": null}")).at(0));
  CHECK(without == lines_of(prepared(R"({"member_id": "M-1", "a1c": 6})")).at(0));
  const std::string history = R"("history": [{"order": ["sugar", "walking/1", "walking/2"]}])";
  const json with = lines_of(prepared("{" + facts + "," + history + "}")).at(0);
  CHECK(with["costs_as_written"] != without["costs_as_written"]);
  CHECK(with == lines_of(prepared("{" + history + "," + facts + "}")).at(0));
}

TEST_CASE("a plan with a fact called facts takes facts by themselves only") {
  const std::string plan =
      "bedside: 1\nplan: odd\nfacts:\n  facts: {type: text, phi: false}\ntopics: [{topic: a, say: Hello.}]\n";
  CHECK(prepared(R"({"facts": "many"})", {}, plan).status == 0);
  CHECK(only_error(R"({"facts": {"facts": "many"}})", plan)["code"] == "fact-type");
}

TEST_CASE("a bad line is answered with its number and what is wrong, and the rest goes on") {
  using namespace std::string_literals;
  const std::string id = R"("member_id": "M-1")";
  const auto [line, code] = GENERATE_COPY(table<std::string, std::string>({
      {"{" + id, "json-syntax"},
      {"{" + id + "} {}", "json-syntax"},
      {"[{" + id + "}]", "json-shape"},
      {"17", "json-shape"},
      {"{" + id + R"(, "age": 3})", "undeclared-fact"},
      {"{" + id + R"(, "a1c": "9"})", "fact-type"},
      {"{" + id + R"(, "a1c": 99})", "fact-range"},
      {"{" + id + R"(, "a1c": {"value": 5, "unit": "%"}})", "fact-unit"},
      {"{}", "missing-fact"},
      {"{" + id + ", " + id + "}", "duplicate-fact"},
      {"{" + id + ", \"first_name\": \"M\xff\"}", "not-utf8"},
      {"{" + id + "}\0{}"s, "forbidden-character"},
      {"{" + id + ", \"a1c\": " + nested(40) + "}", "limit-exceeded"},
      {"{" + id + ", \"first_name\": \"" + std::string(2'000'000, 'a') + "\"}", "limit-exceeded"},
      {"{" + id + ", \"first_name\": \"" + std::string(9'000'000, 'a') + "\"}", "limit-exceeded"},
      {R"({"facts": 3})", "json-shape"},
      {R"({"history": []})", "json-shape"},
      {"{\"facts\": {" + id + "}, \"history\": 3}", "json-shape"},
      {"{\"facts\": {" + id + "}, \"history\": [3]}", "history-shape"},
      {"{\"facts\": {" + id + "}, \"history\": [" + nested(40) + "]}", "history-shape"},
      {"{\"facts\": {" + id + "}, \"histroy\": []}", "json-shape"},
      {"{\"facts\": {" + id + "}, \"facts\": {" + id + "}}", "json-shape"},
      {"{\"facts\": {" + id + "}, \"history\": [}", "json-syntax"},
      {"{\"facts\": {" + id + "}, \"history\": []", "json-syntax"},
      {"{\"facts\": {" + id + ", \"a1c\": }}", "json-syntax"},
      {"{\"facts\": [[", "json-syntax"},
      {"{\"facts\": [{" + id + "}]}", "json-shape"},
  }));
  INFO(line.substr(0, 100));
  const Console console = prepared("\n{" + id + "}\n" + line + "\n{" + id + "}\n");
  CHECK(console.status == 1);
  const std::vector<json> lines = lines_of(console);
  REQUIRE(lines.size() == 3);
  CHECK(lines[0]["line"] == 2);
  CHECK(lines[1]["line"] == 3);
  CHECK(lines[1]["errors"][0]["code"] == code);
  CHECK(lines[1]["errors"].size() == 1);
  CHECK(lines[2]["line"] == 4);
  CHECK(lines[2].contains("order"));
  CHECK(console.err.str() == "bedside: 1 of 3 lines could not be prepared, the first of them line 3\n");
}

TEST_CASE("a line that is cut off anywhere is refused, with either kind of line") {
  for (const std::string whole : {R"({"member_id": "M-1", "a1c": 5.25, "smoker": true})",
                                  R"({"facts": {"member_id": "M-1"}, "history": [{"order": ["sugar"]}]})",
                                  R"({"history": [{"order": ["sugar"]}], "facts": {"member_id": "M-1"}})"}) {
    CHECK(prepared(whole).status == 0);
    std::string cut;
    for (std::size_t length = 1; length < whole.size(); ++length) cut += whole.substr(0, length) + "\n";
    for (const json& line : lines_of(prepared(cut))) CHECK(line.contains("errors"));
  }
}

TEST_CASE("all problems of a line are told at once, each at its column") {
  const json line =
      lines_of(prepared(R"({"facts": {"member_id": 3, "a1c": 99}, "history": 3, "when": 1})")).at(0)["errors"];
  std::vector<std::string> codes;
  for (const json& problem : line) codes.push_back(problem["code"]);
  CHECK(codes == std::vector<std::string>{"json-shape", "fact-type", "fact-range", "json-shape"});
  CHECK(line[1]["column"] == 12);
  CHECK(line[2]["column"] == 28);
}

TEST_CASE("what a patient's line holds never comes back in a problem") {
  const std::string secret = "Zebulon";
  for (const std::string line : {
           R"({"member_id": {"Zebulon": "Zebulon"}, "Zebulon": "Zebulon"})",
           R"({"Zebulon": 1, "Zebulon": 2})",
           R"({"Zebulon": [[1]]})",
           R"({"Zebulon": nine})",
           R"({"Zebulon": {"value": 1}})",
           R"({"Zebulon": 18446744073709551616})",
           R"({"Zebulon": 1e999})",
           R"({"Zebulon": NaN})",
           R"({"Zebulon)",
           R"({"member_id: "Zebulon", "a1c": 3})",
           R"({"member_id": "M-1, "a1c": "Zebulon"})",
           R"({"member_id": Zebulon})",
           R"({"a1c": "Zebulon", "smoker": "Zebulon"})",
           R"({"a1c": {"value": 5, "unit": "Zebulon"}})",
           R"(Zebulon)",
           R"("Zebulon")",
           R"(["Zebulon"])",
           R"({"facts": "Zebulon"})",
           R"({"facts": {"Zebulon": "Zebulon", "Zebulon": 2}, "Zebulon": {"Zebulon": 1}})",
           R"({"facts": {"member_id": Zebulon}, "history": ["Zebulon"]})",
           R"({"facts": {"member_id": "M-1"}, "history": [{"order": "Zebulon"}]})",
           R"({"facts": {"member_id": "M-1"}, "history": {"Zebulon": 3}})",
           R"({"facts": {"member_id": "M-1"}, Zebulon})",
           R"({"history": [{"order": [["Zebulon"]]}]})",
       }) {
    INFO(line);
    for (const std::string& broken :
         {line, line + "\xff", line + '\0', line + "\\", "{\"Zebulon\": " + nested(40) + "}"}) {
      const Console console = prepared(broken);
      CHECK(console.status == 1);
      CHECK_THAT(console.out.str(), Contains("errors") && !Contains(secret));
      CHECK_THAT(console.err.str(), !Contains(secret));
    }
  }
}

TEST_CASE("a name that nearly is a declared one is guessed without being repeated") {
  const json problem = only_error(R"({"member_id": "M-1", "smokre": true})");
  CHECK(problem["message"] == "the plan declares no fact of this name");
  CHECK(problem["hint"] == "did you mean `smoker`?");
  CHECK(problem["column"] == 22);
}

TEST_CASE("lines may end in any usual way, and a byte order mark is passed over") {
  const std::string line = R"({"member_id": "M-1"})";
  const std::string alone = prepared(line + "\n").out.str();
  CHECK(prepared(line).out.str() == alone);
  CHECK(prepared(line + "\r\n").out.str() == alone);
  CHECK(prepared("\xEF\xBB\xBF" + line + "\n").out.str() == alone);
  CHECK(prepared(line + "\n \t\r\n\r\n\n  ").out.str() == alone);
  CHECK(lines_of(prepared("\n\r\n" + line)).at(0)["line"] == 3);
}

TEST_CASE("the output is the same however many work on it") {
  const std::string input = patients(4000);
  const Console alone = prepared(input, {"--jobs", "1"});
  CHECK(lines_of(alone).size() > 4000);
  for (const char* jobs : {"2", "4", "13", "0"}) {
    const Console together = prepared(input, {"--jobs", jobs});
    CHECK(together.out.str() == alone.out.str());
    CHECK(together.err.str() == alone.err.str());
    CHECK(together.status == 1);
  }
}

TEST_CASE("prepare refuses a plan on standard input, too many jobs and a missing plan") {
  Console console;
  console.in.str(patient_plan);
  CHECK(run(console, {"prepare", "-"}).status == 2);
  CHECK(console.err.str() == "bedside: the plan can't be `-`: standard input holds the patients\n");
  CHECK(prepared("", {"--jobs", "257"}).status == 2);
  CHECK(prepared("", {"--jobs", "-1"}).status == 2);
  CHECK(prepared("", {"--jobs", "many"}).status == 2);
  Console missing;
  CHECK(run(missing, {"prepare", "no-such-plan.yaml"}).status == 2);
}

TEST_CASE("a plan with errors ends prepare before a patient is read") {
  const PlanFile plan("plan: [");
  Console console;
  console.in.str(patients(1));
  CHECK(run(console, {"prepare", plan.path()}).status == 1);
  CHECK(console.out.str().empty());
  CHECK_THAT(console.err.str(), Contains("error["));
  CHECK(console.in.tellg() == std::streampos(0));
}
