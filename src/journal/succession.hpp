// A journal that failed is gone on with in a new file beside it: call.journal, call.journal.1, call.journal.2 and so
// on.
#pragma once

#include <cstddef>
#include <string>

namespace bedside::journal {

/// A place in that row.
struct Place {
  std::string first;       ///< the path of the first file
  std::size_t number = 0;  ///< 0: the first file itself

  std::string path() const;
  Place next() const { return {first, number + 1}; }
};

/// `call.journal.2` is the third of its row if its header says that it is a successor; else the first of its own.
Place place_of(const std::string& path, bool is_successor);

/// Without the folders.
std::string file_name(const std::string& path);

}  // namespace bedside::journal
