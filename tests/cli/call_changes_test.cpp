#include "cli/call_changes.hpp"

#include "catch.hpp"

using namespace bedside;
using namespace bedside::cli;

namespace {

Step asked(const std::string& id, const std::string& answer) {
  Step step;
  step.step = id;
  step.text = "How bad is it?";
  step.answer = StepAnswer{};
  step.answer->name = answer;
  return step;
}

Overview overview() {
  Overview overview;
  overview.titles = {{"smoking", "Smoking"},
                     {"drinking", "Alcohol"},
                     {"help", "Help with stopping"},
                     {"walking", "Walking"},
                     {"news", "The news"}};
  overview.asked = {asked("smoking/1", "smokes"), asked("smoking/2", "cigarettes"), asked("drinking/1/1", "drinks"),
                    asked("button:unwell/1", "badness")};
  return overview;
}

std::string said(const Rearrangement& change, const Command& command = {command::Next{}}) {
  return to_text(change_lines(command, change, overview(), 100), false);
}

std::string added(const std::string& because) {
  const std::string whole = said({{}, {{"help", because}}, {}, {}});
  const std::string begin = "What remains was rearranged\n  + Help with stopping comes in";
  REQUIRE(whole.starts_with(begin));
  return whole.substr(begin.size());
}

}  // namespace

TEST_CASE("what an answer brought in or kept out is put down to the question, not to the author's condition") {
  CHECK(added("`smokes` is true") == " because of the answer to “Smoking”\n");
  CHECK(added("`smokes && cigarettes > 5` is true") == " because of the answer to “Smoking”\n");
  CHECK(added("`smokes || drinks` is true") == " because of the answers to “Smoking” and “Alcohol”\n");
  CHECK(added("`badness > 5` is true") == " because of the answer to “How bad is it?”\n");
  CHECK(said({{}, {}, {{"walking/2", "`!drinks` is false"}}, {}}) ==
        "What remains was rearranged\n  - Walking (2) is left out because of the answer to “Alcohol”\n");
  CHECK(said({{}, {}, {{"help", "it needs `smokes`, which this call doesn't ask"}}, {}}) ==
        "What remains was rearranged\n  - Help with stopping is left out because there is no answer to “Smoking”\n");
}

TEST_CASE("a condition that no question decided stays as it is") {
  CHECK(added("`a1c > 8.0` is true") == ": `a1c > 8.0` is true\n");
  CHECK(added("`smokes_pipe` is true") == ": `smokes_pipe` is true\n");
  CHECK(added(R"(`kind == "smokes" || kind == 'it\'s smokes'` is true)") ==
        ": `kind == \"smokes\" || kind == 'it\\'s smokes'` is true\n");
  CHECK(added("it was taken up again") == ": it was taken up again\n");
}

TEST_CASE("a topic that comes in with another names it by its title, also where an answer is called the same") {
  CHECK(added("it stands directly after `news`") == ": it stands directly after “The news”\n");
  CHECK(added("it stands directly after `smokes`") == ": it stands directly after “smokes”\n");
}

TEST_CASE("of what moved the first principle is said in short") {
  const auto moved = [](const std::string& because) { return said({{}, {}, {}, {{"help", because}}}); };
  const std::string begin = "What remains was rearranged\n  ↕ Help with stopping moved: ";
  CHECK(
      moved("bad news first: put back, it would wait behind 2 more topics; combine pain: put back, it would be far") ==
      begin + "bad news first\n");
  CHECK(moved("comes after “News: the benefit”, which it deals with") ==
        begin + "comes after “News: the benefit”, which it deals with\n");
}

TEST_CASE("what became of the topic that the command names needs no explanation") {
  CHECK(said({{}, {}, {{"walking/1", "time"}}, {}}, {command::Skip{"walking", {}}}).empty());
}
