// A file with files and command lines in it, and what these print: see tests/author_tests/cases/README.md.
#pragma once

#include <string>

/// The same file as its command lines print it now, run in a folder of its own.
std::string run_again(const std::string& command_case);

/// Every file *.txt of the folder prints what it says; with BEDSIDE_REBASE it is rewritten. Fails when there are none.
void require_command_cases(const std::string& folder);
