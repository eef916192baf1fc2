# Runs `program` with `answers` as its standard input; what it prints has to be the file `expected`. With BEDSIDE_REBASE
# in the environment the file is rewritten.
execute_process(COMMAND ${program} INPUT_FILE ${answers} OUTPUT_VARIABLE printed RESULT_VARIABLE status)
if(NOT status EQUAL 0)
  message(FATAL_ERROR "the status is ${status}")
endif()
if(DEFINED ENV{BEDSIDE_REBASE})
  file(WRITE ${expected} "${printed}")
endif()
file(READ ${expected} kept)
if(NOT printed STREQUAL kept)
  message(FATAL_ERROR "this was printed, which isn't ${expected}:\n${printed}")
endif()
