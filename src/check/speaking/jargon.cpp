// Words that are plain to a nurse and strange to a patient.
#include <set>

#include <fmt/format.h>

#include "check/speaking/rules.hpp"

namespace bedside::check {
namespace {

/// Whether the words that explain it stand in the text too.
bool is_explained(const SpokenText& text, const Jargon& jargon) {
  for (std::size_t at = 0; at < text.tokens.size(); ++at)
    if (match(text.tokens, at, jargon.explanation) > 0) return true;
  return false;
}

}  // namespace

void check_jargon(const Speech& speech, const Ear& ear, Notes& notes) {
  for (const SpokenText& text : speech.texts) {
    if (text.is_verbatim()) continue;
    std::set<const Jargon*> heard;
    for (std::size_t at = 0; at < text.tokens.size(); ++at) {
      const Jargon* jargon = ear.jargon.at(text, at);
      if (!jargon || !heard.insert(jargon).second || is_explained(text, *jargon)) continue;
      const std::size_t begin = text.tokens[at].begin;
      const std::size_t end = text.tokens[at + jargon->words.size() - 1].end;
      const std::string written = text.text->written.substr(begin, end - begin);
      notes.add(diagnostics::Code::jargon, text, begin, end,
                fmt::format("“{}” is jargon that many patients don't know", written),
                fmt::format("say “{}”, or explain it", jargon->plain),
                fmt::format("if yours know it, write `jargon: {{allow: [{}]}}` under `speaking`", written));
    }
  }
}

}  // namespace bedside::check
