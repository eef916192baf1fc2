#include "cli/calls.hpp"

#include <algorithm>
#include <string_view>

namespace calls {
namespace {

using namespace bedside;

Costs costs(std::array<std::int64_t, principle_count> values) {
  return Costs{values};
}

std::vector<std::string> ids(const std::vector<CallTopic>& topics) {
  std::vector<std::string> ids;
  for (const CallTopic& topic : topics) ids.push_back(topic.id);
  return ids;
}

CallTopic topic(const std::string& id, const std::string& title, Section section, int valence, int seconds) {
  return {id, id.substr(0, id.find('/')), title, section, valence, std::int64_t{seconds} * 1000, 10};
}

// Segments hold ids in the order delivered; `written` are the topics as the author wrote them.
PreparedCall call_of(const std::vector<CallTopic>& written,
                     const std::vector<std::pair<std::string, std::vector<std::string>>>& segments) {
  PreparedCall call;
  call.plan = "diabetes-monthly";
  call.title = "Monthly diabetes call";
  call.language = "en";
  call.principles = {all_principles.begin(), all_principles.end()};
  call.as_written = ids(written);
  for (const auto& [name, members] : segments) {
    CallSegment segment{name, members, 0};
    for (const std::string& id : members) {
      const auto found = std::find_if(written.begin(), written.end(), [&](const auto& each) { return each.id == id; });
      call.topics.push_back(*found);
      call.order.push_back(id);
      segment.milliseconds += found->milliseconds;
    }
    call.segments.push_back(segment);
  }
  for (const CallTopic& each : written)
    if (each.section == Section::body) call.body.as_written.push_back(each.id);
  for (const CallTopic& each : call.topics)
    if (each.section == Section::body) call.body.order.push_back(each.id);
  return call;
}

Step bridge(const std::string& id, const std::string& before, const std::string& text) {
  Step step;
  step.step = id;
  step.topic = before;
  step.kind = StepKind::bridge;
  step.text = text;
  return step;
}

std::vector<CallTopic> monthly_topics() {
  return {topic("greeting", "Greeting", Section::opening, 0, 8),
          topic("identity", "Identity", Section::opening, 0, 10),
          topic("today-check", "Anything troubling you right now", Section::opening, 0, 12),
          topic("next-steps", "Next treatment steps", Section::body, 0, 60),
          topic("benefit-ending", "Dental benefit is about to end", Section::body, -2, 120),
          topic("reaction", "Reaction", Section::body, 0, 30),
          topic("walking/1", "Evening walks", Section::body, 1, 45),
          topic("walking/2", "Evening walks", Section::body, 1, 45),
          topic("pain", "Pain", Section::body, -1, 40),
          topic("transfer", "Your hospital changes in January", Section::body, -2, 75),
          topic("new-hospital", "The new hospital knows diabetes well", Section::body, 1, 60),
          topic("using-benefit", "Using the dental benefit before it ends", Section::body, 1, 90),
          topic("schedule", "When we talk next", Section::body, 0, 20),
          topic("smoking", "Smoking", Section::body, -1, 60),
          topic("odds", "The odds that this treatment works", Section::body, 2, 50),
          topic("safety-net", "When to call emergency services", Section::closing, 0, 10),
          topic("goodbye", "Goodbye", Section::closing, 0, 6)};
}

/// Each of the principles with its clause.
void add_reasons(Move& move) {
  std::string_view rest = move.text;
  for (const std::string& name : move.because) {
    const std::size_t end = std::min(rest.find("; "), rest.size());
    move.reasons.push_back({name, std::string(rest.substr(0, end))});
    rest.remove_prefix(std::min(end + 2, rest.size()));
  }
}

std::vector<Move> monthly_moves() {
  std::vector<Move> moves{
      {"transfer",
       7,
       3,
       {"bad-news-first", "combine-pain"},
       "bad news first: put back, it would wait behind 4 more topics; combine pain: put back, what is painful "
       "would be picked up again 1 more time",
       costs({0, 21, 1, 4, 17})},
      {"pain",
       6,
       4,
       {"bad-news-first"},
       "bad news first: put back, it would wait behind 1 more topic",
       costs({0, 11, 1, 6, 18})},
      {"smoking",
       11,
       5,
       {"bad-news-first", "combine-pain"},
       "bad news first: put back, it would wait behind 6 more topics; combine pain: put back, what is painful "
       "would be picked up again 1 more time",
       costs({0, 16, 1, 9, 14})},
      {"next-steps",
       1,
       7,
       {"bad-news-first"},
       "bad news first: put back, 4 painful topics would wait behind it",
       costs({0, 16, 0, 7, 14})},
      {"new-hospital",
       8,
       8,
       {"resolves"},
       "comes after “Your hospital changes in January”, which it deals with",
       std::nullopt}};
  for (Move& move : moves) add_reasons(move);
  moves.back().reasons.front().rule = BindingRule{RuleKind::resolves, "new-hospital", "transfer", {}, 61};
  return moves;
}

Appraisal monthly_yardsticks() {
  Appraisal appraisal;
  appraisal.as_written = {0, 4.5, 1.648, 28.083};
  appraisal.delivered = {0, 12, 3.306, 13.167};
  appraisal.minutes = 11.583;
  appraisal.longest_steady_rise = 12.217;
  return appraisal;
}

}  // namespace

PreparedCall monthly() {
  PreparedCall call =
      call_of(monthly_topics(), {{"opening", {"greeting", "identity", "today-check"}},
                                 {"hard part", {"benefit-ending", "reaction", "transfer", "pain", "smoking"}},
                                 {"coaching 1", {"walking/1", "next-steps", "new-hospital"}},
                                 {"coaching 2", {"walking/2", "using-benefit", "schedule"}},
                                 {"ending", {"odds"}},
                                 {"closing", {"safety-net", "goodbye"}}});
  call.steps = {
      bridge("bridge:into_hard/1", "benefit-ending",
             "I will start with what is most difficult, so that we have time for it."),
      bridge("bridge:out_of_hard/1", "walking/1", "Thank you. That was the hard part. Let us look at what we can do."),
      bridge("bridge:between/1", "walking/2", "Good. Let us go on."),
      bridge("bridge:into_ending/1", "odds", "Before we finish, something to hold on to.")};
  call.body.costs = costs({0, 10, 0, 6, 17});
  call.body.costs_as_written = costs({0, 27, 2, 11, 0});
  call.body.lower_bound = call.body.costs;
  call.body.moves = monthly_moves();
  call.yardsticks = monthly_yardsticks();
  call.left_out = {{"sugar", "Your blood sugar", "the fact `a1c` is missing"},
                   {"pregnancy", "Pregnancy", "`pregnant` was false"}};
  call.waiting = {{"foot-care", "Looking after your feet", {"foot_pain", "numbness"}}};
  return call;
}

PreparedCall control_arm() {
  PreparedCall call =
      call_of(monthly_topics(), {{"opening", {"greeting", "identity", "today-check"}},
                                 {"hard part",
                                  {"next-steps", "benefit-ending", "reaction", "walking/1", "walking/2", "pain",
                                   "transfer", "new-hospital", "using-benefit", "schedule", "smoking"}},
                                 {"ending", {"odds"}},
                                 {"closing", {"safety-net", "goodbye"}}});
  call.as_written_arm = true;
  call.principles.clear();
  call.body.costs = costs({0, 27, 2, 11, 0});
  call.body.costs_as_written = call.body.costs;
  call.yardsticks = monthly_yardsticks();
  call.yardsticks->delivered = call.yardsticks->as_written;
  return call;
}

PreparedCall not_proved() {
  PreparedCall call = monthly();
  call.body.optimal = false;
  call.body.lower_bound = costs({0, 8, 0, 0, 0});
  call.principles.pop_back();
  call.yardsticks->minutes = 12.218;
  call.yardsticks->steady_rise_fits = false;
  return call;
}

PreparedCall undecided() {
  PreparedCall call = monthly();
  call.undecided_buttons = {{"pressure",
                             "Blood pressure crisis",
                             "`systolic > 180` needs `systolic`, which is not known of this patient",
                             {"systolic"}}};
  call.waiting_buttons = {{"chest-pain", "Chest pain", {"symptom"}, {}},
                          {"faint", "Faint or confused", {"symptom"}, {"sodium"}}};
  return call;
}

PreparedCall many_scripts() {
  PreparedCall call =
      call_of({topic("accueil", "Accueil chaleureux et vérification de l’identité de la personne appelée",
                     Section::opening, 0, 20),
               topic("sucre", "糖尿病の毎月の電話で血糖値についてゆっくり話す時間", Section::body, -2, 90),
               topic("marche", "e\xCC\x81te\xCC\x81 a\xCC\x80 pied", Section::body, 1, 60),
               topic("jalan", "Überlastungsschutzvorrichtungsprüfungsprotokoll", Section::body, 2, 600)},
              {{"opening", {"accueil"}}, {"hard part", {"sucre"}}, {"coaching 1", {"marche"}}, {"ending", {"jalan"}}});
  call.title = "Appel mensuel: 糖尿病";
  call.plan = "appel-mensuel";
  call.language = "fr";
  return call;
}

PreparedCall without_body() {
  return call_of(
      {topic("greeting", "Greeting", Section::opening, 0, 8), topic("goodbye", "Goodbye", Section::closing, 0, 6)},
      {{"opening", {"greeting"}}, {"closing", {"goodbye"}}});
}

PreparedCall one_topic() {
  return call_of({topic("smoking", "Smoking", Section::body, -1, 60)}, {{"hard part", {"smoking"}}});
}

PreparedCall reversed(int count) {
  std::vector<CallTopic> written;
  std::vector<std::string> delivered;
  for (int i = 1; i <= count; ++i) {
    const std::string number = std::to_string(i);
    written.push_back(topic("topic-" + number, "Topic " + number, Section::body, i % 5 - 2, 30 + i));
    delivered.insert(delivered.begin(), "topic-" + number);
  }
  PreparedCall call = call_of(written, {{"hard part", delivered}});
  call.yardsticks = Appraisal{{0, -98'765.432, -0.001, 1'234'567.891}, {0, 98'765.432, 0, 0}, {}, 430.5, 12.217, false};
  for (int i = 2; i <= count; ++i)
    call.body.moves.push_back({"topic-" + std::to_string(i),
                               static_cast<std::size_t>(i),
                               static_cast<std::size_t>(count - i + 1),
                               {"finish-strong"},
                               "it was told to",
                               {}});
  return call;
}

PreparedCall all_texts(const std::string& text) {
  PreparedCall call = one_topic();
  call.plan = call.title = call.language = text;
  call.topics.front().title = text;
  call.segments.front().name = text;
  call.steps = {bridge("bridge:into_hard/1", "smoking", text)};
  call.left_out = {{text, text, text}};
  call.waiting = {{text, text, {text, text}}};
  call.undecided_buttons = {{text, text, text, {text}}};
  call.waiting_buttons = {{text, text, {text}, {text}}};
  call.body.moves = {{"smoking", 1, 1, {text}, text, std::nullopt}};
  return call;
}

}  // namespace calls
