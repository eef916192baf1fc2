// yaml-cpp's events to a tree of nodes with places.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/mark.h>

#include "diagnostics/findings.hpp"
#include "source/node.hpp"
#include "source/read_yaml.hpp"
#include "source/text_places.hpp"

namespace bedside::source {

/// Thrown from an event to end the parse. yaml-cpp parses by recursion and an event has no return value, so this is
/// the only way out of it before the end of the text; `read_yaml` catches it.
struct StopParsing {};

class TreeBuilder final : public YAML::EventHandler {
 public:
  /// `skipped` bytes of the text (a byte order mark) were not given to the parser.
  TreeBuilder(std::string_view text, std::size_t skipped, const TextPlaces& places, const Limits& limits,
              diagnostics::Findings& findings)
      : text_(text), skipped_(skipped), places_(places), limits_(limits), findings_(findings) {}

  std::optional<Node> take_root() { return std::move(root_); }

  void OnDocumentStart(const YAML::Mark& mark) override;
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override;
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override;
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override;
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value style) override;
  void OnSequenceEnd() override { close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value style) override;
  void OnMapEnd() override { close(); }

 private:
  struct Open {  // a list or a mapping that is not finished
    Node node;
    bool brackets = false;
    std::size_t end = 0;  ///< of what was read of it so far
    std::optional<Node> key;
    std::map<std::string, SourceRange, std::less<>> keys;
  };

  std::size_t offset_of(const YAML::Mark& mark) const;
  bool expects_key() const;
  void open(Kind kind, const YAML::Mark& mark);
  void close();
  void scalar(std::size_t offset, const std::string& value);
  void add(Node node, std::size_t end);
  void add_key(Node key, std::size_t end);
  Node absent_value(std::size_t offset);
  void count();
  bool has_property(std::size_t offset);

  std::string_view text_;
  std::size_t skipped_;
  const TextPlaces& places_;
  const Limits& limits_;
  diagnostics::Findings& findings_;
  std::vector<Open> open_;
  std::optional<Node> root_;
  std::size_t nodes_ = 0;
};

}  // namespace bedside::source
