#include "explore/shorter.hpp"

#include <optional>
#include <utility>
#include <variant>

#include "explore/play.hpp"
#include "explore/random_call.hpp"
#include "explore/search.hpp"
#include "explore/watch.hpp"

namespace bedside::exploring {
namespace {

/// Of one patient. Where these aren't enough, what is shown may not be the least of all.
constexpr std::size_t most_calls = 2'000;

class Shortening {
 public:
  Shortening(Sighting sighting, std::string_view promise, const Survey& survey, Work& work)
      : sighting_(sighting), promise_(promise), survey_(survey), work_(work) {}

  Witness run(Witness witness) const {
    witness = with_fewer_changes(std::move(witness));
    if (std::optional<Witness> found = searched(witness.facts);
        found && found->commands.size() < witness.commands.size())
      witness = std::move(*found);
    return with_fewer_commands(std::move(witness));
  }

 private:
  Witness with_fewer_changes(Witness witness) const {
    for (bool more = true; more;) {
      more = false;
      for (const plan::Fact& fact : survey_.plan().facts) {
        std::optional<Values> calmer = with_example(fact, witness.facts);
        if (!calmer) continue;
        std::optional<Witness> found = played(*calmer, witness.commands);
        if (!found) found = searched(*calmer);
        if (!found) continue;
        witness = std::move(*found);
        more = true;
      }
    }
    return witness;
  }

  /// Nothing when it is as in the examples already.
  std::optional<Values> with_example(const plan::Fact& fact, const Values& facts) const {
    const auto example = survey_.base().find(fact.name);
    const auto now = facts.find(fact.name);
    const bool is_missing = now == facts.end();
    const bool has_none = example == survey_.base().end();
    if (is_missing == has_none && (is_missing || now->second == example->second)) return {};
    Values calmer = facts;
    calmer.erase(fact.name);
    if (!has_none) calmer.insert(*example);
    return calmer;
  }

  /// From the last to the first: whatever can be left out. Answers and steps that are only gone on with stay in a call
  /// that is played by itself, as that is the shortest one.
  Witness with_fewer_commands(Witness witness) const {
    for (bool more = true; more;) {
      more = false;
      for (std::size_t at = witness.commands.size(); at-- > 0;) {
        std::vector<Command> fewer = witness.commands;
        fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(at));
        std::optional<Witness> found = played(witness.facts, fewer);
        if (!found) continue;
        witness = std::move(*found);
        more = true;
        at = std::min(at, witness.commands.size());
      }
    }
    return witness;
  }

  /// The call up to where it is shown; what is refused on the way is left out.
  std::optional<Witness> played(const Values& facts, const std::vector<Command>& commands) const {
    if (work_.is_spent()) return {};
    Evidence evidence{survey_.steps().size(), survey_.conditions().size()};
    Watch watch{survey_, evidence};
    Witness witness{strangeness_of(facts, survey_.base()), facts, {}};
    session::Live call = begin_call(survey_.call_plan(), facts);
    bool is_plain = true;
    const auto look = [&] {
      watch.look(call, is_plain, {witness.strangeness, witness.commands.size(), [&] { return witness; }});
      return is_shown(evidence);
    };
    if (look()) return witness;
    for (const Command& command : commands) {
      work_.spend(survey_.work_of_a_command());
      if (!give(command, survey_.call_plan(), call)) continue;
      witness.commands.push_back(command);
      is_plain = is_plain && (std::holds_alternative<command::Next>(command.what) ||
                              std::holds_alternative<command::Answer>(command.what));
      if (look()) return witness;
    }
    return {};
  }

  bool is_shown(Evidence& evidence) const {
    Sighting sighting = sighting_;
    if (sighting.what == Shows::broken_promise) sighting.about = evidence.number_of(promise_);
    return evidence.find(sighting) != nullptr;
  }

  std::optional<Witness> searched(const Values& facts) const {
    if (work_.is_spent()) return {};
    Evidence evidence{survey_.steps().size(), survey_.conditions().size()};
    Watch watch{survey_, evidence};
    const Caller caller{facts, strangeness_of(facts, survey_.base())};
    Search{survey_, caller, most_calls, true, work_, watch, evidence}.run();
    Sighting sighting = sighting_;
    if (sighting.what == Shows::broken_promise) sighting.about = evidence.number_of(promise_);
    const Witness* found = evidence.find(sighting);
    return found ? std::optional{*found} : std::nullopt;
  }

  Sighting sighting_;
  std::string_view promise_;
  const Survey& survey_;
  Work& work_;
};

}  // namespace

Witness shortened(Witness witness, Sighting sighting, std::string_view promise, const Survey& survey, Work& work) {
  return Shortening{sighting, promise, survey, work}.run(std::move(witness));
}

}  // namespace bedside::exploring
