// The examples in docs/conditions.md are as right, or as wrong, as it says, and come to what it says for its patient.
#include <algorithm>
#include <fstream>
#include <optional>
#include <string>
#include <vector>

#include "catch.hpp"
#include "condition/signature.hpp"
#include "conditions.hpp"

namespace bedside::condition {
namespace {

struct Cell {
  std::string text;
  std::vector<std::string> codes;  ///< what stands in backticks
};
using Row = std::vector<Cell>;

struct Table {
  Row heading;
  std::vector<Row> rows;

  std::optional<std::size_t> column(const std::string& name) const {
    const auto found = std::find_if(heading.begin(), heading.end(), [&](const Cell& one) { return one.text == name; });
    return found == heading.end() ? std::nullopt : std::optional<std::size_t>(found - heading.begin());
  }
};

std::string trimmed(const std::string& text) {
  const std::size_t begin = std::min(text.find_first_not_of(' '), text.size());
  return text.substr(begin, text.find_last_not_of(' ') + 1 - begin);
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
    row.back().text += line[at];
    if (line[at] == '`') {
      code = !code;
      if (code) row.back().codes.emplace_back();
    } else if (code) {
      row.back().codes.back() += line[at];
    }
  }
  row.pop_back();
  for (Cell& cell : row) cell.text = trimmed(cell.text);
  return row;
}

std::vector<Table> read_tables() {
  std::ifstream page(BEDSIDE_DOCS "/conditions.md");
  std::vector<Table> tables;
  std::string line;
  bool inside = false;
  while (std::getline(page, line)) {
    const bool is_row = line.starts_with('|');
    if (is_row && !inside)
      tables.push_back({row_of(line), {}});
    else if (is_row && !line.starts_with("|---"))
      tables.back().rows.push_back(row_of(line));
    inside = is_row;
  }
  return tables;
}

const std::vector<Table>& tables() {
  static const std::vector<Table> all = read_tables();
  return all;
}

/// The table with these two columns.
const Table& table_of(const std::string& first, const std::string& second) {
  for (const Table& table : tables())
    if (table.column(first) && table.column(second)) return table;
  FAIL("no table of " << first << " and " << second);
  return tables().front();
}

Type type_of(const std::string& word) {
  const std::map<std::string, Type> types = {{"yes_no", Type::boolean}, {"integer", Type::integer},
                                             {"scale", Type::integer},  {"number", Type::number},
                                             {"text", Type::text},      {"one_of", Type::text},
                                             {"date", Type::timestamp}, {"many_of", Type::list_of_text}};
  INFO(word);
  REQUIRE(types.contains(word));
  return types.at(word);
}

Value value_of(const std::string& text) {
  const Outcome outcome = evaluate(read(text), Moment());
  REQUIRE(outcome.state == Outcome::State::value);
  return outcome.value;
}

/// The patient of the page, as its own table describes her.
struct Patient {
  Declarations declarations;
  Moment moment;
};

Patient read_patient() {
  Patient patient;
  for (const Row& row : table_of("declared as", "Maria").rows) {
    const std::string name = row[0].codes[0];
    Declaration& declaration = patient.declarations[name];
    declaration.type = type_of(row[1].codes[0]);
    declaration.options.assign(row[1].codes.begin() + 1, row[1].codes.end());
    declaration.choice = !declaration.options.empty();
    declaration.may_be_missing = row[1].text.ends_with("optional");
    CHECK(declaration.may_be_missing == row[2].codes.empty());
    if (row[2].codes.empty()) continue;
    const std::string& value = row[2].codes[0];
    const bool is_date = declaration.type == Type::timestamp;
    patient.moment.given[name] = value_of(is_date ? "timestamp('" + value + "T00:00:00Z')" : value);
  }
  return patient;
}

const Patient& patient() {
  static const Patient one = read_patient();
  return one;
}

std::vector<Problem> problems_of(const Condition& condition) {
  return check_types(condition, patient().declarations, ComesTo::any_value);
}

bool is_refused(const std::string& text) {
  const Parsed parsed = parse(text);
  return !parsed.condition || !problems_of(*parsed.condition).empty();
}

/// As the documentation writes it: a value, or one of its words for there being none.
std::string outcome_of(const std::string& text) {
  if (is_refused(text)) return "refused";
  const Outcome outcome = evaluate(read(text), patient().moment);
  if (outcome.is_unknown()) return "unknown";
  return outcome.state == Outcome::State::error ? "error" : shown(outcome);
}

TEST_CASE("every condition in the documentation comes to what stands beside it") {
  int compared = 0;
  for (const Table& table : tables()) {
    const auto condition = table.column("condition");
    const auto outcome = table.column("comes to");
    CHECK(condition.has_value() == outcome.has_value());
    if (!condition || !outcome) continue;
    for (const Row& row : table.rows) {
      REQUIRE(row.size() == table.heading.size());
      REQUIRE(row[*condition].codes.size() == 1);
      const Cell& expected = row[*outcome];
      INFO(row[*condition].codes[0]);
      CHECK(outcome_of(row[*condition].codes[0]) ==
            (expected.codes.empty() ? expected.text : result(expected.codes[0])));
      ++compared;
    }
  }
  CHECK(compared > 100);
}

TEST_CASE("every example of a type or a value in the documentation is right") {
  for (const Table& table : tables()) {
    const auto column = table.column("for example");
    if (!column) continue;
    for (const Row& row : table.rows) {
      REQUIRE(row.size() == table.heading.size());
      for (const std::string& example : row[*column].codes) {
        INFO(example);
        CHECK(problems_of(read(example)).empty());
      }
    }
  }
}

TEST_CASE("every function that the language has stands in the documentation") {
  std::string all;
  for (const Table& table : tables())
    if (table.column("function"))
      for (const Row& row : table.rows) all += row[0].text;
  for (const Signature& one : signatures()) {
    INFO(one.name);
    CHECK(all.find(std::string(one.name) + '(') != std::string::npos);
  }
}

TEST_CASE("what the documentation calls wrong is wrong, and what it advises can be read") {
  for (const Row& row : table_of("written", "write").rows) {
    for (const std::string& wrong : row[0].codes) {
      INFO(wrong);
      CHECK(is_refused(wrong));
    }
    for (const std::string& right : row[1].codes) {
      INFO(right);
      const Condition condition = read(right);
      const std::vector<NameRead> names = names_read(condition);
      const bool all_declared = std::all_of(
          names.begin(), names.end(), [](const NameRead& one) { return patient().declarations.contains(one.name); });
      if (all_declared) CHECK(problems_of(condition).empty());
    }
  }
}

TEST_CASE("what the documentation says is left out is refused") {
  for (const Row& row : table_of("left out", "instead").rows)
    for (const std::string& example : row[0].codes) {
      INFO(example);
      CHECK(is_refused(example));
    }
}

TEST_CASE("what the documentation says is made sure of is what a condition guards") {
  for (const Row& row : table_of("when", "makes sure of").rows) {
    REQUIRE(row[0].codes.size() == 1);
    const Condition condition = read(row[0].codes[0]);
    const std::set<std::string> guarded = known_when_true(condition);
    INFO(row[0].codes[0]);
    const std::vector<std::string>& names = row[1].codes;
    if (!names.empty()) CHECK(guarded == std::set<std::string>(names.begin(), names.end()));
    if (names.empty()) CHECK(guarded.size() == (row[1].text == "both" ? 2 : 0));
  }
}

}  // namespace
}  // namespace bedside::condition
