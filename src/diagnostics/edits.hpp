// What would mend a problem, as changes of the text that it was found in.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <bedside/diagnostic.hpp>

namespace bedside::diagnostics {

/// Puts `meant` where `seen` stands.
Fix replacing(SourceRange range, std::string_view seen, std::string_view meant);

/// Takes away fixes that don't find what they want to replace: a place that is not exact, or words with escapes. What
/// is left can be applied to `text` as it is.
void settle_fixes(std::string_view text, std::vector<Diagnostic>& problems);

/// The text after these edits, which belong to it and don't overlap; in any order.
std::string edited(std::string_view text, std::vector<TextEdit> edits);

}  // namespace bedside::diagnostics
