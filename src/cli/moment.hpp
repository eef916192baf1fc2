// What a person who plays the nurse looks at, and may speak of, at one moment of the call.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <bedside/session.hpp>

namespace bedside::cli {

struct Moment {
  Step step;
  CallStatus status;
  Overview overview;
  Values answers;
  std::vector<std::string> raised;  ///< urgent buttons that went off or were pressed
  std::string untaken;              ///< what was typed last and could not be taken
};

/// None once the call has ended.
std::optional<Moment> moment_of(const Session& call);

/// The buttons with their keys: the first is `!1`. Urgent ones come first.
std::vector<StepButton> buttons_in_order(const Step& step);

/// Whether it asks who the patient is.
bool is_gate(const Step& step, const Moment& moment);

/// `walking` of the part `walking/2`; of a topic, itself.
std::string topic_of_part(const std::string& id);

/// The title of a topic or, with its number, of a part; of what is none, `id` itself.
std::string title_of(std::string_view id, const Overview& overview);

}  // namespace bedside::cli
