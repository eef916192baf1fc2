// Every call that a plan can lead to, as far as there is time: what nobody can reach, and what goes wrong for whom.
//
//   auto plan = bedside::load_plan(text, "diabetes-monthly.yaml");
//   bedside::Exploration found = bedside::explore(*plan.value);
//   for (const bedside::ExplorationFinding& finding : found.findings)
//     std::cout << render(finding.problem, text) << finding.test_case;
//
// docs/commands/explore.md says how calls are looked for, and what each kind of finding means.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <bedside/command.hpp>
#include <bedside/diagnostic.hpp>
#include <bedside/engine.hpp>
#include <bedside/export.hpp>
#include <bedside/value.hpp>

namespace bedside {

struct ExploreOptions {
  /// Calls to play at most, those at random included. A call counts when it comes to its end, and when it comes to a
  /// point that another call of the same patient has been at before.
  std::size_t limit = 250'000;
  /// Of these a tenth at most, and no more than so many, at random: once all others have been played, or could have
  /// been if there were room.
  std::size_t random_calls = 2'000;
  /// Of what is chosen at random. The same plan, limit and seed give the same exploration, on every platform.
  std::uint64_t seed = 1;
};

/// Which kinds of patients were played. Two patients are of one kind when no condition of the plan tells them apart.
enum class Breadth : std::uint8_t {
  all,    ///< every combination of kinds that can make a difference together
  pairs,  ///< any two kinds of different facts together, then kinds at random
  some,   ///< not even that: the limit is too low
};
/// What ended the search for calls before all had been played that can make a difference.
enum class ExploreLimit : std::uint8_t {
  calls,     ///< `ExploreOptions::limit`
  patients,  ///< no more than 100,000 kinds of patients are played
  moments,   ///< of one patient no more than 500,000 moments are followed
  work,      ///< the plan is large: more would take too long, whatever the limit is
};
/// `calls`, `patients`, `moments`, `work`.
BEDSIDE_EXPORT std::string_view name_of(ExploreLimit limit);

/// `all`, `pairs`, `some`.
BEDSIDE_EXPORT std::string_view name_of(Breadth breadth);

/// Something of the plan, and how much of it came up in some call.
struct Reached {
  std::size_t reached = 0;
  std::size_t of = 0;
  bool operator==(const Reached&) const = default;
};

struct ExplorationCounts {
  std::string kinds_of_patients;     ///< a whole number, which may be larger than any type holds
  std::size_t patients = 0;          ///< of these that were played
  Breadth breadth = Breadth::all;    ///< what these are
  std::vector<std::string> sampled;  ///< facts and answers of which not all was tried that may matter, by their names
  std::size_t calls = 0;             ///< played to their end
  std::size_t joined = 0;            ///< played until they came to where another call had been
  std::size_t moments = 0;           ///< of those calls, each counted once
  std::size_t commands = 0;          ///< given in all of these
  std::size_t random_calls = 0;      ///< beyond these, played at random to their end
  std::size_t random_commands = 0;
  bool limit_reached = false;              ///< some patients' calls were left unplayed
  std::vector<ExploreLimit> stopped_by{};  ///< why not all was played, in the order of the limits; empty if it was
  std::size_t without_identity = 0;        ///< calls that ended because the identity gate wasn't passed
  std::size_t ended_by_red_flag = 0;       ///< calls that an urgent button ended by itself
  std::size_t mandatory_cut_off = 0;  ///< of these two, those that ended before a mandatory topic: that is expected
  Reached topics;
  Reached steps;       ///< those of buttons, too
  Reached conditions;  ///< those that were seen both true and false
  bool operator==(const ExplorationCounts&) const = default;
};

/// One thing that an author should know.
struct ExplorationFinding {
  /// Its `code` is the kind of finding, such as `unreachable-step`: those that docs/commands/explore.md lists, which
  /// are none of the codes of docs/diagnostics. A warning may be meant, or may not be so for values that weren't tried.
  Diagnostic problem;
  std::string about;  ///< the id of the topic, step, option or button; a promise that was broken
  /// The patient who shows it: what is different from the declared examples; null where a fact isn't known.
  Values facts;
  std::vector<Command> commands;  ///< the fewest that show it, from the first step of the call
  /// A case of a test file (YAML) that fails as long as the plan is so; empty where a test can't say it, and behind the
  /// first 200 findings. What nobody reaches is tried with a patient for whom the author may have written it.
  std::string test_case;
};

/// Plain values.
struct Exploration {
  std::string plan;
  ExploreOptions options;
  ExplorationCounts counts;
  std::vector<ExplorationFinding> findings;  ///< errors before warnings, then by their place in the plan
};

/// Plays the calls of a plan. Pure; takes seconds, on the calling thread. `file` is the name that findings show.
BEDSIDE_EXPORT Exploration explore(const CallPlan& plan, const ExploreOptions& options = {}, std::string file = {});

/// `bedside explore --format json`.
BEDSIDE_EXPORT std::string to_json(const Exploration& exploration);

}  // namespace bedside
