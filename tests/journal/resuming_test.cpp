// A call that goes on from what its journal kept.
#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>
#include <utility>

#include <bedside/live_call.hpp>

#include "catch.hpp"

using namespace bedside;

namespace {

constexpr const char* plan_text = R"(bedside: 1
plan: check-in
facts:
  patient_id: {type: text, identifies: true, phi: false}
  first_name: {type: text, phi: false}
topics:
  - {topic: a, feels: delightful, say: "Hello {first_name}."}
  - {topic: b, feels: unpleasant, say: B., after: a}
  - {topic: c, feels: unpleasant, say: C., after: a}
  - {topic: d, feels: neutral, say: D., after: b}
  - {topic: e, feels: unpleasant, say: E., after: b}
  - {topic: f, feels: painful, say: F., after: c}
  - {topic: g, feels: pleasant, say: G.}
  - {topic: h, feels: neutral, say: H.}
  - {topic: i, feels: painful, say: I.}
  - {topic: j, feels: delightful, say: J.}
)";

CallPlan sample_plan(const std::string& end = {}) {
  Checked<CallPlan> plan = load_plan(plan_text + end, "check-in.yaml");
  REQUIRE(plan);
  return *plan.value;
}

Facts facts_of(const CallPlan& plan, const std::string& id, const std::string& name) {
  const auto facts = read_facts(plan, R"({"patient_id": ")" + id + R"(", "first_name": ")" + name + "\"}", "facts");
  REQUIRE(facts);
  return *facts.value;
}

/// What a journal keeps of a call that came to its end with nothing but `next`.
KeptCall whole_call(const CallPlan& plan, const Facts& facts, const SessionOptions& options) {
  Session session = start_session(plan, facts, options);
  while (session.now().step) session.apply({command::Next{}, {}});
  return {journal_header(plan, facts, options, "session-1"), session.events(), "call.journal"};
}

/// A folder of its own with a journal in it, whose call has come to its second event.
class KeptFolder {
 public:
  explicit KeptFolder(const std::string& name, bool practice = false)
      : path_(std::filesystem::current_path() / ("resuming_" + name)) {
    std::filesystem::remove_all(path_);
    std::filesystem::create_directory(path_);
    const CallPlan plan = sample_plan();
    const Facts facts = facts_of(plan, "M-1", "Maria");
    SessionOptions options;
    options.call = "monthly";
    options.practice = practice;
    auto journal = Journal::create(file(), journal_header(plan, facts, options, "session-1"));
    REQUIRE(journal);
    Session session = start_session(plan, facts, options);
    session.keep_events(&*journal.value);
    for (int i = 0; i < 2; ++i) REQUIRE(session.apply({command::Next{}, {}}).ok());
  }
  KeptFolder(const KeptFolder&) = delete;
  KeptFolder& operator=(const KeptFolder&) = delete;
  ~KeptFolder() { std::filesystem::remove_all(path_); }
  std::string file() const { return (path_ / "call.journal").string(); }

 private:
  std::filesystem::path path_;
};

/// All that is said, and a word when there is a call.
std::string outcome_of(const std::string& file, const ExpectedCall& expected) {
  const Checked<JournaledCall> resumed = resume_call(file, expected);
  std::string said = resumed ? "resumed" : "refused";
  for (const Diagnostic& problem : resumed.diagnostics) {
    CHECK(problem.file == file);
    said += ", " + problem.code;
  }
  return said;
}

std::function<Checked<Facts>(const CallPlan&)> known(const std::string& id, const std::string& name) {
  return [=](const CallPlan& plan) { return Checked<Facts>{facts_of(plan, id, name), {}}; };
}

}  // namespace

TEST_CASE("a call goes on from its journal with all that it was started with, and is kept there") {
  const KeptFolder folder{"all", true};
  for (std::size_t events = 2; events < 4; ++events) {
    Checked<JournaledCall> resumed = resume_call(folder.file());
    REQUIRE(resumed);
    CHECK(resumed.diagnostics.empty());
    JournaledCall call = std::move(*resumed.value);
    CHECK(call.session.events().size() == events);
    CHECK(call.plan.text() == sample_plan().text());
    CHECK(call.facts.values == facts_of(call.plan, "M-1", "Maria").values);
    CHECK(call.options.call == "monthly");
    CHECK(call.options.practice);
    CHECK(call.journal->path() == folder.file());
    const Reply reply = call.session.apply({command::Next{}, {}});
    CHECK(reply.ok());
    CHECK(reply.durable);
  }
}

TEST_CASE("a call that is expected goes on only as that call, and every problem names the journal") {
  const KeptFolder folder{"expected"};
  CHECK(outcome_of(folder.file(), {sample_plan(), known("M-1", "Maria")}) == "resumed");
  CHECK(outcome_of(folder.file(), {{}, known("M-1", "Maria")}) == "resumed");
  CHECK(outcome_of(folder.file(), {sample_plan(), known("M-1", "Mary")}) == "resumed, journal-other-facts");
  CHECK(outcome_of(folder.file(), {sample_plan(), known("M-2", "Maria")}) == "refused, journal-other-patient");
  CHECK(outcome_of(folder.file(), {sample_plan("# edited\n"), known("M-2", "Maria")}) == "refused, journal-other-plan");
  CHECK(outcome_of(folder.file() + ".none", {}) == "refused, journal-unusable");
}

TEST_CASE(
    "a call under another name, or in another order, does not go on, and what is left out may be whatever it is") {
  const KeptFolder folder{"options"};
  const auto as = [](std::optional<std::string> call, std::optional<bool> as_written) {
    return ExpectedCall{{}, {}, std::move(call), as_written};
  };
  CHECK(outcome_of(folder.file(), as("monthly", false)) == "resumed");
  CHECK(outcome_of(folder.file(), as("weekly", {})) == "refused, journal-other-plan");
  CHECK(outcome_of(folder.file(), as("", {})) == "refused, journal-other-plan");
  CHECK(outcome_of(folder.file(), as({}, true)) == "refused, journal-other-plan");
  CHECK(outcome_of(folder.file(), as("weekly", true)) == "refused, journal-other-plan, journal-other-plan");
}

TEST_CASE("practice does not go on with the facts of a patient, and says that it is practice") {
  const KeptFolder folder{"practice", true};
  const Checked<JournaledCall> resumed = resume_call(folder.file(), {{}, known("M-1", "Maria")});
  CHECK_FALSE(resumed);
  REQUIRE(resumed.diagnostics.size() == 1);
  CHECK(resumed.diagnostics[0].code == "journal-other-patient");
  CHECK(resumed.diagnostics[0].message == "the journal keeps a practice call, with the plan's example facts");
}

TEST_CASE("where the plan identifies nobody, other facts may be those of another patient, which is said") {
  const Checked<CallPlan> plan = load_plan(
      "bedside: 1\nplan: p\nfacts: {first_name: {type: text, phi: false}}\ntopics:\n  - topic: a\n"
      "    say: Hello {first_name}.\n",
      "p.yaml");
  REQUIRE(plan);
  const auto facts = [&](const std::string& name) {
    return *read_facts(*plan.value, "{\"first_name\": \"" + name + "\"}", "facts").value;
  };
  const KeptCall kept = whole_call(*plan.value, facts("Maria"), {});
  const std::vector<Diagnostic> said = compare_facts(*plan.value, facts("Ida"), kept);
  REQUIRE(said.size() == 1);
  CHECK(said[0].code == "journal-other-facts");
  CHECK(said[0].hint ==
        "no fact of this plan is marked `identifies: true`, so bedside can't tell whether this is the same patient");
}

TEST_CASE("facts that are not sound are said, and the call does not go on") {
  const KeptFolder folder{"facts"};
  const auto broken = [](const CallPlan& plan) { return read_facts(plan, "{}", "ida.json"); };
  const Checked<JournaledCall> resumed = resume_call(folder.file(), {{}, broken});
  CHECK_FALSE(resumed);
  REQUIRE(resumed.diagnostics.size() == 2);
  CHECK(resumed.diagnostics[0].file == "ida.json");
}

TEST_CASE("events that lead elsewhere now are a problem of their journal") {
  const CallPlan plan = sample_plan();
  KeptCall kept = whole_call(plan, facts_of(plan, "M-1", "Maria"), {});
  kept.events[1].then = "elsewhere";
  const Checked<Session> resumed = resume_session(plan, kept);
  CHECK_FALSE(resumed);
  REQUIRE(resumed.diagnostics.size() == 1);
  CHECK(resumed.diagnostics[0].code == "journal-diverges");
  CHECK(resumed.diagnostics[0].file == "call.journal");
}

TEST_CASE("a call that was arranged with a budget of its own goes on with that budget") {
  const CallPlan plan = sample_plan();
  const Facts facts = facts_of(plan, "M-1", "Maria");
  SessionOptions options;
  options.arrangement.state_budget = 0;
  const std::vector<Event> events = whole_call(plan, facts, options).events;
  REQUIRE_FALSE(resume_session(plan, facts, events));
  CHECK(resume_session(plan, facts, events, options));
  CHECK(resume_session(plan, whole_call(plan, facts, options)));
}

TEST_CASE("a budget that no journal can write is kept as the largest that it can") {
  SessionOptions options;
  options.arrangement.state_budget = static_cast<std::size_t>(-1);
  const CallPlan plan = sample_plan();
  const JournalHeader header = journal_header(plan, facts_of(plan, "M-1", "Maria"), options, "session-1");
  CHECK(header.state_budget == 0x7FFF'FFFF'FFFF'FFFF);
}
