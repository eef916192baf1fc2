#include <cstddef>
#include <map>
#include <string>

#include <fmt/format.h>

#include "check/ritual.hpp"
#include "check/rules.hpp"
#include "diagnostics/guesses.hpp"

namespace bedside::check {
namespace {

using diagnostics::Code;
using diagnostics::Findings;
using plan::Catalogue;
using plan::Topic;

bool can_follow_directly(const Topic& topic, const Topic& other) {
  if (topic.section != other.section) return false;
  return topic.section == Section::body || &other + 1 == &topic;
}

class References {
 public:
  References(const plan::Plan& plan, const Catalogue& catalogue, Findings& findings)
      : topics_unread_(plan.topics_unread), catalogue_(catalogue), ids_(catalogue.topic_ids()), findings_(findings) {}

  void check(const Topic& topic) {
    for (const plan::TopicReference& after : topic.after) follow(topic, after, "after");
    if (topic.resolves) follow(topic, *topic.resolves, "resolves");
    if (topic.directly_after) follow_directly(topic, *topic.directly_after);
  }

 private:
  const Topic* target(const Topic& topic, const plan::TopicReference& reference, std::string_view key) {
    const Topic* other = catalogue_.topic(reference.id);
    if (!other && topics_unread_) return nullptr;  // it may be one of those
    if (!other) {
      Diagnostic& problem = findings_.error(Code::unknown_topic, reference.range,
                                            fmt::format("`{}` names a topic that is not in this plan", key));
      const std::string_view meant =
          guesses_.take(ids_.size()) ? diagnostics::did_you_mean(reference.id, ids_) : std::string_view{};
      if (!meant.empty())
        problem.hint = fmt::format("did you mean `{}`, line {}?", meant, catalogue_.topic(meant)->range.begin.line);
    } else if (other == &topic) {
      findings_.error(Code::contradicting_rules, reference.range,
                      fmt::format("`{}` can't stand after itself", topic.id));
      return nullptr;
    }
    return other;
  }

  void follow(const Topic& topic, const plan::TopicReference& reference, std::string_view key) {
    const Topic* other = target(topic, reference, key);
    if (other && !can_follow(topic, *other)) refuse(topic, *other, reference);
  }

  void follow_directly(const Topic& topic, const plan::TopicReference& reference) {
    const Topic* other = target(topic, reference, "directly_after");
    if (!other) return;
    if (!can_follow_directly(topic, *other)) refuse(topic, *other, reference);
    const auto [first, fresh] = directly_after_.emplace(other, &topic);
    if (fresh) return;
    const Topic& earlier = *first->second;
    Diagnostic& problem = findings_.error(Code::directly_after_twice, reference.range,
                                          fmt::format("two topics want to stand directly after `{}`", other->id));
    if (earlier.when && topic.when)
      problem.hint = "if no patient gets both, make them one topic, with `when` on its steps; else ";
    problem.hint += "let one of them stand directly after the other, or write `after`";
    problem.related.push_back({earlier.directly_after->range, "the first one"});
  }

  void refuse(const Topic& topic, const Topic& other, const plan::TopicReference& reference) {
    Diagnostic& problem = findings_.error(Code::rule_against_ritual, reference.range,
                                          fmt::format("`{}` can't stand there after `{}`", topic.id, other.id));
    problem.hint = "opening and closing keep the order in which they are written, around the topics";
    problem.related.push_back({other.range, fmt::format("`{}` is here", other.id)});
  }

  bool topics_unread_;
  const Catalogue& catalogue_;
  const std::vector<std::string_view> ids_;
  Findings& findings_;
  diagnostics::Guesses guesses_;
  std::map<const Topic*, const Topic*> directly_after_;  ///< by the topic that is followed, the first that follows it
};

}  // namespace

void check_references(const plan::Plan& plan, const Catalogue& catalogue, Findings& findings) {
  References references{plan, catalogue, findings};
  for (const Topic& topic : plan.topics) references.check(topic);
}

}  // namespace bedside::check
