// `bedside new`: a first plan with comments, the facts of a made-up patient, and a test that passes.
#include <algorithm>
#include <filesystem>
#include <memory>
#include <ostream>
#include <system_error>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <bedside/diagnostic.hpp>

#include "cli/command.hpp"
#include "cli/first_plan.hpp"
#include "cli/input.hpp"
#include "cli/output.hpp"
#include "cli/words.hpp"

namespace bedside::cli {
namespace {

constexpr std::size_t longest_id = 64;

struct NewFile {
  std::string path;
  std::string_view text;
};

bool is_id(std::string_view word) {
  const auto is_small = [](char c) { return c >= 'a' && c <= 'z'; };
  return !word.empty() && word.size() <= longest_id && is_small(word.front()) &&
         std::all_of(word.begin(), word.end(),
                     [&](char c) { return is_small(c) || (c >= '0' && c <= '9') || c == '-'; });
}

void replace_all(std::string& text, std::string_view seen, std::string_view by) {
  for (std::size_t at = text.find(seen); at != std::string::npos; at = text.find(seen, at + by.size()))
    text.replace(at, seen.size(), by);
}

/// `diabetes-monthly` as "Diabetes monthly".
std::string title_from_id(std::string id) {
  std::replace(id.begin(), id.end(), '-', ' ');
  id.front() = static_cast<char>(id.front() - 'a' + 'A');
  return id;
}

std::string own_text(std::string_view text, const std::string& id) {
  std::string own{text};
  replace_all(own, first_plan_id, id);
  replace_all(own, first_plan_title, title_from_id(id));
  return own;
}

/// Whether nothing stands where the files are to be; said on the error stream when not.
bool are_free(const std::vector<NewFile>& files, Streams& streams) {
  bool all_free = true;
  for (const NewFile& file : files) {
    std::error_code problem;
    if (!std::filesystem::exists(std::filesystem::symlink_status(file.path, problem))) continue;
    complain(streams, fmt::format("`{}` is there already; nothing was written", file.path));
    all_free = false;
  }
  return all_free;
}

int make_new(const std::string& name, Streams& streams) {
  const std::string id = name.ends_with(".yaml") ? name.substr(0, name.size() - 5) : name;
  if (!is_id(id)) {
    complain(streams, fmt::format("`{}` can't be the id of a plan: it starts with a small letter and holds small "
                                  "letters, digits and `-`, up to {} characters",
                                  name, longest_id));
    return wrong_use;
  }
  const std::vector<NewFile> files{
      {id + ".yaml", first_plan()}, {id + ".maria.json", first_facts()}, {id + ".test.yaml", first_test()}};
  if (!are_free(files, streams)) return wrong_use;
  for (const NewFile& file : files)
    if (!write_file(file.path, own_text(file.text, id), streams, Readers::usual)) return wrong_use;
  streams.out << fmt::format(
      "{0}.yaml        the plan: a call with comments, to change line by line\n"
      "{0}.maria.json  the facts of a made-up patient\n"
      "{0}.test.yaml   what the plan is meant to do\n\n"
      "next: bedside preview {0}.yaml --facts {0}.maria.json\n"
      "      bedside test {0}.yaml --coverage\n",
      id);
  return done;
}

}  // namespace

Action add_new(CLI::App& bedside) {
  CLI::App* command = bedside.add_subcommand("new", "a first plan, with a patient and a test that passes");
  const auto name = std::make_shared<std::string>();
  command->add_option("NAME", *name, "the id of the plan, such as monthly-call")->required()->type_name("");
  command->footer("Example:\n  bedside new monthly-call");
  return [name](Streams& streams) { return make_new(*name, streams); };
}

}  // namespace bedside::cli
