#include "source/read_yaml.hpp"

#include <algorithm>
#include <optional>
#include <sstream>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include "source/check_bytes.hpp"
#include "source/explain_syntax.hpp"
#include "source/outline.hpp"
#include "source/slips.hpp"
#include "source/text_places.hpp"
#include "source/tree_builder.hpp"

namespace bedside::source {
namespace {

using diagnostics::Code;
using diagnostics::Findings;

// A document of its own behind the text. If a quote or a bracket of the text is still open there, or if the text holds
// more than one document, the parser does not find this one where it was put.
std::string end_marker(std::string_view text) {
  std::size_t longest = 0;
  std::size_t run = 0;
  for (const char c : text) {
    run = c == 'z' ? run + 1 : 0;
    longest = std::max(longest, run);
  }
  const std::string_view line_end = text.empty() || text.back() == '\n' ? "" : "\n";
  // Longer than every run of the same letter, so that it does not occur in the text.
  return fmt::format("{}--- {}\n", line_end, std::string(longest + 1, 'z'));
}

// Tells where the document behind the first one starts, and stops there.
class NextDocument final : public YAML::EventHandler {
 public:
  int start = -1;

  void OnDocumentStart(const YAML::Mark& mark) override {
    start = mark.pos;
    throw StopParsing{};
  }
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark&, YAML::anchor_t) override {}
  void OnAlias(const YAML::Mark&, YAML::anchor_t) override {}
  void OnScalar(const YAML::Mark&, const std::string&, YAML::anchor_t, const std::string&) override {}
  void OnSequenceStart(const YAML::Mark&, const std::string&, YAML::anchor_t, YAML::EmitterStyle::value) override {}
  void OnSequenceEnd() override {}
  void OnMapStart(const YAML::Mark&, const std::string&, YAML::anchor_t, YAML::EmitterStyle::value) override {}
  void OnMapEnd() override {}
};

void report_second_document(std::string_view text, std::size_t offset, const TextPlaces& places, Findings& findings) {
  const bool separator = text.substr(offset, 3) == "---";
  findings
      .error(Code::text_after_plan, places.rest_of_line(offset),
             separator ? "a second document starts here" : "there is text after the end of the plan")
      .hint = separator ? "a file holds one plan: move the rest to a file of its own"
                        : "delete it, or put what belongs to one text in quotes";
}

void report_outline(const Outline& outline, std::string_view text, const Limits& limits, const TextPlaces& places,
                    Findings& findings) {
  if (outline.too_deep) {
    findings
        .error(Code::limit_exceeded, places.between(*outline.too_deep, *outline.too_deep + 1),
               fmt::format("lists and mappings are nested deeper than the limit of {}", limits.depth))
        .hint = "put a text with brackets in quotes";
  }
  if (outline.too_many) {
    findings
        .error(Code::limit_exceeded, places.between(*outline.too_many, *outline.too_many + 1),
               fmt::format("the file has more than {} values, which is the limit", limits.nodes))
        .hint = "split the plan";
  }
  for (const std::size_t line : outline.directives) {
    findings.error(Code::unsupported_yaml, places.rest_of_line(line), "directives (`%`) are not supported").hint =
        "delete the line";
  }
  for (const std::size_t line : outline.ends) {
    findings.error(Code::text_after_plan, places.rest_of_line(line), "`...` ends the plan here").hint =
        "delete the line; a file holds one plan";
  }
  for (const std::size_t tab : outline.tabs) {
    findings.error(Code::tab_indentation, places.between(tab, tab + 1), "a tab in the indentation").hint =
        "indent with spaces";
  }
  for (const std::size_t space : outline.spaces) {
    const Slip slip = space_slip(text.substr(space)).value_or(Slip{});
    findings.error(Code::yaml_syntax, places.between(space, space + slip.length), slip.message).hint = slip.hint;
  }
}

std::optional<Node> parse(std::string_view text, const Limits& limits, const TextPlaces& places, Findings& findings) {
  const std::size_t skipped = byte_order_mark_of(text);
  std::istringstream input(std::string(text.substr(skipped)) + end_marker(text));
  TreeBuilder builder(text, skipped, places, limits, findings);
  NextDocument next;
  try {
    YAML::Parser parser(input);
    parser.HandleNextDocument(builder);
    parser.HandleNextDocument(next);
  } catch (const StopParsing&) {
    // What there is to say has been said, or the next document was found.
  } catch (const YAML::Exception& stopped) {
    // What the builder saw before is nearer to the cause than the place where the parser gave up.
    if (!findings.has_errors()) {
      const std::size_t offset = static_cast<std::size_t>(std::max(stopped.mark.pos, 0)) + skipped;
      explain_syntax({text, places, std::min(offset, text.size()), stopped.msg}, findings);
    }
    return std::nullopt;
  }
  auto root = builder.take_root();
  if (!root) return Node{};
  const std::size_t start = static_cast<std::size_t>(std::max(next.start, 0)) + skipped;
  if (start < text.size()) report_second_document(text, start, places, findings);
  return root;
}

// A bracket that is open to the end makes nonsense of all that follows it: that is not reported.
std::vector<Diagnostic> with_open_bracket(std::vector<Diagnostic> found, std::string_view text, std::size_t bracket,
                                          const TextPlaces& places, Findings& findings) {
  const Position at = places.at(bracket);
  std::erase_if(found, [&](const Diagnostic& d) { return d.range && d.range->begin >= at; });
  explain_open_bracket(text, bracket, places, findings);
  std::vector<Diagnostic> all = findings.take();
  all.insert(all.end(), found.begin(), found.end());
  diagnostics::sort_by_place(all);
  return all;
}

Checked<Document> read_text(std::string_view text, const Limits& limits, Findings& findings) {
  const TextPlaces places(text);
  const Outline outline = outline_of(text, {limits.depth, limits.nodes});
  report_outline(outline, text, limits, places, findings);
  // The parser is not shown what it could not bear, and has nothing to add where the lines themselves are wrong.
  if (findings.has_errors()) return {std::nullopt, findings.take()};

  auto root = parse(text, limits, places, findings);
  if (!findings.has_errors()) return {Document{std::move(root).value_or(Node{}), std::string(text)}, findings.take()};
  std::vector<Diagnostic> found = findings.take();
  if (outline.brackets.empty() || outline.quote) return {std::nullopt, std::move(found)};
  return {std::nullopt, with_open_bracket(std::move(found), text, outline.brackets.back(), places, findings)};
}

}  // namespace

Checked<Document> read_yaml(std::string_view bytes, std::string file, const Limits& limits) {
  Findings findings(std::move(file));
  if (!check_bytes(bytes, limits, findings)) return {std::nullopt, findings.take()};
  return read_text(bytes, limits, findings);
}

}  // namespace bedside::source
