#include "author_tests/read_expectations.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include <fmt/format.h>

#include "author_tests/keys.hpp"
#include "author_tests/read_wanted.hpp"
#include "loaded_plan.hpp"

namespace bedside::author_tests {
namespace {

using diagnostics::Code;

/// How the value of a key becomes expectations.
using Read = void (*)(TestReader&, const source::Node&, Wanted&);

enum class Needs : std::uint8_t { any_call, held_call };

struct KnownExpectation {
  std::string_view key;
  Needs needs;
  Read read;
};

constexpr KnownExpectation known_expectations[] = {
    {"order", Needs::any_call, read_order},
    {"before", Needs::any_call, read_before},
    {"directly before", Needs::any_call, read_directly_before},
    {"in this order", Needs::any_call, read_in_order},
    {"first", Needs::any_call, read_first},
    {"last", Needs::any_call, read_last},
    {"starts on", Needs::any_call, read_starts_on},
    {"ends on", Needs::any_call, read_ends_on},
    {"segments", Needs::any_call, read_segments},
    {"pain", Needs::any_call, read_pain},
    {"private", Needs::any_call, read_private},
    {"includes", Needs::any_call, read_includes},
    {"left out", Needs::any_call, read_left_out},
    {"waits", Needs::any_call, read_waits},
    {"feels", Needs::any_call, read_feels},
    {"costs", Needs::any_call, read_costs},
    {"minutes at most", Needs::any_call, read_minutes},
    {"warnings", Needs::any_call, read_warnings},
    {"kept order", Needs::any_call, read_kept_order},
    {"kept transcript", Needs::held_call, read_kept_transcript},
    {"hears", Needs::held_call, read_hears},
    {"shows", Needs::held_call, read_shows},
    {"told", Needs::held_call, read_told},
    {"choices", Needs::held_call, read_choices},
    {"buttons", Needs::held_call, read_pressable},
    {"topics", Needs::held_call, read_topic_states},
    {"disposition", Needs::held_call, read_disposition},
    {"red flags", Needs::held_call, read_red_flags},
    {"raised", Needs::held_call, read_raised},
    {"answers", Needs::held_call, read_recorded_answers},
    {"deferred", Needs::held_call, read_deferred},
    {"remembers", Needs::held_call, read_remembered},
    {"handed over to", Needs::held_call, read_handed_over},
};

bool is_kept(std::string_view key) {
  return key.starts_with("kept ");
}

/// Whether the expectation can be judged where it stands; reported when not.
bool fits(TestReader& reader, const source::Node& key, const KnownExpectation& known, Scope scope, bool for_all) {
  if (known.needs == Needs::held_call && scope == Scope::arranged) {
    reader.findings()
        .error(Code::key_not_here, key.range,
               fmt::format("`{}` is about a call that is held, and this one is only arranged", known.key))
        .hint = "add `call: to the end` to the case, or what happens in the call";
    return false;
  }
  if (is_kept(known.key) && (for_all || scope == Scope::moment)) {
    reader.findings().error(Code::key_not_here, key.range,
                            for_all ? fmt::format("`{}` keeps one call, and `for_all` makes many", known.key)
                                    : fmt::format("`{}` belongs into the `expect` of the case", known.key));
    return false;
  }
  return true;
}

/// Null for a key that isn't of `expect`, which is reported elsewhere.
const KnownExpectation* find_known(std::string_view key) {
  const auto known = std::find_if(std::begin(known_expectations), std::end(known_expectations),
                                  [&](const KnownExpectation& each) { return each.key == key; });
  return known == std::end(known_expectations) ? nullptr : known;
}

void add(TestReader& reader, const source::Entry& entry, const KnownExpectation& known, std::vector<Expectation>& all) {
  Wanted wanted{std::string{known.key}, entry.value.kind == source::Kind::null ? entry.key.range : entry.value.range,
                all};
  const std::size_t before = all.size() + reader.findings().count();
  known.read(reader, entry.value, wanted);
  if (all.size() + reader.findings().count() == before)
    reader.findings().error(Code::empty_value, entry.value.range, "nothing is expected here");
}

}  // namespace

std::vector<Expectation> read_expectations(TestReader& reader, const source::Node& node, Scope scope, bool for_all) {
  std::vector<Expectation> all;
  const plan::Mapping mapping{reader, node, expectation_keys};
  if (!mapping) return all;
  if (node.entries.empty()) reader.findings().error(Code::empty_value, node.range, "nothing is expected here");
  for (const source::Entry& entry : node.entries) {
    const std::string_view key = mapping.key_of(entry);
    const KnownExpectation* known = find_known(key);
    if (!known || !mapping.find(key)) continue;
    if (fits(reader, entry.key, *known, scope, for_all)) add(reader, entry, *known, all);
  }
  return all;
}

std::vector<Expectation> read_momentary(TestReader& reader, const plan::Mapping& mapping) {
  std::vector<Expectation> all;
  for (const std::string_view key : {"hears", "shows"})
    if (mapping.find(key)) add(reader, *mapping.entry(key), *find_known(key), all);
  return all;
}

}  // namespace bedside::author_tests
