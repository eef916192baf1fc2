// The C interface as the tests in C++ use it: texts in, texts and codes out, and everything freed.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include <bedside/bedside.h>

#include "catch.hpp"

namespace bedside::testing {

inline constexpr std::string_view check_in = R"(bedside: 1
plan: check-in
facts:
  first_name: {type: text, phi: false, example: Maria}
opening:
  - topic: greeting
    say: Hello {first_name}.
topics:
  - topic: good-news
    feels: delightful
    say: Your blood sugar has come down.
  - topic: smoking
    feels: unpleasant
    ask: Have you smoked since we last talked?
    answer: {name: smoked, type: yes_no}
  - topic: help
    when: smoked
    resolves: smoking
    offer: There are two kinds of help. You choose.
    about: treatment
    answer: {name: kind}
    options:
      - {id: group, say: A group on Tuesdays.}
      - {id: patches, say: Patches from the pharmacy.}
closing:
  - topic: goodbye
    say: Goodbye {first_name}.
)";

inline constexpr std::string_view next = R"({"do": "next"})";
inline constexpr std::string_view smoked = R"({"do": "answer", "step": "smoking/1", "value": true})";

struct Said {
  bedside_code code = BEDSIDE_OK;
  std::string text;
  bedside_handle made = 0;
  bool operator==(const Said&) const = default;
};

/// A library; what it is asked has been freed when the answer is there.
class Shelf {
 public:
  Shelf() { REQUIRE(bedside_library_open(BEDSIDE_INTERFACE, &library_) == BEDSIDE_OK); }
  Shelf(const Shelf&) = delete;
  Shelf& operator=(const Shelf&) = delete;
  ~Shelf() { bedside_library_close(library_); }

  bedside_library* library() const { return library_; }

  Said load(std::string_view yaml) const {
    return said(bedside_plan_load(library_, yaml.data(), yaml.size(), nullptr, 0));
  }
  Said start(bedside_plan plan) const { return said(bedside_session_start(library_, plan, nullptr, 0, nullptr, 0)); }
  Said resume(bedside_plan plan, std::string_view events) const {
    return said(bedside_session_resume(library_, plan, nullptr, 0, events.data(), events.size(), nullptr, 0));
  }
  Said apply(bedside_session session, std::string_view command) const {
    return said(bedside_session_apply(library_, session, command.data(), command.size()));
  }
  Said now(bedside_session session) const { return said(bedside_session_now(library_, session)); }
  Said outcome(bedside_session session) const { return said(bedside_session_outcome(library_, session)); }
  Said events(bedside_session session) const { return said(bedside_session_events(library_, session)); }

  /// What a result says; frees it.
  Said said(bedside_result result) const {
    std::size_t length = 0;
    const char* text = bedside_result_text(library_, result, &length);
    Said said{bedside_result_code(library_, result), {text, length}, bedside_result_handle(library_, result)};
    bedside_free(library_, result);
    return said;
  }

 private:
  bedside_library* library_ = nullptr;
};

}  // namespace bedside::testing
