// The text of a call plan, read line by line as the shipped plans are written. It knows nothing of how the library
// reads a plan, so that what it says can be held against a call.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace texts {

/// A topic or a button: its lines, of which those with four spaces before them hold its keys.
struct PlanBlock {
  std::string id;
  std::vector<std::string> lines;

  /// As written behind the key; empty when there is no such key or its value stands on lines of its own.
  std::string at(std::string_view key) const;
  /// Of a list or a single one.
  std::vector<std::string> ids_at(std::string_view key) const;
  void put(const std::string& key, const std::string& value);
  void take(std::string_view key);
};

/// A fact or an answer.
struct PlanName {
  std::string name;
  std::string type;
  bool optional = false;
  bool open = false;  ///< may be spoken before the identity gate
  std::vector<std::string> options;
  std::string min;
  std::string max;
};

struct PlanText {
  std::vector<std::string> head;
  std::vector<PlanBlock> opening;
  std::vector<PlanBlock> body;
  std::vector<PlanBlock> closing;
  std::vector<PlanBlock> buttons;

  explicit PlanText(std::string_view text);
  std::string whole() const;
  std::vector<PlanName> facts() const;
  std::vector<PlanName> answers() const;
  /// The answer that passes the identity gate.
  std::string gate() const;
  const PlanBlock* topic(std::string_view id) const;
};

}  // namespace texts
