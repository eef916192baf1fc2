// One function for each key of `expect`: its value as expectations. Each reports its own problems.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "author_tests/test_reader.hpp"

namespace bedside::author_tests {

/// Where the expectations of a key are gathered.
class Wanted {
 public:
  Wanted(std::string key, SourceRange range, std::vector<Expectation>& all)
      : key_(std::move(key)), range_(range), all_(all) {}

  template <class What>
  void add(What what) {
    add(range_, std::move(what));
  }
  template <class What>
  void add(SourceRange range, What what) {
    all_.push_back({key_, range, std::move(what)});
  }

 private:
  std::string key_;
  SourceRange range_;
  std::vector<Expectation>& all_;
};

void read_order(TestReader& reader, const source::Node& node, Wanted& wanted);
void read_before(TestReader& reader, const source::Node& node, Wanted& wanted);
void read_directly_before(TestReader& reader, const source::Node& node, Wanted& wanted);
void read_in_order(TestReader& reader, const source::Node& node, Wanted& wanted);
void read_first(TestReader& reader, const source::Node& node, Wanted& wanted);
void read_last(TestReader& reader, const source::Node& node, Wanted& wanted);
void read_starts_on(TestReader& reader, const source::Node& node, Wanted& wanted);
void read_ends_on(TestReader& reader, const source::Node& node, Wanted& wanted);
void read_segments(TestReader& reader, const source::Node& node, Wanted& wanted);
void read_pain(TestReader& reader, const source::Node& node, Wanted& wanted);
void read_private(TestReader& reader, const source::Node& node, Wanted& wanted);
void read_includes(TestReader& reader, const source::Node& node, Wanted& wanted);
void read_left_out(TestReader& reader, const source::Node& node, Wanted& wanted);
void read_waits(TestReader& reader, const source::Node& node, Wanted& wanted);
void read_feels(TestReader& reader, const source::Node& node, Wanted& wanted);
void read_costs(TestReader& reader, const source::Node& node, Wanted& wanted);
void read_minutes(TestReader& reader, const source::Node& node, Wanted& wanted);
void read_warnings(TestReader& reader, const source::Node& node, Wanted& wanted);
void read_kept_order(TestReader& reader, const source::Node& node, Wanted& wanted);

void read_kept_transcript(TestReader& reader, const source::Node& node, Wanted& wanted);
void read_hears(TestReader& reader, const source::Node& node, Wanted& wanted);
void read_shows(TestReader& reader, const source::Node& node, Wanted& wanted);
void read_told(TestReader& reader, const source::Node& node, Wanted& wanted);
void read_choices(TestReader& reader, const source::Node& node, Wanted& wanted);
void read_pressable(TestReader& reader, const source::Node& node, Wanted& wanted);
void read_topic_states(TestReader& reader, const source::Node& node, Wanted& wanted);
void read_disposition(TestReader& reader, const source::Node& node, Wanted& wanted);
void read_red_flags(TestReader& reader, const source::Node& node, Wanted& wanted);
void read_raised(TestReader& reader, const source::Node& node, Wanted& wanted);
void read_recorded_answers(TestReader& reader, const source::Node& node, Wanted& wanted);
void read_deferred(TestReader& reader, const source::Node& node, Wanted& wanted);
void read_remembered(TestReader& reader, const source::Node& node, Wanted& wanted);
void read_handed_over(TestReader& reader, const source::Node& node, Wanted& wanted);

}  // namespace bedside::author_tests
