// One command language through every door: the same calls through C++, through C and through `bedside drive`.
#include <map>
#include <set>
#include <sstream>
#include <variant>

#include <bedside/bedside.h>
#include <bedside/bedside.hpp>

#include "catch.hpp"
#include "cli/command_line.hpp"
#include "engine/shipped.hpp"
#include "transcripts/transcript.hpp"

using namespace bedside;
using namespace bedside::testing;

namespace {

/// The call as a program in C++ holds it, with typed commands and typed replies.
std::string through_cpp(const Transcript& transcript) {
  const CallPlan plan = load(transcript.plan);
  Session call = start_session(plan, load_facts(plan, transcript.facts));
  std::string said = to_json(call.now(), call.status()) + "\n";
  for (const std::string& line : transcript.commands) {
    const auto read = read_command(line);
    Reply reply = call.now();
    if (const auto* refused = std::get_if<Refusal>(&read)) {
      reply.refused = *refused;
      if (reply.step) reply.refused->step = reply.step->step;
    }
    if (const auto* command = std::get_if<Command>(&read)) reply = call.apply(*command);
    const bool asks_for_outcome = std::holds_alternative<OutcomeRequest>(read);
    said += asks_for_outcome ? to_json(reply, call.status(), call.outcome()) : to_json(reply, call.status());
    said += "\n";
  }
  return said;
}

/// The call as a program in C holds it.
class ThroughC {
 public:
  explicit ThroughC(const Transcript& transcript) {
    REQUIRE(bedside_library_open(BEDSIDE_INTERFACE, &library_) == BEDSIDE_OK);
    const std::string yaml = text_of(transcript.plan);
    const std::string facts = text_of(transcript.facts);
    const bedside_plan plan = add(bedside_plan_load(library_, yaml.data(), yaml.size(), nullptr, 0));
    said.clear();
    const bedside_session call = add(bedside_session_start(library_, plan, facts.data(), facts.size(), nullptr, 0));
    for (const std::string& line : transcript.commands)
      add(bedside_session_apply(library_, call, line.data(), line.size()));
  }
  ThroughC(const ThroughC&) = delete;
  ThroughC& operator=(const ThroughC&) = delete;
  ~ThroughC() { CHECK(bedside_library_close(library_) == BEDSIDE_OK); }

  std::string said;

 private:
  bedside_handle add(bedside_result result) {
    std::size_t length = 0;
    const char* text = bedside_result_text(library_, result, &length);
    said.append(text, length).append("\n");
    const bool is_ok = said.find("{\"ok\":false", said.size() - length - 1) != said.size() - length - 1;
    CHECK(bedside_result_code(library_, result) == (is_ok ? BEDSIDE_OK : BEDSIDE_REFUSED));
    const bedside_handle made = bedside_result_handle(library_, result);
    CHECK(bedside_free(library_, result) == BEDSIDE_OK);
    return made;
  }

  bedside_library* library_ = nullptr;
};

/// The call as any program holds it that can start a process.
std::string through_drive(const Transcript& transcript) {
  std::string typed;
  for (const std::string& line : transcript.commands) typed += line + "\n";
  std::istringstream in{typed};
  std::ostringstream out;
  std::ostringstream err;
  cli::Streams streams{in, out, err, false, false, 0, {}};
  CHECK(cli::run({"drive", transcript.plan.string(), "--facts", transcript.facts.string()}, streams) == 0);
  CHECK(err.str().empty());
  return out.str();
}

std::string word_behind(const std::string& text, const std::string& before) {
  const std::size_t found = text.find(before);
  if (found == std::string::npos) return "";
  const std::size_t begin = found + before.size();
  return text.substr(begin, text.find('"', begin) - begin);
}

}  // namespace

TEST_CASE("the same fifty transcripts give the same bytes through C++, through C and through drive") {
  for (std::size_t number = 1; number <= transcript_count; ++number) {
    const Transcript held = transcript(number);
    CAPTURE(number, held.plan.filename(), held.facts.filename());
    const std::string expected = through_cpp(held);
    const std::string from_c = ThroughC{held}.said;
    const std::string from_drive = through_drive(held);
    // Not as an expression of the test's: both are too long to be shown.
    if (from_c != expected) FAIL_CHECK("through C it is something else");
    if (from_drive != expected) FAIL_CHECK("through drive it is something else");
  }
}

TEST_CASE("a transcript is always the same") {
  CHECK(transcript(23).commands == transcript(23).commands);
}

TEST_CASE("the transcripts have every command in them, accepted and refused, and calls that end in many ways") {
  std::map<bool, std::set<std::string>> commands;
  std::set<std::string> codes;
  std::set<std::string> dispositions;
  for (std::size_t number = 1; number <= transcript_count; ++number) {
    const Transcript held = transcript(number);
    std::istringstream replies{through_cpp(held)};
    std::string reply;
    std::getline(replies, reply);
    for (const std::string& command : held.commands) {
      std::getline(replies, reply);
      const bool is_ok = reply.starts_with(R"({"ok":true)");
      commands[is_ok].insert(word_behind(command, R"({"do": ")"));
      codes.insert(word_behind(reply, R"("code":")"));
      dispositions.insert(word_behind(reply, R"("disposition":")"));
    }
  }
  for (const char* name : {"next", "answer", "back", "correct", "skip", "defer", "pick", "press", "return", "withdraw",
                           "hurry", "hand_over", "note", "end", "outcome"}) {
    CAPTURE(name);
    CHECK(commands[true].contains(name));
    if (std::string{name} != "outcome") CHECK(commands[false].contains(name));
  }
  CHECK(codes.size() > 20);
  CHECK(dispositions.size() > 6);
}
