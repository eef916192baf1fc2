// Memory that runs out. Part of a program, it replaces `operator new` there; not for sanitizers that bring their own.
#pragma once

namespace texts {

/// From now on so many allocations succeed; then one fails, or all do, until it is destroyed. One at a time.
class ScarceMemory {
 public:
  ScarceMemory(long granted, bool fails_for_good);
  ScarceMemory(const ScarceMemory&) = delete;
  ScarceMemory& operator=(const ScarceMemory&) = delete;
  ~ScarceMemory();

  /// Whether none has failed, and one more would have succeeded.
  bool was_enough() const;
};

}  // namespace texts
