// A program that uses bedside as any other project would: by its public headers and the library alone.
#include <iostream>

#include <bedside/arrangement.hpp>
#include <bedside/diagnostic.hpp>

int main() {
  const bool finds_principle = bedside::principle_named("finish-strong") == bedside::Principle::finish_strong;
  const bool shows_escape = bedside::shown_safely("\x1b") == "\\x1b";
  const bool knows_codes = !bedside::diagnostic_codes().empty();
  if (!finds_principle || !shows_escape || !knows_codes) return 1;
  std::cout << "bedside works here\n";
  return 0;
}
