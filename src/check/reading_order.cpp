#include <fmt/format.h>

#include <cstddef>
#include <map>

#include "check/rules.hpp"

namespace bedside::check {
namespace {

using diagnostics::Code;
using diagnostics::Findings;
using plan::Catalogue;
using plan::Topic;

/// Whether `asker` comes before `reader` in every call, or can be put there.
bool can_come_before(const Topic& asker, const Topic& reader) {
  if (asker.section != reader.section) return asker.section < reader.section;
  return reader.section == Section::body || &asker < &reader;
}

class ReadingOrder {
 public:
  ReadingOrder(const Catalogue& catalogue, Findings& findings) : catalogue_(catalogue), findings_(findings) {}

  void check(const Topic& topic) {
    topic_ = &topic;
    place_ = 0;
    if (topic.when) check(*topic.when);
    for (const plan::Feeling& feeling : topic.feels)
      if (feeling.when) check(*feeling.when);
    check(topic.title);
    for (const plan::Step* step : plan::steps_of(topic)) {
      plan::for_each_condition(*step, [&](const plan::When& when) { check(when); });
      plan::for_each_text(*step, [&](const plan::Text& text, const plan::Option*) { check(text); });
      ++place_;
    }
  }

 private:
  void check(const plan::When& when) {
    for (const condition::NameRead& read : condition::names_read(when.condition))
      check(read.name, plan::place_in(when, read.begin, read.end));
  }

  void check(const plan::Text& text) {
    for (const plan::Piece& piece : text.pieces)
      if (!piece.name.empty()) check(piece.name, piece.range);
  }

  void check(const std::string& name, SourceRange range) {
    const plan::Asking* asking = catalogue_.asking(name);
    if (!asking || !asking->topic) return;
    if (asking->topic == topic_ ? asking->place < place_ : can_come_before(*asking->topic, *topic_)) return;
    const bool own = asking->topic == topic_;
    Diagnostic& problem = findings_.error(
        Code::answer_too_late, range,
        own ? fmt::format("`{}` is used here, before this topic asks for it", name)
            : fmt::format("`{}` is used here, before the topic `{}` asks for it", name, asking->topic->id));
    problem.hint = own ? "ask it in an earlier step, or in a topic before this one" : "ask it earlier in the call";
    problem.related.push_back({asking->answer->range, "asked here"});
  }

  const Catalogue& catalogue_;
  Findings& findings_;
  const Topic* topic_ = nullptr;
  std::size_t place_ = 0;  ///< of the step being read; 0 also before the first
};

}  // namespace

void check_reading_order(const plan::Plan& plan, const Catalogue& catalogue, Findings& findings) {
  ReadingOrder order{catalogue, findings};
  for (const Topic& topic : plan.topics) order.check(topic);
}

}  // namespace bedside::check
