// How the library, which reads no files, comes by the files that another file names.
#pragma once

#include <functional>
#include <optional>
#include <string>

namespace bedside {

/// The text of a file, by the name that a test or a programme has for it, which is meant as seen from there; none when
/// it can't be read. Called by the thread that runs the function it is given to.
using ReadFile = std::function<std::optional<std::string>(const std::string& name)>;

}  // namespace bedside
