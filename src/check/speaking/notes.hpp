// Where what was found in a text is told, at its place.
#pragma once

#include <map>
#include <memory>
#include <string>

#include "check/speaking/speech.hpp"
#include "diagnostics/findings.hpp"
#include "source/node.hpp"

namespace bedside::check {

class Notes {
 public:
  Notes(const source::Document& document, diagnostics::Findings& findings) : document_(document), findings_(findings) {}

  /// A warning at the bytes [begin, end) of the text. The hint is its second half, behind what an author does who can't
  /// change the words: `advice`; the limit.
  void add(diagnostics::Code code, const SpokenText& text, std::size_t begin, std::size_t end, std::string message,
           const std::string& advice, const std::string& limit);
  /// A warning at the key of a step, or at another place.
  void add(diagnostics::Code code, const plan::Step* step, SourceRange range, std::string message,
           const std::string& advice, const std::string& limit);

 private:
  SourceRange place_of(const SpokenText& text, std::size_t begin, std::size_t end);
  void find_scalars();

  const source::Document& document_;
  diagnostics::Findings& findings_;
  std::map<Position, const source::Node*> scalars_;  ///< of the document, by where they begin; made for the first note
  const plan::Text* placed_ = nullptr;
  std::unique_ptr<source::PlacesWithin> places_;  ///< of that text
};

}  // namespace bedside::check
