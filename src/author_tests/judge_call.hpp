// Expectations of a call that is held. Precondition: `Seen::call` isn't null.
#pragma once

#include "author_tests/expectation.hpp"
#include "author_tests/verdict.hpp"

namespace bedside::author_tests {

Verdict judge(const expected::Hears& wanted, const Seen& seen);
Verdict judge(const expected::Shows& wanted, const Seen& seen);
Verdict judge(const expected::Told& wanted, const Seen& seen);
Verdict judge(const expected::Choices& wanted, const Seen& seen);
Verdict judge(const expected::Buttons& wanted, const Seen& seen);
Verdict judge(const expected::TopicStands& wanted, const Seen& seen);
Verdict judge(const expected::EndsAs& wanted, const Seen& seen);
Verdict judge(const expected::RedFlagsAre& wanted, const Seen& seen);
Verdict judge(const expected::Raised& wanted, const Seen& seen);
Verdict judge(const expected::Deferred& wanted, const Seen& seen);
Verdict judge(const expected::Answered& wanted, const Seen& seen);
Verdict judge(const expected::Remembered& wanted, const Seen& seen);
Verdict judge(const expected::HandedOver& wanted, const Seen& seen);

/// Adds why a topic, part or step didn't come before the call was over; nothing where it did.
Verdict because_never_shown(Verdict verdict, const Seen& seen, const std::string& id);
/// The same of the step that asks for this answer.
Verdict because_never_asked(Verdict verdict, const Seen& seen, const std::string& name);

}  // namespace bedside::author_tests
