// A live call: one command in, one reply out.
//
//   bedside::Session call = bedside::start_session(*plan.value, *facts.value);  // <bedside/live_call.hpp>
//   while (const std::optional<bedside::Step> step = call.now().step) {
//     show(*step);
//     call.apply(what_the_nurse_does(*step));  // an `Answer` where it asks for one, else `Next`
//   }
//
// The state is a fold of the accepted commands over the prepared call: the same commands give the same replies, byte
// for byte, on every platform. A session shares the immutable plan with any number of others; the session itself
// belongs to one thread at a time.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include <bedside/command.hpp>
#include <bedside/export.hpp>
#include <bedside/outcome.hpp>
#include <bedside/overview.hpp>
#include <bedside/reply.hpp>

namespace bedside {

/// One accepted command, and where the call stood after it.
struct Event {
  std::size_t number = 0;  ///< from 1
  Command command;
  std::string then;  ///< the step that came next; empty when the call had ended
};

/// Where a session keeps its events. `apply` calls it before it replies; it must not call the session. What it throws
/// comes out of `apply`.
class EventSink {
 public:
  virtual ~EventSink() = default;
  /// True once the event will outlive a crash of the machine.
  virtual bool keep(const Event& event) = 0;
  /// Called after `keep` has failed, with all events before that one: keeps them, and what follows, in a new place.
  /// False when there is none; then nothing is kept, and this is asked again after each command that is accepted, with
  /// that one among the events.
  virtual bool start_over(const std::vector<Event>& events) = 0;
};

class BEDSIDE_EXPORT Session {
 public:
  Session(Session&&) noexcept;
  Session& operator=(Session&&) noexcept;
  ~Session();

  /// Carries the command out, or refuses it and changes nothing. Throws `std::bad_alloc` where there is no memory, and
  /// what the sink throws: then the command has been carried out and kept, or left no trace, as `events` says.
  Reply apply(const Command& command);
  /// Where the call stands, as the last reply said it.
  Reply now() const;
  CallStatus status() const;
  /// At any time, also during the call.
  Outcome outcome() const;
  /// What is still to be told and what can be corrected, for screens that let the nurse choose.
  Overview overview() const;
  std::vector<Event> events() const;
  /// Whether the last step is behind us.
  bool has_ended() const;

  /// From now on every accepted command is kept by `sink`, which outlives the session, before `apply` replies; earlier
  /// ones aren't handed over. Null: by nobody. A command that can't be kept is refused (`not_durable`) and the sink
  /// starts over; as long as it can't, commands are accepted again and their replies say that they aren't `durable`.
  void keep_events(EventSink* sink);

  /// What a session is made of; private to the library, as is making one.
  struct Inside;
  explicit Session(std::unique_ptr<Inside> inside);

 private:
  std::unique_ptr<Inside> inside_;
};

}  // namespace bedside
