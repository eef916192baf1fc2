#include "plan/read_rung.hpp"

#include <fmt/format.h>

#include "diagnostics/unseen.hpp"
#include "plan/id.hpp"

namespace bedside::plan {
namespace {

struct Halves {
  std::string_view ladder;
  std::string_view id;
};

/// What stands before and behind the first slash; without one there is no ladder.
Halves halves_of(std::string_view text) {
  const std::size_t slash = text.find('/');
  if (slash == std::string_view::npos) return {{}, text};
  return {text.substr(0, slash), text.substr(slash + 1)};
}

std::string advice_on(std::string_view seen) {
  const Halves halves = halves_of(seen);
  const std::string ladder = as_id(halves.ladder, '-');
  const std::string id = as_id(halves.id, '-');
  if (id.empty()) return "write the ladder, a slash and the rung";
  if (ladder.empty()) return fmt::format("name the ladder too: `movement/{}`", id);
  return fmt::format("try `{}/{}`", ladder, id);
}

}  // namespace

std::optional<Rung> read_rung(Reader& reader, const source::Node& node) {
  const std::optional<std::string> text = reader.scalar(node, "a rung such as food/low-fat-swap");
  if (!text) return {};
  const Halves halves = halves_of(*text);
  if (is_id(halves.ladder) && is_id(halves.id))
    return Rung{std::string{halves.ladder}, std::string{halves.id}, node.range};
  reader.findings()
      .error(diagnostics::Code::bad_rung, node.range,
             "expected a ladder and one of its rungs, each an id, such as `food/low-fat-swap`")
      .hint = advice_on(diagnostics::as_seen(*text));
  return {};
}

}  // namespace bedside::plan
