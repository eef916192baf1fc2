// Rules that can't all hold, found with every topic selected: whatever a patient leaves out, fewer rules remain.
//
// Only the ends of a topic matter: rules hold for its first part and mean the last part of the other. Ends that are
// glued together are one place; a cycle of places, or a rule that contradicts the order within a place, is a
// contradiction.
#include <algorithm>
#include <optional>

#include "arrange/arrange.hpp"
#include "arrange/cycles.hpp"
#include "arrange/layout.hpp"

namespace bedside::arrange {
namespace {

constexpr std::size_t no_rule = static_cast<std::size_t>(-1);

/// `later` stands after `earlier`; both are ends of topics.
struct Link {
  std::size_t later = 0;
  std::size_t earlier = 0;
  std::size_t rule = no_rule;  ///< none for the parts of a topic
};

class Contradiction {
 public:
  explicit Contradiction(const Body& body)
      : body_(body),
        ends_(body.topics.size() * 2),
        glued_by_(ends_, no_rule),
        followed_by_(ends_, no_rule),
        place_of_(ends_, no_rule),
        rank_(ends_, 0) {}

  std::vector<HardRule> find() {
    if (auto clash = glue()) return *clash;
    if (auto ring = gather_places()) return *ring;
    list_links();
    // A place that contradicts itself would lend its glue to cycles that don't need it.
    for (std::size_t link = 0; link < links_.size(); ++link)
      if (arrows_[link].from == arrows_[link].to) return rules_along({link});
    return cycle_of_places();
  }

 private:
  static std::size_t front_of(std::size_t topic) { return topic * 2; }
  std::size_t back_of(std::size_t topic) const { return topic * 2 + (body_.topics[topic].parts > 1 ? 1 : 0); }
  std::size_t before(std::size_t end) const { return back_of(body_.rules[glued_by_[end]].other); }
  std::size_t behind(std::size_t end) const { return front_of(body_.rules[followed_by_[end]].topic); }

  /// Two topics that both want to stand right behind or right before the same one.
  std::optional<std::vector<HardRule>> glue() {
    for (std::size_t rule = 0; rule < body_.rules.size(); ++rule) {
      const HardRule& written = body_.rules[rule];
      if (written.kind != RuleKind::directly_after || written.topic == written.other) continue;
      std::size_t& glued_by = glued_by_[front_of(written.topic)];
      std::size_t& followed_by = followed_by_[back_of(written.other)];
      for (const std::size_t known : {glued_by, followed_by})
        if (known != no_rule && !(body_.rules[known] == written)) return {{body_.rules[known], written}};
      if (glued_by == no_rule) glued_by = followed_by = rule;
    }
    return std::nullopt;
  }

  /// Numbers the places in the author's order of their first ends. Topics glued in a ring have no first end.
  std::optional<std::vector<HardRule>> gather_places() {
    for (std::size_t end = 0; end < ends_; ++end) {
      if (glued_by_[end] != no_rule) continue;
      std::size_t rank = 0;
      for (std::size_t member = end;; member = behind(member)) {
        place_of_[member] = places_;
        rank_[member] = rank++;
        if (followed_by_[member] == no_rule) break;
      }
      ++places_;
    }
    for (std::size_t end = 0; end < ends_; ++end)
      if (place_of_[end] == no_rule) return ring_from(end);
    return std::nullopt;
  }

  std::vector<HardRule> ring_from(std::size_t end) const {
    std::vector<HardRule> ring;
    std::size_t at = end;
    do {
      ring.push_back(body_.rules[glued_by_[at]]);
      at = before(at);
    } while (at != end);
    return ring;
  }

  void list_links() {
    for (std::size_t rule = 0; rule < body_.rules.size(); ++rule)
      add_link({front_of(body_.rules[rule].topic), back_of(body_.rules[rule].other), rule});
    for (std::size_t topic = 0; topic < body_.topics.size(); ++topic)
      if (front_of(topic) != back_of(topic)) add_link({back_of(topic), front_of(topic), no_rule});
  }

  void add_link(const Link& link) {
    const bool within = place_of_[link.later] == place_of_[link.earlier];
    if (within && rank_[link.later] > rank_[link.earlier]) return;  // kept by the glue itself
    links_.push_back(link);
    arrows_.push_back({place_of_[link.later], place_of_[link.earlier]});
  }

  std::vector<HardRule> cycle_of_places() const {
    const Graph graph(places_, arrows_);
    const std::vector<bool> on_cycle = graph.on_cycle();
    for (std::size_t end = 0; end < ends_; ++end)
      if (on_cycle[place_of_[end]]) return rules_along(graph.shortest_cycle(place_of_[end]));
    return {};
  }

  std::vector<HardRule> rules_along(const std::vector<std::size_t>& cycle) const {
    std::vector<HardRule> rules;
    for (std::size_t step = 0; step < cycle.size(); ++step) {
      const Link& link = links_[cycle[step]];
      const std::size_t topic = link.later / 2;
      rules.push_back(link.rule != no_rule ? body_.rules[link.rule]
                                           : HardRule{RuleKind::parts, topic, topic, body_.topics[topic].line});
      add_glue_between(link.earlier, links_[cycle[(step + 1) % cycle.size()]].later, rules);
    }
    // Something that the author wrote comes first.
    const auto written =
        std::find_if(rules.begin(), rules.end(), [](const HardRule& rule) { return rule.kind != RuleKind::parts; });
    std::rotate(rules.begin(), written, rules.end());
    return rules;
  }

  /// The rules that glue two ends of the same place together, in the order passed.
  void add_glue_between(std::size_t from, std::size_t to, std::vector<HardRule>& rules) const {
    while (rank_[from] > rank_[to]) {
      rules.push_back(body_.rules[glued_by_[from]]);
      from = before(from);
    }
    while (rank_[from] < rank_[to]) {
      rules.push_back(body_.rules[followed_by_[from]]);
      from = behind(from);
    }
  }

  const Body& body_;
  std::size_t ends_;
  std::vector<std::size_t> glued_by_;     ///< per end, the rule that glues it behind another
  std::vector<std::size_t> followed_by_;  ///< per end, the rule that glues another behind it
  std::vector<std::size_t> place_of_;     ///< per end
  std::vector<std::size_t> rank_;         ///< per end, where it stands within its place
  std::size_t places_ = 0;
  std::vector<Link> links_;
  std::vector<Arrow> arrows_;  ///< one for each link
};

}  // namespace

std::vector<HardRule> find_contradiction(const Body& body) {
  return Contradiction(body).find();
}

}  // namespace bedside::arrange
