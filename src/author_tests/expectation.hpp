// What a test wants to be true of a call.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include <bedside/diagnostic.hpp>
#include <bedside/reply.hpp>
#include <bedside/value.hpp>
#include <bedside/vocabulary.hpp>

namespace bedside::author_tests {

/// A topic, a part or a button where a test names it. A topic that is split stands for all of its parts.
struct Word {
  std::string text;
  SourceRange range;
};

namespace expected {

struct WholeOrder {
  std::vector<Word> topics;
};
/// Each stands before the next.
struct Before {
  std::vector<Word> topics;
};
/// Each right before the next, with nothing in between.
struct DirectlyBefore {
  std::vector<Word> topics;
};
/// Those that are in the call stand in this order.
struct InOrder {
  std::vector<Word> topics;
};
struct First {
  Word topic;
};
struct Last {
  Word topic;
};
/// Of the body: so or worse, and so or better.
struct StartsOn {
  int valence = 0;
};
struct EndsOn {
  int valence = 0;
};
struct SegmentNames {
  std::vector<std::string> names;
};
struct SegmentTopics {
  std::string segment;
  std::vector<Word> topics;
};
struct PainTogether {};
struct PrivateAfterIdentity {};
struct Includes {
  Word topic;
};
struct LeftOut {
  Word topic;
  std::string because;  ///< what the reason contains; empty: any reason
};
struct Waits {
  Word topic;
};
struct Feels {
  Word topic;
  int valence = 0;
};
struct Cost {
  Principle principle{};
  std::int64_t cost = 0;
};
struct MinutesAtMost {
  double minutes = 0;
};
struct Warnings {
  std::vector<std::string> codes;
};
struct KeptOrder {
  std::string file;
};

// Of a live call.

struct KeptTranscript {
  std::string file;
};
struct Hears {
  enum class How : std::uint8_t { exactly, contains, never };
  How how = How::exactly;
  std::string text;
};
/// A topic, part or step; empty: nothing more, the call has ended.
struct Shows {
  std::string what;
};
/// At some time in the call.
struct Told {
  Word what;  ///< a topic, part or step
};
struct Choices {
  std::string answer;
  std::vector<std::string> options;
};
struct Buttons {
  std::vector<std::string> buttons;
};
struct TopicStands {
  Word topic;
  TopicState state{};
};
struct EndsAs {
  Disposition disposition{};
};
struct RedFlagsAre {
  RedFlags red_flags{};
};
struct Raised {
  std::vector<std::string> buttons;
};
/// In whatever order.
struct Deferred {
  std::vector<std::string> topics;
};
struct Answered {
  std::string name;
  Value value;  ///< null: not answered
};
/// For later calls.
struct Remembered {
  std::string name;
  Value value;  ///< null: nothing
};
/// Where the patient was transferred to, by a step or by the nurse; empty: nowhere.
struct HandedOver {
  std::string to;
};

}  // namespace expected

struct Expectation {
  std::string key;  ///< as the author wrote it
  SourceRange range;
  std::variant<expected::WholeOrder, expected::Before, expected::DirectlyBefore, expected::InOrder, expected::First,
               expected::Last, expected::StartsOn, expected::EndsOn, expected::SegmentNames, expected::SegmentTopics,
               expected::PainTogether, expected::PrivateAfterIdentity, expected::Includes, expected::LeftOut,
               expected::Waits, expected::Feels, expected::Cost, expected::MinutesAtMost, expected::Warnings,
               expected::KeptOrder, expected::KeptTranscript, expected::Hears, expected::Shows, expected::Told,
               expected::Choices, expected::Buttons, expected::TopicStands, expected::EndsAs, expected::RedFlagsAre,
               expected::Raised, expected::Deferred, expected::Answered, expected::Remembered, expected::HandedOver>
      what;
};

}  // namespace bedside::author_tests
