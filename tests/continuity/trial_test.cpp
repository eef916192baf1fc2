// A patient of a trial stays in one arm, and every call and outcome says which.
#include <set>

#include "catch.hpp"
#include "continuity/small_programme.hpp"

using namespace bedside;
using namespace texts;

namespace {

ProgrammeFiles trial_files() {
  ProgrammeFiles files = small_files();
  files.programme +=
      "trial: {name: ritual, arms: {chase: {}, as-written: {as_written: true}, endings: {principles: "
      "[finish-strong]}}}\n";
  const std::string member = "  member_id: {type: text, identifies: true, phi: false, optional: true, example: M-1}\n";
  files.monthly.insert(files.monthly.find("  goal:"), member);
  files.welcome.insert(files.welcome.find("topics:"), "facts:\n" + member);
  return files;
}

std::string facts_of(int member) {
  return "{\"member_id\": \"M-" + std::to_string(member) + "\"}";
}

}  // namespace

TEST_CASE("a patient is in the same arm in every call, and the arm says how the call is ordered") {
  const CallProgramme programme = loaded(trial_files());
  std::set<std::string> arms;
  for (int member = 0; member < 20; ++member) {
    const OpenedCall first = opened(programme, "1", {}, facts_of(member));
    const OpenedCall later = opened(programme, "3", {}, facts_of(member));
    const Enrolment& enrolment = first.options.enrolment;
    CHECK(enrolment == later.options.enrolment);
    CHECK(enrolment.trial == "ritual");
    CHECK(enrolment.patient.size() == 64);
    CHECK(first.continuity.arm == enrolment.arm);
    CHECK(later.options.arrangement.as_written == (enrolment.arm == "as-written"));
    CHECK(later.options.arrangement.principles.has_value() == (enrolment.arm == "endings"));
    const PreparedCall call = prepare(later);
    CHECK(call.as_written_arm == (enrolment.arm == "as-written"));
    if (enrolment.arm == "endings") CHECK(call.principles == std::vector<Principle>{Principle::finish_strong});
    if (enrolment.arm == "chase") CHECK(call.principles.size() == principle_count);
    arms.insert(enrolment.arm);
  }
  CHECK(arms == std::set<std::string>{"as-written", "chase", "endings"});
}

TEST_CASE("the outcome says the trial, the arm and a patient that can't be read from it") {
  const OpenedCall call = opened(loaded(trial_files()), "1", {}, facts_of(1));
  const Outcome outcome = start_session(call.plan, call.facts, call.options).outcome();
  CHECK(outcome.enrolment == call.options.enrolment);
  CHECK(outcome.enrolment.patient.find("M-1") == std::string::npos);
  CHECK(outcome.as_written_arm == (outcome.enrolment.arm == "as-written"));
}

TEST_CASE("nobody whom the trial can't tell is put into an arm") {
  CHECK_THROWS_WITH(opened(loaded(trial_files()), "1", {}, "{}"),
                    "the trial `ritual` can't tell which arm this patient is in\n");
}

TEST_CASE("a resumed call stays in its arm") {
  const CallProgramme programme = loaded(trial_files());
  for (int member = 0; member < 6; ++member) {
    const OpenedCall call = opened(programme, "2", {}, facts_of(member));
    KeptCall kept;
    kept.header = journal_header(call.plan, call.facts, call.options, "session");
    const Checked<Session> resumed = resume_session(call.plan, kept);
    REQUIRE(resumed);
    const Session session = start_session(call.plan, call.facts, call.options);
    CHECK(resumed.value->status().order == session.status().order);
    CHECK(resumed.value->outcome().enrolment == call.options.enrolment);
  }
}
