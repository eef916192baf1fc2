// A programme of two plans, a welcome and a monthly call, for tests of what calls leave to one another.
#pragma once

#include <string>
#include <vector>

#include <bedside/programme.hpp>

namespace texts {

/// What the files of a test hold, by their names.
struct ProgrammeFiles {
  std::string programme;
  std::string welcome;
  std::string monthly;

  bedside::ReadFile reader() const;
};

ProgrammeFiles small_files();

/// Throws when it has errors.
bedside::CallProgramme loaded(const ProgrammeFiles& files = small_files());

/// The call that `which` means. Throws when there is none, or its facts don't fit.
bedside::OpenedCall opened(const bedside::CallProgramme& programme, const std::string& which,
                           const std::vector<bedside::EarlierCall>& earlier = {}, const std::string& facts = "{}");

/// An earlier monthly call that was held, with this order.
bedside::EarlierCall monthly_call(std::vector<std::string> order);

/// The topics of the body that a call tells.
std::vector<std::string> told_by(const bedside::OpenedCall& call);

/// Why a call doesn't tell a topic; empty when it does.
std::string why_left_out(const bedside::OpenedCall& call, const std::string& topic);

}  // namespace texts
