#include "cli/output.hpp"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <memory>
#include <ostream>
#include <system_error>

#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/input.hpp"
#include "cli/open_file.hpp"

namespace bedside::cli {
namespace {

bool write_new(const std::string& path, const std::string& text, Readers readers) {
  const mode_t before = umask(0);
  umask(readers == Readers::owner ? S_IRWXG | S_IRWXO : before);
  const OpenFile file(std::fopen(path.c_str(), "wb"));
  umask(before);
  return file && std::fwrite(text.data(), 1, text.size(), file.get()) == text.size() && std::fflush(file.get()) == 0 &&
         fsync(fileno(file.get())) == 0;
}

/// A name that nobody else has taken.
std::string unfinished_name(const std::string& path) {
  return fmt::format("{}.{}.new", path, getpid());
}

bool write_anew(const std::string& path, const std::string& text, mode_t mode) {
  const OpenFile file(std::fopen(path.c_str(), "wbx"));
  return file && std::fwrite(text.data(), 1, text.size(), file.get()) == text.size() && std::fflush(file.get()) == 0 &&
         fchmod(fileno(file.get()), mode) == 0 && fsync(fileno(file.get())) == 0;
}

bool complain_of_writing(const std::string& path, const char* reason, Streams& streams) {
  complain(streams, fmt::format("cannot write `{}`: {}", path, reason));
  return false;
}

}  // namespace

bool rewrite_file(const std::string& path, const std::string& text, Streams& streams) {
  struct stat there{};
  std::error_code problem;
  const std::string target = std::filesystem::canonical(path, problem).string();
  if (problem) return complain_of_writing(path, std::strerror(problem.value()), streams);
  if (stat(target.c_str(), &there) != 0) return complain_of_writing(path, std::strerror(errno), streams);
  if (!S_ISREG(there.st_mode)) return complain_of_writing(path, "it is not a plain file", streams);
  // A new file could take its place all the same, as that asks for the folder to be writable only.
  const bool nobody_may = (there.st_mode & (S_IWUSR | S_IWGRP | S_IWOTH)) == 0;
  if (nobody_may || access(target.c_str(), W_OK) != 0) return complain_of_writing(path, "it is read-only", streams);
  const std::string unfinished = unfinished_name(target);
  errno = 0;
  constexpr mode_t permissions = S_IRWXU | S_IRWXG | S_IRWXO;
  if (write_anew(unfinished, text, there.st_mode & permissions) && std::rename(unfinished.c_str(), target.c_str()) == 0)
    return true;
  const int reason = errno;
  if (reason != EEXIST) std::remove(unfinished.c_str());
  return complain_of_writing(path, std::strerror(reason), streams);
}

bool WatchedOutput::look() {
  if (out_.good()) return true;
  if (failure_ == 0) failure_ = errno == 0 ? EIO : errno;
  return false;
}

int WatchedOutput::status() const {
  if (failure_ == 0) return done;
  return failure_ == EPIPE ? reader_has_gone : wrong_use;
}

bool write_file(const std::string& path, const std::string& text, Streams& streams, Readers readers) {
  const std::string unfinished = unfinished_name(path);
  errno = 0;
  if (write_new(unfinished, text, readers) && std::rename(unfinished.c_str(), path.c_str()) == 0) return true;
  const int reason = errno;
  std::remove(unfinished.c_str());
  return complain_of_writing(path, std::strerror(reason), streams);
}

}  // namespace bedside::cli
