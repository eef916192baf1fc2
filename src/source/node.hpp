// A YAML document as an immutable tree in which every scalar, list and mapping knows its place.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <bedside/diagnostic.hpp>

namespace bedside::source {

enum class Kind : std::uint8_t { null, scalar, sequence, mapping };
enum class ScalarStyle : std::uint8_t { plain, single_quoted, double_quoted, literal, folded };

struct Entry;

/// `range` covers what the author would point at: the scalar with its quotes; the header (`|`) and the lines of a block
/// scalar; for a list or a mapping from its first to the end of its last element; for an empty value (`null`) the key
/// it belongs to. A plain `~` or `null` is a scalar with that text; only an absent value is `null`.
struct Node {
  Kind kind = Kind::null;
  ScalarStyle style = ScalarStyle::plain;
  std::string text;            ///< of a scalar, as YAML reads it
  std::vector<Node> items;     ///< of a sequence
  std::vector<Entry> entries;  ///< of a mapping, in the order written; keys are plain or quoted scalars, each once
  SourceRange range;
  std::size_t offset = 0;        ///< of the first byte in the source
  bool comment_follows = false;  ///< an unquoted scalar that a ` #` cuts short

  bool is_scalar() const { return kind == Kind::scalar; }
  bool is_quoted() const { return is_scalar() && style != ScalarStyle::plain; }
};

struct Entry {
  Node key;
  Node value;
};

/// The document and the text it was read from.
struct Document {
  Node root;
  std::string text;
};

/// The place of the bytes [begin, end) of the scalar's text, for a caret inside a text or a condition. Exact for plain
/// and quoted scalars on one line and for block scalars, escapes included; else the scalar as a whole.
SourceRange range_within(const Document& document, const Node& scalar, std::size_t begin, std::size_t end);

/// The same for many places in one scalar, at the cost of one.
class PlacesWithin {
 public:
  PlacesWithin(const Document& document, const Node& scalar);
  SourceRange between(std::size_t begin, std::size_t end) const;

 private:
  SourceRange whole_;
  std::vector<Position> positions_;  ///< of each byte of the text and of its end; empty where they are not known
};

}  // namespace bedside::source
