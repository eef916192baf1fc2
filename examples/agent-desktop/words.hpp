// What the desktop calls the things that bedside names in code.
#pragma once

#include <QString>
#include <string>
#include <vector>

#include <bedside/bedside.hpp>

namespace agent_desktop {

QString words_for(bedside::Because because);
QString words_for(bedside::Disposition disposition);
QString words_for(bedside::RedFlags red_flags);
/// What the nurse does with the text of a step of this kind.
QString words_for(bedside::StepKind kind);
/// How closely she keeps to it.
QString words_for(bedside::Wording wording);
/// A reason of `TopicStatus::because`: the name of a code, or words.
QString words_for_reason(const std::string& because);
/// Why a step stands here: `Step::why`.
QString words_for_why(const std::vector<std::string>& why);
/// `about 18 minutes`, `less than a minute`.
QString words_for_length(int seconds);

}  // namespace agent_desktop
