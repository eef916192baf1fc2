#include "cli/input.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <istream>
#include <memory>
#include <ostream>

#include <fmt/format.h>

#include <bedside/diagnostic.hpp>

#include "cli/open_file.hpp"

namespace bedside::cli {
namespace {

// Far more than any plan, facts or history may take; keeps an endless file from filling the memory.
constexpr std::size_t largest_input = std::size_t{64} * 1024 * 1024;

std::string reason_of(int error) {
  switch (error) {
    case ENOENT:
      return "there is no such file";
    case EISDIR:
      return "it is a directory";
    case EACCES:
      return "permission denied";
    default:
      return std::strerror(error);
  }
}

// The reason why the file can't be read, or empty.
std::string read_file(const std::string& path, std::string& text) {
  errno = 0;
  const OpenFile file(std::fopen(path.c_str(), "rb"));
  if (!file) return reason_of(errno);
  std::array<char, 65536> block{};
  while (const std::size_t count = std::fread(block.data(), 1, block.size(), file.get())) {
    text.append(block.data(), count);
    if (text.size() > largest_input) return "it is larger than 64 MiB";
  }
  return std::ferror(file.get()) != 0 ? reason_of(errno) : "";
}

std::string read_stream(std::istream& in, std::string& text) {
  std::array<char, 65536> block{};
  while (in.read(block.data(), block.size()) || in.gcount() > 0) {
    text.append(block.data(), static_cast<std::size_t>(in.gcount()));
    if (text.size() > largest_input) return "it is larger than 64 MiB";
  }
  return in.bad() ? "reading stopped with an error" : "";
}

}  // namespace

std::optional<Input> read_input(const std::string& path, std::istream& in, std::string& why_not) {
  const bool standard = path == "-";
  Input input{standard ? "standard input" : path, ""};
  why_not = standard ? read_stream(in, input.text) : read_file(path, input.text);
  return why_not.empty() ? std::optional{std::move(input)} : std::nullopt;
}

std::optional<Input> read_input(const std::string& path, Streams& streams) {
  std::string why_not;
  std::optional<Input> input = read_input(path, streams.in, why_not);
  if (!input)
    complain(streams, fmt::format("cannot read {}: {}", path == "-" ? "standard input" : "`" + path + "`", why_not));
  return input;
}

std::string refused_when_empty(const std::string& name) {
  return name.empty() ? "the file name is empty" : "";
}

bool one_standard_input(const std::vector<std::string>& paths, Streams& streams) {
  if (std::count(paths.begin(), paths.end(), "-") <= 1) return true;
  complain(streams, "only one file can be `-`, standard input");
  return false;
}

bool was_read(const LineReader& standard_input, Streams& streams) {
  if (standard_input.has_failed()) complain(streams, "cannot read standard input: reading stopped with an error");
  return !standard_input.has_failed();
}

void complain(Streams& streams, const std::string& message) {
  streams.err << "bedside: " << shown_safely(message) << '\n';
}

}  // namespace bedside::cli
