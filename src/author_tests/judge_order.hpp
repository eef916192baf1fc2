// Expectations of the order of a call, and of what is in it.
#pragma once

#include <cstddef>

#include "author_tests/expectation.hpp"
#include "author_tests/verdict.hpp"

namespace bedside::author_tests {

Verdict judge(const expected::WholeOrder& wanted, const Seen& seen);
Verdict judge(const expected::Before& wanted, const Seen& seen);
Verdict judge(const expected::DirectlyBefore& wanted, const Seen& seen);
Verdict judge(const expected::InOrder& wanted, const Seen& seen);
Verdict judge(const expected::First& wanted, const Seen& seen);
Verdict judge(const expected::Last& wanted, const Seen& seen);
Verdict judge(const expected::StartsOn& wanted, const Seen& seen);
Verdict judge(const expected::EndsOn& wanted, const Seen& seen);
Verdict judge(const expected::SegmentNames& wanted, const Seen& seen);
Verdict judge(const expected::SegmentTopics& wanted, const Seen& seen);
Verdict judge(const expected::PainTogether& wanted, const Seen& seen);
Verdict judge(const expected::PrivateAfterIdentity& wanted, const Seen& seen);
Verdict judge(const expected::Includes& wanted, const Seen& seen);
Verdict judge(const expected::LeftOut& wanted, const Seen& seen);
Verdict judge(const expected::Waits& wanted, const Seen& seen);
Verdict judge(const expected::Feels& wanted, const Seen& seen);
Verdict judge(const expected::Cost& wanted, const Seen& seen);
Verdict judge(const expected::MinutesAtMost& wanted, const Seen& seen);
Verdict judge(const expected::Warnings& wanted, const Seen& seen);

/// How many of these topics are in the call. Fewer than two have no order that could be wrong.
std::size_t count_told(const expected::InOrder& wanted, const Seen& seen);

}  // namespace bedside::author_tests
