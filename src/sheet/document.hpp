// What stands around the content of every page: its head, its style and the policy that lets it do nothing.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "sheet/html.hpp"

namespace bedside::sheet {

/// A whole file of HTML. `title` is any text; `foot` stands at the foot of each page of paper, as far as it is made of
/// small letters, digits and dashes.
std::string document(std::string_view title, const std::vector<std::string_view>& foot, const Html& body);

/// A section of the page, under its heading; `id` is ours.
Html section(std::string_view id, std::string_view heading, const Html& content);
/// Its line in the contents.
Html entry_of_contents(std::string_view id, std::string_view heading);
/// The contents, of such lines.
Html contents(const Html& entries);

}  // namespace bedside::sheet
