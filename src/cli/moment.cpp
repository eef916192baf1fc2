#include "cli/moment.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include <fmt/format.h>

namespace bedside::cli {

std::optional<Moment> moment_of(const Session& call) {
  Reply now = call.now();
  if (!now.step) return {};
  Outcome outcome = call.outcome();
  return Moment{
      std::move(*now.step), call.status(), call.overview(), std::move(outcome.answers), std::move(outcome.raised), ""};
}

std::vector<StepButton> buttons_in_order(const Step& step) {
  std::vector<StepButton> buttons;
  for (const bool urgent : {true, false})
    std::copy_if(step.buttons.begin(), step.buttons.end(), std::back_inserter(buttons),
                 [&](const StepButton& button) { return button.urgent == urgent; });
  return buttons;
}

bool is_gate(const Step& step, const Moment& moment) {
  return step.answer && step.answer->name == moment.overview.gate;
}

std::string topic_of_part(const std::string& id) {
  return id.substr(0, id.find('/'));
}

std::string title_of(std::string_view id, const Overview& overview) {
  const std::size_t slash = std::min(id.find('/'), id.size());
  const auto found = overview.titles.find(id.substr(0, slash));
  if (found == overview.titles.end()) return std::string(id);
  return slash == id.size() ? found->second : fmt::format("{} ({})", found->second, id.substr(slash + 1));
}

}  // namespace bedside::cli
