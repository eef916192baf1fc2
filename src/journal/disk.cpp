#include "journal/disk.hpp"

#include <array>

namespace bedside::journal {

std::string_view words_of(DiskProblem problem) {
  constexpr std::array<std::string_view, static_cast<std::size_t>(DiskProblem::other) + 1> words{
      "nothing is wrong with it",       "there is no such file or folder",
      "there is a file already",        "it is a symbolic link",
      "it is not an ordinary file",     "permission is denied",
      "the disk can't be written",      "the disk is full",
      "somebody else is writing to it", "the disk is full or reports an error"};
  return words[static_cast<std::size_t>(problem)];
}

}  // namespace bedside::journal
