// The live conversation: one command at a time, and what is shown after it. The only class with behaviour.
//
//   if (auto refusal = live.take(command)) …          refused, nothing has changed
//   while (!live.go_on()) live.adopt(arranged again);  up to the next step to show
//   live.finish();                                     the event is complete
//
// It never arranges anything itself: where an answer changed which topics apply or how one feels, `go_on` stops and
// waits for a new outline.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <bedside/outcome.hpp>
#include <bedside/session.hpp>

#include "call/call.hpp"
#include "session/agenda.hpp"
#include "session/alarms.hpp"
#include "session/place.hpp"
#include "session/record.hpp"
#include "session/refusal.hpp"

namespace bedside::session {

/// Why a topic is left to the next call.
struct Aside {
  enum class By : std::uint8_t { skip, defer, hurry };
  Index topic = 0;
  By by = By::skip;
  Because because = Because::other;
};

class Live {
 public:
  Live(const plan::Plan& plan, const plan::Catalogue& catalogue, const Values& facts, bool with_bridges);

  std::optional<Refusal> take(const Command& command);
  /// False when the outline of the call has to be made anew before anything can be shown.
  bool go_on();
  void adopt(const steps::LiveOutline& outline);
  /// Whether one was adopted already, so that the next one is a change.
  bool has_outline() const { return !agenda_.entries().empty() || !record_.deeds().empty(); }
  void finish();

  const call::Call& call() const { return call_; }
  /// Of the body, in the order delivered; what is shown and not begun yet stands last, so that it stays next.
  std::vector<std::string> told_in_body() const;

  bool has_ended() const { return is_over_; }
  /// None once the call has ended.
  std::optional<Step> screen() const;
  std::vector<TopicStatus> topics() const;
  CallStatus status() const;
  std::vector<Event> events() const;
  Event last_event() const;
  std::string shown_id() const { return is_over_ || record_.shown().empty() ? "" : step_id(view()); }
  Outcome outcome() const;
  Overview overview() const;
  std::optional<std::int64_t> over_by() const { return over_by_; }

 private:
  /// A button whose steps are being shown.
  struct OpenButton {
    Index button = 0;
    std::uint32_t next = 0;  ///< the first step that isn't finished
  };
  enum class Gate : std::uint8_t { passed, failed, not_asked };
  struct Taking;
  struct Item;
  struct Tally;
  class LookAhead;
  using Names = std::set<std::string, std::less<>>;
  using Refused = std::optional<Refusal>;

  // Commands, one function each; what is refused changes nothing.
  Refused cannot_be_taken(const Command& command) const;
  Refused next();
  Refused answer(const command::Answer& given);
  Refused back();
  Refused correct(const command::Correct& given);
  Refused set_aside(std::string_view id, const BecauseOf& because, Aside::By by);
  Refused pick(const command::Pick& given);
  Refused press(const command::Press& given);
  Refused come_back();
  Refused withdraw(const command::Withdraw& given);
  Refused hurry(const command::Hurry& given);
  Refused hand_over(const command::HandOver& given);
  Refused note(const command::Note& given);
  Refused end(const command::End& given, const std::optional<Timestamp>& at);

  // What is in the plan.
  const plan::Plan& plan() const { return call_.plan(); }
  const plan::Topic& topic_of(UnitPlace unit) const { return plan().topics[unit.topic]; }
  const std::vector<plan::Step>& steps_of(UnitPlace unit) const { return topic_of(unit).parts[unit.part]; }
  const plan::Step* written(StepPlace place) const;
  const plan::Asking* asking_of(StepPlace place) const;
  const plan::Topic* find_topic(std::string_view id) const;
  std::optional<Index> find_button(std::string_view id) const;
  const plan::Topic* glued_to(const plan::Topic& topic) const;
  Index place_of(const plan::Topic& topic) const { return static_cast<Index>(&topic - plan().topics.data()); }
  bool is_in(UnitPlace unit, const plan::Asking& asking) const;
  std::string step_id(StepPlace place) const;

  // What is known.
  Refused unfit(const Value& raw, const plan::Asking& asking, Value& fitted) const;
  void learn(const plan::Asking& asking, Value value);
  void rule_out(const plan::Asking& asking);
  void change(const plan::Asking& asking, Value value);
  std::vector<StepPlace> stale_steps(const plan::Asking& asking, const Names& changed) const;
  void gate_changed();
  std::vector<UnitPlace> still_expected() const;
  void knowledge_changed(bool decisions_changed, bool feeds_alarm);

  // Where the call is.
  StepPlace view() const { return record_.shown()[record_.shown().size() - 1 - back_]; }
  Gate gate() const { return gate_; }
  Gate look_at_gate() const;
  bool may_be_told(const plan::Topic& topic) const;
  bool is_open(const Entry& entry) const;
  bool is_expected(const Entry& entry) const;
  bool can_be_shown(const plan::Step& step) const;
  bool is_in_the_call(StepPlace place) const;
  bool can_be_looked_at(StepPlace place) const;
  std::optional<std::uint32_t> next_step(const Entry& entry) const;
  std::optional<std::uint32_t> next_step(const OpenButton& open) const;
  std::optional<StepPlace> next_place() const;
  const Entry* next_entry() const;
  std::optional<steps::Bridge> bridge_to(const Entry& entry) const;
  bool has_told_something_hard() const;
  StepPlace bridge_place(steps::Bridge bridge, const Entry& entry) const;

  // Going on.
  void look_forward();
  bool drop_what_no_longer_applies();
  bool close_what_is_told();
  bool has_more(const Entry& entry) const;
  bool is_due(const Entry& entry, std::uint32_t step) const;
  bool open_due_buttons();
  bool give_way();
  bool open_next_unit();
  void finish_step(StepPlace place);
  void transferred_to(const std::string& place);
  void close_unit();
  void close_button();
  void reach_the_end();
  void end_call();
  void show(StepPlace place);
  bool is_being_pressed(Index button) const;

  // Latitude.
  Refused cannot_be_left(const plan::Topic& topic) const;
  Refused cannot_be_picked(const plan::Topic& topic) const;
  bool is_in_the_opening() const;
  const plan::Topic* what_comes_first(const plan::Topic& topic) const;
  const plan::Topic* what_stands_behind_the_current() const;
  bool is_fully_told(const plan::Topic& topic) const;
  std::optional<UnitPlace> first_untold_part(const plan::Topic& topic) const;
  void left(const std::vector<call::Decision>& before);
  void drop();
  void put_aside(const plan::Topic& topic, Aside::By by, Because because);
  void take_up_again(const plan::Topic& topic);
  const Aside* aside_of(const plan::Topic& topic) const;
  std::vector<Item> items_to_come() const;
  using KeptParts = std::vector<std::size_t>;  ///< per topic, how many of its parts
  KeptParts what_must_be_kept() const;
  void keep_with_needs(const plan::Topic& topic, KeptParts& kept) const;
  void keep_needs_of(const Entry& entry, KeptParts& kept) const;
  bool is_kept(const Item& item, const KeptParts& kept) const;
  bool has_what_it_needs(const Item& item, const KeptParts& kept) const;
  std::int64_t choose(std::int64_t budget, std::vector<Item>& items, KeptParts& kept);
  void keep_waiting(std::int64_t left, KeptParts& kept) const;
  void leave_what_is_not_kept(const plan::Topic& topic, std::size_t kept);

  // The screen.
  void add_surroundings(StepPlace place, Step& step) const;
  void add_left_topic(StepPlace place, Step& step) const;
  std::vector<const Entry*> to_come() const;
  const Entry* entry_around(StepPlace place) const;
  std::int64_t milliseconds_left(StepPlace place) const;
  std::int64_t milliseconds_left(const Entry& entry, std::uint32_t from) const;
  std::vector<std::string> may_be_next(StepPlace place) const;
  void look_at_waiting(const plan::Asking& asking, LookAhead& ahead) const;
  void look_along(StepPlace place, LookAhead& ahead) const;

  // What is promised.
  struct Promise;
  void check_promises();
  bool urgent_comes_first() const;
  bool shows_nothing_private() const;
  bool keeps_the_gate() const;
  bool keeps_verbatim_text() const;
  bool has_each_topic_once() const;
  bool keeps_rules() const;
  bool has_been_begun(const plan::Topic& topic) const;
  bool shows_known_text() const;
  bool unknown_is_not_false() const;
  bool says_why() const;

  // What is said of the call.
  std::vector<TopicToCome> topics_to_come() const;
  std::vector<Step> questions_asked() const;
  Tally tally() const;
  void add_state(const plan::Topic& topic, const Tally& tally, TopicStatus& status) const;
  void add_state_at_the_end(TopicStatus& status) const;
  std::optional<Disposition> disposition() const;
  bool is_delivered_or_no_obstacle(const plan::Topic& topic) const;
  std::vector<UnitPlace> untold() const;
  void report(const std::vector<UnitPlace>& before, const steps::LiveOutline& outline);
  Rearrangement difference(const std::vector<UnitPlace>& before, const steps::LiveOutline& outline) const;
  std::string why_it_applies(const plan::Topic& topic) const;
  std::string why_it_is_gone(const plan::Topic& topic) const;
  std::string why_it_moved(UnitPlace unit, const steps::LiveOutline& outline) const;
  Event event(std::size_t place) const;
  Command command_of(std::size_t number) const;
  void add_facts(Outcome& outcome) const;
  void add_answers(Outcome& outcome) const;
  void add_topics(Outcome& outcome) const;
  void add_record(Outcome& outcome) const;
  static bool is_finishing(const Command& command);
  static bool call_back_is(const Command& command);
  static void add_once(std::string id, std::vector<std::string>& ids);

  call::Call call_;
  Agenda agenda_;
  Alarms alarms_;
  Record record_;
  Deed deed_;                         ///< the command that is being taken
  std::optional<UnitPlace> current_;  ///< what is told
  std::optional<UnitPlace> last_;     ///< what was told before it; what is glued behind that comes next
  std::optional<UnitPlace> picked_;   ///< what was picked to be told next
  StepPlace bridge_;                  ///< what is said before it begins
  std::vector<OpenButton> buttons_;   ///< the innermost last
  std::uint32_t back_ = 0;            ///< how many steps before the last one shown is looked at
  std::vector<StepPlace> redo_;       ///< steps of begun topics that are asked again
  std::vector<Aside> asides_;
  std::array<std::uint16_t, steps::bridge_count> bridges_spoken_{};
  std::optional<steps::Segment> segment_;
  bool with_bridges_;
  Gate gate_ = Gate::passed;
  bool needs_order_ = true;
  bool needs_drop_ = false;
  bool needs_look_ = true;
  bool is_over_ = false;
  bool reached_the_end_ = false;
  bool was_handed_over_ = false;
  bool is_emergency_ = false;
  std::optional<Disposition> ended_by_;
  std::optional<Timestamp> call_back_at_;
  std::optional<std::int64_t> over_by_;
  std::optional<std::vector<UnitPlace>> expected_before_;  ///< before the gate changed
  std::optional<Rearrangement> rearranged_;
  std::vector<std::string> violations_;
};

}  // namespace bedside::session
