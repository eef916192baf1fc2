// Reads a page as strictly as XML wants it, which is stricter than any browser.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

/// An element of the page, in the order in which they open.
struct MarkupElement {
  std::string name;
  std::map<std::string, std::string> attributes;
};

struct Markup {
  std::string problem;  ///< the first one, with what stands there; empty for a page that is well-formed
  std::vector<MarkupElement> elements;
  std::string text;  ///< what stands between the tags, but for styles; references are read
};

Markup read_markup(std::string_view page);

/// What a page that can't do anything doesn't have: scripts, handlers, addresses, styles of single elements.
std::string what_could_act(const Markup& markup);
