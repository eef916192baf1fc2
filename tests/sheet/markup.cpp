#include "sheet/markup.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace {

constexpr std::string_view doctype = "<!DOCTYPE html>\n";

class Reader {
 public:
  explicit Reader(std::string_view page) : rest_(page) {}

  Markup read() {
    if (!rest_.starts_with(doctype)) fail("no doctype");
    rest_.remove_prefix(std::min(doctype.size(), rest_.size()));
    while (found_.problem.empty() && !rest_.empty()) rest_.front() == '<' ? read_tag() : read_text();
    if (!open_.empty()) fail("still open: " + open_.back());
    return std::move(found_);
  }

 private:
  void fail(const std::string& problem) {
    if (found_.problem.empty()) found_.problem = problem + " at: " + std::string(rest_.substr(0, 60));
  }

  std::string_view take_until(std::string_view end) {
    const std::size_t at = rest_.find(end);
    if (at == rest_.npos) fail("no " + std::string(end));
    const std::string_view taken = rest_.substr(0, at);
    rest_.remove_prefix(at == rest_.npos ? rest_.size() : at + end.size());
    return taken;
  }

  std::string referred(std::string_view raw) {
    constexpr std::array<std::pair<std::string_view, char>, 5> references{
        {{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&#39;", '\''}}};
    std::string text;
    while (!raw.empty()) {
      const auto known = std::find_if(references.begin(), references.end(),
                                      [&](const auto& reference) { return raw.starts_with(reference.first); });
      if (raw.front() == '&' && known == references.end()) fail("a bare &");
      const auto byte = static_cast<unsigned char>(raw.front());
      if (byte < 0x20 && raw.front() != '\n') fail("a control character");
      text += known == references.end() ? raw.front() : known->second;
      raw.remove_prefix(known == references.end() ? 1 : known->first.size());
    }
    return text;
  }

  void read_text() {
    const std::size_t end = std::min(rest_.find('<'), rest_.size());
    const std::string_view raw = rest_.substr(0, end);
    rest_.remove_prefix(end);
    const bool is_style = !open_.empty() && open_.back() == "style";
    if (is_style && raw.find('&') != raw.npos) fail("a bare & in the style");
    if (!is_style) found_.text += referred(raw);
    if (open_.empty() && raw.find_first_not_of('\n') != raw.npos) fail("text outside of the page");
  }

  void read_tag() {
    rest_.remove_prefix(1);
    std::string_view tag = take_until(">");
    if (tag.starts_with('/')) {
      if (open_.empty() || open_.back() != tag.substr(1)) fail("closes what isn't open: " + std::string(tag));
      if (!open_.empty()) open_.pop_back();
      return;
    }
    const bool is_lone = tag.ends_with('/');
    if (is_lone) tag.remove_suffix(1);
    const std::size_t name_end = std::min(tag.find(' '), tag.size());
    MarkupElement element{std::string(tag.substr(0, name_end)), {}};
    read_attributes(tag.substr(name_end), element);
    if (!is_lone) open_.push_back(element.name);
    found_.elements.push_back(std::move(element));
  }

  void read_attributes(std::string_view rest, MarkupElement& element) {
    while (!rest.empty()) {
      const std::size_t equals = rest.find("=\"");
      const std::size_t end = equals == rest.npos ? equals : rest.find('"', equals + 2);
      if (rest.front() != ' ' || end == rest.npos) return fail("an attribute without quotes: " + std::string(rest));
      const std::string name(rest.substr(1, equals - 1));
      if (!element.attributes.emplace(name, referred(rest.substr(equals + 2, end - equals - 2))).second)
        fail("twice: " + name);
      rest.remove_prefix(end + 1);
    }
  }

  std::string_view rest_;
  Markup found_;
  std::vector<std::string> open_;
};

}  // namespace

Markup read_markup(std::string_view page) {
  return Reader{page}.read();
}

std::string what_could_act(const Markup& markup) {
  static const std::set<std::string> harmless_attributes{
      "data-column", "aria-hidden", "aria-label",  "aria-labelledby", "charset",    "class", "content", "cx",   "cy",
      "dir",         "dx",          "dy",          "height",          "http-equiv", "id",    "lang",    "name", "r",
      "role",        "scope",       "text-anchor", "width",           "x",          "x1",    "x2",      "y",    "y1",
      "y2",          "href"};
  static const std::set<std::string> elements{
      "a",     "article", "bdi", "blockquote", "body", "caption", "circle",  "code",   "dd",     "div",   "dl",
      "dt",    "footer",  "h1",  "h2",         "h3",   "h4",      "head",    "header", "html",   "li",    "line",
      "main",  "meta",    "nav", "ol",         "p",    "rect",    "section", "span",   "strong", "style", "svg",
      "table", "tbody",   "td",  "text",       "th",   "thead",   "title",   "tr",     "ul",     "wbr"};
  for (const MarkupElement& element : markup.elements) {
    if (elements.count(element.name) == 0) return "element " + element.name;
    for (const auto& [name, value] : element.attributes) {
      if (harmless_attributes.count(name) == 0) return element.name + " has " + name;
      if (name == "href" && !value.starts_with('#')) return "leads to " + value;
    }
  }
  return "";
}
