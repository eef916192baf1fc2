// Holds the live call of one patient: prints what the nurse reads, and takes each answer, as JSON, from a line of
// standard input.
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

#include <bedside/bedside.hpp>

namespace {

std::string text_of(const char* path) {
  std::ifstream file{path};
  return {std::istreambuf_iterator<char>{file}, {}};
}

void complain(const std::vector<bedside::Diagnostic>& problems) {
  for (const auto& problem : problems) std::cerr << bedside::render(problem, "");
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 3) return 2;
  const auto plan = bedside::load_plan(text_of(arguments[1]), arguments[1]);
  complain(plan.diagnostics);
  if (!plan) return 1;
  const auto facts = bedside::read_facts(*plan.value, text_of(arguments[2]), arguments[2]);
  complain(facts.diagnostics);
  if (!facts) return 1;

  bedside::Session call = bedside::start_session(*plan.value, *facts.value);
  std::string line;
  while (const auto step = call.now().step) {
    std::cout << step->title << "\n  " << step->text << "\n";
    for (const auto& option : step->options) std::cout << "  - " << option.id << ": " << option.say << "\n";
    std::string command = R"({"do": "next"})";
    if (step->answer) {
      if (!std::getline(std::cin, line)) break;
      std::cout << "  > " << line << "\n";
      command = R"({"do": "answer", "step": ")" + step->step + R"(", "value": )" + line + "}";
    }
    const bedside::Reply reply = bedside::reply_to(call, command).reply;
    if (!reply.ok()) std::cout << "  ! " << reply.refused->message << "\n";
  }
  if (const auto ended = call.status().disposition) std::cout << "The call is " << bedside::name_of(*ended) << ".\n";
}
