#include "claims.hpp"

#include <algorithm>

#include "other_orders.hpp"
#include "sentences.hpp"

namespace bedside::brute_force {
namespace {

using arrange::Body;
using arrange::HardRule;

std::size_t place_in(const Order& order, const std::string& id) {
  return static_cast<std::size_t>(std::find(order.begin(), order.end(), id) - order.begin());
}

bool holds(const Order& order, const std::string& id) {
  return place_in(order, id) < order.size();
}

/// The longest run of topics that stands in the same order in both; of several the one with the earliest-written.
Order kept(const Order& as_written, const Order& delivered) {
  std::vector<std::size_t> longest(as_written.size(), 1);
  const auto may_follow = [&](std::size_t from, std::size_t to) {
    return from < to && place_in(delivered, as_written[from]) < place_in(delivered, as_written[to]);
  };
  for (std::size_t from = as_written.size(); from-- > 0;)
    for (std::size_t to = from + 1; to < as_written.size(); ++to)
      if (may_follow(from, to)) longest[from] = std::max(longest[from], longest[to] + 1);
  Order kept;
  std::size_t wanted = longest.empty() ? 0 : *std::max_element(longest.begin(), longest.end());
  std::size_t last = as_written.size();
  for (std::size_t place = 0; place < as_written.size() && wanted > 0; ++place) {
    if (longest[place] != wanted || (last != as_written.size() && !may_follow(last, place))) continue;
    kept.push_back(as_written[place]);
    last = place;
    --wanted;
  }
  return kept;
}

class Claims {
 public:
  Claims(const Body& body, const std::vector<Principle>& principles, const Arrangement& arrangement)
      : body_(body), principles_(principles), arrangement_(arrangement), definition_(body) {}

  void check_moves() {
    const Order kept = brute_force::kept(arrangement_.as_written, arrangement_.order);
    Order moved;
    for (const std::string& id : arrangement_.order)
      if (!holds(kept, id)) moved.push_back(id);
    Order told;
    for (const Move& move : arrangement_.moves) told.push_back(move.topic);
    expect(told == moved, "", "other topics moved");
    for (const Move& move : arrangement_.moves) check(move, kept);
  }

  void check_neighbours(const std::vector<NeighbourReason>& neighbours) {
    const Order& order = arrangement_.order;
    expect(neighbours.size() + 1 == std::max<std::size_t>(1, order.size()), "", "a pair is missing");
    for (std::size_t place = 0; place < neighbours.size() && place + 1 < order.size(); ++place) {
      expect(neighbours[place].earlier == order[place] && neighbours[place].later == order[place + 1], "",
             "other pair");
      check(neighbours[place]);
    }
  }

  std::vector<std::string> faults;

 private:
  void expect(bool is_true, const std::string& about, const std::string& fault) {
    if (!is_true) faults.push_back(about + ": " + fault);
  }

  const Item& item_of(const std::string& id) const {
    return *std::find_if(arrangement_.items.begin(), arrangement_.items.end(),
                         [&](const Item& item) { return holds(item.topics, id); });
  }

  void check(const Move& move, const Order& kept) {
    expect(place_in(arrangement_.as_written, move.topic) + 1 == move.from, move.topic, "it was written elsewhere");
    expect(place_in(arrangement_.order, move.topic) + 1 == move.to, move.topic, "it stands elsewhere");
    expect(move.because == names_of(move.reasons), move.topic, "the reasons are others");
    expect(!move.text.empty() && move.text.starts_with(move.reasons.front().text), move.topic, "the text is another");
    const Item& item = item_of(move.topic);
    if (item.topics.front() != move.topic) return check_glue(move.topic, move.reasons, move.when_put_back);
    about_ = move.topic;
    const Order back = put_back(arrangement_, kept, item);
    check_alternative(back, How::put_back, item, move.reasons, move.when_put_back);
    check_nearest(back, item, move);
  }

  /// The first place between where it would be put back and where it stands that keeps the rules.
  void check_nearest(const Order& back, const Item& item, const Move& move) {
    if (definition_.keeps_rules(back)) return expect(!move.nearest, about_, "it can be put back itself");
    const std::vector<Order> nearer = with_item_at_each_place(arrangement_, item);
    const auto back_at = std::find(nearer.begin(), nearer.end(), back) - nearer.begin();
    const auto stands_at = std::find(nearer.begin(), nearer.end(), arrangement_.order) - nearer.begin();
    const std::ptrdiff_t step = back_at < stands_at ? 1 : -1;
    std::ptrdiff_t place = back_at;
    while (place != stands_at && !definition_.keeps_rules(nearer[static_cast<std::size_t>(place)])) place += step;
    expect((place == stands_at) == !move.nearest, about_, "the nearest place is another");
    if (place == stands_at || !move.nearest) return;
    const Order& order = nearer[static_cast<std::size_t>(place)];
    expect(move.nearest->costs == definition_.costs(order), about_, "the nearest place costs something else");
    check_names(order, move.nearest->costs, move.nearest->reasons);
    expect(move.text.ends_with(move.nearest->reasons.back().text), about_, "the text forgets the nearest place");
  }

  void check(const NeighbourReason& reason) {
    about_ = reason.earlier + " and " + reason.later;
    expect(reason.because == names_of(reason.reasons), about_, "the reasons are others");
    expect(reason.text.starts_with(reason.reasons.front().text), about_, "the text is another");
    const Item& earlier = item_of(reason.earlier);
    const Item& later = item_of(reason.later);
    if (earlier == later) return check_glue(reason.later, reason.reasons, reason.when_swapped);
    Order order;
    for (const Item& item : arrangement_.items) {
      const Item& next = item == earlier ? later : item == later ? earlier : item;
      order.insert(order.end(), next.topics.begin(), next.topics.end());
    }
    check_alternative(order, How::swapped, earlier, reason.reasons, reason.when_swapped);
    if (reason.when_swapped) check_gain(reason);
  }

  void check_gain(const NeighbourReason& reason) {
    std::vector<std::string> gain;
    for (const Principle principle : principles_)
      if (more(principle, *reason.when_swapped) < 0) gain.emplace_back(name_of(principle));
    if (reason.because.front() == "best-found") gain.clear();
    expect(gain == reason.would_gain, about_, "others would gain");
    for (std::string name : gain) {
      std::replace(name.begin(), name.end(), '-', ' ');
      expect(reason.text.find(name) != std::string::npos, about_, "the text forgets who would gain");
    }
  }

  static std::vector<std::string> names_of(const std::vector<Reason>& reasons) {
    std::vector<std::string> names;
    for (const Reason& reason : reasons)
      if (names.empty() || names.back() != reason.name) names.push_back(reason.name);
    return names;
  }

  void check_glue(const std::string& id, const std::vector<Reason>& reasons, const std::optional<Costs>& costs) {
    expect(!costs, id, "glued, and yet it has costs");
    expect(reasons.size() == 1 && reasons.front().name == "directly_after" && reasons.front().rule, id, "not by glue");
    const BindingRule& rule = *reasons.front().rule;
    expect(is_written(rule.kind, rule.topic, rule.other, rule.line), id, "there is no such rule");
    expect(rule.topic == id.substr(0, id.find('/')), id, "another is glued");
  }

  std::int64_t more(Principle principle, const Costs& costs) const {
    return costs[principle] - arrangement_.costs[principle];
  }

  void check_alternative(const Order& order, How how, const Item& item, const std::vector<Reason>& reasons,
                         const std::optional<Costs>& costs) {
    if (!definition_.keeps_rules(order)) {
      expect(!costs, about_, "a rule forbids it, and yet it has costs");
      for (const Reason& reason : reasons) check_rule(reason, order);
      return check_all_rules_told(reasons, order);
    }
    expect(costs == definition_.costs(order), about_, "the costs are others");
    if (!costs) return;
    check_names(order, *costs, reasons);
    const Other other{how, order, item, *costs};
    for (const Reason& reason : reasons)
      for (const std::string& fault : untrue_words(body_, arrangement_, definition_, other, reason))
        expect(false, about_, fault);
  }

  /// The principles that get worse, in priority; the first that differs has to be one of them.
  void check_names(const Order& order, const Costs& costs, const std::vector<Reason>& reasons) {
    std::vector<std::string> names;
    bool is_beaten = written_earlier(arrangement_.order, order);
    bool is_decided = false;
    for (const Principle principle : principles_) {
      if (more(principle, costs) > 0) names.emplace_back(name_of(principle));
      if (more(principle, costs) != 0 && !is_decided) is_beaten = more(principle, costs) > 0;
      is_decided = is_decided || more(principle, costs) != 0;
    }
    if (arrangement_.optimal) expect(is_beaten, about_, "the best order is not the best");
    if (names.empty()) names.emplace_back("author-order");
    if (!is_beaten) names = {"best-found"};
    expect(names_of(reasons) == names, about_, "other principles get worse");
  }

  bool written_earlier(const Order& left, const Order& right) const {
    return std::lexicographical_compare(left.begin(), left.end(), right.begin(), right.end(),
                                        [&](const std::string& a, const std::string& b) {
                                          return definition_.place_written(a) < definition_.place_written(b);
                                        });
  }

  bool is_written(RuleKind kind, const std::string& topic, const std::string& other, int line) const {
    return std::any_of(body_.rules.begin(), body_.rules.end(), [&](const HardRule& rule) {
      return rule.kind == kind && body_.topics[rule.topic].id == topic && body_.topics[rule.other].id == other &&
             rule.line == line;
    });
  }

  bool is_written(const std::string& topic, const std::string& other) const {
    return std::any_of(body_.rules.begin(), body_.rules.end(), [&](const HardRule& rule) {
      return body_.topics[rule.topic].id == topic && body_.topics[rule.other].id == other;
    });
  }

  const arrange::BodyTopic& topic(const std::string& id) const {
    return *std::find_if(body_.topics.begin(), body_.topics.end(),
                         [&](const arrange::BodyTopic& each) { return each.id == id; });
  }

  /// The rule is written, link by link, by way of topics that aren't told, and the order breaks it.
  void check_rule(const Reason& reason, const Order& order) {
    expect(reason.rule.has_value(), about_, "a rule forbids it, which is not named");
    if (!reason.rule) return;
    const BindingRule& rule = *reason.rule;
    expect(reason.name == name_of(rule.kind), about_, "the rule is of another kind");
    if (rule.kind == RuleKind::parts) {
      bool is_broken = false;
      for (std::size_t part = 2; part <= topic(rule.topic).parts; ++part)
        is_broken = is_broken || place_in(order, rule.topic + "/" + std::to_string(part)) <
                                     place_in(order, rule.topic + "/" + std::to_string(part - 1));
      return expect(is_broken && rule.topic == rule.other, about_, "the parts keep their order");
    }
    std::vector<std::string> way = rule.through;
    way.push_back(rule.other);
    expect(is_written(rule.kind, rule.topic, way.front(), rule.line), about_, "there is no such rule");
    for (std::size_t link = 0; link + 1 < way.size(); ++link) {
      expect(is_written(way[link], way[link + 1]), about_, "the rule carries over by another way");
      expect(!topic(way[link]).selected, about_, "what it carries over is told");
      expect(link >= 3 || reason.text.find(topic(way[link]).title) != std::string::npos, about_, "the way is not told");
    }
    const auto place = [&](const std::string& id) {
      return static_cast<std::size_t>(&topic(id) - body_.topics.data());
    };
    const bool is_broken =
        place_in(order, piece(place(rule.other), true)) > place_in(order, piece(place(rule.topic), false));
    expect(is_broken, about_, "the rule is not broken");
    const std::vector<std::string> titles = titles_in(reason.text);
    const bool names_other = std::count(titles.begin(), titles.end(), topic(rule.other).title) > 0;
    const bool names_topic = std::count(titles.begin(), titles.end(), topic(rule.topic).title) > 0;
    expect(names_other || names_topic, about_, "the text names another topic");
    expect((reason.text.find("by way of") != std::string::npos) == !rule.through.empty(), about_, "by way of whom?");
  }

  void check_all_rules_told(const std::vector<Reason>& reasons, const Order& order) {
    expect(!reasons.empty(), about_, "no rule is told");
    for (const HardRule& rule : body_.rules) {
      const bool both = body_.topics[rule.topic].selected && body_.topics[rule.other].selected;
      if (!both || place_in(order, piece(rule.other, true)) < place_in(order, piece(rule.topic, false))) continue;
      const bool is_told = std::any_of(reasons.begin(), reasons.end(), [&](const Reason& reason) {
        return reason.rule && reason.rule->kind == rule.kind && reason.rule->topic == body_.topics[rule.topic].id &&
               reason.rule->other == body_.topics[rule.other].id;
      });
      expect(is_told, about_, "a broken rule is not told");
    }
  }

  /// The first or the last piece of a topic.
  std::string piece(std::size_t place, bool last) const {
    const arrange::BodyTopic& each = body_.topics[place];
    return each.parts == 0 ? each.id : each.id + "/" + std::to_string(last ? each.parts : 1);
  }

  const Body& body_;
  const std::vector<Principle>& principles_;
  const Arrangement& arrangement_;
  const Definition definition_;
  std::string about_;
};

}  // namespace

std::vector<std::string> false_moves(const Body& body, const std::vector<Principle>& principles,
                                     const Arrangement& arrangement) {
  Claims claims(body, principles, arrangement);
  claims.check_moves();
  return claims.faults;
}

std::vector<std::string> false_neighbours(const Body& body, const std::vector<Principle>& principles,
                                          const Arrangement& arrangement,
                                          const std::vector<NeighbourReason>& neighbours) {
  Claims claims(body, principles, arrangement);
  claims.check_neighbours(neighbours);
  return claims.faults;
}

}  // namespace bedside::brute_force
