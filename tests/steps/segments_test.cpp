// The call cut into opening, hard part, coaching, ending and closing.
#include "catch.hpp"
#include "texts/plans.hpp"

using Topics = std::vector<std::string>;

namespace {

/// The segments of a call whose topics stay as written, as `name: topic topic`.
Topics segments(const std::string& topics, const std::string& head = "") {
  const auto call = texts::call_of("principles: []\n" + head + "topics:\n" + topics);
  Topics lines;
  for (const bedside::CallSegment& segment : call.segments) {
    std::string line = segment.name + ":";
    for (const std::string& topic : segment.topics) line += " " + topic;
    lines.push_back(line);
  }
  return lines;
}

std::string topic(const std::string& id, const std::string& feels, int minutes = 1, const std::string& more = "") {
  return "- {topic: " + id + ", feels: " + feels + ", minutes: " + std::to_string(minutes) + ", say: One" + more +
         "}\n";
}

}  // namespace

TEST_CASE("the hard part goes up to the last topic that hurts") {
  CHECK(segments(topic("a", "neutral") + topic("b", "painful") + topic("c", "pleasant") + topic("d", "unpleasant") +
                 topic("e", "neutral") + topic("f", "pleasant")) ==
        Topics{"hard part: a b c d", "coaching 1: e", "ending: f"});
}

TEST_CASE("without pain there is no hard part, and without a pleasant last topic no ending") {
  CHECK(segments(topic("a", "pleasant") + topic("b", "neutral")) == Topics{"coaching 1: a b"});
  CHECK(segments(topic("a", "pleasant")) == Topics{"ending: a"});
  CHECK(segments(topic("a", "painful")) == Topics{"hard part: a"});
}

TEST_CASE("coaching without anything pleasant is one segment") {
  CHECK(segments(topic("a", "neutral") + topic("b", "neutral") + topic("c", "pleasant")) ==
        Topics{"coaching 1: a b", "ending: c"});
}

TEST_CASE("coaching is cut behind pleasant topics, into at most as many segments as the plan says") {
  const std::string topics = topic("a", "pleasant") + topic("b", "neutral") + topic("c", "pleasant") +
                             topic("d", "pleasant") + topic("e", "neutral");
  CHECK(segments(topics) == Topics{"coaching 1: a", "coaching 2: b c", "coaching 3: d e"});
  CHECK(segments(topics, "segments: 1\n") == Topics{"coaching 1: a b c d e"});
  CHECK(segments(topics, "segments: 9\n") == Topics{"coaching 1: a", "coaching 2: b c", "coaching 3: d e"});
}

TEST_CASE("the cuts make the longest segment as short as can be") {
  CHECK(segments(topic("a", "pleasant", 5) + topic("b", "pleasant", 1) + topic("c", "pleasant", 2) +
                     topic("d", "pleasant", 3) + topic("e", "neutral", 1),
                 "segments: 2\n") == Topics{"coaching 1: a b", "coaching 2: c d e"});
}

TEST_CASE("among equal cuts the latest are taken, and every segment keeps a pleasant topic") {
  CHECK(segments(topic("a", "pleasant", 1) + topic("b", "pleasant", 1) + topic("c", "pleasant", 4) +
                     topic("d", "neutral", 1),
                 "segments: 2\n") == Topics{"coaching 1: a b", "coaching 2: c d"});
  CHECK(segments(topic("a", "pleasant", 9) + topic("b", "pleasant", 1) + topic("c", "pleasant", 1) +
                     topic("d", "pleasant", 1) + topic("e", "neutral", 1),
                 "segments: 3\n") == Topics{"coaching 1: a", "coaching 2: b c", "coaching 3: d e"});
}

TEST_CASE("glued topics are one item: they hurt together and end together") {
  CHECK(segments(topic("a", "painful") + topic("b", "neutral", 1, ", directly_after: a") + topic("c", "neutral") +
                 topic("d", "neutral") + topic("e", "pleasant", 1, ", directly_after: d")) ==
        Topics{"hard part: a b", "coaching 1: c", "ending: d e"});
}

TEST_CASE("opening and closing are segments of their own, and empty segments are left out") {
  const auto call = texts::call_of("opening: [{topic: a, say: One}]\nclosing: [{topic: b, say: Two}]\n");
  REQUIRE(call.segments.size() == 2);
  CHECK(call.segments[0].name == "opening");
  CHECK(call.segments[1].name == "closing");
  CHECK(call.segments[1].milliseconds == 400);
}
