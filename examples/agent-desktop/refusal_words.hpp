// Why something was refused, in the words of a nurse.
#pragma once

#include <QString>
#include <functional>
#include <optional>
#include <string>

#include <bedside/bedside.hpp>

namespace agent_desktop {

/// The name that a nurse knows a topic by; empty for what isn't one.
using TitleOf = std::function<QString(const std::string& id)>;

/// `step`: what was shown when it was refused.
QString words_for(const bedside::Refusal& refusal, const std::optional<bedside::Step>& step, const TitleOf& title_of);

/// `message` with the titles of topics in place of their ids in backticks.
QString with_titles(const std::string& message, const TitleOf& title_of);

}  // namespace agent_desktop
