// A page as one file that needs no other and can't act.
#pragma once

#include <string>
#include <string_view>

#include "sheet/html.hpp"

namespace bedside::sheet {

/// With a policy that lets in nothing but `style`, which is ours. `title` may be anybody's text.
std::string document(std::string_view title, std::string_view style, const Html& body);

/// A part of the page with its heading; `id` is a word of ours.
Html section(std::string_view id, std::string_view heading, const Html& content);

/// A list of links to such parts, of which each is made by `link_to`.
Html contents(const Html& links);
Html link_to(std::string_view id, std::string_view heading);

}  // namespace bedside::sheet
