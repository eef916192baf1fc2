// A whole live call, and the time from an answer to the next step: typed, as JSON, and with every event kept.
#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <string_view>

#include <fmt/format.h>
#include <stdlib.h>

#include "families.hpp"
#include "held_call.hpp"
#include "samples.hpp"
#include "shipped.hpp"

namespace bedside::benchmark {
namespace {

namespace fs = std::filesystem;

/// What happens between two steps takes little longer than it takes to ask for processor time; this is quicker to ask.
Seconds now() {
  return std::chrono::steady_clock::now().time_since_epoch();
}

void go_on(Session& session, const Command& command) {
  ::benchmark::DoNotOptimize(session.apply(command));
}
void go_on(Session& session, const std::string& line) {
  ::benchmark::DoNotOptimize(reply_to(session, line));
}

/// The commands of a call, typed or as JSON.
template <class Said>
using Script = const std::vector<Said>& (*)(const HeldCall& call);
const std::vector<Command>& typed(const HeldCall& call) {
  return call.commands;
}
const std::vector<std::string>& as_json(const HeldCall& call) {
  return call.lines;
}

/// What keeps the events of one session for as long as it is there; null for nothing.
using Keeper = std::function<std::unique_ptr<EventSink>(const HeldCall& call)>;

std::unique_ptr<EventSink> kept_nowhere(const HeldCall&) {
  return nullptr;
}

class InMemory : public EventSink {
 public:
  bool keep(const Event& event) override {
    events_.push_back(event);
    return true;
  }
  bool start_over(const std::vector<Event>&) override { return false; }

 private:
  std::vector<Event> events_;
};

std::unique_ptr<EventSink> kept_in_memory(const HeldCall&) {
  return std::make_unique<InMemory>();
}

/// A journal in a folder of its own, which goes with it.
class OnDisk : public EventSink {
 public:
  explicit OnDisk(const HeldCall& call) {
    std::string folder = (fs::temp_directory_path() / "bedside-XXXXXX").string();
    folder_ = mkdtemp(folder.data());
    Checked<Journal> journal = Journal::create((folder_ / "journal").string(),
                                               journal_header(call.plan, call.facts, SessionOptions{}, "measured"));
    if (journal) journal_ = std::make_unique<Journal>(std::move(*journal.value));
  }
  OnDisk(const OnDisk&) = delete;
  OnDisk& operator=(const OnDisk&) = delete;
  ~OnDisk() override { fs::remove_all(folder_); }

  bool keep(const Event& event) override { return journal_ && journal_->keep(event); }
  bool start_over(const std::vector<Event>&) override { return false; }

 private:
  fs::path folder_;
  std::unique_ptr<Journal> journal_;
};

std::unique_ptr<EventSink> kept_on_disk(const HeldCall& call) {
  return std::make_unique<OnDisk>(call);
}

constexpr const char* not_held =
    "the call doesn't come to its end with every promise kept and the same replies as JSON";

std::string words_for(const Footprint& footprint) {
  return fmt::format("a session takes {:.1f} KiB beside its plan at first, {:.1f} KiB at the end",
                     static_cast<double>(footprint.at_first) / 1024, static_cast<double>(footprint.at_the_end) / 1024);
}

template <class Said>
void hold_whole(::benchmark::State& state, const fs::path& plan, Script<Said> script) {
  const std::optional<HeldCall> call = held_call(plan);
  if (!call) return state.SkipWithError(not_held);
  Samples samples;
  for ([[maybe_unused]] auto _ : state) {
    samples.add(seconds_of([&] {
      Session session = call->start();
      for (const Said& said : script(*call)) go_on(session, said);
    }));
    state.SetIterationTime(samples.last().count());
  }
  report(state, samples);
  state.SetLabel(fmt::format("{} commands; {}", call->commands.size(), words_for(footprint_of(*call))));
}

/// The median of each command of the call, over all times that the call was held.
template <class Said>
void hold_each_step(::benchmark::State& state, const fs::path& plan, Script<Said> script, const Keeper& keeper) {
  const std::optional<HeldCall> call = held_call(plan);
  if (!call) return state.SkipWithError(not_held);
  std::vector<Samples> of_each(call->commands.size());
  for ([[maybe_unused]] auto _ : state) {
    const std::unique_ptr<EventSink> sink = keeper(*call);
    Session session = call->start();
    session.keep_events(sink.get());
    const Seconds begin = now();
    for (std::size_t command = 0; command < of_each.size(); ++command) {
      const Seconds before = now();
      go_on(session, script(*call)[command]);
      of_each[command].add(now() - before);
    }
    state.SetIterationTime((now() - begin).count());
    if (!session.has_ended()) return state.SkipWithError("an event wasn't kept");
  }
  Samples medians;
  for (const Samples& one : of_each) medians.add(one.median());
  report(state, medians);
  state.SetLabel(fmt::format("each command's median of {} calls", state.iterations()));
}

template <class Said>
void register_whole(std::string_view how, const fs::path& plan, Script<Said> script, std::size_t calls) {
  const std::string row = fmt::format("a whole call {}, {}", how, plan.stem().string());
  ::benchmark::RegisterBenchmark(row.c_str(), hold_whole<Said>, plan, script)
      ->UseManualTime()
      ->Iterations(static_cast<::benchmark::IterationCount>(calls));
}

template <class Said>
void register_steps(std::string_view how, const fs::path& plan, Script<Said> script, const Keeper& keeper,
                    std::size_t calls) {
  const std::string row = fmt::format("from an answer to the next step {}, {}", how, plan.stem().string());
  ::benchmark::RegisterBenchmark(row.c_str(), hold_each_step<Said>, plan, script, keeper)
      ->UseManualTime()
      ->Iterations(static_cast<::benchmark::IterationCount>(calls));
}

}  // namespace

void register_sessions(const Effort& effort) {
  for (const fs::path& plan : {plan_to_measure("fifteen-topics.yaml"), shipped_plan("diabetes-monthly.yaml")}) {
    register_whole("typed", plan, &typed, effort.calls);
    register_whole("as JSON", plan, &as_json, effort.calls);
    register_steps("typed", plan, &typed, kept_nowhere, effort.calls);
    register_steps("as JSON", plan, &as_json, kept_nowhere, effort.calls);
    register_steps("kept in memory", plan, &typed, kept_in_memory, effort.calls);
    register_steps("kept on disk", plan, &typed, kept_on_disk, std::max<std::size_t>(1, effort.calls / 50));
  }
}

}  // namespace bedside::benchmark
