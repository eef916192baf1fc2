#include "sheet/programme_call.hpp"

#include <string>

#include <fmt/format.h>

#include "sheet/bars.hpp"
#include "sheet/sections.hpp"
#include "sheet/words.hpp"

namespace bedside::sheet {
namespace {

Html heading(const CallAtAGlance& call) {
  Html name = call.number > 0 ? escaped(fmt::format("Call {}: ", call.number)) + element("code", "", call.call)
                              : element("code", "", call.call);
  if (call.times > 1) name += escaped(fmt::format(", {} of {}", call.time, call.times));
  const Html day = day_of_call(call);
  return element("h3", day.empty() ? name : name + escaped(" · ") + day) + Html{"\n"};
}

Html state(const CallAtAGlance& call) {
  if (call.state == CallState::ahead) return escaped(call.is_last ? "Ahead, the last one" : "Ahead");
  Html html = call.disposition.empty() ? escaped("Held") : element("code", "", call.disposition);
  if (call.state == CallState::not_held) html = escaped("Not held: ") + html;
  return call.nurse.empty() ? html : html + escaped(" · ") + element("bdi", "", call.nurse);
}

Html entry_unless_empty(std::string_view name, const Html& content) {
  return content.empty() ? content : entry(name, content);
}

void add(const Html& one, Html& list) {
  list += list.empty() ? one : escaped(", ") + one;
}

Html segments(const CallAtAGlance& call) {
  Html html;
  for (const CallSegment& segment : call.segments)
    html += element("li", element("strong", "", segment.name) + escaped(" ") + codes(segment.topics)) + Html{"\n"};
  if (!html.empty()) return element("ol", R"(class="stages")", html);
  for (const CallTopic& topic : call.topics) add(element("code", "", topic.id), html);
  return html;
}

Html carried_over(const CallAtAGlance& call) {
  Html html;
  for (const CarriedOver& owed : call.carried_over) {
    Html one = element("code", "", owed.topic);
    if (!owed.call.empty()) one += escaped(" (left by ") + element("code", "", owed.call) + escaped(")");
    add(one, html);
  }
  return html;
}

Html left_to_later(const CallAtAGlance& call) {
  Html html;
  for (const Deferral& left : call.deferred) {
    Html one = element("code", "", left.topic);
    if (!left.because.empty()) one += escaped(" (") + element("code", "", left.because) + escaped(")");
    add(one, html);
  }
  return html;
}

Html curve(const CallAtAGlance& call) {
  if (!call.feeling) return {};
  std::string words;
  for (const int valence : call.feeling->course)
    words += fmt::format("{}{}", words.empty() ? "" : ", ", feeling_of(valence));
  return bars("How the topics of the body feel, one after another: " + words,
              {call.feeling->course.begin(), call.feeling->course.end()});
}

}  // namespace

Html name_of_call(const CallAtAGlance& call) {
  return call.number > 0 ? escaped(std::to_string(call.number)) : element("code", "", call.call);
}

Html day_of_call(const CallAtAGlance& call) {
  if (!call.date.empty()) return escaped(call.date);
  return call.day ? escaped(fmt::format("day {}", *call.day)) : Html{};
}

Html call_of_programme(const CallAtAGlance& call) {
  Html facts = entry_unless_empty("State", state(call));
  facts += entry_unless_empty(call.state == CallState::ahead ? "To be told, in this order" : "Told, in this order",
                              segments(call));
  facts += entry_unless_empty(call.state == CallState::ahead ? "Change that it is about" : "Reached in it",
                              codes(call.rungs));
  facts += entry_unless_empty("Carried over from earlier calls", carried_over(call));
  facts += entry_unless_empty("Left to a later call", left_to_later(call));
  return element("article", R"(class="glance")",
                 heading(call) + curve(call) + element("dl", R"(class="glance-facts")", facts)) +
         Html{"\n"};
}

}  // namespace bedside::sheet
