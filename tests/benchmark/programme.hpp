// A mixed-integer programme, and its text for a solver.
#pragma once

#include <cstddef>
#include <cstdint>
#include <ostream>
#include <vector>

namespace bedside::benchmark {

using Column = std::size_t;

/// A sum of columns, each with a factor, and a constant.
struct Linear {
  struct Term {
    Column column = 0;
    std::int64_t factor = 0;
  };
  std::vector<Term> terms;
  std::int64_t constant = 0;

  Linear& add(Column column, std::int64_t factor = 1);
  Linear& add(const Linear& other, std::int64_t factor = 1);
};

/// Minimises one column under rows, each of which is a sum that has to be at least, or exactly, zero.
class Programme {
 public:
  Column whole(std::int64_t least, std::int64_t most) { return add_column(true, least, most); }
  Column real(std::int64_t least, std::int64_t most) { return add_column(false, least, most); }
  void at_least_zero(const Linear& sum) { rows_.push_back({sum, false}); }
  void exactly_zero(const Linear& sum) { rows_.push_back({sum, true}); }
  void fix(Column column, std::int64_t value);
  void minimise(Column column) { minimised_ = column; }

  std::size_t columns() const { return columns_.size(); }
  /// In MPS format, in the fixed columns that some solvers want; columns are named `C0`, `C1` and so on, and stand in
  /// this order.
  void write(std::ostream& out) const;

 private:
  struct ColumnKind {
    bool whole = false;
    std::int64_t least = 0;
    std::int64_t most = 0;
  };
  struct Row {
    Linear sum;
    bool equal = false;
  };
  struct Entry {
    std::size_t row = 0;
    std::int64_t factor = 0;
  };
  Column add_column(bool whole, std::int64_t least, std::int64_t most);
  std::vector<std::vector<Entry>> entries_by_column() const;

  std::vector<ColumnKind> columns_;
  std::vector<Row> rows_;
  Column minimised_ = 0;
};

}  // namespace bedside::benchmark
