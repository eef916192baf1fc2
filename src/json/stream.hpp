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

  Stream(std::string_view text, diagnostics::Findings& findings) : text_(text), places_(text), findings_(findings) {}

  bool parse_error(std::size_t position, const std::string& token, const nlohmann::json::exception& error);

  std::size_t read = 0;  ///< bytes so far

 protected:
  static constexpr std::size_t deepest = 32;

  /// False when lists and objects stand too deep in one another; the reader reports that.
  bool open() { return ++depth_ <= deepest; }
  void close() { --depth_; }
  std::size_t depth() const { return depth_; }

  static bool is_too_large(const nlohmann::json::exception& error);
  /// The one character before this position, where the library gave up.
  SourceRange place_before(std::size_t position);
  /// The text or name just read, with its quotes.
  SourceRange place_of_text();

  std::string_view text_;
  GrowingPosition places_;
  diagnostics::Findings& findings_;

 private:
  bool is_escaped(std::size_t offset) const;

  std::size_t depth_ = 0;
};

/// Whether the text has no more bytes than the limit, and all of it is UTF-8; a problem when it isn't so.
bool is_readable(std::string_view text, std::size_t limit, diagnostics::Findings& findings);

template <class Reader>
void read_stream(std::string_view text, Reader& reader) {
  std::size_t* read = &reader.read;
  nlohmann::json::sax_parse(CountingIterator{text.data(), read}, CountingIterator{text.data() + text.size(), read},
                            &reader);
}

}  // namespace bedside::json
