// All of a call that can make a difference to what is still to come.
#pragma once

#include <string>

#include "explore/survey.hpp"
#include "session/live.hpp"

namespace bedside::exploring {

/// Two calls of the same patient with the same text go on alike, whatever brought them there.
std::string moment_of(const session::Live& call, const Survey& survey);

}  // namespace bedside::exploring
