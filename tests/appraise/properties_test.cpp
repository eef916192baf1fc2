// What holds of every course.
#include <algorithm>

#include <rapidcheck/catch.h>

#include "appraise/courses.hpp"
#include "appraise/dread.hpp"
#include "appraise/memory.hpp"
#include "appraise/peak_end.hpp"
#include "appraise/trend.hpp"
#include "catch.hpp"

using namespace bedside::appraise;
using courses::reversed;
using courses::same;

namespace {

/// Of topics as they occur: valences from -2 to 2, up to ten minutes in steps of six seconds, none among them.
Course any_course() {
  Course course;
  for (int left = *rc::gen::inRange(0, 12); left > 0; --left)
    course.push_back({static_cast<double>(*rc::gen::inRange(-2, 3)), *rc::gen::inRange(0, 101) / 10.0});
  return course;
}

double any_rate() {
  return *rc::gen::inRange(0, 21) / 20.0;
}

Memory any_memory() {
  return {any_rate(), any_rate(), static_cast<double>(*rc::gen::inRange(-2, 3))};
}

/// Whether some pain has minutes before it.
bool some_pain_waits(const Course& course) {
  double minutes = 0;
  for (const Experience& each : course) {
    if (each.valence < 0 && minutes > 0) return true;
    minutes += each.minutes;
  }
  return false;
}

}  // namespace

TEST_CASE("there is dread exactly where some pain waits") {
  rc::prop("never negative, and 0 where none waits", [] {
    const Course course = any_course();
    RC_ASSERT(dread(course) >= 0);
    RC_ASSERT((dread(course) > 0) == some_pain_waits(course));
  });
}

TEST_CASE("a pain waits for all the other minutes, either in the one order or in the reverse") {
  rc::prop("dread both ways", [] {
    const Course course = any_course();
    double both = 0;
    for (const Experience& each : course)
      if (each.valence < 0) both -= each.valence * (courses::minutes_of(course) - each.minutes);
    RC_ASSERT(same(dread(course) + dread(reversed(course)), both));
  });
}

TEST_CASE("a fall loses what the same rise earns") {
  rc::prop("reversing turns the weight of the rise around", [] {
    const Course course = any_course();
    RC_ASSERT(same(trend(reversed(course), 0.5, -0.2), trend(course, -0.5, -0.2)));
  });
}

TEST_CASE("without the weight of unevenness no order has a better trend than a steady rise") {
  rc::prop("sorted is best", [] {
    Course course = any_course();
    const double before = trend(course, 0.5, 0);
    std::sort(course.begin(), course.end(),
              [](const auto& left, const auto& right) { return left.valence < right.valence; });
    RC_ASSERT(trend(course, 0.5, 0) >= before - 1e-9);
  });
}

TEST_CASE("the peak makes no difference between an order and its reverse, the end does") {
  rc::prop("half of the difference of the ends", [] {
    const Course course = any_course();
    RC_PRE(!course.empty());
    RC_ASSERT(peak_end(course) - peak_end(reversed(course)) == (course.back().valence - course.front().valence) / 2);
  });
}

TEST_CASE("getting used to things and forgetting them can be exchanged") {
  rc::prop("exactly", [] {
    const Course course = any_course();
    const Memory memory = any_memory();
    const Memory exchanged{memory.decay, memory.acclimation, memory.starting_level};
    RC_ASSERT(remembered(course, memory) == remembered(course, exchanged));
    RC_ASSERT(longest_steady_rise(memory) == longest_steady_rise(exchanged));
  });
}

TEST_CASE("a topic that is told in two consecutive parts is remembered as one") {
  rc::prop("splitting changes nothing", [] {
    const Course whole = any_course();
    RC_PRE(!whole.empty());
    const Memory memory = any_memory();
    const auto at = static_cast<std::ptrdiff_t>(*rc::gen::inRange<std::size_t>(0, whole.size()));
    Course split = whole;
    split[static_cast<std::size_t>(at)].minutes /= 2;
    split.insert(split.begin() + at, split[static_cast<std::size_t>(at)]);
    RC_ASSERT(same(remembered(split, memory), remembered(whole, memory)));
  });
}

TEST_CASE("what takes no time is not remembered") {
  rc::prop("it can be left out", [] {
    Course course = any_course();
    const Memory memory = any_memory();
    const double with = remembered(course, memory);
    std::erase_if(course, [](const Experience& each) { return each.minutes == 0; });
    RC_ASSERT(same(remembered(course, memory), with));
  });
}

TEST_CASE("the opposite feelings are remembered the opposite way") {
  rc::prop("linear in the valences and the starting level", [] {
    Course course = any_course();
    Memory memory = any_memory();
    const double before = remembered(course, memory);
    for (Experience& each : course) each.valence = -each.valence;
    memory.starting_level = -memory.starting_level;
    RC_ASSERT(same(remembered(course, memory), -before));
  });
}

TEST_CASE("whoever is used to a level feels only what differs from it") {
  rc::prop("raising the feelings and the starting level together changes nothing", [] {
    Course course = any_course();
    Memory memory = any_memory();
    const double before = remembered(course, memory);
    for (Experience& each : course) each.valence += 1;
    memory.starting_level += 1;
    RC_ASSERT(same(remembered(course, memory), before));
  });
}

TEST_CASE("a steady rise is never beaten in a call that is short enough for one") {
  rc::prop("sorted is best", [] {
    const Memory memory{any_rate(), any_rate(), 0};
    Course course = any_course();
    const double before = remembered(course, memory);
    RC_PRE(courses::minutes_of(course) <= longest_steady_rise(memory));
    std::sort(course.begin(), course.end(),
              [](const auto& left, const auto& right) { return left.valence < right.valence; });
    RC_ASSERT(remembered(course, memory) >= before - 1e-9);
  });
}
