#include "cli/whole_number.hpp"

#include <string>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "cli/typed_number.hpp"

namespace bedside::cli {

void take_whole_number(CLI::Option& option, std::uint64_t lowest, std::uint64_t highest) {
  // CLI11 would take a zero in front for the sign of an octal number.
  const auto in_limits = [lowest, highest](std::string& asked) -> std::string {
    const auto number = number_in<std::uint64_t>(asked);
    if (!number || *number < lowest || *number > highest)
      return fmt::format("`{}` is no whole number from {} to {}", asked, lowest, highest);
    asked = std::to_string(*number);
    return "";
  };
  option.transform(CLI::Validator(in_limits, "", "whole number"));
}

}  // namespace bedside::cli
