#include "programme.hpp"

#include <map>
#include <string>
#include <string_view>

#include <fmt/format.h>

namespace bedside::benchmark {

Linear& Linear::add(Column column, std::int64_t factor) {
  terms.push_back({column, factor});
  return *this;
}

Linear& Linear::add(const Linear& other, std::int64_t factor) {
  for (const Term& term : other.terms) terms.push_back({term.column, term.factor * factor});
  constant += other.constant * factor;
  return *this;
}

Column Programme::add_column(bool whole, std::int64_t least, std::int64_t most) {
  columns_.push_back({whole, least, most});
  return columns_.size() - 1;
}

void Programme::fix(Column column, std::int64_t value) {
  columns_[column].least = columns_[column].most = value;
}

std::vector<std::vector<Programme::Entry>> Programme::entries_by_column() const {
  std::vector<std::vector<Entry>> entries(columns_.size());
  for (std::size_t row = 0; row < rows_.size(); ++row) {
    std::map<Column, std::int64_t> factors;  // a column may occur several times
    for (const Linear::Term& term : rows_[row].sum.terms) factors[term.column] += term.factor;
    for (const auto& [column, factor] : factors)
      if (factor != 0) entries[column].push_back({row, factor});
  }
  return entries;
}

void Programme::write(std::ostream& out) const {
  const auto line = [&](std::string_view kind, std::string_view left, const std::string& right, std::int64_t value) {
    out << fmt::format(" {:<2} {:<8}  {:<8}  {:>12}\n", kind, left, right, value);
  };
  out << "NAME          BODY\nROWS\n N  COST\n";
  for (std::size_t row = 0; row < rows_.size(); ++row)
    out << fmt::format(" {}  R{}\n", rows_[row].equal ? "E" : "G", row);
  out << "COLUMNS\n";
  const std::vector<std::vector<Entry>> entries = entries_by_column();
  for (Column column = 0; column < columns_.size(); ++column) {
    const std::string name = fmt::format("C{}", column);
    if (columns_[column].whole) out << "    MARKER                 'MARKER'                 'INTORG'\n";
    line("", name, "COST", column == minimised_ ? 1 : 0);
    for (const Entry& entry : entries[column]) line("", name, fmt::format("R{}", entry.row), entry.factor);
    if (columns_[column].whole) out << "    MARKER                 'MARKER'                 'INTEND'\n";
  }
  out << "RHS\n";
  for (std::size_t row = 0; row < rows_.size(); ++row)
    if (rows_[row].sum.constant != 0) line("", "RHS", fmt::format("R{}", row), -rows_[row].sum.constant);
  out << "BOUNDS\n";
  for (Column column = 0; column < columns_.size(); ++column) {
    line("LO", "BOUND", fmt::format("C{}", column), columns_[column].least);
    line("UP", "BOUND", fmt::format("C{}", column), columns_[column].most);
  }
  out << "ENDATA\n";
}

}  // namespace bedside::benchmark
