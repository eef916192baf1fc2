#include "explore/patients.hpp"

#include <algorithm>
#include <limits>
#include <optional>
#include <set>
#include <utility>

#include "explore/pairs.hpp"
#include "explore/steady_order.hpp"

namespace bedside::exploring {
namespace {

/// A number without end, times a small one.
std::string times(const std::string& number, std::size_t factor) {
  std::string product;
  std::size_t carried = 0;
  for (auto digit = number.rbegin(); digit != number.rend(); ++digit) {
    carried += static_cast<std::size_t>(*digit - '0') * factor;
    product += static_cast<char>('0' + carried % 10);
    carried /= 10;
  }
  for (; carried > 0; carried /= 10) product += static_cast<char>('0' + carried % 10);
  std::reverse(product.begin(), product.end());
  return product;
}

/// All combinations of numbers below these sizes, at these traits, and 0 elsewhere; nothing when there are more than
/// `most`.
std::optional<std::vector<Profile>> combinations(const TraitSet& traits, const std::vector<std::size_t>& sizes,
                                                 std::size_t most) {
  std::vector<Profile> found{Profile(sizes.size(), 0)};
  for (const std::size_t trait : traits) {
    if (found.size() > most / sizes[trait]) return {};
    const std::size_t before = found.size();
    for (std::size_t number = 1; number < sizes[trait]; ++number)
      for (std::size_t at = 0; at < before; ++at) {
        found.push_back(found[at]);
        found.back()[trait] = static_cast<std::uint16_t>(number);
      }
  }
  return found;
}

/// Finding the pairs of more takes longer than playing some.
constexpr std::size_t most_traits_in_pairs = 1'000;

constexpr std::uint16_t open = std::numeric_limits<std::uint16_t>::max();

bool fits(const Profile& row, const Profile& wanted, const TraitSet& traits) {
  return std::all_of(traits.begin(), traits.end(),
                     [&](std::size_t trait) { return row[trait] == open || row[trait] == wanted[trait]; });
}

/// The place of a kind within its group, by trait: so few rows that each topic meets its own traits in every
/// combination.
std::optional<std::vector<Profile>> rows_of(const Meetings& meetings, std::size_t most) {
  std::vector<std::size_t> sizes;
  for (const std::vector<Alike>& groups : meetings.groups) {
    std::size_t largest = 1;
    for (const Alike& group : groups) largest = std::max(largest, group.size());
    sizes.push_back(largest);
  }
  std::vector<Profile> rows{Profile(sizes.size(), open)};
  for (const TraitSet& traits : meetings.local) {
    const auto wanted = combinations(traits, sizes, most);
    if (!wanted) return {};
    std::vector<bool> is_taken(rows.size(), false);
    for (const Profile& one : *wanted) {
      std::size_t at = 0;
      while (at < rows.size() && (is_taken[at] || !fits(rows[at], one, traits))) ++at;
      if (at == rows.size()) {
        rows.emplace_back(sizes.size(), open);
        is_taken.push_back(false);
      }
      is_taken[at] = true;
      for (const std::size_t trait : traits) rows[at][trait] = one[trait];
    }
    if (rows.size() > most) return {};
  }
  for (Profile& row : rows) std::replace(row.begin(), row.end(), open, std::uint16_t{0});
  return rows;
}

/// A group of each trait, in every combination.
std::optional<std::vector<Profile>> whole_calls(const Meetings& meetings, std::size_t most) {
  TraitSet traits;
  std::vector<std::size_t> sizes;
  for (std::size_t trait = 0; trait < meetings.groups.size(); ++trait) {
    traits.push_back(trait);
    sizes.push_back(meetings.groups[trait].size());
  }
  return combinations(traits, sizes, most);
}

std::optional<std::vector<Profile>> all_that_meet(const Meetings& meetings, std::size_t most) {
  const auto rows = rows_of(meetings, most);
  const auto whole = whole_calls(meetings, most);
  if (!rows || !whole) return {};
  std::set<Profile> all;
  for (const Profile& groups : *whole) {
    for (const Profile& row : *rows) {
      Profile patient = row;
      for (std::size_t trait = 0; trait < patient.size(); ++trait) {
        const Alike& group = meetings.groups[trait][groups[trait]];
        patient[trait] = group[std::min<std::size_t>(row[trait], group.size() - 1)];
      }
      all.insert(std::move(patient));
    }
    // Groups of one kind make rows alike, so that only now it is seen how many there are.
    if (all.size() > most) return {};
  }
  return std::vector<Profile>{all.begin(), all.end()};
}

std::vector<Profile> one_change_each(const std::vector<Trait>& traits, std::size_t most) {
  std::vector<Profile> found{Profile(traits.size(), 0)};
  for (std::size_t trait = 0; trait < traits.size(); ++trait)
    for (std::size_t kind = 1; kind < traits[trait].kinds.size() && found.size() <= most; ++kind) {
      found.push_back(found.front());
      found.back()[trait] = static_cast<std::uint16_t>(kind);
    }
  return found;
}

Profile anybody(const std::vector<Trait>& traits, std::mt19937_64& dice) {
  Profile patient;
  for (const Trait& trait : traits)
    patient.push_back(static_cast<std::uint16_t>(number_below(trait.kinds.size(), dice)));
  return patient;
}

Profiles some(const std::vector<Trait>& traits, std::size_t most, std::mt19937_64& dice) {
  Profiles patients{one_change_each(traits, most), Breadth::pairs};
  if (traits.size() > most_traits_in_pairs)
    patients.breadth = Breadth::some;
  else
    for (Profile& patient : all_pairs(traits, most, dice)) patients.all.push_back(std::move(patient));
  if (patients.all.size() > most) {
    patients.all.resize(most);
    patients.breadth = Breadth::some;
  }
  while (patients.all.size() < most) patients.all.push_back(anybody(traits, dice));
  return patients;
}

}  // namespace

// The distributions of the standard library differ between platforms; what is left over here is too little to matter.
std::size_t number_below(std::size_t count, std::mt19937_64& dice) {
  return static_cast<std::size_t>(dice() % count);
}

std::size_t strangeness_of(const Profile& patient, const std::vector<Trait>& traits) {
  std::size_t changed = 0;
  for (std::size_t trait = 0; trait < traits.size(); ++trait) {
    const std::vector<Value>& kind = traits[trait].kinds[patient[trait]];
    for (std::size_t fact = 0; fact < kind.size(); ++fact)
      if (!(kind[fact] == traits[trait].kinds.front()[fact])) ++changed;
  }
  return changed;
}

Values facts_of(const Profile& patient, const std::vector<Trait>& traits, const Values& base) {
  Values facts = base;
  for (std::size_t trait = 0; trait < traits.size(); ++trait)
    for (std::size_t fact = 0; fact < traits[trait].facts.size(); ++fact) {
      const Value& value = traits[trait].kinds[patient[trait]][fact];
      if (value.is_null())
        facts.erase(traits[trait].facts[fact]);
      else
        facts.insert_or_assign(traits[trait].facts[fact], value);
    }
  return facts;
}

std::string number_of_combinations(const std::vector<Trait>& traits) {
  std::string number = "1";
  for (const Trait& trait : traits) number = times(number, trait.kinds.size());
  return number;
}

Profiles profiles_of(const std::vector<Trait>& traits, const Meetings& meetings, std::size_t most,
                     std::mt19937_64& dice) {
  auto all = all_that_meet(meetings, most);
  Profiles patients = all ? Profiles{std::move(*all), Breadth::all} : some(traits, most, dice);
  sort_steadily(patients.all, [&](const Profile& each) { return strangeness_of(each, traits); });
  patients.all.erase(std::unique(patients.all.begin(), patients.all.end()), patients.all.end());
  return patients;
}

}  // namespace bedside::exploring
