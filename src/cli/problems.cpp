#include "cli/problems.hpp"

#include <ostream>

namespace bedside::cli {

bool report(const std::vector<Diagnostic>& problems, const Appearance& appearance, Streams& streams,
            std::string_view source) {
  const bool colour = colour_on_errors(appearance, streams);
  for (const Diagnostic& problem : problems) streams.err << render(problem, source, colour);
  return !has_errors(problems);
}

}  // namespace bedside::cli
