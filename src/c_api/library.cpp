#include "c_api/library.hpp"

#include <cstdint>

#include "c_api/hosted_call.hpp"

namespace {

/// Differs between libraries that are open at the same time, in bits that no counting from another of them reaches.
std::uint64_t beginning_for(const bedside_library* library) {
  constexpr std::uint64_t golden_ratio = 0x9E3779B97F4A7C15;
  return static_cast<std::uint64_t>(reinterpret_cast<std::uintptr_t>(library)) * golden_ratio >> 20U;
}

}  // namespace

bedside_library::bedside_library() : handles(beginning_for(this)) {}

namespace bedside::c_api {

Visit::Visit(bedside_library& library) : library_(library) {
  const std::lock_guard guard{library_.lock};
  ++library_.calls;
}

Visit::~Visit() {
  const std::lock_guard guard{library_.lock};
  --library_.calls;
}

bedside_result add(bedside_library& library, Answer answer) {
  auto result = std::make_shared<Result>(Result{answer.code, std::move(answer.text), 0, std::move(answer.warnings)});
  const std::lock_guard guard{library.lock};
  const bedside_result handle = library.handles.add(std::shared_ptr<const Result>{result});
  if (answer.made.index() == 0) return handle;
  try {
    result->made = library.handles.add(std::move(answer.made));
  } catch (...) {
    library.handles.take(handle);
    throw;
  }
  return handle;
}

}  // namespace bedside::c_api
