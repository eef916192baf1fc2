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

}  // namespace bedside::author_tests
