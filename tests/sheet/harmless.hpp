// What holds of every page, whatever the texts on it are.
#pragma once

#include <string>

#include <rapidcheck.h>

#include "sheet/markup.hpp"

inline void check_is_harmless(const std::string& page) {
  const Markup markup = read_markup(page);
  RC_ASSERT(markup.problem == std::string{});
  RC_ASSERT(what_could_act(markup) == std::string{});
  RC_ASSERT(page.find('\x1b') == page.npos);
  RC_ASSERT(page.find("\u202E") == page.npos);
}
