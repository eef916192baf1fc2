#include "solver.hpp"

#include <array>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <sstream>

#include <fmt/format.h>
#include <stdio.h>
#include <unistd.h>

#include "arrangement_programme.hpp"

namespace bedside::benchmark {
namespace {

/// A folder that is gone with its owner.
class Workplace {
 public:
  Workplace() : folder_(std::filesystem::temp_directory_path() / fmt::format("bedside-solver-{}", getpid())) {
    std::filesystem::create_directories(folder_);
  }
  ~Workplace() {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
  }
  Workplace(const Workplace&) = delete;
  Workplace& operator=(const Workplace&) = delete;
  std::string path(const char* name) const { return (folder_ / name).string(); }

 private:
  std::filesystem::path folder_;
};

/// Whether the command ended with status 0; what it says is read and forgotten.
bool succeeds(const std::string& command) {
  FILE* output = popen((command + " 2>&1 </dev/null").c_str(), "r");
  if (output == nullptr) return false;
  std::array<char, 4096> chunk{};
  while (fread(chunk.data(), 1, chunk.size(), output) > 0) continue;
  return pclose(output) == 0;
}

/// The limit is on the time that the solver computes, however busy the machine is; the other one is for accidents.
std::string command_of(Solver solver, const std::string& programme, const std::string& solution, Seconds limit) {
  const auto seconds = static_cast<int>(std::ceil(limit.count()));
  const std::string call = solver == Solver::glpsol
                               ? fmt::format("glpsol --freemps '{}' --cuts --write '{}'", programme, solution)
                               : fmt::format("cbc '{}' solve solution '{}'", programme, solution);
  return fmt::format("ulimit -t {}; exec timeout --kill-after=1 {} {}", seconds, 20 * seconds + 20, call);
}

/// Lines such as `s mip 12 20 o 5` (o: optimal), then `j 3 1` for each column, from 1.
std::optional<std::vector<double>> read_glpsol(std::istream& file, std::size_t columns) {
  std::vector<double> values(columns, 0);
  bool optimal = false;
  for (std::string line; std::getline(file, line);) {
    std::istringstream words(line);
    std::string kind;
    words >> kind;
    if (kind == "s") optimal = line.find(" o ") != std::string::npos;
    std::size_t column = 0;
    double value = 0;
    if (kind == "j" && words >> column >> value && column >= 1 && column <= columns) values[column - 1] = value;
  }
  return optimal ? std::optional(values) : std::nullopt;
}

/// First `Optimal - objective value 5`, then for each column that isn't 0 its number, name, value and reduced cost.
std::optional<std::vector<double>> read_cbc(std::istream& file, std::size_t columns) {
  std::string line;
  if (!std::getline(file, line) || !line.starts_with("Optimal")) return std::nullopt;
  std::vector<double> values(columns, 0);
  while (std::getline(file, line)) {
    std::istringstream words(line);
    std::size_t number = 0;
    std::string name;
    double value = 0;
    if (words >> number >> name >> value && number < columns) values[number] = value;
  }
  return values;
}

}  // namespace

std::string name_of(Solver solver) {
  return solver == Solver::glpsol ? "glpsol" : "cbc";
}

bool is_installed(Solver solver) {
  return succeeds(fmt::format("command -v {}", name_of(solver)));
}

std::optional<std::vector<double>> solve(const Programme& programme, Solver solver, Seconds limit) {
  const Workplace workplace;
  const std::string solution = workplace.path("solution");
  std::ofstream text(workplace.path("programme.mps"));
  programme.write(text);
  text.close();
  if (!succeeds(command_of(solver, workplace.path("programme.mps"), solution, limit))) return std::nullopt;
  std::ifstream file(solution);
  return solver == Solver::glpsol ? read_glpsol(file, programme.columns()) : read_cbc(file, programme.columns());
}

SolverRun solve(const arrange::Body& body, const std::vector<Principle>& principles, Solver solver, Seconds limit) {
  const Placing placing(body);
  SolverRun run;
  SolvedBody solved;
  std::vector<Ceiling> ceilings;
  const Seconds before = programs_time();
  for (const Principle principle : principles) {
    const ArrangementProgramme programme(placing, ceilings, principle);
    const auto solution = solve(programme.programme(), solver, limit - run.computing);
    run.computing = programs_time() - before;
    if (!solution || run.computing > limit) return run;
    solved.order = programme.order_of(*solution);
    solved.costs = placing.definition.costs(solved.order);
    ceilings.emplace_back(principle, solved.costs[principle]);
  }
  run.solved = solved;
  return run;
}

}  // namespace bedside::benchmark
