// Any events that a journal may hold.
#pragma once

#include <rapidcheck.h>

#include <bedside/session.hpp>

namespace texts {

rc::Gen<bedside::Command> any_command();
rc::Gen<bedside::Event> any_event();

}  // namespace texts
