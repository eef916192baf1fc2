// A sheet with its topics found quickly, and its texts as HTML.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <bedside/sheet.hpp>

#include "sheet/html.hpp"

namespace bedside::sheet {

/// Refers to the sheet.
class View {
 public:
  explicit View(const Sheet& sheet);

  const Sheet& sheet() const { return sheet_; }
  const PreparedCall& call() const { return sheet_.call; }
  /// Whether the principles had a say; otherwise this is the control arm of a trial.
  bool is_arranged() const { return !call().as_written_arm && !call().principles.empty(); }

  /// Null when it isn't in the order.
  const CallTopic* topic(std::string_view id) const;
  const Move* move(std::string_view id) const;
  /// From 1; 0 for what isn't in the body.
  std::size_t written_at(std::string_view id) const;
  std::size_t delivered_at(std::string_view id) const;
  std::int64_t milliseconds() const;

  /// A text in the language of the plan, set apart from what stands around it.
  Html isolated(std::string_view text) const;
  /// The topic's title, with the number of its part.
  Html title(const CallTopic& topic) const;
  /// The same by its id; the id itself for a topic that isn't in the order.
  Html title(std::string_view id) const;
  /// A text with what was put into it set apart.
  Html spoken(const Passage& passage) const;
  /// An English sentence of bedside: what it quotes of the plan is set apart.
  Html sentence(std::string_view words) const;
  /// `lang` and `dir` of the plan's texts.
  const std::string& in_plan_language() const { return language_; }

 private:
  using Places = std::map<std::string, std::size_t, std::less<>>;
  static std::size_t found(const Places& places, std::string_view id);

  const Sheet& sheet_;
  std::string language_;
  std::map<std::string, const CallTopic*, std::less<>> topics_;
  std::map<std::string, const Move*, std::less<>> moves_;
  Places written_;
  Places delivered_;
};

}  // namespace bedside::sheet
