// A live call that is held over and over: what the nurse does in it, from the first step to the last.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include <bedside/bedside.hpp>

namespace bedside::benchmark {

struct HeldCall {
  CallPlan plan;
  Facts facts;
  std::vector<Command> commands;
  std::vector<std::string> lines;  ///< the same as JSON

  Session start() const { return start_session(plan, facts); }
};

/// The call of a plan with its example facts: every question is answered, the first option chosen. Nothing unless the
/// plan is sound, and the call comes to its end with every promise kept and the same replies typed and as JSON.
std::optional<HeldCall> held_call(const std::filesystem::path& plan);

/// The bytes that a session takes beside its plan, with what the allocator adds.
struct Footprint {
  std::size_t at_first = 0;
  std::size_t at_the_end = 0;
};
Footprint footprint_of(const HeldCall& call);

}  // namespace bedside::benchmark
