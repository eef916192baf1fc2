// What a slip of the hand does to a plan: the mutant is refused, or everything that is still written in it is read.
// "Everything" is measured without the reader: words are compared with words, and topics, buttons and verbatim texts
// are counted by their lines.
#include <algorithm>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"
#include "engine/shipped.hpp"
#include "source/read_yaml.hpp"

using namespace bedside;
using namespace bedside::testing;

namespace {

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::size_t begin = 0;
  while (begin < text.size()) {
    const std::size_t end = std::min(text.find('\n', begin), text.size() - 1);
    lines.push_back(text.substr(begin, end + 1 - begin));
    begin = end + 1;
  }
  return lines;
}

std::string joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += line;
  return text;
}

bool is_in_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || (c & 0x80) != 0;
}

void add_words(std::string_view text, std::vector<std::string>& words) {
  for (std::size_t i = 0; i < text.size();) {
    std::size_t end = i;
    while (end < text.size() && is_in_word(text[end])) ++end;
    if (end > i) words.emplace_back(text.substr(i, end - i));
    i = std::max(end, i + 1);
  }
}

/// The words of the text outside comments, which stand on lines of their own or behind a closing brace.
std::vector<std::string> words_written(const std::string& text) {
  std::vector<std::string> words;
  for (const std::string& line : lines_of(text)) {
    const std::size_t first = line.find_first_not_of(' ');
    if (first != std::string::npos && line[first] != '#')
      add_words(std::string_view{line}.substr(0, line.find("}  #")), words);
  }
  return words;
}

std::vector<std::string> words_read(const std::string& text) {
  std::vector<std::string> words;
  const auto document = source::read_yaml(text, "mutant.yaml");
  std::vector<const source::Node*> open{&document.value->root};
  while (!open.empty()) {
    const source::Node& node = *open.back();
    open.pop_back();
    add_words(node.text, words);
    for (auto item = node.items.rbegin(); item != node.items.rend(); ++item) open.push_back(&*item);
    for (auto entry = node.entries.rbegin(); entry != node.entries.rend(); ++entry) {
      open.push_back(&entry->value);
      open.push_back(&entry->key);
    }
  }
  return words;
}

std::size_t lines_with(const std::string& text, const std::string& words) {
  std::size_t count = 0;
  for (const std::string& line : lines_of(text)) {
    const std::size_t first = line.find_first_not_of(' ');
    count += first != std::string::npos && line.compare(first, words.size(), words) == 0 ? 1U : 0U;
  }
  return count;
}

struct Tally {
  int mutants = 0;
  int refused = 0;
};

/// A mutant that loads has lost nothing that is still written in it.
void judge(const std::string& mutant, const std::string& what, Tally& tally) {
  ++tally.mutants;
  const Checked<CallPlan> plan = load_plan(mutant, "mutant.yaml");
  if (!plan) {
    ++tally.refused;
    if (plan.diagnostics.empty()) FAIL(what << ": refused without a reason");
    return;
  }
  const PlanSummary summary = plan.value->summary();
  if (summary.topics.size() != lines_with(mutant, "- topic:")) FAIL(what << ": a topic is lost");
  if (summary.buttons.size() != lines_with(mutant, "- button:")) FAIL(what << ": a button is lost");
  if (words_read(mutant) != words_written(mutant)) FAIL(what << ": words are lost");
}

void for_each_plan(const std::function<void(const std::string& text, const std::string& name, Tally& tally)>& mutate) {
  for (const auto& path : shipped_plans()) {
    Tally tally;
    mutate(text_of(path), path.filename().string(), tally);
    UNSCOPED_INFO(path.filename().string() << ": " << tally.refused << " of " << tally.mutants << " mutants refused");
    CHECK(tally.refused > 0);
  }
}

}  // namespace

TEST_CASE("a shipped plan that is cut off at any byte is refused or reports fewer topics or buttons") {
  for (const auto& path : shipped_plans()) {
    const std::string text = text_of(path);
    const PlanSummary whole = load(path).summary();
    for (std::size_t size = 0; size < text.size(); ++size) {
      const Checked<CallPlan> plan = load_plan(std::string_view{text}.substr(0, size), "mutant.yaml");
      if (!plan) continue;
      const PlanSummary summary = plan.value->summary();
      const bool only_the_last_newline = size + 1 == text.size();
      const bool says_so = summary.topics != whole.topics || summary.buttons != whole.buttons;
      if (!says_so && !only_the_last_newline) FAIL(path << " cut off at byte " << size << " looks whole");
    }
  }
}

TEST_CASE("a shipped plan without one of its quotes or colons is refused or loses nothing") {
  for_each_plan([](const std::string& text, const std::string& name, Tally& tally) {
    for (std::size_t i = 0; i < text.size(); ++i) {
      if (text[i] != '"' && text[i] != '\'' && text[i] != ':') continue;
      std::string mutant = text;
      mutant.erase(i, 1);
      judge(mutant, name + " without byte " + std::to_string(i), tally);
    }
  });
}

TEST_CASE("a shipped plan without one of its lines is refused or loses nothing else") {
  for_each_plan([](const std::string& text, const std::string& name, Tally& tally) {
    const std::vector<std::string> lines = lines_of(text);
    for (std::size_t i = 0; i < lines.size(); ++i) {
      std::vector<std::string> mutant = lines;
      mutant.erase(mutant.begin() + static_cast<std::ptrdiff_t>(i));
      judge(joined(mutant), name + " without line " + std::to_string(i + 1), tally);
    }
  });
}

TEST_CASE("a shipped plan with one line moved left or right by a space is refused or loses nothing") {
  for_each_plan([](const std::string& text, const std::string& name, Tally& tally) {
    const std::vector<std::string> lines = lines_of(text);
    for (std::size_t i = 0; i < lines.size(); ++i) {
      std::vector<std::string> right = lines;
      right[i] = std::string(1, ' ').append(right[i]);
      judge(joined(right), name + " with more room before line " + std::to_string(i + 1), tally);
      if (!lines[i].starts_with(' ')) continue;
      std::vector<std::string> left = lines;
      left[i].erase(0, 1);
      judge(joined(left), name + " with less room before line " + std::to_string(i + 1), tally);
    }
  });
}

TEST_CASE("a shipped plan with two neighbouring lines swapped is refused or loses nothing") {
  for_each_plan([](const std::string& text, const std::string& name, Tally& tally) {
    const std::vector<std::string> lines = lines_of(text);
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
      std::vector<std::string> mutant = lines;
      std::swap(mutant[i], mutant[i + 1]);
      judge(joined(mutant), name + " with lines " + std::to_string(i + 1) + " and the next swapped", tally);
    }
  });
}
