// Connects the command to the process that it runs in.
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <iostream>
#include <string>
#include <vector>

#include <sys/ioctl.h>
#include <unistd.h>

#include "cli/command_line.hpp"

namespace {

int terminal_width() {
  winsize size{};
  return ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

std::map<std::string, std::string> environment() {
  std::map<std::string, std::string> variables;
  for (const char* name : {"NO_COLOR", "TERM", "COLUMNS"})
    if (const char* value = std::getenv(name)) variables[name] = value;
  return variables;
}

double seconds() {
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

bedside::Timestamp now() {
  const auto since = std::chrono::system_clock::now().time_since_epoch();
  const auto whole = std::chrono::floor<std::chrono::seconds>(since);
  const std::chrono::nanoseconds rest = since - whole;
  return {whole.count(), static_cast<std::int32_t>(rest.count())};
}

// Where a clock is put forward, the hour that it leaves out is read as the next one.
bedside::Timestamp from_local(bedside::Timestamp shown) {
  const std::time_t as_utc = shown.seconds;
  std::tm parts{};
  if (gmtime_r(&as_utc, &parts) == nullptr) return shown;
  parts.tm_isdst = -1;
  return {std::mktime(&parts), shown.nanoseconds};
}

}  // namespace

int main(int count, char** arguments) {
  // A file that reaches the size limit of the process is an error of one write, not the end of the call.
  std::signal(SIGXFSZ, SIG_IGN);
  // A live call outlives whoever reads it: its outcome is still written.
  if (count > 1 && (std::strcmp(arguments[1], "drive") == 0 || std::strcmp(arguments[1], "run") == 0))
    std::signal(SIGPIPE, SIG_IGN);
  // Lets std::cin read in blocks, and say what it holds already.
  std::ios::sync_with_stdio(false);
  bedside::cli::Streams streams{
      std::cin,         std::cout,     std::cerr, isatty(STDOUT_FILENO) == 1, isatty(STDERR_FILENO) == 1,
      terminal_width(), environment(), seconds,   isatty(STDIN_FILENO) == 1,  {now, from_local}};
  return bedside::cli::run(std::vector<std::string>(arguments + 1, arguments + count), streams);
}
