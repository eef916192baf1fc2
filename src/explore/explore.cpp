// Patients and their calls, one after another, as far as the limit goes; then calls at random; then what they say.
#include <algorithm>
#include <random>
#include <utility>

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
    const Patient first(survey_.traits().size(), 0);
    // Buttons that are the same for everybody are pressed with this one alone.
    const SearchCounts example = play(first, most_calls, true);
    const std::size_t usual = std::max<std::size_t>(1, example.played() - example.with_buttons);
    Patients patients = patients_of(survey_.traits(), survey_.meetings(),
                                    std::clamp<std::size_t>(most_calls / usual, 1, most_patients), dice_);
    counts_.breadth = patients.breadth;
    counts_.limit_reached = counts_.limit_reached || patients.breadth == Breadth::some;
    for (const Patient& patient : patients.all) {
      if (patient == first) continue;
      if (played_ >= most_calls) {
        counts_.limit_reached = true;
        break;
      }
      play(patient, most_calls - played_, false);
    }
    if (counts_.limit_reached) counts_.breadth = Breadth::some;
  }

  SearchCounts play(const Patient& patient, std::size_t most_calls, bool press_all) {
    const Caller caller{facts_of(patient, survey_.traits(), survey_.base()), strangeness_of(patient, survey_.traits())};
    const SearchCounts counts = Search{survey_, caller, most_calls, press_all, watch_, evidence_}.run();
    ++counts_.patients;
    counts_.calls += counts.calls;
    counts_.joined += counts.joined;
    counts_.moments += counts.moments;
    counts_.commands += counts.commands;
    counts_.limit_reached = counts_.limit_reached || !counts.is_complete;
    played_ += counts.played();
    return counts;
  }

  void play_at_random(std::size_t calls) {
    for (; counts_.random_calls < calls; ++counts_.random_calls)
      counts_.random_commands += RandomCall{survey_, any_facts(survey_, dice_), dice_}.play(watch_, evidence_);
  }

  Exploration told() {
    const ExpectedEnds& expected = watch_.expected();
    counts_.without_identity = expected.without_identity;
    counts_.ended_by_red_flag = expected.by_red_flag;
    counts_.mandatory_cut_off = expected.mandatory_cut_off;
    count_reached(survey_, evidence_, counts_);
    Exploration exploration{survey_.plan().id, options_, std::move(counts_), {}};
    const bool is_all = exploration.counts.breadth == Breadth::all && exploration.counts.sampled.empty();
    for (Found& found : findings_of(survey_, evidence_, is_all)) exploration.findings.push_back(told(std::move(found)));
    return exploration;
  }

  ExplorationFinding told(Found found) {
    ExplorationFinding finding;
    finding.problem = {found.kind, found.severity, std::move(found.message), file_, found.range, std::move(found.hint),
                       {}};
    finding.about = std::move(found.about);
    const Witness* witness = evidence_.find(found.shown_by);
    if (!witness) return finding;
    const std::string_view promise =
        found.shown_by.what == Shows::broken_promise ? evidence_.promises()[found.shown_by.about] : std::string_view{};
    Witness shortest = shortened(*witness, found.shown_by, promise, survey_);
    finding.facts = changes_to_the_examples(shortest.facts, survey_.plan());
    finding.commands = shortest.commands;
    if (found.expected.empty() && found.last_items.empty()) return finding;
    finding.test_case = written({std::move(found.case_name), std::move(shortest.facts), std::move(shortest.commands),
                                 std::move(found.last_items), std::move(found.expected)},
                                survey_);
    return finding;
  }

  Survey survey_;
  ExploreOptions options_;
  std::string file_;
  Evidence evidence_;
  Watch watch_;
  std::mt19937_64 dice_;
  ExplorationCounts counts_{};
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

Exploration explore(const CallPlan& plan, const ExploreOptions& options, std::string file) {
  return exploring::Exploring{plan, options, std::move(file)}.run();
}

}  // namespace bedside
