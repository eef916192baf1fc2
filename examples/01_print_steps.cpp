// Loads a call plan, prepares the call of one patient and prints every step.
#include <fstream>
#include <iostream>
#include <iterator>

#include <bedside/bedside.hpp>

int main(int count, char** arguments) {
  if (count != 2) return 2;
  std::ifstream file{arguments[1]};
  if (!file) {
    std::cerr << arguments[1] << ": this file can't be read\n";
    return 2;
  }
  const std::string yaml{std::istreambuf_iterator<char>{file}, {}};

  const auto plan = bedside::load_plan(yaml, arguments[1]);
  for (const auto& problem : plan.diagnostics) std::cerr << bedside::render(problem, yaml);
  if (!plan) return 1;

  const auto facts = bedside::example_facts(*plan.value, arguments[1]);
  for (const auto& problem : facts.diagnostics) std::cerr << bedside::render(problem, yaml);
  if (!facts) return 1;

  const bedside::PreparedCall call = bedside::prepare(*plan.value, *facts.value);
  for (const auto& step : call.steps) std::cout << step.segment << "\t" << step.step << "\t" << step.text << "\n";
}
