#include "sentences.hpp"

#include <algorithm>
#include <regex>

namespace bedside::brute_force {
namespace {

std::size_t place_in(const Order& order, const std::string& id) {
  return static_cast<std::size_t>(std::find(order.begin(), order.end(), id) - order.begin());
}

/// The number right before `words`; -1 without one.
std::int64_t number_before(const std::string& text, const std::string& words) {
  std::smatch found;
  return std::regex_search(text, found, std::regex("(\\d+) " + words)) ? std::stoll(found[1]) : -1;
}

class Sentence {
 public:
  Sentence(const arrange::Body& body, const Arrangement& arrangement, const Definition& definition, const Other& other)
      : body_(body), arrangement_(arrangement), definition_(definition), other_(other) {}

  /// Every number and title of the sentence.
  void check(const Reason& reason) {
    const std::string& text = reason.text;
    const std::string opening = other_.how == How::put_back ? "put back, " : "the other way round, ";
    expect(text.find(opening) != std::string::npos, "how? " + text);
    static const std::regex one_of_many("(^|[^0-9])1 more (times|topics|pairs|parts)");
    expect(!std::regex_search(text, one_of_many), "one is not many: " + text);
    if (reason.name == "finish-strong") check_ending(text);
    if (reason.name == "bad-news-first") check_dread(text);
    if (reason.name == "combine-pain")
      expect(number_before(text, "more time") == more(Principle::combine_pain, other_.costs), "other runs: " + text);
    if (reason.name == "split-pleasure") check_spread(text);
    if (reason.name == "keep-habits") check_habit(text);
    if (reason.name == "author-order") check_author(text);
  }

  std::vector<std::string> faults;

 private:
  void expect(bool is_true, const std::string& fault) {
    if (!is_true) faults.push_back(fault);
  }

  std::int64_t more(Principle principle, const Costs& costs) const {
    return costs[principle] - arrangement_.costs[principle];
  }

  const arrange::BodyTopic& topic(const std::string& id) const {
    return *std::find_if(body_.topics.begin(), body_.topics.end(),
                         [&](const arrange::BodyTopic& each) { return each.id == id; });
  }

  const Item& item_of(const std::string& id) const {
    return *std::find_if(arrangement_.items.begin(), arrangement_.items.end(),
                         [&](const Item& item) { return place_in(item.topics, id) < item.topics.size(); });
  }

  std::string title_of(const std::string& id) const {
    const std::size_t slash = id.find('/');
    const arrange::BodyTopic& each = topic(id.substr(0, slash));
    return slash == std::string::npos || each.parts == 1 ? each.title : each.title + " (" + id.substr(slash + 1) + ")";
  }

  std::vector<std::string> titles_of(const Item& item) const {
    std::vector<std::string> titles;
    for (const std::string& id : item.topics) titles.push_back(title_of(id));
    return titles;
  }

  void check_ending(const std::string& text) {
    const Item last = definition_.items(other_.order).back();
    std::vector<std::string> expected = titles_of(last);
    for (const std::string& title : titles_of(arrangement_.items.back())) expected.push_back(title);
    expect(titles_in(text) == expected, "it ends otherwise: " + text);
    expect(last.valence < arrangement_.items.back().valence, "the ending is no weaker: " + text);
  }

  /// Painful topics, of painful items, that stand before the item as delivered and behind it in the other order.
  std::vector<std::string> overtaken() const {
    std::vector<std::string> titles;
    for (const Item& other : arrangement_.items) {
      if (other.valence >= 0 || other == other_.item) continue;
      const std::string& id = other.topics.front();
      const std::string& lead = other_.item.topics.front();
      if (place_in(arrangement_.order, id) > place_in(arrangement_.order, lead)) continue;
      if (place_in(other_.order, id) < place_in(other_.order, lead)) continue;
      for (const std::string& each : other.topics)
        if (topic(each.substr(0, each.find('/'))).valence < 0) titles.push_back(title_of(each));
    }
    return titles;
  }

  void check_dread(const std::string& text) {
    const std::vector<std::string> titles = titles_in(text);
    if (other_.how == How::swapped) {
      const Item& passed = item_of(arrangement_.order[place_in(arrangement_.order, other_.item.topics.back()) + 1]);
      expect(other_.item.valence < 0 && other_.item.valence < passed.valence, "it doesn't hurt more: " + text);
      expect((text.find("which is harder") != std::string::npos) == (passed.valence < 0), "harder? " + text);
      std::vector<std::string> expected{titles.front()};
      for (const std::string& title : titles_of(passed)) expected.push_back(title);
      const std::vector<std::string> own = titles_of(other_.item);
      expect(titles == expected && std::count(own.begin(), own.end(), titles.front()) == 1, "who waits? " + text);
      return;
    }
    const auto moved = static_cast<std::int64_t>(place_in(other_.order, other_.item.topics.front())) -
                       static_cast<std::int64_t>(place_in(arrangement_.order, other_.item.topics.front()));
    if (text.find("it would wait behind") != std::string::npos)
      return expect(other_.item.valence < 0 && number_before(text, "more (topic|part)") == moved, "wait: " + text);
    const std::vector<std::string> waiting = overtaken();
    if (titles.size() == 1) return expect(titles == waiting, "another waits: " + text);
    expect(number_before(text, "hard topics would wait behind it") == static_cast<std::int64_t>(waiting.size()),
           "other numbers wait: " + text);
  }

  std::int64_t side_by_side(const Order& order) const {
    std::int64_t pairs = 0;
    for (std::size_t place = 1; place < order.size(); ++place) {
      const std::string id = order[place].substr(0, order[place].find('/'));
      if (id == order[place - 1].substr(0, order[place - 1].find('/')) && topic(id).valence > 0) ++pairs;
    }
    return pairs;
  }

  void check_spread(const std::string& text) {
    const auto pleasant = std::count_if(arrangement_.items.begin(), arrangement_.items.end(),
                                        [](const Item& item) { return item.valence > 0; });
    const std::int64_t more_pairs = side_by_side(other_.order) - side_by_side(arrangement_.order);
    const bool less_even = more(Principle::split_pleasure, other_.costs) > pleasant * more_pairs;
    expect((text.find("spread less evenly") != std::string::npos) == less_even, "evenly? " + text);
    expect((text.find("side by side") != std::string::npos) == (more_pairs > 0), "side by side? " + text);
  }

  void check_habit(const std::string& text) {
    const std::int64_t pairs = more(Principle::keep_habits, other_.costs);
    const Order habit = definition_.habitual_order();
    const bool by_plan = text.ends_with("in the plan");
    if (by_plan)
      for (std::size_t place = 0; place < habit.size(); ++place)
        expect(definition_.place_written(habit[place]) == place, "the habit is another: " + text);
    if (text.find("unlike") == std::string::npos)
      return expect(number_before(text, "more pair") == pairs, "other pairs: " + text);
    const std::vector<std::string> titles = titles_in(text);
    const auto place = [&](const Order& among, const std::string& title) {
      return std::find_if(among.begin(), among.end(), [&](const auto& id) { return title_of(id) == title; });
    };
    expect(pairs == 1 && titles.size() == 2, "other pairs: " + text);
    expect(place(other_.order, titles[0]) < place(other_.order, titles[1]), "which is first? " + text);
    expect(place(habit, titles[1]) < place(habit, titles[0]), "which is usual? " + text);
  }

  void check_author(const std::string& text) {
    std::size_t place = 0;
    while (other_.order[place] == arrangement_.order[place]) ++place;
    expect(
        titles_in(text) == std::vector<std::string>{title_of(arrangement_.order[place]), title_of(other_.order[place])},
        "they part elsewhere: " + text);
  }

  const arrange::Body& body_;
  const Arrangement& arrangement_;
  const Definition& definition_;
  const Other& other_;
};

}  // namespace

/// What stands between “ and ”, one after the other.
std::vector<std::string> titles_in(const std::string& text) {
  static const std::string open = "“";
  static const std::string close = "”";
  std::vector<std::string> titles;
  for (std::size_t at = text.find(open); at != std::string::npos; at = text.find(open, at + 1)) {
    const std::size_t begin = at + open.size();
    titles.push_back(text.substr(begin, text.find(close, begin) - begin));
  }
  return titles;
}

std::vector<std::string> untrue_words(const arrange::Body& body, const Arrangement& arrangement,
                                      const Definition& definition, const Other& other, const Reason& reason) {
  Sentence sentence(body, arrangement, definition, other);
  sentence.check(reason);
  return sentence.faults;
}

}  // namespace bedside::brute_force
