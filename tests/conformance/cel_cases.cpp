#include "cel_cases.hpp"

#include <algorithm>
#include <cctype>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <sstream>

#include <fmt/format.h>

namespace conformance {
namespace {

std::string utf8(std::uint32_t point) {
  const auto byte = [](std::uint32_t value) { return static_cast<char>(static_cast<unsigned char>(value)); };
  const auto tail = [&](unsigned shift) { return byte(0x80U | ((point >> shift) & 0x3FU)); };
  if (point < 0x80) return {byte(point)};
  if (point < 0x800) return {byte(0xC0U | (point >> 6U)), tail(0)};
  if (point < 0x10000) return {byte(0xE0U | (point >> 12U)), tail(6), tail(0)};
  return {byte(0xF0U | (point >> 18U)), tail(12), tail(6), tail(0)};
}

class Reader {
 public:
  explicit Reader(std::string text) : text_(std::move(text)) {}

  /// The fields up to the closing brace or the end.
  std::vector<Field> fields() {
    std::vector<Field> all;
    while (skip(), at_ < text_.size() && text_[at_] != '}') all.push_back(field());
    ++at_;
    return all;
  }

 private:
  void skip() {
    while (at_ < text_.size())
      if (text_[at_] == '#')
        at_ = std::min(text_.find('\n', at_), text_.size());
      else if (std::isspace(static_cast<unsigned char>(text_[at_])) != 0 || text_[at_] == ',' || text_[at_] == ';')
        ++at_;
      else
        return;
  }

  std::string word() {
    const std::size_t begin = at_;
    while (at_ < text_.size() && std::string_view(" \t\r\n:{},;#'\"").find(text_[at_]) == std::string_view::npos) ++at_;
    if (at_ == begin) ++at_;
    return text_.substr(begin, at_ - begin);
  }

  Field field() {
    Field one;
    one.name = word();
    skip();
    if (text_[at_] == ':') {
      ++at_;
      skip();
    }
    if (text_[at_] == '{') {
      ++at_;
      one.fields = fields();
    } else if (text_[at_] == '"' || text_[at_] == '\'') {
      while (skip(), at_ < text_.size() && (text_[at_] == '"' || text_[at_] == '\'')) one.scalar += quoted_text();
    } else {
      one.scalar = word();
    }
    return one;
  }

  std::string quoted_text() {
    const char quote = text_[at_++];
    std::string meant;
    while (at_ < text_.size() && text_[at_] != quote) {
      const char letter = text_[at_] == '\\' ? text_[at_ + 1] : '\0';
      if (letter == 'u' || letter == 'U')
        meant += code_point(letter == 'u' ? 4 : 8);
      else
        meant += letter != '\0' ? escape() : text_[at_++];
    }
    ++at_;
    return meant;
  }

  std::string code_point(std::size_t digits) {
    const std::string written = text_.substr(at_ + 2, digits);
    at_ += digits + 2;
    return utf8(static_cast<std::uint32_t>(std::stoul(written, nullptr, 16)));
  }

  char escape() {
    const char letter = text_[at_ + 1];
    at_ += 2;
    if (letter >= '0' && letter <= '7') {
      const std::string digits = text_.substr(at_ - 1, 3);
      at_ += 2;
      return static_cast<char>(std::stoi(digits, nullptr, 8));
    }
    if (letter == 'x') {
      at_ += 2;
      return static_cast<char>(std::stoi(text_.substr(at_ - 2, 2), nullptr, 16));
    }
    constexpr std::string_view letters = "abfnrtv";
    constexpr std::string_view meant = "\a\b\f\n\r\t\v";
    const std::size_t found = letters.find(letter);
    return found == std::string_view::npos ? letter : meant[found];
  }

  std::string text_;
  std::size_t at_ = 0;
};

CelCase case_of(const std::string& section, const Field& test) {
  CelCase one;
  one.name = fmt::format("{}/{}", section, test.text_of("name"));
  one.expression = test.text_of("expr");
  one.fails = test.find("eval_error") != nullptr;
  one.unchecked = test.text_of("disable_check") == "true";
  one.has_bindings = test.find("bindings") != nullptr;
  one.has_type_environment = test.find("type_env") != nullptr;
  const Field* value = test.find("value");
  one.value = value == nullptr || value->fields.empty() ? Field{"bool_value", "true", {}} : value->fields.front();
  return one;
}

}  // namespace

const Field* Field::find(std::string_view wanted) const {
  const auto found = std::find_if(fields.begin(), fields.end(), [&](const Field& one) { return one.name == wanted; });
  return found == fields.end() ? nullptr : &*found;
}

std::string Field::text_of(std::string_view wanted) const {
  const Field* found = find(wanted);
  return found == nullptr ? std::string() : found->scalar;
}

std::vector<CelCase> read_cel_cases(const std::string& folder) {
  if (!std::filesystem::is_directory(folder)) return {};
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder))
    if (entry.path().extension() == ".textproto") files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  std::vector<CelCase> cases;
  for (const auto& file : files) {
    std::ostringstream text;
    text << std::ifstream(file).rdbuf();
    for (const Field& section : Reader(text.str()).fields()) {
      const std::string name = fmt::format("{}/{}", file.stem().string(), section.text_of("name"));
      for (const Field& test : section.fields)
        if (test.name == "test") cases.push_back(case_of(name, test));
    }
  }
  return cases;
}

}  // namespace conformance
