// Which kinds of patients are played.
#include "explore/patients.hpp"

#include <set>
#include <tuple>

#include "catch.hpp"
#include "explore/pairs.hpp"

using namespace bedside;
using namespace bedside::exploring;

namespace {

Trait trait_with(std::size_t kinds, const std::string& name) {
  Trait trait;
  trait.facts = {name};
  for (std::size_t kind = 0; kind < kinds; ++kind) trait.kinds.push_back({Value{static_cast<std::int64_t>(kind)}});
  return trait;
}

std::vector<Trait> traits_with(const std::vector<std::size_t>& sizes) {
  std::vector<Trait> traits;
  for (const std::size_t size : sizes) traits.push_back(trait_with(size, "fact_" + std::to_string(traits.size())));
  return traits;
}

/// Every kind by itself, as conditions on whole topics tell them apart.
Meetings all_apart(const std::vector<Trait>& traits) {
  Meetings meetings;
  for (const Trait& trait : traits) {
    std::vector<Alike>& groups = meetings.groups.emplace_back();
    for (std::size_t kind = 0; kind < trait.kinds.size(); ++kind) groups.push_back({static_cast<std::uint16_t>(kind)});
  }
  return meetings;
}

using Pair = std::tuple<std::size_t, std::size_t, std::size_t, std::size_t>;

std::set<Pair> pairs_in(const std::vector<Profile>& patients) {
  std::set<Pair> pairs;
  for (const Profile& patient : patients)
    for (std::size_t one = 0; one < patient.size(); ++one)
      for (std::size_t other = one + 1; other < patient.size(); ++other)
        pairs.insert({one, patient[one], other, patient[other]});
  return pairs;
}

}  // namespace

TEST_CASE("all pairs are among few patients, whatever the numbers of kinds are") {
  for (const std::vector<std::size_t>& sizes :
       {std::vector<std::size_t>{2, 2}, {3, 2, 4}, {2, 2, 2, 2, 2, 2, 2, 2}, {5, 1, 3, 3, 2}, {4, 4, 4, 4, 4, 4}}) {
    const std::vector<Trait> traits = traits_with(sizes);
    std::size_t wanted = 0;
    for (std::size_t one = 0; one < sizes.size(); ++one)
      for (std::size_t other = one + 1; other < sizes.size(); ++other) wanted += sizes[one] * sizes[other];
    std::mt19937_64 dice(7);
    const std::vector<Profile> patients = all_pairs(traits, 10'000, dice);
    CHECK(pairs_in(patients).size() == wanted);
    CHECK(patients.size() <= 45);
  }
}

TEST_CASE("with room for all combinations all are there, the examples first and the others by how strange they are") {
  const std::vector<Trait> traits = traits_with({3, 2, 4});
  std::mt19937_64 dice(7);
  const Profiles patients = profiles_of(traits, all_apart(traits), 24, dice);
  CHECK(patients.breadth == Breadth::all);
  REQUIRE(patients.all.size() == 24);
  CHECK(patients.all.front() == Profile{0, 0, 0});
  for (std::size_t at = 1; at < patients.all.size(); ++at)
    CHECK(strangeness_of(patients.all[at - 1], traits) <= strangeness_of(patients.all[at], traits));
}

TEST_CASE("with room for one less it is pairs, and with little room it isn't even that") {
  const std::vector<Trait> traits = traits_with({3, 2, 4, 3, 3});
  std::mt19937_64 dice(7);
  const Profiles pairs = profiles_of(traits, all_apart(traits), 215, dice);
  CHECK(pairs.breadth == Breadth::pairs);
  CHECK(pairs_in(pairs.all).size() == 6 + 12 + 9 + 9 + 8 + 6 + 6 + 12 + 12 + 9);
  CHECK(profiles_of(traits, all_apart(traits), 10, dice).breadth == Breadth::some);
}

TEST_CASE("numbers of combinations have no end") {
  CHECK(number_of_combinations({}) == "1");
  CHECK(number_of_combinations(traits_with(std::vector<std::size_t>(20, 10))) == "1" + std::string(20, '0'));
}
