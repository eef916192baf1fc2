# What `cmake --install` puts where: the library, its headers, the schemas of its JSON, the command, and the three files by which other builds
# find it (a CMake package, its version, and a pkg-config file). All of them keep working when the prefix is moved.
include(CMakePackageConfigHelpers)

set(bedside_package_directory ${CMAKE_INSTALL_LIBDIR}/cmake/bedside)

install(TARGETS bedside EXPORT bedsideTargets
  RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT runtime
  LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT runtime NAMELINK_COMPONENT development
  ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT development)
install(DIRECTORY ${PROJECT_SOURCE_DIR}/include/bedside DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}
  COMPONENT development FILES_MATCHING PATTERN "*.hpp" PATTERN "*.h")
install(DIRECTORY ${PROJECT_BINARY_DIR}/schemas DESTINATION ${CMAKE_INSTALL_DATADIR}/bedside COMPONENT development)
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT runtime)

if(TARGET bedside_command)
  if(BUILD_SHARED_LIBS)
    file(RELATIVE_PATH bedside_libraries_from_command ${CMAKE_INSTALL_FULL_BINDIR} ${CMAKE_INSTALL_FULL_LIBDIR})
    set_target_properties(bedside_command PROPERTIES INSTALL_RPATH "$ORIGIN/${bedside_libraries_from_command}")
  endif()
  install(TARGETS bedside_command RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT runtime)
endif()

# The CMake package: find_package(bedside 0.1), then link bedside::bedside.
install(EXPORT bedsideTargets NAMESPACE bedside:: DESTINATION ${bedside_package_directory} COMPONENT development)
configure_package_config_file(
  ${CMAKE_CURRENT_LIST_DIR}/bedsideConfig.cmake.in ${PROJECT_BINARY_DIR}/bedsideConfig.cmake
  INSTALL_DESTINATION ${bedside_package_directory} NO_SET_AND_CHECK_MACRO)
# Before 1.0 a new minor version may change the interface.
write_basic_package_version_file(${PROJECT_BINARY_DIR}/bedsideConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(
  FILES ${PROJECT_BINARY_DIR}/bedsideConfig.cmake ${PROJECT_BINARY_DIR}/bedsideConfigVersion.cmake
  DESTINATION ${bedside_package_directory} COMPONENT development)

# The pkg-config file. A shared library has already been linked with what it needs; a static one passes it on.
if(BUILD_SHARED_LIBS)
  set(bedside_pc_requires "")
  set(bedside_pc_libraries "")
  set(bedside_pc_flags "")
else()
  set(bedside_pc_requires "fmt, yaml-cpp, libutf8proc, nettle")
  set(bedside_pc_libraries "-lstdc++ -lm")
  set(bedside_pc_flags " -DBEDSIDE_STATIC")
endif()
file(RELATIVE_PATH bedside_pc_prefix ${CMAKE_INSTALL_FULL_LIBDIR}/pkgconfig ${CMAKE_INSTALL_PREFIX})
set(bedside_pc_libdir "\${prefix}")
set(bedside_pc_includedir "\${prefix}")
cmake_path(APPEND bedside_pc_libdir ${CMAKE_INSTALL_LIBDIR})
cmake_path(APPEND bedside_pc_includedir ${CMAKE_INSTALL_INCLUDEDIR})
configure_file(${CMAKE_CURRENT_LIST_DIR}/bedside.pc.in ${PROJECT_BINARY_DIR}/bedside.pc @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/bedside.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig COMPONENT development)
