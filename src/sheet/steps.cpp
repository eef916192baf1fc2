#include <string>
#include <utility>

#include <fmt/format.h>

#include "sheet/sections.hpp"
#include "sheet/words.hpp"

namespace bedside::sheet {
namespace {

/// What is remarked on a step, in English and in small letters.
Html remark(const Html& content) {
  return element("p", R"(class="remark")", content) + Html{"\n"};
}

std::string number_in_words(double number) {
  return fmt::format("{}", number);
}

std::string_view type_in_words(std::string_view type) {
  constexpr std::pair<std::string_view, std::string_view> types[] = {
      {"yes_no", "yes or no"}, {"text", "in words"},    {"integer", "a whole number"}, {"number", "a number"},
      {"date", "a date"},      {"scale", "on a scale"}, {"one_of", "one of these"},    {"many_of", "any of these"},
  };
  for (const auto& [name, words] : types)
    if (name == type) return words;
  return type;
}

std::string in_words(const StepAnswer& answer) {
  std::string words{type_in_words(answer.type)};
  if (answer.min && answer.max)
    words += fmt::format(" from {} to {}", number_in_words(*answer.min), number_in_words(*answer.max));
  else if (answer.min)
    words += fmt::format(", {} or more", number_in_words(*answer.min));
  else if (answer.max)
    words += fmt::format(", {} or less", number_in_words(*answer.max));
  return words;
}

Html answer(const StepAnswer& answer, const View& view) {
  Html html = escaped(fmt::format("Answer: {}", in_words(answer)));
  if (!answer.unit.empty()) html += escaped(" ") + view.isolated(answer.unit);
  if (answer.optional) html += escaped("; may be left open");
  if (answer.remember) html += escaped("; kept for later calls");
  return remark(html + escaped(". Kept as ") + element("code", "", answer.name));
}

Html option(const StepOption& shown, const ScriptOption& words, const View& view) {
  Html html = element("span", view.in_plan_language(), view.spoken(words.say));
  if (shown.recommended) {
    html += escaped(" ") + element("span", R"(class="recommended")", "(recommended)");
    if (!words.because.empty())
      html += remark(escaped("Because: ") + element("bdi", view.in_plan_language(), view.spoken(words.because)));
  }
  if (shown.chosen_last_time) html += remark(escaped("Chosen last time"));
  if (!words.when.empty()) html += remark(escaped("Only when ") + element("code", "", words.when));
  return element("li", html);
}

Html options(const ScriptStep& step, const View& view) {
  Html html;
  for (std::size_t i = 0; i < step.options.size() && i < step.step.options.size(); ++i)
    html += option(step.step.options[i], step.options[i], view);
  return html.empty() ? html : element("ul", R"(class="options")", html) + Html{"\n"};
}

/// The text itself: words to say, an aim, or the id of an action.
Html text(const ScriptStep& step, const View& view) {
  if (step.step.kind == StepKind::action || step.step.kind == StepKind::hand_over)
    return element("p", R"(class="action")", element("code", view.spoken(step.text)));
  const bool is_verbatim = step.step.wording == Wording::verbatim;
  return element(is_verbatim ? "blockquote" : "p",
                 fmt::format(R"(class="said {}" {})", name_of(step.step.wording), view.in_plan_language()),
                 view.spoken(step.text));
}

Html wording(const Step& step) {
  if (step.wording == Wording::verbatim) return element("p", R"(class="wording")", "Word for word:");
  if (step.wording == Wording::free) return element("p", R"(class="wording")", "In her own words; the aim:");
  return {};
}

Html whole(const ScriptStep& step, const View& view) {
  Html html;
  if (!step.when.empty()) html += remark(escaped("Only when ") + element("code", "", step.when));
  html += wording(step.step) + text(step, view) + Html{"\n"};
  if (!step.because.empty())
    html += remark(escaped("Because: ") + element("bdi", view.in_plan_language(), view.spoken(step.because)));
  html += options(step, view);
  if (step.step.answer) html += answer(*step.step.answer, view);
  return html;
}

}  // namespace

Html steps(const std::vector<const ScriptStep*>& steps, const View& view) {
  Html html;
  for (const ScriptStep* step : steps)
    html += element("li", fmt::format(R"(class="step {}")", name_of(step->step.wording)),
                    element("div", R"(class="doing")", doing_of(step->step.kind)) +
                        element("div", R"(class="doing-what")", whole(*step, view))) +
            Html{"\n"};
  return element("ol", R"(class="steps")", html) + Html{"\n"};
}

}  // namespace bedside::sheet
