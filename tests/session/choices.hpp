// Decisions drawn from bytes, so that RapidCheck can shrink them and a fuzzer can bend them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace texts {

class Choices {
 public:
  explicit Choices(std::vector<std::uint8_t> bytes) : bytes_(std::move(bytes)) {}
  /// One of 0 .. count - 1; 0 when the bytes are used up, and when there is nothing to choose.
  std::size_t below(std::size_t count) {
    if (count < 2) return 0;
    const std::size_t one = byte();
    return (count > 256 ? one * 256 + byte() : one) % count;
  }
  bool once_in(std::size_t count) { return below(count) == count - 1; }
  bool left() const { return used_ < bytes_.size(); }

 private:
  std::vector<std::uint8_t> bytes_;
  std::size_t used_ = 0;
  std::size_t byte() { return left() ? bytes_[used_++] : 0; }
};

}  // namespace texts
