// The command run inside the test, with strings for its streams.
#pragma once

#include <map>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "cli/command_line.hpp"

struct Console {
  std::istringstream in;
  std::ostringstream out;
  std::ostringstream err;
  int status = -1;
};

inline Console& run(Console& console, std::vector<std::string> arguments,
                    std::map<std::string, std::string> environment = {}, bool terminal = false) {
  bedside::cli::Streams streams{console.in, console.out, console.err, terminal, terminal, 80, std::move(environment)};
  console.status = bedside::cli::run(std::move(arguments), streams);
  return console;
}
