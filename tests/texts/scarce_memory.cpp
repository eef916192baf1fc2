#include "texts/scarce_memory.hpp"

#include <cstdlib>
#include <new>

namespace {

/// How many allocations still succeed; then one fails, or all do.
long allocations_left = -1;
bool all_fail = false;

bool is_denied() {
  if (allocations_left < 0) return false;
  if (allocations_left > 0) {
    --allocations_left;
    return false;
  }
  if (!all_fail) allocations_left = -1;
  return true;
}

void* memory_of(std::size_t bytes) noexcept {
  return is_denied() ? nullptr : std::malloc(bytes == 0 ? 1 : bytes);
}

}  // namespace

void* operator new(std::size_t bytes) {
  if (void* memory = memory_of(bytes)) return memory;
  throw std::bad_alloc{};
}
void* operator new(std::size_t bytes, const std::nothrow_t&) noexcept {
  return memory_of(bytes);
}
void operator delete(void* memory) noexcept {
  std::free(memory);
}
void operator delete(void* memory, std::size_t) noexcept {
  std::free(memory);
}

namespace texts {

ScarceMemory::ScarceMemory(long granted, bool fails_for_good) {
  all_fail = fails_for_good;
  allocations_left = granted;
}

ScarceMemory::~ScarceMemory() {
  allocations_left = -1;
}

bool ScarceMemory::was_enough() const {
  return allocations_left > 0;
}

}  // namespace texts
