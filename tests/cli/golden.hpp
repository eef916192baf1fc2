// Whole texts, compared with the files in tests/cli/golden. `scripts/rebase_golden` rewrites them.
#pragma once

#include <string>

/// Fails the test unless `text` is what the file holds.
void require_golden(const std::string& name, const std::string& text);
