#include "journal/real_disk.hpp"

#include <cerrno>
#include <utility>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace bedside::journal {
namespace {

constexpr int not_open = -1;

/// Calls until no signal comes in between.
template <class Call>
auto undisturbed(Call call) {
  auto result = call();
  while (result == -1 && errno == EINTR) result = call();
  return result;
}

class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, not_open)) {}
  Descriptor& operator=(Descriptor&&) = delete;
  ~Descriptor() {
    if (number_ != not_open) ::close(number_);
  }
  int number() const { return number_; }
  bool is_open() const { return number_ != not_open; }

 private:
  int number_;
};

DiskProblem problem_of(int error) {
  switch (error) {
    case ENOENT:
    case ENOTDIR:
      return DiskProblem::missing;
    case EEXIST:
      return DiskProblem::there_already;
    case ELOOP:
      return DiskProblem::symbolic_link;
    case EISDIR:
    case ENXIO:
      return DiskProblem::not_a_file;
    case EACCES:
    case EPERM:
      return DiskProblem::not_permitted;
    case EROFS:
      return DiskProblem::read_only;
    case ENOSPC:
    case EDQUOT:
      return DiskProblem::full;
    case EWOULDBLOCK:
      return DiskProblem::locked;
    default:
      return DiskProblem::other;
  }
}

class RealFile : public DiskFile {
 public:
  explicit RealFile(Descriptor descriptor) : descriptor_(std::move(descriptor)), had_a_name_(look().st_nlink > 0) {}

  DiskProblem lock() override {
    const int locked = undisturbed([&] { return ::flock(descriptor_.number(), LOCK_EX | LOCK_NB); });
    return locked == 0 ? DiskProblem::none : problem_of(errno);
  }
  std::size_t append(std::string_view bytes) override {
    const ssize_t written = undisturbed([&] { return ::write(descriptor_.number(), bytes.data(), bytes.size()); });
    return written > 0 ? static_cast<std::size_t>(written) : 0;
  }
  bool sync() override {
    return undisturbed([&] { return ::fdatasync(descriptor_.number()); }) == 0 && !was_deleted();
  }
  bool cut(std::size_t size) override {
    return undisturbed([&] { return ::ftruncate(descriptor_.number(), static_cast<off_t>(size)); }) == 0;
  }
  std::optional<std::string> read() override {
    std::string text(size(), '\0');
    for (std::size_t done = 0; done < text.size();) {
      const ssize_t got = undisturbed([&] {
        return ::pread(descriptor_.number(), text.data() + done, text.size() - done, static_cast<off_t>(done));
      });
      if (got < 0) return {};
      if (got == 0) text.resize(done);
      done += static_cast<std::size_t>(got);
    }
    return text;
  }
  std::size_t size() override { return static_cast<std::size_t>(look().st_size); }
  unsigned mode() override { return look().st_mode & 07777U; }
  bool is_ordinary() { return S_ISREG(look().st_mode); }

 private:
  struct stat look() {
    struct stat found{};
    ::fstat(descriptor_.number(), &found);
    return found;
  }

  /// Then the disk keeps it no longer than this process does. Some file systems never count names.
  bool was_deleted() { return had_a_name_ && look().st_nlink == 0; }

  Descriptor descriptor_;
  bool had_a_name_;
};

OpenedFile opened(const std::string& path, int flags) {
  constexpr mode_t of_the_owner = 0600;
  if (path.find('\0') != std::string::npos) return {nullptr, DiskProblem::missing};
  Descriptor descriptor{undisturbed(
      [&] { return ::open(path.c_str(), flags | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK | O_NOCTTY, of_the_owner); })};
  if (!descriptor.is_open()) return {nullptr, problem_of(errno)};
  auto file = std::make_unique<RealFile>(std::move(descriptor));
  if (!file->is_ordinary()) return {nullptr, DiskProblem::not_a_file};
  return {std::move(file), DiskProblem::none};
}

/// The folder that a file is in.
std::string folder_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  if (slash == std::string::npos) return ".";
  return slash == 0 ? "/" : path.substr(0, slash);
}

}  // namespace

OpenedFile RealDisk::create(const std::string& path) {
  return opened(path, O_CREAT | O_EXCL | O_RDWR | O_APPEND);
}

OpenedFile RealDisk::open(const std::string& path, Access access) {
  return opened(path, access == Access::append ? O_RDWR | O_APPEND : O_RDONLY);
}

bool RealDisk::sync_name(const std::string& path) {
  const Descriptor folder{
      undisturbed([&] { return ::open(folder_of(path).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); })};
  if (!folder.is_open()) return false;
  // Some file systems keep names by themselves and say that there is nothing to do.
  return undisturbed([&] { return ::fsync(folder.number()); }) == 0 || errno == EINVAL;
}

void RealDisk::remove(const std::string& path) {
  ::unlink(path.c_str());
}

}  // namespace bedside::journal
