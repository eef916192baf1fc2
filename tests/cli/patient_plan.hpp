// A plan in a file, as `prepare` needs standard input for the patients, and patients for it.
#pragma once

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include <unistd.h>

#include "cli/console.hpp"

inline constexpr const char* patient_plan = R"(bedside: 1
plan: check-in
facts:
  member_id: {type: text, identifies: true, phi: false}
  first_name: {type: text, phi: false, optional: true}
  a1c: {type: number, min: 3, max: 20, optional: true, phi: false}
  smoker: {type: yes_no, optional: true, phi: false}
opening:
  - topic: greeting
    say: Hello.
topics:
  - topic: walking
    feels: pleasant
    parts:
      - say: How did the walks go?
      - say: Let us pick one.
  - topic: sugar
    when: has(a1c)
    feels:
      - {is: unpleasant, when: a1c >= 9.0}
      - {is: pleasant}
    say: Your long-term blood sugar was {a1c:.1} percent.
  - topic: smoking
    when: smoker
    feels: unpleasant
    say: Let us talk about smoking.
closing:
  - topic: next-call
    offer: When shall I call you again?
    about: schedule
    options: [{id: week, say: In a week.}, {id: month, say: In a month.}]
  - topic: goodbye
    say: Goodbye.
)";

class PlanFile {
 public:
  explicit PlanFile(const std::string& text = patient_plan)
      : path_(std::filesystem::temp_directory_path() / ("bedside-prepare-" + std::to_string(getpid()) + ".yaml")) {
    std::ofstream(path_) << text;
  }
  PlanFile(const PlanFile&) = delete;
  PlanFile& operator=(const PlanFile&) = delete;
  ~PlanFile() { std::filesystem::remove(path_); }

  std::string path() const { return path_.string(); }

 private:
  std::filesystem::path path_;
};

inline Console prepared(const std::string& patients, std::vector<std::string> options = {},
                        const std::string& plan = patient_plan) {
  const PlanFile file(plan);
  Console console;
  console.in.str(patients);
  options.insert(options.begin(), {"prepare", file.path()});
  run(console, std::move(options));
  return console;
}
