#include <map>
#include <string>

#include <fmt/format.h>

#include "sheet/sections.hpp"
#include "sheet/words.hpp"

namespace bedside::sheet {
namespace {

using StepsOfTopics = std::map<std::string, std::vector<const ScriptStep*>, std::less<>>;

StepsOfTopics steps_of_topics(const Script& script) {
  StepsOfTopics steps;
  for (const ScriptStep& step : script.steps) steps[step.step.topic].push_back(&step);
  return steps;
}

std::string about(const CallTopic& topic) {
  const std::string length = clock(topic.milliseconds);
  return topic.line == 0 ? length : fmt::format("{} · line {}", length, topic.line);
}

Html topic(const CallTopic& topic, const std::vector<const ScriptStep*>& its_steps, const View& view) {
  return element("h4", mark(topic.valence) + element("span", R"(class="title")", view.title(topic)) +
                           element("span", R"(class="time")", about(topic))) +
         Html{"\n"} + steps(its_steps, view);
}

Html segment(const CallSegment& segment, std::size_t place, const StepsOfTopics& all, const View& view) {
  Html html = element("h3", escaped(fmt::format("{}. {}", place, capitalised(segment.name))) +
                                element("span", R"(class="time")", clock(segment.milliseconds))) +
              Html{"\n"};
  for (const std::string& id : segment.topics) {
    const CallTopic* known = view.topic(id);
    const auto its_steps = all.find(id);
    if (known != nullptr && its_steps != all.end())
      html += element("div", R"(class="topic")", topic(*known, its_steps->second, view)) + Html{"\n"};
  }
  return html;
}

}  // namespace

Html script(const View& view) {
  const StepsOfTopics all = steps_of_topics(view.sheet().script);
  Html html;
  std::size_t place = 0;
  for (const CallSegment& each : view.call().segments) html += segment(each, ++place, all, view);
  if (html.empty()) return {};
  return element("p", "",
                 "Every step in the order delivered. What was put in from the patient’s facts is underlined; a name in "
                 "braces stands for an answer that is still to come. The nurse says most of it in her own words; what "
                 "is framed is said word for word and acknowledged.") +
         Html{"\n"} + html;
}

}  // namespace bedside::sheet
