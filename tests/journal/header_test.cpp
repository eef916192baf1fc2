#include "journal/header.hpp"

#include <string>

#include "catch.hpp"
#include "journal/sample_call.hpp"

using namespace bedside;
using journal::Header;
using journal::header_text;
using journal::read_header;

namespace {

std::string replaced(std::string text, const std::string& old, const std::string& with) {
  const std::size_t at = text.find(old);
  REQUIRE(at != std::string::npos);
  return text.replace(at, old.size(), with);
}

std::string sample_text() {
  Header header;
  header.said = sample_header();
  return header_text(header);
}

}  // namespace

TEST_CASE("the first line says what is needed to go on without the plan's file") {
  CHECK(sample_text() ==
        R"({"journal":"bedside","format":1,"engine":")" BEDSIDE_VERSION R"(","language":1,"session":"session-1",)"
        R"("plan":"check-in","plan_text":"bedside: 1\nplan: check-in\n",)"
        R"("plan_sha256":"2785e975cfef666be15baf85c8b617680aad5298c5c3d192ccf2bbd727bc3fb4",)"
        R"("facts":"{\"first_name\":\"Maria\"}",)"
        R"("facts_sha256":"ed7728138e843543b9291cdd1c842eebe408ffc5135c0d5cb908ec092af56dc3","history":"",)"
        R"("patient":"dfb3113a93e628c6f1cc1b0352de1b0997038c448f7ab4f897f359145b62fcee","call":"2026-12-01",)"
        R"("withheld":"","principles":"","same_nurse":false,"same_time":false,"programme":"","trial":"","arm":"",)"
        R"("enrolled":"","as_written":false,"practice":false,"state_budget":100000})");
}

TEST_CASE("a header comes back as it was, a successor's too") {
  Header header;
  header.said = sample_header();
  header.said.as_written = true;
  header.said.state_budget = 7;
  header.said.history = R"(["greeting","sugar"])";
  header.said.withheld = R"({"topics":["sugar"],"because":["later"]})";
  header.said.principles = "none";
  header.said.habits = {true, true};
  header.said.enrolment = {"first-year", "ritual", "chase", "0f"};
  header.continues = "call.journal";
  header.begins_with = 7;
  const auto back = read_header(header_text(header));
  REQUIRE(back);
  CHECK(back->said == header.said);
  CHECK(back->continues == "call.journal");
  CHECK(back->begins_with == 7);
  CHECK_FALSE(back->is_newer());
}

TEST_CASE("a header of a newer format or plan language says no more than that") {
  const auto format = read_header(replaced(sample_text(), R"("format":1)", R"("format":2)"));
  REQUIRE(format);
  CHECK(format->is_newer());
  const auto language = read_header(R"({"journal":"bedside","format":1,"language":2,"something":"new"})");
  REQUIRE(language);
  CHECK(language->is_newer());
}

TEST_CASE("fields that nobody knows are passed over") {
  const auto header = read_header(replaced(sample_text(), "{", R"({"nurse":"x",)"));
  REQUIRE(header);
  CHECK(header->said == sample_header());
}

TEST_CASE("a header that was written before it said how many states a search may reach had the default") {
  const auto header = read_header(replaced(sample_text(), R"(,"state_budget":100000)", ""));
  REQUIRE(header);
  CHECK(header->said.state_budget == 100'000);
  CHECK_FALSE(read_header(replaced(sample_text(), R"("state_budget":100000)", R"("state_budget":-1)")));
  CHECK_FALSE(read_header(replaced(sample_text(), R"("state_budget":100000)", R"("state_budget":"many")")));
}

TEST_CASE("a header is consistent when its fingerprints are those of the texts in it") {
  CHECK(journal::is_consistent(sample_header()));
  JournalHeader edited = sample_header();
  edited.plan_text += "# edited\n";
  CHECK_FALSE(journal::is_consistent(edited));
  edited = sample_header();
  edited.facts = R"({"first_name":"Ida"})";
  CHECK_FALSE(journal::is_consistent(edited));
}

TEST_CASE("what lacks a field, or has another thing in it, is no header") {
  for (const char* field : {"journal", "format", "language", "session", "plan", "plan_text", "plan_sha256", "facts",
                            "facts_sha256", "history", "patient", "call", "as_written", "practice"}) {
    INFO(field);
    const std::string name = "\"" + std::string(field) + "\":";
    CHECK_FALSE(read_header(replaced(sample_text(), name, "\"other\":")));
    CHECK_FALSE(read_header(replaced(sample_text(), name, name + "null,\"other\":")));
  }
  CHECK_FALSE(read_header(replaced(sample_text(), "\"bedside\"", "\"chairside\"")));
  CHECK_FALSE(read_header(replaced(sample_text(), R"("format":1)", R"("format":0)")));
  CHECK_FALSE(read_header(""));
  CHECK_FALSE(read_header("[]"));
}
