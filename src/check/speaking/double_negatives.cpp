// Two negations in one clause have to be worked out, and by ear there is no time for that. English only: in many
// languages two negations are simply one ("no veo nada", "ei ole midagi").
#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "check/speaking/rules.hpp"

namespace bedside::check {
namespace {

constexpr std::array<std::string_view, 10> negators{"not",    "cannot",  "never", "no",      "nobody",
                                                    "no-one", "nothing", "none",  "nowhere", "hardly"};
/// Contractions beyond those with `n't`, as they are typed without an apostrophe.
constexpr std::array<std::string_view, 7> contractions{"dont", "doesnt",  "didnt",   "isnt",
                                                       "wont", "wouldnt", "shouldnt"};
/// What makes two of one negation when it stands behind it in the same clause.
constexpr std::array<std::string_view, 12> seconds{"not",  "never",   "no",     "nobody",   "no-one", "nothing",
                                                   "none", "nowhere", "hardly", "scarcely", "barely", "neither"};
/// Words that turn another into its opposite are second negations right behind the first.
constexpr std::array<std::string_view, 30> opposites{
    "uncommon",    "unusual",    "unlikely",      "unreasonable", "unimportant",   "uncertain",
    "unaware",     "unable",     "unwilling",     "unclear",      "unknown",       "unnecessary",
    "unsafe",      "unwise",     "unpleasant",    "unhealthy",    "unhappy",       "unhelpful",
    "unexpected",  "unrelated",  "impossible",    "improbable",   "inappropriate", "incorrect",
    "inadvisable", "irrelevant", "insignificant", "ineffective",  "dissimilar",    "unlike"};
/// "Not at all unusual", "not so unlikely".
constexpr std::array<std::string_view, 15> between{"at",       "all", "so",   "too",       "very",
                                                   "entirely", "be",  "been", "really",    "totally",
                                                   "that",     "an",  "a",    "something", "anything"};
/// Another clause, with its own negation. A person named is one too: "you don't have to eat what you don't like".
constexpr std::array<std::string_view, 36> clause_starts{
    "and",   "or",  "but", "nor",  "because", "if",   "when",  "while",  "that",    "which", "who",    "what",
    "where", "why", "how", "so",   "as",      "than", "until", "unless", "then",    "since", "though", "although",
    "i",     "you", "we",  "they", "he",      "she",  "it",    "there",  "whether", "yet",   "before", "after"};
constexpr std::array<std::string_view, 2> receivers{"you", "it"};
/// "No" that is an answer: "if you did not say no".
constexpr std::array<std::string_view, 13> behind_no{
    "say", "says", "said", "saying", "answer", "answers", "answered", "answering", "press", "tick", "a", "yes", "the"};
/// "No longer", "no matter" and "no more than" are said without a thought; "not only" and "nothing but" negate nothing.
constexpr std::array<std::string_view, 8> harmless_no{"longer", "matter", "sooner", "doubt",
                                                      "more",   "less",   "fewer",  "later"};

/// Between the two.
constexpr std::size_t farthest = 6;

template <std::size_t count>
bool is_in(const std::array<std::string_view, count>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// One clause at a time, over the words of a sentence.
class Clause {
 public:
  Clause(const SpokenText& text, const Sentence& sentence) : tokens_(text.tokens), end_(sentence.end) {}

  /// The token that negates once more what the one at `first` negates.
  std::optional<std::size_t> second_behind(std::size_t first) const {
    if (!negates(first)) return {};
    if (const auto opposite = opposite_behind(first)) return opposite;
    if (is_only_a_turn(first)) return {};
    for (std::size_t at = first + 1; at < end_ && at <= first + farthest + 1; ++at) {
      if (tokens_[at].kind == TokenKind::pause || starts_clause(at)) return {};
      if (negates_again(at)) return at;
    }
    return {};
  }

 private:
  std::string_view word(std::size_t at) const {
    return at < end_ ? std::string_view{tokens_[at].small_letters} : std::string_view{};
  }

  bool is_contraction(std::size_t at) const {
    return (word(at).ends_with("n't") && word(at).size() > 3) || is_in(contractions, word(at));
  }

  /// "It's" and "you'll" start one as "it" and "you" do; in "give you no answer" nobody starts anything.
  bool starts_clause(std::size_t at) const {
    if (is_in(receivers, word(at)) && (word(at + 1) == "no" || word(at + 1) == "nothing")) return false;
    return is_in(clause_starts, word(at).substr(0, word(at).find('\''))) && !is_contraction(at);
  }

  bool negates(std::size_t at) const { return is_in(negators, word(at)) || is_contraction(at); }

  /// "Not only", "nothing but", "no doubt", "not to mention".
  bool is_only_a_turn(std::size_t at) const {
    const std::string_view next = word(at + 1);
    if (word(at) == "not" && (next == "only" || next == "just")) return true;
    return (word(at) == "nothing" && next == "but") || (word(at) == "none" && next == "the") ||
           (word(at) == "no" && is_in(harmless_no, next));
  }

  bool negates_again(std::size_t at) const {
    if (is_contraction(at)) return true;
    if (word(at) == "fail" || word(at) == "fails") return word(at + 1) == "to";
    if (!is_in(seconds, word(at)) || is_only_a_turn(at)) return false;
    if (word(at) == "no") return at + 1 < end_ && tokens_[at + 1].is_said() && !is_in(behind_no, word(at - 1));
    return true;
  }

  /// "Not uncommon", "not at all unlikely", "not without risk".
  std::optional<std::size_t> opposite_behind(std::size_t first) const {
    if (word(first) != "not" && word(first) != "cannot" && word(first) != "never" && !is_contraction(first)) return {};
    std::size_t at = first + 1;
    while (at < end_ && is_in(between, word(at))) ++at;
    const bool is_opposite = is_in(opposites, word(at)) || (at == first + 1 && word(at) == "without");
    return is_opposite && at < end_ ? std::optional{at} : std::nullopt;
  }

  const std::vector<Token>& tokens_;
  std::size_t end_;
};

}  // namespace

void check_double_negatives(const Speech& speech, const Ear& ear, Notes& notes) {
  if (!ear.plan.speaking.double_negatives || !ear.knows_words) return;
  for (const SpokenText& text : speech.texts)
    for (const Sentence& sentence : text.sentences) {
      const Clause clause{text, sentence};
      for (std::size_t first = sentence.begin; first < sentence.end; ++first) {
        const auto second = clause.second_behind(first);
        if (!second) continue;
        notes.add(diagnostics::Code::double_negative, text, text.tokens[first].begin, text.tokens[*second].end,
                  "these are two negations, which are hard to work out by ear", "say what is so, or what to do",
                  "`double_negatives: off` under `speaking` turns this off");
        first = *second;
      }
    }
}

}  // namespace bedside::check
