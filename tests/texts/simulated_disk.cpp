#include "texts/simulated_disk.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace texts {

using bedside::journal::DiskFile;
using bedside::journal::DiskProblem;
using bedside::journal::OpenedFile;

class OpenSimulatedFile : public DiskFile {
 public:
  OpenSimulatedFile(SimulatedDisk& disk, std::string path, std::shared_ptr<SimulatedFile> file)
      : disk_(disk), path_(std::move(path)), file_(std::move(file)) {}
  OpenSimulatedFile(const OpenSimulatedFile&) = delete;
  OpenSimulatedFile& operator=(const OpenSimulatedFile&) = delete;
  ~OpenSimulatedFile() override {
    if (has_lock_) file_->locked = false;
  }

  DiskProblem lock() override {
    if (file_->locked && !has_lock_) return DiskProblem::locked;
    file_->locked = has_lock_ = true;
    return DiskProblem::none;
  }
  std::size_t append(std::string_view bytes) override {
    const bool good = disk_.does("write " + std::to_string(bytes.size()));
    const std::size_t room = disk_.largest_file_ - std::min(disk_.largest_file_, file_->bytes.size());
    const std::size_t written = std::min({bytes.size(), room, good ? bytes.size() : disk_.bytes_written_});
    file_->bytes += bytes.substr(0, written);
    if (!good) disk_.end_if_power_goes();
    return written;
  }
  bool sync() override {
    const bool good = disk_.does("sync");
    if (!good) disk_.end_if_power_goes();
    if (good) file_->durable = file_->bytes;
    return good;
  }
  bool cut(std::size_t size) override {
    const bool good = disk_.does("cut " + std::to_string(size));
    if (!good) disk_.end_if_power_goes();
    if (good) file_->bytes.resize(size);
    return good;
  }
  void remove() override { disk_.remove(path_); }
  std::optional<std::string> read() override { return file_->bytes; }
  std::size_t size() override { return file_->bytes.size(); }
  unsigned mode() override { return file_->mode; }

 private:
  SimulatedDisk& disk_;
  std::string path_;
  std::shared_ptr<SimulatedFile> file_;
  bool has_lock_ = false;
};

SimulatedFile& SimulatedDisk::put(const std::string& path, std::string bytes) {
  auto file = std::make_shared<SimulatedFile>();
  file->durable = bytes;
  file->bytes = std::move(bytes);
  file->name_is_durable = true;
  return *(files_[path] = std::move(file));
}

std::vector<std::string> SimulatedDisk::paths() const {
  std::vector<std::string> paths;
  for (const auto& [path, file] : files_) paths.push_back(path);
  return paths;
}

void SimulatedDisk::fail_at(std::size_t operation, Power power, std::size_t bytes_written) {
  fails_at_ = operation;
  fails_for_ever_ = false;
  power_ = power;
  bytes_written_ = bytes_written;
}

void SimulatedDisk::fail_for_ever_from(std::size_t operation) {
  fail_at(operation, Power::on);
  fails_for_ever_ = true;
}

bool SimulatedDisk::does(std::string what) {
  const std::size_t number = done_.size();
  done_.push_back(std::move(what));
  return fails_for_ever_ ? number < fails_at_ : number != fails_at_;
}

void SimulatedDisk::end_if_power_goes() {
  if (power_ == Power::goes) throw PowerLost{};
}

void SimulatedDisk::come_back(Left left, std::size_t bytes, bool with_names) {
  fail_at(never, Power::on);
  std::erase_if(files_, [&](const auto& each) { return !with_names && !each.second->name_is_durable; });
  for (auto& [path, shared] : files_) {
    SimulatedFile& file = *shared;
    const bool has_grown = file.bytes.size() > file.durable.size();
    if (left == Left::nothing) file.bytes = file.durable;
    if (left != Left::nothing && has_grown)
      file.bytes.resize(file.durable.size() + std::min(bytes, file.bytes.size() - file.durable.size()));
    if (left == Left::zeros && has_grown)
      file.bytes = file.durable + std::string(file.bytes.size() - file.durable.size(), '\0');
    file.durable = file.bytes;
    file.name_is_durable = true;
    file.locked = false;
  }
}

OpenedFile SimulatedDisk::create(const std::string& path) {
  if (files_.contains(path)) return {nullptr, DiskProblem::there_already};
  if (!does("create " + path)) {
    end_if_power_goes();
    return {nullptr, DiskProblem::not_permitted};
  }
  auto file = files_[path] = std::make_shared<SimulatedFile>();
  return {std::make_unique<OpenSimulatedFile>(*this, path, std::move(file)), DiskProblem::none};
}

OpenedFile SimulatedDisk::open(const std::string& path, Access) {
  const auto found = files_.find(path);
  if (found == files_.end()) return {nullptr, DiskProblem::missing};
  if (found->second->problem != DiskProblem::none) return {nullptr, found->second->problem};
  return {std::make_unique<OpenSimulatedFile>(*this, path, found->second), DiskProblem::none};
}

bool SimulatedDisk::sync_name(const std::string& path) {
  if (!does("name")) {
    end_if_power_goes();
    return false;
  }
  file(path).name_is_durable = true;
  return true;
}

void SimulatedDisk::remove(const std::string& path) {
  if (!does("remove " + path)) return end_if_power_goes();
  files_.erase(path);
}

}  // namespace texts
