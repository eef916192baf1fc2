# Every library that bedside stands on, under one target name each. All of them are private to bedside.
find_package(fmt REQUIRED)
find_package(yaml-cpp REQUIRED)
find_package(nlohmann_json REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(utf8proc REQUIRED IMPORTED_TARGET libutf8proc)
pkg_check_modules(nettle REQUIRED IMPORTED_TARGET nettle)

# yaml-cpp has had a namespaced target only since 0.8.
if(NOT TARGET yaml-cpp::yaml-cpp)
  add_library(yaml-cpp::yaml-cpp ALIAS yaml-cpp)
endif()

if(BEDSIDE_BUILD_COMMAND)
  find_package(CLI11 REQUIRED)
  # The command alone starts threads; the library only locks.
  set(THREADS_PREFER_PTHREAD_FLAG ON)
  find_package(Threads REQUIRED)
endif()
if(BEDSIDE_BUILD_TESTS)
  find_package(Catch2 REQUIRED)
  find_package(rapidcheck REQUIRED)
endif()
