#include "json/kept_facts.hpp"

#include <cstddef>
#include <utility>

#include "json/members.hpp"
#include "json/text_sink.hpp"
#include "plan/field_value.hpp"

namespace bedside::json {

namespace {

struct KeptFacts {
  const Values& facts;
};

void describe(const KeptFacts& kept, TextSink& sink) {
  for (const auto& [name, value] : kept.facts)
    if (const auto* date = value.as<Timestamp>())
      sink(name, plan::iso_date(*date));
    else
      sink(name, value);
}

struct KeptDeferral {
  const CarriedOver& owed;
};

void describe(const KeptDeferral& kept, TextSink& sink) {
  sink("topic", kept.owed.topic);
  sink("because", kept.owed.because);
}

struct KeptChoice {
  const std::string& answer;
  const std::string& option;
};

void describe(const KeptChoice& kept, TextSink& sink) {
  sink("answer", kept.answer);
  sink("option", kept.option);
}

/// What the calls leave that one call left first; the last of them has the order and the choices.
struct KeptOutcome {
  std::string call;
  std::string date;
  std::vector<std::string> order;
  std::vector<KeptDeferral> deferred;
  std::vector<KeptChoice> choices;
};

void describe(const KeptOutcome& kept, TextSink& sink) {
  sink("call", kept.call);
  sink("date", kept.date);
  sink("order", kept.order);
  sink("deferred", kept.deferred);
  sink("choices", kept.choices);
  sink("disposition", "partial");  // a call that wasn't held leaves nothing
}

/// The texts of a list that holds nothing else.
std::optional<std::vector<std::string>> texts_in(const Value& value) {
  const auto* list = value.as<Value::List>();
  if (!list) return {};
  std::vector<std::string> texts;
  for (const Value& each : *list) {
    const auto* text = each.as<std::string>();
    if (!text) return {};
    texts.push_back(*text);
  }
  return texts;
}

}  // namespace

std::string facts_text(const Values& facts) {
  return one_line(KeptFacts{facts});
}

std::string history_text(const History& history) {
  if (history == History{}) return "";
  std::vector<KeptOutcome> outcomes;
  for (const CarriedOver& owed : history.carried_over) {
    if (outcomes.empty() || outcomes.back().call != owed.call || outcomes.back().date != owed.date)
      outcomes.push_back({owed.call, owed.date, {}, {}, {}});
    outcomes.back().deferred.push_back({owed});
  }
  // In front: what is owed may stand in the order too, of a call before it was left.
  KeptOutcome first{{}, {}, history.last_order, {}, {}};
  for (const auto& [answer, option] : history.chosen) first.choices.push_back({answer, option});
  outcomes.insert(outcomes.begin(), std::move(first));
  return one_line(outcomes);
}

std::string withheld_text(const std::vector<Withheld>& withheld) {
  if (withheld.empty()) return "";
  Value::List topics;
  Value::List reasons;
  for (const Withheld& each : withheld) {
    topics.push_back({each.topic});
    reasons.push_back({each.because});
  }
  return members_text({{"topics", {std::move(topics)}}, {"because", {std::move(reasons)}}});
}

std::optional<std::vector<Withheld>> read_withheld(std::string_view text) {
  std::vector<Withheld> withheld;
  if (text.empty()) return withheld;
  const Members members = read_members(text);
  if (members.problem != Members::Problem::none || members.all.size() != 2) return {};
  const auto topics = texts_in(members.all[0].value);
  const auto reasons = texts_in(members.all[1].value);
  if (!topics || !reasons || topics->size() != reasons->size()) return {};
  for (std::size_t i = 0; i < topics->size(); ++i) withheld.push_back({(*topics)[i], (*reasons)[i]});
  return withheld;
}

}  // namespace bedside::json
