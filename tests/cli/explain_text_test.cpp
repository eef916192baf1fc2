#include "cli/explain_text.hpp"

#include <algorithm>

#include "catch.hpp"
#include "cli/calls.hpp"
#include "cli/golden.hpp"

using namespace bedside::cli;

TEST_CASE("a whole explanation") {
  require_golden("explain_80.txt",
                 to_text(explain_text(calls::monthly(), calls::monthly_prices(), {"maria.json", "", 0}, 80), false));
}

TEST_CASE("an explanation without rules") {
  require_golden("explain_one_topic_80.txt", to_text(explain_text(calls::one_topic(), {}, {}, 80), false));
}

TEST_CASE("an explanation says first which urgent buttons can't be decided") {
  const std::string text = to_text(explain_text(calls::undecided(), {}, {"maria.json", "", 0}, 80), false);
  const std::size_t note = text.find("Urgent buttons that this call can't decide");
  REQUIRE(note != std::string::npos);
  CHECK(note < text.find("opening"));
}

TEST_CASE("the explanation of one topic") {
  bedside::PreparedCall call = calls::monthly();
  std::erase_if(call.topics, [](const bedside::CallTopic& topic) { return topic.id != "smoking"; });
  call.left_out.clear();
  call.waiting.clear();
  const bedside::PreparedCall whole = calls::monthly();
  require_golden("explain_smoking_80.txt",
                 to_text(explain_topic_text(call, whole, {}, {calls::monthly_neighbours().back()}, 80), false));
}

TEST_CASE("the explanation of a topic that is glued to another") {
  bedside::PreparedCall call = calls::monthly();
  std::erase_if(call.topics, [](const bedside::CallTopic& topic) { return topic.id != "reaction"; });
  call.left_out.clear();
  call.waiting.clear();
  require_golden("explain_reaction_80.txt",
                 to_text(explain_topic_text(call, calls::monthly(), {calls::monthly_prices().front()},
                                            {calls::monthly_neighbours().front()}, 80),
                         false));
}

TEST_CASE("a topic that moved past others and has its old number again says so") {
  bedside::PreparedCall call = calls::monthly();
  bedside::Move& move = call.body.moves.front();
  const auto at = std::find(call.body.order.begin(), call.body.order.end(), move.topic);
  move.from = static_cast<std::size_t>(at - call.body.order.begin()) + 1;
  auto& written = call.body.as_written;
  std::iter_swap(std::find(written.begin(), written.end(), move.topic),
                 written.begin() + static_cast<std::ptrdiff_t>(move.from) - 1);
  std::erase_if(call.topics, [&](const bedside::CallTopic& topic) { return topic.id != move.topic; });
  const std::string text = to_text(explain_topic_text(call, call, {}, {}, 80), false);
  CHECK(text.find(", was " + std::to_string(move.from) + " too") != std::string::npos);
}

TEST_CASE("where a rule forbids putting a topic back each reason is told once") {
  bedside::PreparedCall call = calls::monthly();
  bedside::Move& move = call.body.moves.front();
  const bedside::BindingRule rule{bedside::RuleKind::after, move.topic, "greeting", {}, 3};
  move.reasons = {{"after", "comes after something", rule}};
  move.nearest = bedside::NearestPlace{call.body.costs, {{"bad-news-first", "it would wait", {}}}};
  move.text = "comes after something; it would wait";
  move.when_put_back.reset();
  std::erase_if(call.topics, [&](const bedside::CallTopic& topic) { return topic.id != move.topic; });
  const std::string text = to_text(explain_topic_text(call, call, {}, {}, 80), false);
  CHECK(text.find("      comes after something\n      it would wait\n") != std::string::npos);
  CHECK(text.find("it would wait") == text.rfind("it would wait"));
}

TEST_CASE("an explanation never lets the terminal obey the plan") {
  const std::string hostile = "a\x1b[2Jb\xE2\x80\xAE";
  const bedside::RulePrice price{bedside::RuleKind::after, hostile, hostile, {}, {}, hostile};
  const std::string text = to_text(explain_text(calls::all_texts(hostile), {price}, {hostile, hostile, 0}, 120), false);
  CHECK(text.find('\x1b') == std::string::npos);
  CHECK(text.find("\xE2\x80\xAE") == std::string::npos);
}
