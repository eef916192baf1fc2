// Patients and their calls, one after another, as far as the limits go; then calls at random; then what they say.
#include <algorithm>
#include <map>
#include <random>
#include <utility>

#include <fmt/format.h>

#include <bedside/exploration.hpp>

#include "explore/findings.hpp"
#include "explore/patients.hpp"
#include "explore/random_call.hpp"
#include "explore/search.hpp"
#include "explore/shorter.hpp"
#include "explore/test_case.hpp"

namespace bedside {
namespace exploring {
namespace {

/// Of the limit a tenth can be kept for calls at random.
constexpr std::size_t random_share = 10;
constexpr std::size_t most_patients = 100'000;
// All of this takes about half a minute.
constexpr std::size_t most_work = 400'000'000;
constexpr std::size_t most_work_at_random = 40'000'000;
constexpr std::size_t most_work_on_findings = 80'000'000;

/// Why something that never came up may come up all the same, in words; empty when all was played that can matter.
std::string doubt_of(const ExplorationCounts& counts) {
  constexpr std::size_t most_named = 3;
  if (counts.breadth == Breadth::some) return "not every call was played";
  if (counts.breadth == Breadth::pairs) return "not every kind of patient was played";
  if (counts.sampled.empty()) return {};
  std::string names;
  for (std::size_t place = 0; place < std::min(counts.sampled.size(), most_named); ++place)
    names += fmt::format("{}`{}`", place == 0 ? "" : ", ", counts.sampled[place]);
  return fmt::format("not every value of {}{} was tried", names, counts.sampled.size() > most_named ? ", …" : "");
}

class Exploring {
 public:
  Exploring(const CallPlan& plan, const ExploreOptions& options, std::string file)
      : survey_(plan),
        options_(options),
        file_(std::move(file)),
        evidence_(survey_.steps().size(), survey_.conditions().size()),
        watch_(survey_, evidence_),
        dice_(options.seed) {}

  Exploration run() {
    const std::size_t at_random = std::min(options_.limit / random_share, options_.random_calls);
    play_patients(options_.limit - at_random);
    play_at_random(at_random);
    return told();
  }

 private:
  /// How many can be played is seen from the first one, who has the examples.
  void play_patients(std::size_t most_calls) {
    counts_.kinds_of_patients = number_of_combinations(survey_.traits());
    counts_.sampled = survey_.sampled();
    const Profile first(survey_.traits().size(), 0);
    // Buttons that are the same for everybody are pressed with this one alone, which also chooses what comes next.
    const SearchCounts example = play(first, most_calls, true);
    Profiles profiles = profiles_of(survey_.traits(), survey_.meetings(), room_for(example, most_calls), dice_);
    counts_.breadth = profiles.breadth;
    counts_.limit_reached = counts_.limit_reached || profiles.breadth == Breadth::some;
    if (profiles.breadth != Breadth::all) stop(narrowest_);
    for (const Profile& profile : profiles.all) {
      if (profile == first) continue;
      if (played_ >= most_calls || work_.is_spent()) {
        counts_.limit_reached = true;
        stop(work_.is_spent() ? ExploreLimit::work : ExploreLimit::calls);
        break;
      }
      play(profile, most_calls - played_, false);
    }
    if (counts_.limit_reached) counts_.breadth = Breadth::some;
  }

  /// For how many patients there is room, when their calls are like those of the first one.
  std::size_t room_for(const SearchCounts& example, std::size_t most_calls) {
    const std::size_t usual = std::max<std::size_t>(1, example.played() - example.unusual);
    const std::size_t commands = example.commands * usual / std::max<std::size_t>(1, example.played());
    const std::size_t by_calls = most_calls / usual;
    const std::size_t by_work = work_.left() / std::max<std::size_t>(1, commands * survey_.work_of_a_command());
    const std::size_t least = std::min({by_calls, by_work, most_patients});
    narrowest_ = least == by_calls  ? ExploreLimit::calls
                 : least == by_work ? ExploreLimit::work
                                    : ExploreLimit::patients;
    return std::max<std::size_t>(1, least);
  }

  void stop(ExploreLimit limit) {
    std::vector<ExploreLimit>& all = counts_.stopped_by;
    const auto place = std::lower_bound(all.begin(), all.end(), limit);
    if (place == all.end() || *place != limit) all.insert(place, limit);
  }

  SearchCounts play(const Profile& profile, std::size_t most_calls, bool press_all) {
    const Caller caller{facts_of(profile, survey_.traits(), survey_.base()), strangeness_of(profile, survey_.traits())};
    const SearchCounts counts = Search{survey_, caller, most_calls, press_all, work_, watch_, evidence_}.run();
    ++counts_.patients;
    counts_.calls += counts.calls;
    counts_.joined += counts.joined;
    counts_.moments += counts.moments;
    counts_.commands += counts.commands;
    played_ += counts.played();
    if (counts.stopped == Stopped::never) return counts;
    counts_.limit_reached = true;
    stop(counts.stopped == Stopped::by_calls     ? ExploreLimit::calls
         : counts.stopped == Stopped::by_moments ? ExploreLimit::moments
                                                 : ExploreLimit::work);
    return counts;
  }

  void play_at_random(std::size_t calls) {
    Work work{most_work_at_random};
    for (; counts_.random_calls < calls && !work.is_spent(); ++counts_.random_calls) {
      const std::size_t commands = RandomCall{survey_, any_facts(survey_, dice_), dice_}.play(watch_, evidence_);
      counts_.random_commands += commands;
      work.spend(commands * survey_.work_of_a_command());
    }
    if (counts_.random_calls < calls) stop(ExploreLimit::work);
  }

  Exploration told() {
    const ExpectedEnds& expected = watch_.expected();
    counts_.without_identity = expected.without_identity;
    counts_.ended_by_red_flag = expected.by_red_flag;
    counts_.mandatory_cut_off = expected.mandatory_cut_off;
    count_reached(survey_, evidence_, counts_);
    Exploration exploration{survey_.plan().id, options_, std::move(counts_), {}};
    for (Found& found : findings_of(survey_, evidence_, doubt_of(exploration.counts)))
      exploration.findings.push_back(told(std::move(found)));
    leave_out_what_passes(survey_.call_plan(), exploration.findings);
    return exploration;
  }

  ExplorationFinding told(Found found) {
    ExplorationFinding finding;
    finding.problem = {found.kind, found.severity, std::move(found.message), file_, found.range, std::move(found.hint),
                       {}};
    finding.about = std::move(found.about);
    if (const Witness* witness = evidence_.find(found.shown_by)) {
      const Witness shortest = shortened(*witness, found.shown_by, promise_of(found), survey_, work_on_findings_);
      finding.facts = changes_to_the_examples(shortest.facts, survey_.plan());
      finding.commands = shortest.commands;
      if (!found.call.empty() && !found.patient) found.patient = TestPatients{survey_}.of(shortest);
    }
    if (found.call.empty() || !found.patient) return finding;
    finding.test_case = written({its_own(std::move(found.case_name)), std::move(*found.patient), std::move(found.call),
                                 std::move(found.expected)},
                                survey_);
    return finding;
  }

  /// Empty for other findings.
  std::string_view promise_of(const Found& found) const {
    if (found.shown_by.what != Shows::broken_promise) return {};
    return evidence_.promises()[found.shown_by.about];
  }

  /// No two cases of a test file have the same name.
  std::string its_own(std::string name) {
    const std::size_t uses = ++case_names_[name];
    return uses == 1 ? name : its_own(fmt::format("{} ({})", name, uses));
  }

  Survey survey_;
  ExploreOptions options_;
  std::string file_;
  Evidence evidence_;
  Watch watch_;
  std::mt19937_64 dice_;
  Work work_{most_work};
  Work work_on_findings_{most_work_on_findings};
  ExploreLimit narrowest_ = ExploreLimit::calls;  ///< that keeps more patients from being played
  ExplorationCounts counts_{};
  std::map<std::string, std::size_t> case_names_{};
  std::size_t played_ = 0;
};

}  // namespace
}  // namespace exploring

std::string_view name_of(Breadth breadth) {
  switch (breadth) {
    case Breadth::all:
      return "all";
    case Breadth::pairs:
      return "pairs";
    case Breadth::some:
      break;
  }
  return "some";
}

std::string_view name_of(ExploreLimit limit) {
  switch (limit) {
    case ExploreLimit::calls:
      return "calls";
    case ExploreLimit::patients:
      return "patients";
    case ExploreLimit::moments:
      return "moments";
    case ExploreLimit::work:
      break;
  }
  return "work";
}

Exploration explore(const CallPlan& plan, const ExploreOptions& options, std::string file) {
  return exploring::Exploring{plan, options, std::move(file)}.run();
}

}  // namespace bedside
