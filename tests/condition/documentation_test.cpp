// The examples in docs/conditions.md are as right, or as wrong, as it says.
#include <fstream>
#include <string>
#include <vector>

#include "catch.hpp"
#include "conditions.hpp"

namespace bedside::condition {
namespace {

using Row = std::vector<std::vector<std::string>>;  ///< of each cell what stands in backticks

const Declarations& declarations() {
  static const Declarations declared = {
      {"a1c", {Type::number, false, {}}},
      {"change", {Type::number, false, {}}},
      {"before", {Type::number, false, {}}},
      {"after", {Type::number, false, {}}},
      {"weight", {Type::number, false, {}}},
      {"benefit_days", {Type::integer, false, {}}},
      {"call_number", {Type::integer, false, {}}},
      {"pain", {Type::integer, false, {}}},
      {"systolic", {Type::integer, false, {}}},
      {"smoker", {Type::boolean, false, {}}},
      {"first_name", {Type::text, false, {}}},
      {"today", {Type::timestamp, false, {}}},
      {"symptom", {Type::text, true, {"none", "chest_pain", "faint"}}},
      {"troubles", {Type::list_of_text, true, {"pain", "sleep"}}},
  };
  return declared;
}

Row row_of(const std::string& line) {
  Row row;
  bool code = false;
  for (std::size_t at = 0; at < line.size(); ++at) {
    if (line[at] == '\\' && at + 1 < line.size() && line[at + 1] == '|')
      ++at;  // a bar inside a cell
    else if (line[at] == '|') {
      row.emplace_back();
      continue;
    }
    if (line[at] == '`') {
      code = !code;
      if (code) row.back().emplace_back();
    } else if (code) {
      row.back().back() += line[at];
    }
  }
  return row;
}

/// The rows of the table whose first line is `heading`, below the line of dashes.
std::vector<Row> rows_below(const std::string& heading) {
  std::ifstream page(BEDSIDE_DOCS "/conditions.md");
  std::vector<Row> rows;
  std::string line;
  while (std::getline(page, line) && line != heading) continue;
  std::getline(page, line);
  while (std::getline(page, line) && line.starts_with('|')) rows.push_back(row_of(line));
  REQUIRE(rows.size() > 3);
  return rows;
}

TEST_CASE("the examples of types and operators in the documentation are right") {
  for (const std::string heading :
       {"| operator | what it does | for example |", "| declared as | in a condition | for example |"}) {
    for (const Row& row : rows_below(heading)) {
      REQUIRE(row.size() == 4);
      for (const std::string& example : row[2]) {
        INFO(example);
        CHECK(check_types(read(example), declarations()).empty());
      }
    }
  }
}

TEST_CASE("what the documentation calls wrong is wrong, and what it advises can be read") {
  for (const Row& row : rows_below("| written | write |")) {
    for (const std::string& wrong : row[0]) {
      INFO(wrong);
      const Parsed parsed = parse(wrong);
      CHECK((!parsed.condition || !check_types(*parsed.condition, declarations()).empty()));
    }
    for (const std::string& right : row[1]) {
      INFO(right);
      CHECK(parse(right).condition.has_value());
    }
  }
}

TEST_CASE("what the documentation says is made sure of is what a condition guards") {
  for (const Row& row : rows_below("| when | makes sure of |")) {
    REQUIRE(row[0].size() == 1);
    const Condition condition = read(row[0][0]);
    const std::set<std::string> guarded = known_when_true(condition);
    INFO(row[0][0]);
    if (!row[1].empty()) CHECK(guarded == std::set<std::string>(row[1].begin(), row[1].end()));
    if (row[1].empty()) CHECK((guarded.empty() || guarded.size() == 2));
  }
}

}  // namespace
}  // namespace bedside::condition
