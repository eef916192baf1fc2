#include "cli/formats.hpp"

#include <algorithm>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace bedside::cli {

void add_format_option(CLI::App& command, std::string& format, const std::vector<std::string>& later) {
  const auto known = [later](const std::string& asked) -> std::string {
    if (asked == "text" || asked == "json") return "";
    if (std::find(later.begin(), later.end(), asked) != later.end())
      return fmt::format("the format {} is not there yet; use text or json", asked);
    return fmt::format("`{}` is no format of this command; use text or json", asked);
  };
  command.add_option("--format", format, "text (for people) or json (for programs)")
      ->check(CLI::Validator(known, "", "format"))
      ->type_name("FORMAT");
}

}  // namespace bedside::cli
