#include "cli/formats.hpp"

#include <algorithm>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace bedside::cli {
namespace {

/// `text, json or html`
std::string either(const std::vector<std::string>& names) {
  std::string words;
  for (std::size_t i = 0; i < names.size(); ++i)
    words += (i == 0 ? "" : i + 1 == names.size() ? " or " : ", ") + names[i];
  return words;
}

}  // namespace

void add_formats(CLI::App& command, std::string& format, const std::vector<Format>& formats) {
  std::vector<std::string> names;
  std::vector<std::string> purposes;
  for (const Format& each : formats) {
    names.push_back(each.name);
    purposes.push_back(each.purpose.empty() ? each.name : fmt::format("{} ({})", each.name, each.purpose));
  }
  const auto known = [names](const std::string& asked) -> std::string {
    if (std::find(names.begin(), names.end(), asked) != names.end()) return "";
    return fmt::format("`{}` is no format of this command; use {}", asked, either(names));
  };
  command.add_option("--format", format, either(purposes))
      ->check(CLI::Validator(known, "", "format"))
      ->type_name("FORMAT");
}

void add_format_option(CLI::App& command, std::string& format, const std::vector<Format>& others) {
  std::vector<Format> all{{"text", "for people"}, {"json", "for programs"}};
  all.insert(all.end(), others.begin(), others.end());
  add_formats(command, format, all);
}

}  // namespace bedside::cli
