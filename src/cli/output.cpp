#include "cli/output.hpp"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>
#include <ostream>

#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/input.hpp"

namespace bedside::cli {
namespace {

struct Closing {
  void operator()(std::FILE* file) const { std::fclose(file); }
};

bool write_new(const std::string& path, const std::string& text, Readers readers) {
  const mode_t before = umask(0);
  umask(readers == Readers::owner ? S_IRWXG | S_IRWXO : before);
  const std::unique_ptr<std::FILE, Closing> file(std::fopen(path.c_str(), "wb"));
  umask(before);
  return file && std::fwrite(text.data(), 1, text.size(), file.get()) == text.size() && std::fflush(file.get()) == 0 &&
         fsync(fileno(file.get())) == 0;
}

}  // namespace

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
  const std::string unfinished = fmt::format("{}.{}.new", path, getpid());
  errno = 0;
  if (write_new(unfinished, text, readers) && std::rename(unfinished.c_str(), path.c_str()) == 0) return true;
  const int reason = errno;
  std::remove(unfinished.c_str());
  complain(streams, fmt::format("cannot write `{}`: {}", path, std::strerror(reason)));
  return false;
}

}  // namespace bedside::cli
