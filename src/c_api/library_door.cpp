// bedside_version, bedside_library_… and bedside_free.
#include <new>
#include <utility>

#include "c_api/hosted_call.hpp"
#include "c_api/library.hpp"

using namespace bedside::c_api;

const char* bedside_version(void) {
  return BEDSIDE_VERSION;
}

bedside_code bedside_library_open(int interface, bedside_library** library) {
  if (library == nullptr) return BEDSIDE_NO_LIBRARY;
  *library = nullptr;
  if (interface != BEDSIDE_INTERFACE) return BEDSIDE_OTHER_INTERFACE;
  *library = new (std::nothrow) bedside_library;
  return *library != nullptr ? BEDSIDE_OK : BEDSIDE_OUT_OF_MEMORY;
}

bedside_code bedside_library_close(bedside_library* library) {
  if (library == nullptr) return BEDSIDE_NO_LIBRARY;
  {
    const std::lock_guard guard{library->lock};
    if (library->calls > 0) return BEDSIDE_BUSY;
  }
  delete library;
  return BEDSIDE_OK;
}

bedside_code bedside_free(bedside_library* library, bedside_handle handle) {
  return code_of(library, [&] {
    if (handle == 0) return BEDSIDE_OK;
    const std::shared_ptr<HostedCall> call = find<HostedCall>(*library, handle);
    const Turn turn{call.get()};
    if (!turn) return BEDSIDE_BUSY;
    Object freed;  // whose end takes place without the lock
    const std::lock_guard guard{library->lock};
    freed = library->handles.take(handle);
    return freed.index() == 0 ? BEDSIDE_WRONG_HANDLE : BEDSIDE_OK;
  });
}
