// Reads scalars and mappings of the YAML tree as the plan language means them, and reports what doesn't fit.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "diagnostics/findings.hpp"
#include "plan/field.hpp"
#include "plan/keys.hpp"
#include "plan/text.hpp"
#include "source/node.hpp"

namespace bedside::plan {

/// Every function reports its own problems and then gives none (or an empty value), so that reading goes on.
class Reader {
 public:
  Reader(const source::Document& document, diagnostics::Findings& findings)
      : document_(document), findings_(findings) {}

  diagnostics::Findings& findings() { return findings_; }

  std::optional<std::string> scalar(const source::Node& node, std::string_view expected);
  /// `[a-z][a-z0-9-]{0,63}`; an option's id may also hold `_`.
  std::optional<std::string> id(const source::Node& node);
  /// The id that is hinted for one that is none; or empty.
  static std::string id_meant(const source::Node& node);
  std::optional<std::string> option_id(const source::Node& node);
  /// `[a-z][a-z0-9_]{0,63}`.
  std::optional<std::string> name(const source::Node& node);
  std::optional<bool> yes_or_no(const source::Node& node);
  std::optional<std::int64_t> integer(const source::Node& node);
  std::optional<double> number(const source::Node& node);
  /// Which of `words` it is, by its place.
  std::optional<std::size_t> word(const source::Node& node, std::span<const std::string_view> words);
  /// Words for people, without placeholders.
  std::string words(const source::Node& node);
  /// Reports the value, and that `meant` is what belongs there when it isn't empty.
  void refuse_for(const source::Node& node, diagnostics::Code code, std::string message, std::string_view meant);
  /// Reports the lines of a text that are keys, indented too far.
  void refuse_keys_in(const source::Node& node);
  /// Words with placeholders.
  Text text(const source::Node& node, bool keep_final_newlines = false);
  std::optional<When> when(const source::Node& node);
  bool is_sequence(const source::Node& node, std::string_view expected);
  /// A list whose items can be single words.
  bool is_list_of_words(const source::Node& node, std::string_view expected);

  /// Remembers a name that is declared in a way that can't be understood, so that its uses are not reported too.
  void keep_unread(const source::Node& name);
  std::set<std::string, std::less<>> take_unread() { return std::move(unread_); }
  /// Remembers that topics were written which could not be read.
  void keep_topics_unread() { topics_unread_ = true; }
  bool topics_unread() const { return topics_unread_; }

 private:
  std::optional<std::string> matching(const source::Node& node, std::string_view expected,
                                      bool (*fits)(std::string_view));
  void refuse_unseen(const source::Node& node, diagnostics::Code code, std::string_view seen);
  bool is_unquoted(const source::Node& node, std::string_view expected);
  void offer_mended(const source::Node& node, const std::string& condition, Diagnostic& problem);
  bool swallows_lines(const source::Node& node, const condition::Parsed& parsed);
  std::vector<PlacedWord> placed_words(const source::Node& node) const;

  const source::Document& document_;
  diagnostics::Findings& findings_;
  std::set<std::string, std::less<>> unread_;
  bool topics_unread_ = false;
};

/// One mapping, read against its table of keys: unknown and missing keys are reported when it is opened.
class Mapping {
 public:
  Mapping(Reader& reader, const source::Node& node, const Vocabulary& vocabulary);

  /// A misspelt key, which is reported, is read as the one that is hinted, so that nothing is said to be missing.
  /// Whether the node is a mapping at all.
  explicit operator bool() const { return valid_; }
  bool has(std::string_view key) const;
  /// The value of `key`; null when the key is absent or has no value, which is reported.
  const source::Node* find(std::string_view key) const;
  const source::Entry* entry(std::string_view key) const;
  const source::Node& node() const { return node_; }
  /// The key that an entry of this mapping is read as; as it is written when it is unknown.
  std::string_view key_of(const source::Entry& entry) const;

 private:
  void report_keys(const Vocabulary& vocabulary);
  std::string_view report_unknown(const source::Entry& entry, const Vocabulary& vocabulary,
                                  std::span<const std::string_view> known);

  Reader& reader_;
  const source::Node& node_;
  bool valid_ = false;
  std::vector<std::pair<std::string_view, const source::Entry*>> meant_;  ///< misspelt keys, by the right one
};

/// Whether YAML takes an unquoted word for no value: `~` or `null`.
bool is_null_word(const source::Node& node);

/// A block text ends in a line break that its author doesn't mean.
void strip_final_newlines(std::string& text);

/// "today-check" as people read it: "Today check".
std::string in_words(std::string_view id);

/// A text of plain words, without a place of its own.
Text text_of(std::string words);

}  // namespace bedside::plan
