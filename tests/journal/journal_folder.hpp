// Journals in a folder of the machine's disk.
#pragma once

#include <cstddef>
#include <filesystem>
#include <iterator>
#include <string>
#include <vector>

#include <unistd.h>

#include <bedside/diagnostic.hpp>

#include "catch.hpp"
#include "texts/files.hpp"

namespace bedside {

/// A folder of its own, gone afterwards.
class Folder {
 public:
  Folder() {
    std::string path = (std::filesystem::temp_directory_path() / "bedside-XXXXXX").string();
    REQUIRE(::mkdtemp(path.data()) != nullptr);
    path_ = path;
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() { std::filesystem::remove_all(path_); }
  std::string operator/(const std::string& name) const { return (path_ / name).string(); }
  std::size_t count() const {
    return static_cast<std::size_t>(
        std::distance(std::filesystem::directory_iterator(path_), std::filesystem::directory_iterator()));
  }

 private:
  std::filesystem::path path_;
};

inline unsigned mode_of(const std::string& path) {
  return static_cast<unsigned>(std::filesystem::status(path).permissions());
}

template <class Type>
std::vector<std::string> codes_of(const Checked<Type>& checked) {
  std::vector<std::string> codes;
  for (const Diagnostic& diagnostic : checked.diagnostics) codes.push_back(diagnostic.code);
  return codes;
}

/// A journal with these bytes, for its owner alone.
inline void put(const std::string& path, const std::string& bytes) {
  texts::write(path, bytes);
  std::filesystem::permissions(path, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
}

}  // namespace bedside
