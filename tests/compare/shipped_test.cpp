#include "engine/shipped.hpp"

#include <sstream>
#include <string>
#include <vector>

#include <bedside/compare.hpp>

#include "catch.hpp"

using namespace bedside;
using namespace bedside::testing;

namespace {

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line + "\n");
  return lines;
}

/// Whether the line says nothing to the engine.
bool is_silent(const std::string& line) {
  const std::size_t first = line.find_first_not_of(" \n");
  return first == line.npos || line[first] == '#';
}

std::string joined_without(const std::vector<std::string>& lines, std::size_t left_out) {
  std::string text;
  for (std::size_t i = 0; i < lines.size(); ++i)
    if (i != left_out) text += lines[i];
  return text;
}

}  // namespace

TEST_CASE("no shipped plan differs from itself, for any of its patients") {
  for (const auto& file : shipped_plans()) {
    const CallPlan plan = load(file);
    CHECK_FALSE(compare_plans(plan, plan).differs());
    for (const auto& facts_file : shipped_facts(file)) {
      const PreparedCall call = prepare(plan, load_facts(plan, facts_file));
      CHECK_FALSE(compare_calls(call, call, "patient").differs());
    }
  }
}

TEST_CASE("whatever line of a shipped plan is left out, so that it is still sound, the difference shows") {
  std::size_t sound = 0;
  for (const auto& file : shipped_plans()) {
    const CallPlan plan = load(file);
    const std::vector<std::string> lines = lines_of(plan.text());
    for (std::size_t left_out = 0; left_out < lines.size(); left_out += 3) {
      if (is_silent(lines[left_out])) continue;
      const Checked<CallPlan> mutant = load_plan(joined_without(lines, left_out), "mutant.yaml");
      if (!mutant) continue;
      ++sound;
      INFO(file << ", line " << left_out + 1 << ": " << lines[left_out]);
      CHECK(compare_plans(plan, *mutant.value).differs());
      CHECK(compare_plans(*mutant.value, plan).differs());
    }
  }
  CHECK(sound > 50);
}
