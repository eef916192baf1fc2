# How every target of this project is compiled. Consumers see none of it.
add_library(bedside_compile_options INTERFACE)
target_compile_features(bedside_compile_options INTERFACE cxx_std_20)
target_compile_options(bedside_compile_options INTERFACE -Wall -Wextra -Wconversion)
# Where files are compiled together, those behind a file see its own names, and to shadow them is no fault.
if(NOT CMAKE_UNITY_BUILD)
  target_compile_options(bedside_compile_options INTERFACE -Wshadow)
endif()
# g++ 12 warns of overlapping copies inside std::string where there are none (its bug 105651).
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  target_compile_options(bedside_compile_options INTERFACE -Wno-restrict)
endif()
if(BEDSIDE_WARNINGS_AS_ERRORS)
  target_compile_options(bedside_compile_options INTERFACE -Werror)
endif()
if(BEDSIDE_SANITIZE)
  target_compile_options(bedside_compile_options INTERFACE
    -fsanitize=${BEDSIDE_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(bedside_compile_options INTERFACE -fsanitize=${BEDSIDE_SANITIZE})
endif()

# bedside_compiled_alone(TARGET FILE...): not together with others in a unity build. For tables whose short names
# others of their folder have too.
function(bedside_compiled_alone target)
  set_source_files_properties(${ARGN} TARGET_DIRECTORY ${target} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
endfunction()
