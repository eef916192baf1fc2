// Who `for_all` is about, and the simplest of those for whom a case fails.
#include "author_tests/profiles.hpp"

#include <set>

#include "catch.hpp"

using namespace bedside;
using namespace bedside::author_tests;

namespace {

TestCase varied(std::vector<std::size_t> sizes) {
  TestCase test;
  for (std::size_t place = 0; place < sizes.size(); ++place) {
    Varied each{"n" + std::to_string(place), true, {}, {}};
    for (std::size_t value = 0; value < sizes[place]; ++value) {
      each.values.emplace_back();
      each.values.back().data = static_cast<std::int64_t>(value);
    }
    test.for_all.push_back(std::move(each));
  }
  return test;
}

}  // namespace

TEST_CASE("a case without `for_all` is about one patient") {
  CHECK(profile_count(TestCase{}) == 1);
  CHECK(Profile{TestCase{}, 0}.patient().facts.empty());
}

TEST_CASE("the profiles are all combinations, each once") {
  const TestCase test = varied({2, 3, 4});
  std::set<std::string> seen;
  for (std::size_t number = 0; number < profile_count(test); ++number) {
    std::string all;
    for (const auto& [name, value] : Profile{test, number}.patient().facts) all += in_words(name, value) + " ";
    seen.insert(all);
  }
  CHECK(seen.size() == 24);
}

TEST_CASE("a profile with another value of one name has the others unchanged") {
  const TestCase test = varied({2, 3, 4});
  for (std::size_t number = 0; number < profile_count(test); ++number)
    for (std::size_t name = 0; name < 3; ++name)
      for (std::size_t value = 0; value < test.for_all[name].values.size(); ++value) {
        const Profile other{test, Profile{test, number}.with(name, value)};
        for (std::size_t each = 0; each < 3; ++each)
          CHECK(other.choice(each) == (each == name ? value : Profile{test, number}.choice(each)));
      }
}

TEST_CASE("a counter-example names only what makes it fail") {
  const TestCase test = varied({3, 2, 2});
  std::vector<bool> fails(profile_count(test));
  for (std::size_t number = 0; number < fails.size(); ++number) {
    const Profile profile{test, number};
    fails[number] = profile.choice(0) == 2 && profile.choice(2) == 1;
  }
  std::size_t first = 0;
  while (!fails[first]) ++first;
  CHECK(counter_example(test, fails, first) == std::vector<std::string>{"n0 = 2", "n2 = 1"});
}

TEST_CASE("what fails for everybody has a counter-example without names") {
  const TestCase test = varied({2, 2});
  CHECK(counter_example(test, std::vector<bool>(4, true), 0).empty());
}

TEST_CASE("too many combinations are noticed without multiplying them out") {
  CHECK_FALSE(too_many(varied({100, 100}).for_all));
  CHECK(too_many(varied({100, 100, 2}).for_all));
  CHECK(too_many(varied(std::vector<std::size_t>(100, 1000)).for_all));
}
