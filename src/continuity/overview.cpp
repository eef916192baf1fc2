// A person's whole programme: what was, and what is ahead.
#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include <bedside/whole_programme.hpp>

#include "call/history.hpp"
#include "continuity/calendar.hpp"
#include "continuity/loaded_programme.hpp"
#include "continuity/look_ahead.hpp"
#include "continuity/past_call.hpp"
#include "continuity/schedule.hpp"
#include "continuity/skeleton.hpp"
#include "diagnostics/findings.hpp"
#include "loaded_plan.hpp"
#include "plan/field_value.hpp"

namespace bedside {
namespace continuity {
namespace {

/// More than a call each day for a year is no calendar that anybody reads.
constexpr std::size_t most_ahead = 366;

std::optional<CallFeeling> feeling_of(const std::vector<CallTopic>& topics) {
  CallFeeling feeling;
  double sum = 0;
  for (const CallTopic& topic : topics) {
    if (topic.section != Section::body || topic.line == 0) continue;
    feeling.course.push_back(topic.valence);
    sum += topic.valence;
  }
  if (feeling.course.empty()) return {};
  feeling.mean = std::round(sum / static_cast<double>(feeling.course.size()) * 1000) / 1000;
  feeling.lowest = *std::min_element(feeling.course.begin(), feeling.course.end());
  feeling.ending = feeling.course.back();
  return feeling;
}

std::optional<Day> day_of(const EarlierCall& call) {
  if (const std::optional<Day> day = day_in(call.date)) return day;
  return call.started_at ? day_in(plan::iso_date(*call.started_at)) : std::nullopt;
}

/// Each with the nearest call before it that shares any topic of its body.
void compare_skeletons(std::vector<CallAtAGlance>& calls) {
  std::vector<Skeleton> skeletons;
  for (CallAtAGlance& call : calls) {
    skeletons.push_back(skeleton_of(call));
    for (std::size_t before = skeletons.size() - 1; before-- > 0 && !call.ritual;) {
      SkeletonDistance distance = distance_between(skeletons[before], skeletons.back());
      distance.compared_with = before;
      if (distance.shared > 0) call.ritual = distance;
    }
  }
}

/// One programme of one patient.
class Course {
 public:
  Course(const CallProgramme& programme, const std::vector<EarlierCall>& earlier,
         const std::optional<std::string>& facts, std::string file)
      : programme_(programme), earlier_(earlier), facts_(facts), file_(std::move(file)), calendar_(start()) {
    for (std::size_t place = 0; place < calls().size(); ++place)
      if (calls()[place].number > 0) numbered_.push_back(place);
  }

  Checked<ProgrammeOverview> overview() {
    ProgrammeOverview overview;
    overview.programme = programme_.id();
    overview.length = programme_.length();
    overview.practice = !facts_;
    add_past(overview);
    add_ahead(overview);
    add_if_needed(overview);
    compare_skeletons(overview.calls);
    diagnostics::sort_by_place(problems_);
    if (has_errors(problems_)) return {std::nullopt, std::move(problems_)};
    return {std::move(overview), std::move(problems_)};
  }

 private:
  const std::vector<ScheduledCall>& calls() const { return programme_.calls(); }

  const programme::PlannedCall& written(const ScheduledCall& call) const {
    const auto& all = programme_.inside().programme.calls;
    return *std::find_if(all.begin(), all.end(), [&](const auto& each) { return each.id == call.id; });
  }

  Checked<OpenedCall> open(std::size_t place, const std::vector<EarlierCall>& before) const {
    return open_call(programme_, place, before, facts_, file_);
  }

  /// The first date that is known of a call that was held, else `today`.
  std::optional<Day> start() const {
    for (const EarlierCall& call : earlier_)
      if (const std::optional<Day> day = day_of(call); day && was_held(call)) return day;
    for (std::size_t place = 0; place < calls().size(); ++place) {
      if (calls()[place].time > 1 || !calls()[place].plan.inside().catalogue.fact("today")) continue;
      const Checked<OpenedCall> opened = open(place, earlier_);
      if (!opened) continue;
      const auto today = opened.value->facts.values.find("today");
      if (today == opened.value->facts.values.end()) continue;
      if (const auto* date = today->second.as<Timestamp>()) return day_in(plan::iso_date(*date));
    }
    return {};
  }

  static CallAtAGlance at_a_glance(const ScheduledCall& call) {
    CallAtAGlance glance;
    glance.number = call.number;
    glance.call = call.id;
    glance.time = call.time;
    glance.times = call.times;
    glance.is_last = call.is_last;
    glance.plan = call.plan.id();
    return glance;
  }

  void set_day(std::optional<Day> day, CallAtAGlance& glance) const {
    if (!day) return;
    glance.day = calendar_.number_of(*day);
    if (calendar_.has_dates()) glance.date = continuity::written(*day);
  }

  /// The place of the call that an outcome is of, after those before it; none of one too many.
  std::optional<std::size_t> place_of(const EarlierCall& call) {
    const auto extra = std::find_if(calls().begin(), calls().end(), [&](const ScheduledCall& each) {
      return each.if_needed && each.id == call.call && each.time == std::min(each.times, times_[each.id] + 1);
    });
    if (extra != calls().end()) {
      if (was_held(call)) ++times_[extra->id];
      return static_cast<std::size_t>(extra - calls().begin());
    }
    return place_of_numbered(call);
  }

  /// The next time of the call that the outcome names; of one that names none, the next call.
  std::optional<std::size_t> place_of_numbered(const EarlierCall& call) {
    const std::size_t next = held_;
    const bool counts = !continuity::calls_of(programme_, {call}).empty();
    if (counts && held_ < numbered_.size()) ++held_;
    for (const std::size_t place : numbered_) {
      const ScheduledCall& each = calls()[place];
      if (call.call.empty() || each.id != call.call || each.time != times_[each.id] + 1) continue;
      if (counts) ++times_[each.id];
      return place;
    }
    const bool is_unnamed = call.call.empty() && next < numbered_.size();
    return is_unnamed ? std::optional{numbered_[next]} : std::nullopt;
  }

  /// The plan of that name, as far as the programme has it, else that of the call; with what is known of the patient.
  std::optional<PlanOfNow> plan_of(const EarlierCall& call, std::optional<std::size_t> place,
                                   const std::vector<EarlierCall>& before) const {
    for (std::size_t i = 0; i < calls().size() && !call.plan.empty(); ++i)
      if (calls()[i].plan.id() == call.plan && (!place || calls()[*place].plan.id() != call.plan)) place = i;
    if (!place || (!call.plan.empty() && calls()[*place].plan.id() != call.plan)) return {};
    Checked<OpenedCall> opened = open(*place, before);
    return PlanOfNow{calls()[*place].plan, opened ? std::move(opened.value->facts.values) : Values{}};
  }

  /// What its outcome says of it, and the day.
  CallAtAGlance outcome_of(const EarlierCall& call, std::optional<std::size_t> place) {
    CallAtAGlance glance = place ? at_a_glance(calls()[*place]) : CallAtAGlance{};
    glance.state = was_held(call) ? CallState::held : CallState::not_held;
    if (!call.call.empty()) glance.call = call.call;
    if (!call.plan.empty()) glance.plan = call.plan;
    const std::optional<Day> day = day_of(call);
    if (place && was_held(call) && calls()[*place].number > 0) {
      calendar_.next(written(calls()[*place]), static_cast<std::int64_t>(calls()[*place].time));
      if (day) calendar_.was_held(*day);
    }
    set_day(day, glance);
    glance.nurse = call.nurse;
    glance.disposition = call.disposition.value_or("");
    glance.rungs = call.rungs;
    glance.deferred = call.deferred;
    return glance;
  }

  void add_past(ProgrammeOverview& overview) {
    std::vector<EarlierCall> before;
    for (const EarlierCall& call : earlier_) {
      const std::optional<std::size_t> place = place_of(call);
      CallAtAGlance glance = outcome_of(call, place);
      const std::optional<PlanOfNow> now = plan_of(call, place, before);
      now ? add_topics(call, *now, glance) : add_topics(call, glance);
      glance.feeling = feeling_of(glance.topics);
      for (CarriedOver& owed : call::still_owed(before))
        if (std::any_of(glance.topics.begin(), glance.topics.end(),
                        [&](const CallTopic& topic) { return topic.topic == owed.topic; }))
          glance.carried_over.push_back(std::move(owed));
      before.push_back(call);
      overview.calls.push_back(std::move(glance));
    }
  }

  /// How the call would go behind those; none where its facts don't fit, which is reported.
  std::optional<OpenedCall> look_at(std::size_t place, const std::vector<EarlierCall>& before, CallAtAGlance& glance) {
    Checked<OpenedCall> opened = open(place, before);
    std::move(opened.diagnostics.begin(), opened.diagnostics.end(), std::back_inserter(problems_));
    if (!opened) return {};
    add_prediction(*opened.value, glance);
    glance.feeling = feeling_of(glance.topics);
    return std::move(opened.value);
  }

  void add_ahead(ProgrammeOverview& overview) {
    std::vector<EarlierCall> before = earlier_;
    for (std::size_t i = held_; i < numbered_.size() && i < held_ + most_ahead; ++i) {
      const ScheduledCall& call = calls()[numbered_[i]];
      CallAtAGlance glance = at_a_glance(call);
      set_day(calendar_.next(written(call), static_cast<std::int64_t>(call.time)), glance);
      const std::optional<OpenedCall> opened = look_at(numbered_[i], before, glance);
      if (!opened) continue;
      before.push_back(predicted_outcome(*opened, glance));
      overview.calls.push_back(std::move(glance));
    }
    overview.left_off = numbered_.size() - std::min(numbered_.size(), held_ + most_ahead);
  }

  void add_if_needed(ProgrammeOverview& overview) {
    for (const ScheduledCall& call : calls()) {
      if (!call.if_needed || call.time > 1) continue;
      const Checked<std::size_t> place = find_call(programme_, call.id, earlier_);
      CallAtAGlance glance = at_a_glance(calls()[*place.value]);
      if (const auto day = written(call).day) set_day(calendar_.on_day(*day), glance);
      if (look_at(*place.value, earlier_, glance)) overview.if_needed.push_back(std::move(glance));
    }
  }

  const CallProgramme& programme_;
  const std::vector<EarlierCall>& earlier_;
  const std::optional<std::string>& facts_;
  const std::string file_;
  Calendar calendar_;
  std::vector<std::size_t> numbered_;         ///< places of the calls with a number
  std::size_t held_ = 0;                      ///< of those
  std::map<std::string, std::size_t> times_;  ///< that the others were held, by their ids
  std::vector<Diagnostic> problems_;
};

}  // namespace
}  // namespace continuity

Checked<ProgrammeOverview> overview_of(const CallProgramme& programme, const std::vector<EarlierCall>& earlier,
                                       const std::optional<std::string>& facts, std::string file) {
  return continuity::Course{programme, earlier, facts, std::move(file)}.overview();
}

}  // namespace bedside
