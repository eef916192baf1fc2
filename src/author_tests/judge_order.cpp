#include "author_tests/judge_order.hpp"

#include <algorithm>
#include <cstddef>

#include <fmt/format.h>

#include "loaded_plan.hpp"
#include "plan/words.hpp"

namespace bedside::author_tests {
namespace {

std::vector<std::string> ids_of(const std::vector<SeenTopic>& topics) {
  std::vector<std::string> ids;
  for (const SeenTopic& topic : topics) ids.push_back(topic.id);
  return ids;
}

std::optional<std::size_t> first_place(const std::vector<SeenTopic>& order, const std::string& name) {
  for (std::size_t place = 0; place < order.size(); ++place)
    if (is_named(order[place], name)) return place;
  return {};
}

std::optional<std::size_t> last_place(const std::vector<SeenTopic>& order, const std::string& name) {
  for (std::size_t place = order.size(); place-- > 0;)
    if (is_named(order[place], name)) return place;
  return {};
}

/// What is so where the earlier topic ends after the later one begins; nothing when it doesn't.
Verdict out_of_order(const Seen& seen, const std::string& earlier, const std::string& later) {
  const std::size_t end = *last_place(seen.order, earlier);
  const std::size_t begin = *first_place(seen.order, later);
  if (end < begin) return met();
  return because_of_moves(broken(fmt::format("`{}` (place {}) comes after `{}` (place {})", seen.order[end].id, end + 1,
                                             seen.order[begin].id, begin + 1)),
                          seen, {seen.order[end].id, seen.order[begin].id});
}

std::vector<std::string> told_of(const expected::InOrder& wanted, const Seen& seen) {
  std::vector<std::string> told;
  for (const Word& word : wanted.topics)
    if (first_place(seen.order, word.text)) told.push_back(word.text);
  return told;
}

Verdict nothing_between(const Seen& seen) {
  return because_of_ending(broken(seen.call ? "nothing stood between the opening and the closing of this call"
                                            : "nothing stands between the opening and the closing of this call"),
                           seen);
}

/// What the first four principles see as one: glued topics feel as the strongest of them.
std::vector<std::vector<SeenTopic>> items_of(const Seen& seen) {
  std::vector<std::vector<SeenTopic>> items;
  for (const SeenTopic& topic : seen.body()) {
    const plan::Topic* written = seen.plan.inside().catalogue.topic(topic.topic);
    const bool glued = written && written->directly_after && !items.empty() &&
                       items.back().back().topic == written->directly_after->id;
    if (!glued) items.emplace_back();
    items.back().push_back(topic);
  }
  return items;
}

bool is_hard(const std::vector<SeenTopic>& item) {
  int strongest = 0;
  for (const SeenTopic& topic : item) {
    const int size = std::abs(topic.valence) * 2 + (topic.valence < 0 ? 1 : 0);
    const int so_far = std::abs(strongest) * 2 + (strongest < 0 ? 1 : 0);
    if (size > so_far) strongest = topic.valence;
  }
  return strongest < 0;
}

}  // namespace

Verdict judge(const expected::WholeOrder& wanted, const Seen& seen) {
  std::vector<std::string> names;
  for (const Word& word : wanted.topics) names.push_back(word.text);
  const std::vector<std::string> ids = ids_of(seen.order);
  if (names == ids) return met();
  const auto differs = std::mismatch(names.begin(), names.end(), ids.begin(), ids.end());
  const auto place = static_cast<std::size_t>(differs.first - names.begin());
  const std::string instead = place < ids.size() ? fmt::format("`{}`", ids[place]) : "nothing";
  Verdict verdict = broken(fmt::format("place {} has {}{}", place + 1, instead,
                                       place < names.size() ? fmt::format(", not `{}`", names[place]) : ""),
                           fmt::format("the whole order is [{}]", fmt::join(ids, ", ")));
  if (place < names.size() && !first_place(seen.order, names[place]))
    return because_untold(std::move(verdict), seen, names[place]);
  return place < ids.size() ? because_of_moves(std::move(verdict), seen, {ids[place]}) : verdict;
}

Verdict judge(const expected::Before& wanted, const Seen& seen) {
  for (const Word& word : wanted.topics)
    if (!first_place(seen.order, word.text)) return not_in_call(seen, word.text);
  for (std::size_t place = 1; place < wanted.topics.size(); ++place)
    if (Verdict found = out_of_order(seen, wanted.topics[place - 1].text, wanted.topics[place].text)) return found;
  return met();
}

Verdict judge(const expected::DirectlyBefore& wanted, const Seen& seen) {
  if (Verdict found = judge(expected::Before{wanted.topics}, seen)) return found;
  for (std::size_t place = 1; place < wanted.topics.size(); ++place) {
    const std::size_t end = *last_place(seen.order, wanted.topics[place - 1].text);
    const std::size_t begin = *first_place(seen.order, wanted.topics[place].text);
    if (end + 1 == begin) continue;
    const SeenTopic& between = seen.order[end + 1];
    return because_of_moves(
        broken(fmt::format("`{}` comes between `{}` and `{}`", between.id, seen.order[end].id, seen.order[begin].id)),
        seen, {between.id, seen.order[begin].id});
  }
  return met();
}

Verdict judge(const expected::InOrder& wanted, const Seen& seen) {
  const std::vector<std::string> told = told_of(wanted, seen);
  for (std::size_t place = 1; place < told.size(); ++place)
    if (Verdict found = out_of_order(seen, told[place - 1], told[place])) return found;
  return met();
}

std::size_t count_told(const expected::InOrder& wanted, const Seen& seen) {
  return told_of(wanted, seen).size();
}

Verdict judge(const expected::First& wanted, const Seen& seen) {
  const std::vector<SeenTopic> body = seen.body();
  if (body.empty()) return nothing_between(seen);
  if (is_named(body.front(), wanted.topic.text)) return met();
  if (!first_place(body, wanted.topic.text)) return not_in_call(seen, wanted.topic.text);
  return because_of_moves(broken(fmt::format("`{}` comes first", body.front().id)), seen,
                          {body.front().id, wanted.topic.text});
}

Verdict judge(const expected::Last& wanted, const Seen& seen) {
  const std::vector<SeenTopic> body = seen.body();
  if (body.empty()) return nothing_between(seen);
  if (is_named(body.back(), wanted.topic.text)) return met();
  if (!first_place(body, wanted.topic.text)) return not_in_call(seen, wanted.topic.text);
  return because_of_moves(broken(fmt::format("`{}` comes last", body.back().id)), seen,
                          {body.back().id, wanted.topic.text});
}

Verdict judge(const expected::StartsOn& wanted, const Seen& seen) {
  const std::vector<SeenTopic> body = seen.body();
  if (body.empty()) return nothing_between(seen);
  if (body.front().valence <= wanted.valence) return met();
  Verdict verdict =
      broken(fmt::format("`{}` comes first, and feels {}", body.front().id, plan::feeling_word(body.front().valence)));
  return because_of_topic(because_of_moves(std::move(verdict), seen, {body.front().id}), seen, body.front().topic);
}

Verdict judge(const expected::EndsOn& wanted, const Seen& seen) {
  const std::vector<SeenTopic> body = seen.body();
  if (body.empty()) return nothing_between(seen);
  if (body.back().valence >= wanted.valence) return met();
  Verdict verdict =
      broken(fmt::format("`{}` comes last, and feels {}", body.back().id, plan::feeling_word(body.back().valence)));
  return because_of_topic(because_of_moves(std::move(verdict), seen, {body.back().id}), seen, body.back().topic);
}

Verdict judge(const expected::PainTogether&, const Seen& seen) {
  const std::vector<std::vector<SeenTopic>> items = items_of(seen);
  const auto hard = std::find_if(items.begin(), items.end(), is_hard);
  const auto easy = std::find_if_not(hard, items.end(), is_hard);
  const auto again = std::find_if(easy, items.end(), is_hard);
  if (again == items.end()) return met();
  return because_of_moves(broken(fmt::format("what is hard is split: `{}` stands between `{}` and `{}`",
                                             easy->front().id, std::prev(easy)->back().id, again->front().id)),
                          seen, {easy->front().id, again->front().id});
}

Verdict judge(const expected::PrivateAfterIdentity&, const Seen& seen) {
  const plan::Catalogue& catalogue = seen.plan.inside().catalogue;
  const plan::Topic* gate = catalogue.gate();
  for (const SeenTopic& topic : seen.order) {
    if (gate && topic.topic == gate->id) return met();
    const plan::Topic* written = catalogue.topic(topic.topic);
    if (written && catalogue.is_private(*written))
      return broken(fmt::format("`{}` speaks of something private, and {}", topic.id,
                                gate ? fmt::format("comes before `{}`", gate->id) : "the plan has no identity gate"));
  }
  return met();
}

}  // namespace bedside::author_tests
