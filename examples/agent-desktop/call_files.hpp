// The plan and the patient of a call, read from files.
#pragma once

#include <QString>
#include <optional>
#include <string>

#include <bedside/bedside.hpp>

namespace agent_desktop {

/// All that a call is made of.
struct CallToHold {
  bedside::CallPlan plan;
  bedside::Patient patient;
  bool practice = false;  ///< with the example facts of the plan
};

struct ReadCall {
  std::optional<CallToHold> call;
  QString problems;  ///< for people; never the value of a fact
};

/// Without a plan: the one that comes with the desktop, for practice. Without facts: the plan's examples.
ReadCall read_call(const QString& plan_file, const QString& facts_file);
ReadCall read_call_from(const std::string& yaml, const std::string& plan_name,
                        const std::optional<std::string>& facts_json, const std::string& facts_name);

/// How the session is made, and the prepared call beside it.
bedside::SessionOptions options_of(const CallToHold& call);

}  // namespace agent_desktop
