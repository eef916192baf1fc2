// What the readers of JSON from outside share: places, depth, and the words for broken JSON.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "diagnostics/findings.hpp"
#include "json/counted_text.hpp"

namespace bedside::json {

/// A reader derives from this and takes what the library finds, one call each; the library calls the members by these
/// names. The first that returns false ends the reading.
class Stream {
 public:
  using number_integer_t = nlohmann::json::number_integer_t;
  using number_unsigned_t = nlohmann::json::number_unsigned_t;
  using number_float_t = nlohmann::json::number_float_t;
  using string_t = nlohmann::json::string_t;
  using binary_t = nlohmann::json::binary_t;

  /// Reads `text` from byte `begin` on; places count from the beginning of the text.
  Stream(std::string_view text, diagnostics::Findings& findings, std::size_t begin = 0)
      : read(begin), text_(text), places_(text), findings_(findings), begin_(begin) {}

  bool parse_error(std::size_t position, const std::string& token, const nlohmann::json::exception& error);

  std::size_t read;  ///< bytes so far, with those that it didn't begin at

 protected:
  static constexpr std::size_t deepest = 32;

  /// False when lists and objects stand too deep in one another; the reader reports that.
  bool open() { return ++depth_ <= deepest; }
  void close() { --depth_; }
  std::size_t depth() const { return depth_; }

  static bool is_too_large(const nlohmann::json::exception& error);
  /// Where the one byte before this position of the library stands, at which it gave up.
  std::size_t byte_before(std::size_t position) const { return begin_ + (position > 0 ? position - 1 : 0); }
  /// That one character.
  SourceRange place_before(std::size_t position);
  /// The text or name just read, with its quotes.
  SourceRange place_of_text();

  std::string_view text_;
  GrowingPosition places_;
  diagnostics::Findings& findings_;

 private:
  bool is_escaped(std::size_t offset) const;

  std::size_t begin_;
  std::size_t depth_ = 0;
};

/// Whether `bytes` are no more than the limit; a problem of what is called `what` when they are.
bool is_within(std::size_t bytes, std::size_t limit, std::string_view what, diagnostics::Findings& findings);

/// Whether all of it is UTF-8 without NUL, which would end it early; a problem when it isn't so.
bool is_text(std::string_view text, diagnostics::Findings& findings);

/// Both, of a file.
bool is_readable(std::string_view text, std::size_t limit, diagnostics::Findings& findings);

template <class Reader>
void read_stream(std::string_view text, Reader& reader) {
  std::size_t* read = &reader.read;
  nlohmann::json::sax_parse(CountingIterator{text.data() + reader.read, read},
                            CountingIterator{text.data() + text.size(), read}, &reader);
}

}  // namespace bedside::json
