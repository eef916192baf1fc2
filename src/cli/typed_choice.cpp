#include "cli/typed_choice.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "cli/call_words.hpp"
#include "cli/typed_number.hpp"

namespace bedside::cli {
namespace {

Question which_reason(const Command& command, std::string so_far, std::string_view typed, std::string heading) {
  Question question{std::move(so_far), none_of_these(typed), std::move(heading)};
  for (const Because because : reasons_of(command))
    question.choices.push_back({std::to_string(question.choices.size() + 1), std::string(in_words(because, command))});
  return question;
}

}  // namespace

Words first_word(std::string_view text) {
  const std::size_t end = std::min(text.find(' '), text.size());
  return {text.substr(0, end), trimmed(text.substr(end))};
}

std::string none_of_these(std::string_view typed) {
  return typed.empty() ? "" : fmt::format("`{}` is none of these.", typed);
}

std::optional<std::size_t> chosen(std::string_view typed, const std::vector<std::string>& ids) {
  const auto found = std::find(ids.begin(), ids.end(), typed);
  if (found != ids.end()) return static_cast<std::size_t>(found - ids.begin());
  const std::optional<std::size_t> number = number_in<std::size_t>(typed);
  return number && *number > 0 && *number <= ids.size() ? std::optional{*number - 1} : std::nullopt;
}

std::variant<BecauseOf, Question> reason_in(std::string_view text, const Command& command, const std::string& so_far,
                                            const std::string& heading, WordsOfOther words) {
  const auto [word, rest] = first_word(text);
  const std::vector<Because> reasons = reasons_of(command);
  std::vector<std::string> names;
  for (const Because because : reasons) names.emplace_back(name_of(because));
  const std::optional<std::size_t> place = chosen(word, names);
  if (!place) return which_reason(command, so_far, word, heading);
  const bool is_wordless = reasons[*place] == Because::other && rest.empty();
  if (is_wordless && words == WordsOfOther::needed)
    return Question{fmt::format("{} {}", so_far, names[*place]), "", "What is the reason? In a few words."};
  return BecauseOf{reasons[*place], std::string(rest)};
}

}  // namespace bedside::cli
