// A library: the table of everything that a host has made, and the one lock around it.
#pragma once

#include <cstddef>
#include <exception>
#include <memory>
#include <mutex>
#include <new>
#include <utility>
#include <variant>

#include "c_api/handles.hpp"
#include "c_api/misuse.hpp"

/// The lock is held for looking a handle up, and never while anything is done with what it stands for.
struct bedside_library {
  bedside_library();

  std::mutex lock;
  bedside::c_api::Handles handles;
  std::size_t calls = 0;  ///< that are going on
};

namespace bedside::c_api {

/// A call that is going on in a library: it can't be closed meanwhile.
class Visit {
 public:
  explicit Visit(bedside_library& library);
  ~Visit();
  Visit(const Visit&) = delete;
  Visit& operator=(const Visit&) = delete;

 private:
  bedside_library& library_;
};

/// What a handle of this kind stands for, for as long as the caller holds it; null of any other number.
template <class Kind>
std::shared_ptr<Kind> find(bedside_library& library, bedside_handle handle) {
  const std::lock_guard guard{library.lock};
  const auto* object = std::get_if<std::shared_ptr<Kind>>(&library.handles.find(handle));
  return object != nullptr ? *object : nullptr;
}

/// The result, and what it made, in the table.
bedside_result add(bedside_library& library, Answer answer);

/// Nothing that is thrown gets past here. `work` gives an Answer.
template <class Work>
bedside_result answer(bedside_library* library, const Work& work) noexcept {
  if (library == nullptr) return 0;
  try {
    const Visit visit{*library};
    try {
      return add(*library, work());
    } catch (const std::bad_alloc&) {
      return 0;
    } catch (...) {
      return add(*library, misuse(BEDSIDE_DEFECT));
    }
  } catch (...) {
    return 0;
  }
}

/// The same for work that gives a code.
template <class Work>
bedside_code code_of(bedside_library* library, const Work& work) noexcept {
  if (library == nullptr) return BEDSIDE_NO_LIBRARY;
  try {
    const Visit visit{*library};
    return work();
  } catch (const std::bad_alloc&) {
    return BEDSIDE_OUT_OF_MEMORY;
  } catch (...) {
    return BEDSIDE_DEFECT;
  }
}

}  // namespace bedside::c_api
