// What is said between the parts of a reordered call.
#include "catch.hpp"
#include "texts/plans.hpp"

using Ids = std::vector<std::string>;

namespace {

const std::string all_bridges =
    "bridges: {into_hard: One., out_of_hard: Two., between: Three., into_ending: Four.}\n"
    "opening: [{topic: hello, say: Hello.}]\nclosing: [{topic: bye, say: Bye.}]\n";

Ids steps(const std::string& topics, const std::string& bridges = all_bridges,
          const bedside::PrepareOptions& options = {}) {
  return texts::steps_of(texts::call_of(bridges + "topics:\n" + topics, "{}", options));
}

const std::string bad = "- {topic: bad, feels: painful, say: Bad.}\n";
const std::string plain = "- {topic: plain, say: Plain.}\n";
const std::string good = "- {topic: good, feels: pleasant, say: Good.}\n";
const std::string best = "- {topic: best, feels: delightful, say: Best.}\n";

}  // namespace

TEST_CASE("bridges lead into the hard part, out of it and into the ending") {
  CHECK(steps(bad + plain + best) == Ids{"hello/1", "bridge:into_hard/1", "bad/1", "bridge:out_of_hard/1", "plain/1",
                                         "bridge:into_ending/1", "best/1", "bye/1"});
}

TEST_CASE("the bridge out of the hard part stands alone, also directly before the ending") {
  CHECK(steps(bad + best) == Ids{"hello/1", "bridge:into_hard/1", "bad/1", "bridge:out_of_hard/1", "best/1", "bye/1"});
}

TEST_CASE("without words to lead out of the hard part, those into the ending are said") {
  const std::string bridges = "bridges: {into_ending: Four.}\n";
  CHECK(steps(bad + best, bridges) == Ids{"bad/1", "bridge:into_ending/1", "best/1"});
}

TEST_CASE("no bridge leads into the closing") {
  CHECK(steps(bad) == Ids{"hello/1", "bridge:into_hard/1", "bad/1", "bye/1"});
  CHECK(steps(plain) == Ids{"hello/1", "plain/1", "bye/1"});
}

TEST_CASE("coaching segments are joined by bridges with numbers of their own") {
  const Ids ids = steps(good +
                        "- {topic: fine, feels: pleasant, say: Fine.}\n- {topic: nice, feels: pleasant, say: "
                        "Nice.}\n" +
                        best);
  CHECK(ids == Ids{"hello/1", "good/1", "bridge:between/1", "fine/1", "bridge:between/2", "nice/1",
                   "bridge:into_ending/1", "best/1", "bye/1"});
}

TEST_CASE("a bridge exists only where the plan has words for it") {
  CHECK(steps(bad + plain + best, "") == Ids{"bad/1", "plain/1", "best/1"});
}

TEST_CASE("the author's order has no bridges") {
  bedside::PrepareOptions options;
  options.as_written = true;
  CHECK(steps(best + bad, all_bridges, options) == Ids{"hello/1", "best/1", "bad/1", "bye/1"});
  CHECK(steps(best + bad, "principles: []\n" + all_bridges) == Ids{"hello/1", "best/1", "bad/1", "bye/1"});
}

TEST_CASE("a bridge is a step of its own kind, in front of the topic that follows") {
  const auto call = texts::call_of(all_bridges + "topics:\n" + bad + best);
  const bedside::Step& bridge = texts::step_of(call, "bridge:into_hard/1");
  CHECK(bridge.kind == bedside::StepKind::bridge);
  CHECK(bridge.topic == "bad");
  CHECK(bridge.segment == "hard part");
  CHECK(bridge.text == "One.");
  CHECK(bridge.why == Ids{"bridge"});
  CHECK(bridge.line == 3);
}
