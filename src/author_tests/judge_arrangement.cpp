// Expectations of what is in the call, how it feels, and how it is arranged.
#include <algorithm>
#include <cstdint>

#include <fmt/format.h>

#include "author_tests/judge_order.hpp"
#include "loaded_plan.hpp"
#include "plan/words.hpp"

namespace bedside::author_tests {
namespace {

struct Stretch {
  std::string name;
  std::vector<std::string> topics;
};

/// The segments as they were told, or else as they are arranged.
std::vector<Stretch> segments_of(const Seen& seen) {
  std::vector<Stretch> stretches;
  if (!seen.call) {
    for (const CallSegment& segment : seen.arranged.segments) stretches.push_back({segment.name, segment.topics});
    return stretches;
  }
  for (const Moment& moment : seen.call->moments()) {
    const Step& step = moment.step;
    if (step.step.starts_with("bridge:") || step.topic.empty() || step.step.starts_with("button:")) continue;
    const auto known = std::find_if(stretches.begin(), stretches.end(),
                                    [&](const Stretch& each) { return each.name == step.segment; });
    Stretch& stretch = known == stretches.end() ? stretches.emplace_back(Stretch{step.segment, {}}) : *known;
    if (std::find(stretch.topics.begin(), stretch.topics.end(), step.topic) == stretch.topics.end())
      stretch.topics.push_back(step.topic);
  }
  return stretches;
}

const SeenTopic* find(const Seen& seen, const std::string& name) {
  const auto found =
      std::find_if(seen.order.begin(), seen.order.end(), [&](const SeenTopic& each) { return is_named(each, name); });
  return found == seen.order.end() ? nullptr : &*found;
}

bool waits(const Seen& seen, const std::string& topic) {
  if (!seen.call)
    return std::any_of(seen.arranged.waiting.begin(), seen.arranged.waiting.end(),
                       [&](const Waiting& each) { return each.topic == topic; });
  const auto& topics = seen.call->status().topics;
  return std::any_of(topics.begin(), topics.end(),
                     [&](const TopicStatus& each) { return each.topic == topic && each.state == TopicState::waiting; });
}

/// Why the topic is left out; nothing when it isn't. Of a call that is held, what was begun before it was set aside
/// isn't left out.
std::optional<std::string> left_out(const Seen& seen, const std::string& topic) {
  if (!seen.call) {
    for (const LeftOut& each : seen.arranged.left_out)
      if (each.topic == topic) return each.because;
    return {};
  }
  if (find(seen, topic) || waits(seen, topic)) return {};
  return why_not_told(seen, topic);
}

}  // namespace

Verdict judge(const expected::SegmentNames& wanted, const Seen& seen) {
  std::vector<std::string> names;
  for (const Stretch& stretch : segments_of(seen)) names.push_back(stretch.name);
  return names == wanted.names ? met() : broken(fmt::format("the segments are {}", fmt::join(names, ", ")));
}

Verdict judge(const expected::SegmentTopics& wanted, const Seen& seen) {
  std::vector<std::string> names;
  for (const Word& word : wanted.topics) names.push_back(word.text);
  const std::vector<Stretch> stretches = segments_of(seen);
  const auto found = std::find_if(stretches.begin(), stretches.end(),
                                  [&](const Stretch& each) { return each.name == wanted.segment; });
  const std::vector<std::string> topics = found == stretches.end() ? std::vector<std::string>{} : found->topics;
  if (topics == names) return met();
  std::set<std::string> differing;
  for (const std::string& topic : names)
    if (std::find(topics.begin(), topics.end(), topic) == topics.end()) differing.insert(topic);
  for (const std::string& topic : topics)
    if (std::find(names.begin(), names.end(), topic) == names.end()) differing.insert(topic);
  return because_of_moves(
      broken(topics.empty() ? fmt::format("nothing is told in the segment `{}`", wanted.segment)
                            : fmt::format("the segment `{}` has [{}]", wanted.segment, fmt::join(topics, ", "))),
      seen, differing);
}

Verdict judge(const expected::Includes& wanted, const Seen& seen) {
  return find(seen, wanted.topic.text) ? met() : not_in_call(seen, wanted.topic.text);
}

Verdict judge(const expected::LeftOut& wanted, const Seen& seen) {
  const std::string& topic = wanted.topic.text;
  const std::optional<std::string> why = left_out(seen, topic);
  if (why && why->find(wanted.because) != std::string::npos) return met();
  if (why)
    return because_untold(broken(fmt::format("`{}` is left out for another reason: {}", topic, *why)), seen, topic);
  return because_of_topic(
      broken(fmt::format("`{}` {}", topic, waits(seen, topic) ? "waits for an answer" : "is in this call")), seen,
      topic);
}

Verdict judge(const expected::Waits& wanted, const Seen& seen) {
  const std::string& topic = wanted.topic.text;
  if (waits(seen, topic)) return met();
  if (!find(seen, topic)) return not_in_call(seen, topic);
  return because_of_topic(broken(fmt::format("`{}` is decided: it is in this call", topic)), seen, topic);
}

Verdict judge(const expected::Feels& wanted, const Seen& seen) {
  const SeenTopic* topic = find(seen, wanted.topic.text);
  if (!topic) return not_in_call(seen, wanted.topic.text);
  if (topic->valence == wanted.valence) return met();
  return because_of_topic(broken(fmt::format("`{}` feels {}", topic->id, plan::feeling_word(topic->valence))), seen,
                          topic->topic);
}

Verdict judge(const expected::Cost& wanted, const Seen& seen) {
  const std::int64_t cost = seen.arranged.body.costs[wanted.principle];
  return cost == wanted.cost ? met() : broken(fmt::format("`{}` costs {}", bedside::name_of(wanted.principle), cost));
}

Verdict judge(const expected::MinutesAtMost& wanted, const Seen& seen) {
  constexpr double milliseconds_per_minute = 60'000;
  std::int64_t length = 0;
  for (const CallSegment& segment : seen.arranged.segments) length += segment.milliseconds;
  const double minutes = static_cast<double>(length) / milliseconds_per_minute;
  return minutes <= wanted.minutes ? met()
                                   : broken(fmt::format("the call is expected to take {:.1f} minutes", minutes));
}

Verdict judge(const expected::Warnings& wanted, const Seen& seen) {
  std::multiset<std::string> codes;
  for (const Diagnostic& finding : seen.warnings) codes.insert(finding.code);
  if (codes == std::multiset<std::string>{wanted.codes.begin(), wanted.codes.end()}) return met();
  Verdict verdict = broken(seen.warnings.empty() ? "the plan has no warnings"
                                                 : fmt::format("the plan's warnings are [{}]", fmt::join(codes, ", ")));
  for (const Diagnostic& finding : seen.warnings)
    verdict->decided_by.push_back(
        {finding.range ? finding.range->begin.line : 0, fmt::format("{}: {}", finding.code, finding.message)});
  return verdict;
}

}  // namespace bedside::author_tests
