// What is left of a call: for the record, for the next call, and for trials.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <bedside/command.hpp>
#include <bedside/history.hpp>
#include <bedside/reply.hpp>
#include <bedside/value.hpp>

namespace bedside {

/// Where the call left the arrangement: what was done about which topic (or button), and why.
struct Departure {
  std::string what;   ///< `skip`, `defer`, `pick`, `hurry`, `withdraw`, `hand_over`, `end`
  std::string topic;  ///< or button, or where to; empty where there is none
  BecauseOf because;
  std::optional<Timestamp> at;
  bool operator==(const Departure&) const = default;
};

struct Note {
  std::string step;  ///< what was shown when it was written
  std::string text;
  std::optional<Timestamp> at;
  bool operator==(const Note&) const = default;
};

/// Plain values. As JSON (`to_json`) it is one element of the history that `read_history` takes.
struct Outcome {
  std::string plan;
  std::string plan_sha256;         ///< of the plan's text
  std::string call;                ///< as the host called it; may be empty
  Enrolment enrolment;             ///< the programme and the trial that the call belongs to
  std::string date;                ///< the fact `today`; empty when there is none
  std::string nurse;               ///< the fact `nurse_name`; empty when there is none
  std::vector<std::string> order;  ///< topics and parts as they were delivered, rituals included
  Values answers;
  Values remembered;  ///< of the facts and the answers, those marked `remember`
  std::vector<Choice> choices;
  std::vector<std::string> rungs;     ///< `food/low-fat-swap`: reached by topics delivered
  std::vector<std::string> verbatim;  ///< steps whose exact words were acknowledged
  std::vector<Deferral> deferred;     ///< topics skipped or deferred: for the next call
  std::vector<Departure> departures;
  std::vector<Note> notes;
  std::vector<TopicStatus> topics;
  std::optional<Disposition> disposition;  ///< none while the call goes on
  RedFlags red_flags = RedFlags::none;
  std::vector<std::string> raised;      ///< urgent buttons that went off or were pressed, and weren't withdrawn
  std::optional<Timestamp> started_at;  ///< host time of the first command that had one
  std::optional<std::int64_t> seconds;  ///< between the first and the last command with a host time
  std::optional<Timestamp> call_back_at;
  bool as_written_arm = false;
  bool practice = false;
  std::vector<std::string> violations;  ///< promises of docs/live-call.md that the engine found broken; none, we hope
};

}  // namespace bedside
