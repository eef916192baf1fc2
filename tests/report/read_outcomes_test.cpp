#include <set>
#include <string>
#include <vector>

#include <bedside/json.hpp>
#include <bedside/outcomes.hpp>

#include "catch.hpp"

using namespace bedside;
using Catch::Contains;

namespace {

Outcome whole_outcome() {
  Outcome outcome;
  outcome.plan = "diabetes-monthly";
  outcome.plan_sha256 = std::string(64, 'a');
  outcome.enrolment = {"first-year", "ritual-2026", "chase", std::string(64, 'b')};
  outcome.order = {"greeting", "walking/1"};
  outcome.answers = {{"likelihood_to_recommend", {std::int64_t{9}}},
                     {"motivated_to_change", {true}},
                     {"weight", {81.5}},
                     {"how_it_goes", {std::string{"tired"}}},
                     {"symptoms", {Value::List{{std::string{"cough"}}}}}};
  outcome.choices = {{"walking", "morning", "schedule", true}, {"dentist", "near", "provider", false}};
  outcome.deferred = {{"smoking", "not_now"}};
  outcome.disposition = Disposition::must_go;
  outcome.started_at = Timestamp{1'796'119'200, 0};
  outcome.seconds = 754;
  return outcome;
}

void check_is_whole(const ReportedCall& call) {
  CHECK(call.trial == "ritual-2026");
  CHECK(call.arm == "chase");
  CHECK(call.patient == std::string(64, 'b'));
  CHECK(call.disposition == Disposition::must_go);
  CHECK(call.seconds == 754);
  CHECK(call.choices == 2);
  CHECK(call.deferred == 1);
  CHECK_FALSE(call.as_written_arm);
  CHECK_FALSE(call.practice);
  CHECK(call.answers ==
        Values{{"likelihood_to_recommend", {std::int64_t{9}}}, {"motivated_to_change", {true}}, {"weight", {81.5}}});
  CHECK(call.fingerprint.size() == 64);
}

std::string replaced(std::string text, const std::string& before, const std::string& after) {
  for (std::size_t at = 0; (at = text.find(before, at)) != std::string::npos; at += after.size())
    text.replace(at, before.size(), after);
  return text;
}

}  // namespace

TEST_CASE("what bedside writes as the outcome of a call is read again") {
  const ReadOutcomes read = read_outcomes(to_json(whole_outcome()), "outcomes.jsonl");
  CHECK(read.problems.empty());
  REQUIRE(read.calls.size() == 1);
  check_is_whole(read.calls[0]);
}

TEST_CASE("outcomes stand on lines, in a list, or one on many lines") {
  const std::string line = to_json(whole_outcome());
  const std::string bare = line.substr(0, line.size() - 1);
  const std::string indented = "{\n  " + bare.substr(1, bare.size() - 2) + "\n}\n";
  for (const std::string& text :
       {line + "\n \n" + line, line + bare, "\xEF\xBB\xBF" + line + line, replaced(line + line, "\n", "\r\n"),
        "[" + bare + "," + bare + "]", " [\n " + bare + ",\n" + indented + "]\n"}) {
    INFO(text);
    const ReadOutcomes read = read_outcomes(text, "outcomes.jsonl");
    CHECK(read.problems.empty());
    CHECK(read.unread == 0);
    REQUIRE(read.calls.size() == 2);
    check_is_whole(read.calls[0]);
    check_is_whole(read.calls[1]);
  }
  const ReadOutcomes one = read_outcomes(indented, "outcome.json");
  REQUIRE(one.calls.size() == 1);
  check_is_whole(one.calls[0]);
}

TEST_CASE("a file without anything in it holds no outcomes and no problem") {
  for (const char* text : {"", "\n\n", "[]", " [ ] \n", "\xEF\xBB\xBF"}) {
    const ReadOutcomes read = read_outcomes(text, "outcomes.jsonl");
    CHECK((read.calls.empty() && read.problems.empty() && read.unread == 0));
  }
}

TEST_CASE("what the patient wanted to hear next is no choice that a plan offers") {
  const ReadOutcomes read = read_outcomes(
      R"({"disposition": "complete", "choices": [{"answer": "which_next", "option": "sleep"}, {"answer": "dentist", "option": "near"}]})",
      "x");
  REQUIRE(read.calls.size() == 1);
  CHECK(read.calls[0].choices == 1);
}

TEST_CASE("an outcome needs no more than its disposition, and may hold what nobody knows yet") {
  const ReadOutcomes read =
      read_outcomes(R"({"disposition": null, "weather": {"rain": [{"at": 1}], "choices": [1]}, "mood": [[1]]})", "x");
  REQUIRE(read.calls.size() == 1);
  CHECK_FALSE(read.calls[0].disposition);
  CHECK_FALSE(read.calls[0].seconds);
  CHECK(read.calls[0].choices == 0);
  CHECK(read.calls[0].answers.empty());
  CHECK(read.calls[0].fingerprint.empty());
}

TEST_CASE("every disposition is known by its name") {
  for (std::size_t place = 0; place <= static_cast<std::size_t>(Disposition::other); ++place) {
    Outcome outcome = whole_outcome();
    outcome.disposition = static_cast<Disposition>(place);
    const ReadOutcomes read = read_outcomes(to_json(outcome), "outcomes.jsonl");
    REQUIRE(read.calls.size() == 1);
    CHECK(read.calls[0].disposition == outcome.disposition);
  }
}

TEST_CASE("a line that can't be read is a problem with its line and without a value, and the others are read") {
  const std::string line = R"({"disposition": "complete"})";
  const ReadOutcomes read = read_outcomes(
      line + "\n{\"disposition\": \"M-1001 is well\"}\n" + line + "\n{\"nurse\": \"M-1001\n" + line + "\n", "o.jsonl");
  CHECK(read.calls.size() == 3);
  CHECK(read.unread == 2);
  REQUIRE(read.problems.size() == 2);
  CHECK(read.problems[0].code == "outcome-shape");
  CHECK(read.problems[0].range->begin == Position{2, 2});
  CHECK(read.problems[1].code == "json-syntax");
  CHECK(read.problems[1].range->begin.line == 4);
  for (const Diagnostic& problem : read.problems) {
    CHECK(problem.file == "o.jsonl");
    CHECK_THAT(problem.message + problem.hint, !Contains("M-1001"));
  }
}

TEST_CASE("of a line with two outcomes, or with something behind one, nothing is read") {
  const std::string line = R"({"disposition": "complete"})";
  for (const std::string& behind : {line, std::string{","}, std::string{"x"}}) {
    const ReadOutcomes read = read_outcomes(line + "\n" + line + " " + behind + "\n" + line + "\n", "o.jsonl");
    CHECK(read.calls.size() == 2);
    CHECK(read.unread == 1);
    CHECK(read.problems.size() == 1);
  }
}

TEST_CASE("an outcome with several mistakes is one problem and one outcome that wasn't read") {
  const ReadOutcomes read =
      read_outcomes(R"([{"disposition": 1, "seconds": "x", "answers": []}, {"disposition": "complete"}])", "o.json");
  CHECK(read.calls.size() == 1);
  CHECK(read.unread == 1);
  CHECK(read.problems.size() == 1);
}

TEST_CASE("outcomes that begin at the same time and are alike have the same fingerprint") {
  Outcome outcome = whole_outcome();
  const std::string line = to_json(outcome);
  outcome.seconds = 755;
  const ReadOutcomes read = read_outcomes(line + to_json(outcome) + line, "outcomes.jsonl");
  REQUIRE(read.calls.size() == 3);
  CHECK(read.calls[0].fingerprint == read.calls[2].fingerprint);
  CHECK(read.calls[0].fingerprint != read.calls[1].fingerprint);
}

TEST_CASE("a name that is there twice is a problem, as nobody knows which of the two counts") {
  for (const char* text : {R"({"disposition": "complete", "disposition": null})",
                           R"({"patient": "M-1001", "disposition": null, "patient": "M-1002"})",
                           R"({"started_at": null, "started_at": null, "disposition": null})",
                           R"({"answers": {"smile": 3, "smile": "M-1001"}, "disposition": "complete"})",
                           R"({"answers": {"smile": 3}, "disposition": "complete", "answers": {}})"}) {
    INFO(text);
    const ReadOutcomes read = read_outcomes(text, "o.jsonl");
    CHECK(read.calls.empty());
    CHECK(read.unread == 1);
    REQUIRE(read.problems.size() == 1);
    CHECK(read.problems[0].code == "outcome-shape");
    CHECK_THAT(read.problems[0].message, Contains("twice") && !Contains("M-1001"));
  }
  const ReadOutcomes read = read_outcomes(
      R"([{"disposition": null, "answers": {"a": 1}, "order": [{"id": 1}, {"id": 1}]}, {"disposition": null, "answers": {"a": 1}}])",
      "o.json");
  CHECK(read.calls.size() == 2);
  CHECK(read.problems.empty());
}

TEST_CASE("an outcome that another program has written anew has the same fingerprint") {
  const std::string outcome =
      R"({"started_at":"2026-12-01T17:30:00Z","disposition":"complete","order":["a","b"],"answers":{"x":9,"y":0.5}})";
  const std::string fingerprint = read_outcomes(outcome, "o.jsonl").calls.at(0).fingerprint;
  CHECK(fingerprint.size() == 64);
  for (
      const char* anew :
      {R"({ "started_at": "2026-12-01T17:30:00Z", "disposition": "complete", "order": ["a", "b"],)"
       R"( "answers": {"x": 9, "y": 0.5} })",
       R"({"answers":{"y":5e-1,"x":9.0},"order":["a","b"],"disposition":"\u0063omplete","started_at":"2026-12-01T17:30:00Z"})"}) {
    INFO(anew);
    CHECK(read_outcomes(anew, "o.jsonl").calls.at(0).fingerprint == fingerprint);
    CHECK(read_outcomes("[" + outcome + "," + anew + "]", "o.json").calls.at(1).fingerprint == fingerprint);
  }
}

TEST_CASE("outcomes that begin at the same time and differ in anything have fingerprints of their own") {
  const std::string begin = R"({"started_at":"2026-12-01T17:30:00Z","disposition":"complete")";
  std::set<std::string> fingerprints;
  const std::vector<std::string> different{"",
                                           R"(,"order":[])",
                                           R"(,"order":{})",
                                           R"(,"order":["a","b"])",
                                           R"(,"order":["b","a"])",
                                           R"(,"order":["ab"])",
                                           R"(,"order":[["a","b"]])",
                                           R"(,"order":"a")",
                                           R"(,"order":null)",
                                           R"(,"order":"null")",
                                           R"(,"order":1)",
                                           R"(,"order":"1")",
                                           R"(,"order":true)",
                                           R"(,"order":-1)",
                                           R"(,"order":9007199254740993)",
                                           R"(,"order":9007199254740992)",
                                           R"(,"notes":[{"text":"x"}])",
                                           R"(,"notes":[{"text":"y"}])",
                                           R"(,"answers":{"a":{"b":1}})",
                                           R"(,"answers":{"a":{},"b":1})"};
  for (const std::string& rest : different)
    fingerprints.insert(read_outcomes(begin + rest + "}", "o.jsonl").calls.at(0).fingerprint);
  CHECK(fingerprints.size() == different.size());
}

TEST_CASE("of bad outcomes a hundred are named, the others are counted, and it is said that there are more") {
  const std::string good = R"({"disposition": "complete"})";
  const std::string bad = R"({"disposition": 7})";
  const auto lines_of = [&](int count) {
    std::string lines = good + "\n";
    for (int i = 0; i < count; ++i) lines += (i % 2 == 0 ? bad : std::string{"{"}) + "\n";
    return lines + good + "\n";
  };
  const auto list_of = [&](int count) {
    std::string list = "[" + good;
    for (int i = 0; i < count; ++i) list += "," + (i % 2 == 0 ? bad : std::string{"7"});
    return list + "," + good + "]";
  };
  for (const bool is_list : {false, true}) {
    INFO(is_list);
    const auto read = [&](int count) { return read_outcomes(is_list ? list_of(count) : lines_of(count), "o.jsonl"); };
    CHECK(read(100).problems.size() == 100);
    const ReadOutcomes more = read(5'000);
    CHECK(more.calls.size() == 2);
    CHECK(more.unread == 5'000);
    REQUIRE(more.problems.size() == 101);
    CHECK(more.problems.back().code == "limit-exceeded");
    CHECK(more.problems.back().message ==
          "4900 more outcomes of this file can't be read; the limit is 100 that are named");
    CHECK(read(101).problems.back().message ==
          "1 more outcome of this file can't be read; the limit is 100 that are named");
  }
}
