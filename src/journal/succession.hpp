// A journal that failed is gone on with in a new file beside it: call.journal, call.journal.1, call.journal.2 and so
// on.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

namespace bedside::journal {

/// A place in that row.
struct Place {
  std::string first;       ///< the path of the first file
  std::size_t number = 0;  ///< 0: the first file itself

  std::string path() const;
  Place next() const { return {first, number + 1}; }
};

/// When a successor is worth a try. One that takes everything over and then fails at the very next event would be
/// followed by another that does the same, as where files may not grow beyond a size, so the next one waits: until the
/// call has one event more, after another such failure two, then four, and so on.
class Retrial {
 public:
  /// A successor has taken over so many events.
  void begun(std::size_t events) { begun_with_ = events; }
  /// The file has kept one more, or failed at it.
  void kept() { *this = {}; }
  void failed();
  bool is_due(std::size_t events) const { return events >= due_; }

 private:
  std::optional<std::size_t> begun_with_;  ///< of a successor in which nothing was tried yet
  std::size_t due_ = 0;                    ///< events
  std::size_t wait_ = 1;                   ///< events
};

/// `call.journal.2` is the third of its row if its header says that it is a successor; else the first of its own.
Place place_of(const std::string& path, bool is_successor);

/// Without the folders.
std::string file_name(const std::string& path);

}  // namespace bedside::journal
