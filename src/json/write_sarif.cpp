#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include <fmt/format.h>

#include <bedside/sarif.hpp>

#include "diagnostics/excerpt.hpp"
#include "json/rule_titles.hpp"
#include "json/shape_schema.hpp"
#include "value/fingerprint.hpp"

namespace bedside {
namespace {

using json::Tree;

bool may_stand_in_a_reference(char c) {
  constexpr std::string_view others = "-._~/";
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         others.find(c) != std::string_view::npos;
}

std::string reference_to(const std::string& file) {
  if (file == "-") return "stdin";
  std::string reference = file.starts_with('/') ? "file://" : "";
  for (const char c : file)
    if (may_stand_in_a_reference(c))
      reference += c;
    else
      reference += fmt::format("%{:02X}", static_cast<unsigned char>(c));
  return reference;
}

Tree text_of(std::string text) {
  return {{"text", std::move(text)}};
}

/// Columns count characters, as `columnKind` says.
Tree region_of(const SourceRange& range) {
  return {{"startLine", range.begin.line},
          {"startColumn", range.begin.column},
          {"endLine", range.end.line},
          {"endColumn", range.end.column}};
}

/// One of the artifacts, by its place in their list too.
struct Artifact {
  std::string uri;
  std::size_t index = 0;

  Tree location() const { return {{"uri", uri}, {"index", index}}; }
  /// Tools want a line even where the file as a whole is meant.
  Tree place(const std::optional<SourceRange>& range) const {
    return {{"physicalLocation",
             {{"artifactLocation", location()}, {"region", range ? region_of(*range) : Tree{{"startLine", 1}}}}}};
  }
};

std::string message_of(const Diagnostic& finding) {
  return json::sentence(finding.message, finding.hint.empty() ? std::string{} : json::sentence(finding.hint));
}

Tree fix_of(const Fix& fix, const Artifact& artifact) {
  Tree replacements = Tree::array();
  for (const TextEdit& edit : fix.edits)
    replacements.push_back({{"deletedRegion", region_of(edit.range)}, {"insertedContent", text_of(edit.replacement)}});
  return {{"description", text_of(json::sentence(fix.description))},
          {"artifactChanges",
           Tree::array({Tree{{"artifactLocation", artifact.location()}, {"replacements", std::move(replacements)}}})}};
}

/// The code and the words of the line, so that it stays the same when lines move; the number tells equal ones apart.
class Fingerprints {
 public:
  std::string of(const Diagnostic& finding, std::string_view text) {
    constexpr std::size_t digits = 16;
    std::string_view line = finding.range ? diagnostics::line_of(text, finding.range->begin.line).value_or("") : "";
    line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
    const std::string hash = value::sha256(fmt::format("{}\n{}", finding.code, line)).substr(0, digits);
    return fmt::format("{}:{}", hash, ++seen_[hash]);
  }

 private:
  std::map<std::string, int> seen_;
};

class Log {
 public:
  explicit Log(const std::vector<CheckedText>& files) {
    for (const CheckedText& each : files)
      for (const Diagnostic& finding : each.file.findings) codes_.insert(finding.code);
    for (const CheckedText& each : files) add(each);
  }

  Tree run(const SarifRun& about) {
    Tree run{{"tool", {{"driver", driver(about)}}},
             {"columnKind", "unicodeCodePoints"},
             {"invocations", Tree::array({invocation(about)})},
             {"artifacts", std::move(artifacts_)},
             {"results", std::move(results_)}};
    return run;
  }

 private:
  void add(const CheckedText& checked) {
    const Artifact artifact{reference_to(checked.file.file), artifacts_.size()};
    artifacts_.push_back({{"location", {{"uri", artifact.uri}}},
                          {"length", checked.text.size()},
                          {"mimeType", "application/yaml"},
                          {"hashes", {{"sha-256", value::sha256(checked.text)}}}});
    Fingerprints fingerprints;
    for (const Diagnostic& finding : checked.file.findings)
      results_.push_back(result(finding, artifact, fingerprints.of(finding, checked.text)));
  }

  Tree result(const Diagnostic& finding, const Artifact& artifact, std::string fingerprint) const {
    Tree result{{"ruleId", finding.code},
                {"ruleIndex", std::distance(codes_.begin(), codes_.find(finding.code))},
                {"level", finding.severity == Severity::error ? "error" : "warning"},
                {"message", text_of(message_of(finding))},
                {"locations", Tree::array({artifact.place(finding.range)})}};
    for (const RelatedPlace& related : finding.related) {
      Tree place = artifact.place(related.range);
      place["message"] = text_of(json::sentence(related.message));
      result["relatedLocations"].push_back(std::move(place));
    }
    result["partialFingerprints"] = {{"primaryLocationLineHash", std::move(fingerprint)}};
    for (const Fix& fix : finding.fixes) result["fixes"].push_back(fix_of(fix, artifact));
    return result;
  }

  Tree driver(const SarifRun& about) const {
    Tree rules = Tree::array();
    for (const std::string& code : codes_) {
      const auto titles = json::rule_titles();
      const auto found =
          std::find_if(titles.begin(), titles.end(), [&](const auto& each) { return each.code == code; });
      const std::string title = found == titles.end() ? code : json::sentence(found->title);
      rules.push_back({{"id", code},
                       {"shortDescription", text_of(title)},
                       {"fullDescription", text_of(title)},
                       {"help", text_of(fmt::format("{} The page docs/diagnostics/{}.md of the documentation has an "
                                                    "example that fails, and the same example mended.",
                                                    title, code))}});
    }
    return {{"name", "bedside"}, {"semanticVersion", about.version}, {"rules", std::move(rules)}};
  }

  static Tree invocation(const SarifRun& about) {
    Tree invocation{{"executionSuccessful", about.unread.empty()}, {"exitCode", about.exit_status}};
    for (const std::string& file : about.unread)
      invocation["toolExecutionNotifications"].push_back(
          {{"level", "error"},
           {"message", text_of("This file could not be read.")},
           {"locations",
            Tree::array({Tree{{"physicalLocation", {{"artifactLocation", {{"uri", reference_to(file)}}}}}}})}});
    return invocation;
  }

  std::set<std::string> codes_;
  Tree artifacts_ = Tree::array();
  Tree results_ = Tree::array();
};

}  // namespace

std::string to_sarif(const std::vector<CheckedText>& files, const SarifRun& run) {
  return json::written({{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
                        {"version", "2.1.0"},
                        {"runs", Tree::array({Log{files}.run(run)})}});
}

}  // namespace bedside
