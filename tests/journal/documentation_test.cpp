// The journal in docs/journal.md is one.
#include <string>

#include "catch.hpp"
#include "journal/recovery.hpp"
#include "texts/files.hpp"

using namespace bedside;

TEST_CASE("the journal in the documentation is whole, and has the events that are said to be in it") {
  const std::string document = texts::read(BEDSIDE_JOURNAL_DOCUMENT);
  const std::string fence = "```jsonl\n";
  const std::size_t begin = document.find(fence) + fence.size();
  const std::size_t end = document.find("```", begin);
  REQUIRE(end != std::string::npos);
  const journal::Recovered recovered = journal::recover(document.substr(begin, end - begin));
  CHECK(recovered.state == journal::Recovered::State::whole);
  CHECK(recovered.events.size() == 2);
}

TEST_CASE("every command and every field of the header is in the documentation") {
  const std::string document = texts::read(BEDSIDE_JOURNAL_DOCUMENT);
  for (const char* name :
       {"next",    "answer",   "back",    "correct",    "skip",      "defer",        "pick",      "press",
        "return",  "withdraw", "hurry",   "hand_over",  "note",      "end",          "journal",   "format",
        "engine",  "language", "session", "plan",       "plan_text", "plan_sha256",  "facts",     "facts_sha256",
        "history", "patient",  "call",    "as_written", "practice",  "state_budget", "continues", "begins_with"}) {
    INFO(name);
    CHECK(document.find("`" + std::string(name) + "`") != std::string::npos);
  }
}
