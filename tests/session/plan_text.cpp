#include "session/plan_text.hpp"

#include <algorithm>
#include <cctype>
#include <sstream>

namespace texts {

namespace {

std::string key_line(std::string_view key) {
  return "    " + std::string{key} + ":";
}

bool deeper_than_keys(const std::string& line) {
  return line.starts_with("     ");
}

std::string word_after(std::string_view text, std::string_view mark) {
  std::size_t begin = text.find(mark);
  if (begin == std::string_view::npos) return "";
  begin += mark.size();
  const std::size_t end = text.find_first_of(" ,}\n", begin);
  return std::string{text.substr(begin, end == std::string_view::npos ? end : end - begin)};
}

std::vector<std::string> words_in(std::string_view text) {
  std::vector<std::string> words(1);
  for (const char c : text) {
    const bool of_word = std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-' || c == '_';
    if (of_word) words.back() += c;
    if (!of_word && !words.back().empty()) words.emplace_back();
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

std::vector<std::string> options_in(std::string_view text) {
  const std::size_t inline_list = text.find("options: [");
  if (inline_list != std::string_view::npos)
    return words_in(text.substr(inline_list + 10, text.find(']', inline_list) - inline_list - 10));
  std::vector<std::string> ids;
  for (std::size_t at = text.find("id: "); at != std::string_view::npos; at = text.find("id: ", at + 1))
    if (at > 0 && (text[at - 1] == '{' || text[at - 1] == ' ')) ids.push_back(word_after(text.substr(at), "id: "));
  return ids;
}

PlanName described(std::string name, std::string_view text) {
  PlanName found;
  found.name = std::move(name);
  found.type = word_after(text, "type: ");
  found.optional = text.find("optional: true") != std::string_view::npos;
  found.open = text.find("phi: false") != std::string_view::npos;
  found.min = word_after(text, "min: ");
  found.max = word_after(text, "max: ");
  found.options = options_in(text);
  if (found.type.empty()) found.type = "one_of";
  return found;
}

std::string joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + "\n";
  return text;
}

/// What follows each `answer:` up to the next.
void add_answers(const PlanBlock& block, std::vector<PlanName>& names) {
  const std::string text = joined(block.lines);
  for (std::size_t at = text.find("answer:"); at != std::string::npos;) {
    const std::size_t next = text.find("answer:", at + 1);
    const std::string_view part = std::string_view{text}.substr(at, next - at);
    names.push_back(described(word_after(part, "name: "), part));
    at = next;
  }
}

}  // namespace

std::string PlanBlock::at(std::string_view key) const {
  for (const std::string& line : lines) {
    if (!line.starts_with(key_line(key) + " ")) continue;
    const std::string value = line.substr(key_line(key).size() + 1);
    const bool quoted = value.size() > 1 && (value.front() == '"' || value.front() == '\'');
    return quoted ? value.substr(1, value.size() - 2) : value;
  }
  return "";
}

std::vector<std::string> PlanBlock::ids_at(std::string_view key) const {
  return words_in(at(key));
}

void PlanBlock::put(const std::string& key, const std::string& value) {
  take(key);
  lines.insert(lines.begin() + 1, key_line(key) + " " + value);
}

void PlanBlock::take(std::string_view key) {
  const auto first = std::find_if(lines.begin(), lines.end(),
                                  [&](const std::string& line) { return line.starts_with(key_line(key)); });
  if (first == lines.end()) return;
  lines.erase(first, std::find_if_not(first + 1, lines.end(), deeper_than_keys));
}

PlanText::PlanText(std::string_view text) {
  std::istringstream lines{std::string{text}};
  std::vector<PlanBlock>* section = nullptr;
  for (std::string line; std::getline(lines, line);) {
    if (line == "opening:") section = &opening;
    if (line == "topics:") section = &body;
    if (line == "closing:") section = &closing;
    if (line == "buttons:") section = &buttons;
    if (section == nullptr) head.push_back(line);
    if (section == nullptr || !line.starts_with(' ')) continue;
    if (line.starts_with("  - topic: ")) section->push_back({line.substr(11), {}});
    if (line.starts_with("  - button: ")) section->push_back({line.substr(12), {}});
    if (!section->empty()) section->back().lines.push_back(line);
  }
}

std::string PlanText::whole() const {
  std::string text = joined(head);
  const auto add = [&](const char* name, const std::vector<PlanBlock>& blocks) {
    if (!blocks.empty()) text += name;
    for (const PlanBlock& block : blocks) text += joined(block.lines);
  };
  add("opening:\n", opening);
  add("topics:\n", body);
  add("closing:\n", closing);
  add("buttons:\n", buttons);
  return text;
}

std::vector<PlanName> PlanText::facts() const {
  std::vector<PlanName> names;
  std::string name;
  std::string text;
  bool inside = false;
  for (const std::string& line : head) {
    const bool begins = line.starts_with("  ") && line.size() > 2 && line[2] != ' ' && line[2] != '#';
    if (inside && (begins || !line.starts_with(' ')) && !name.empty()) {
      names.push_back(described(name, text));
      name.clear();
    }
    if (!line.starts_with(' ')) inside = line == "facts:";
    if (inside && begins) {
      name = line.substr(2, line.find(':') - 2);
      text.clear();
    }
    text += line + "\n";
  }
  return names;
}

std::vector<PlanName> PlanText::answers() const {
  std::vector<PlanName> names;
  for (const auto* blocks : {&opening, &body, &closing, &buttons})
    for (const PlanBlock& block : *blocks) add_answers(block, names);
  return names;
}

std::string PlanText::gate() const {
  for (const PlanBlock& block : opening) {
    std::vector<PlanName> names;
    if (block.at("gate") == "identity") add_answers(block, names);
    if (!names.empty()) return names.front().name;
  }
  return "";
}

const PlanBlock* PlanText::topic(std::string_view id) const {
  for (const auto* blocks : {&opening, &body, &closing})
    for (const PlanBlock& block : *blocks)
      if (block.id == id) return &block;
  return nullptr;
}

}  // namespace texts
