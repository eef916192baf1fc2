// What is left of a journal, whatever happened to its bytes.
#include "journal/recovery.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "catch.hpp"
#include "journal/line.hpp"
#include "journal/sample_call.hpp"
#include "json/event.hpp"
#include "value/fingerprint.hpp"

using namespace bedside;
using journal::recover;
using journal::Recovered;
using State = journal::Recovered::State;

namespace {

const std::string whole = sample_journal();
const std::vector<std::string> lines = lines_of(whole);

/// Whether the events are the first of the call, as many as there are.
bool are_the_first(const std::vector<Event>& events) {
  return text_of(events) == text_of(sample_events(events.size()));
}

std::vector<std::size_t> unconfirmed_lines(const Recovered& recovered) {
  std::vector<std::size_t> numbers;
  for (const auto& each : recovered.unconfirmed) numbers.push_back(each.line);
  return numbers;
}

/// A line of another call, whole in itself.
std::string foreign_line(std::size_t number, const std::string& before = value::sha256("another call")) {
  Event event = sample_events(2).back();
  event.number = number;
  return journal::line_text({number, before, json::event_text(event)});
}

}  // namespace

TEST_CASE("a whole journal gives its header and all its events") {
  const Recovered recovered = recover(whole);
  CHECK(recovered.state == State::whole);
  CHECK(recovered.header.said == sample_header());
  CHECK(text_of(recovered.events) == text_of(sample_events()));
  CHECK(recovered.valid == whole.size());
  CHECK(recovered.last == value::sha256(lines.back().substr(0, lines.back().size() - 1)));
}

TEST_CASE("a journal torn at any byte gives the lines before, and nothing else") {
  for (std::size_t size = 0; size < whole.size(); ++size) {
    INFO(size);
    const Recovered recovered = recover(std::string_view(whole).substr(0, size));
    if (size < lines[0].size()) {
      CHECK(recovered.state == (size == 0 ? State::empty : State::torn_at_once));
      continue;
    }
    std::size_t valid = 0;
    std::size_t count = 0;
    while (valid + lines[count].size() <= size) valid += lines[count++].size();
    CHECK(recovered.state == (valid == size ? State::whole : State::torn));
    CHECK(recovered.valid == valid);
    CHECK(recovered.events.size() == count - 1);
    CHECK(are_the_first(recovered.events));
    CHECK(recovered.unconfirmed.empty());
  }
}

TEST_CASE("zeros from any byte to the end are a torn end") {
  for (std::size_t size = 0; size < whole.size(); ++size) {
    INFO(size);
    const Recovered recovered = recover(whole.substr(0, size) + std::string(whole.size() - size, '\0'));
    if (size < lines[0].size()) {
      CHECK(recovered.state == State::torn_at_once);
      continue;
    }
    CHECK(recovered.state == State::torn);
    CHECK(are_the_first(recovered.events));
    CHECK(recovered.valid <= size);
    CHECK(recovered.valid + lines[recovered.events.size() + 1].size() > size);
  }
}

TEST_CASE("a hole of zeros with whole lines behind it is a gap, wherever it begins and ends") {
  const std::size_t first_end = lines[0].size();
  for (std::size_t begin = first_end; begin + lines.back().size() < whole.size(); begin += 7)
    for (std::size_t end = begin + 1; end + lines.back().size() <= whole.size(); end += 61) {
      INFO(begin << " to " << end);
      std::string text = whole;
      std::fill(text.begin() + static_cast<std::ptrdiff_t>(begin), text.begin() + static_cast<std::ptrdiff_t>(end),
                '\0');
      const Recovered recovered = recover(text);
      CHECK(recovered.state == State::gap);
      CHECK(are_the_first(recovered.events));
      REQUIRE_FALSE(recovered.unconfirmed.empty());
      REQUIRE(recovered.unconfirmed.back().event);
      CHECK(recovered.unconfirmed.back().event->number == 8);
    }
}

TEST_CASE("a hole that takes newlines with it hides no line behind it") {
  std::string text =
      joined({lines[0], lines[1], std::string(lines[2].size() + lines[3].size(), '\0'), lines[4], lines[5]});
  const Recovered recovered = recover(text);
  CHECK(recovered.state == State::gap);
  CHECK(recovered.events.size() == 1);
  REQUIRE(recovered.unconfirmed.size() == 2);
  CHECK(recovered.unconfirmed[0].event->number == 4);
  CHECK(recovered.unconfirmed[1].event->number == 5);
}

TEST_CASE("a flipped bit never gives other events") {
  for (std::size_t at = 0; at < whole.size(); ++at)
    for (unsigned bit = 0; bit < 8; ++bit) {
      std::string text = whole;
      text[at] = static_cast<char>(static_cast<unsigned char>(text[at]) ^ (1U << bit));
      const Recovered recovered = recover(text);
      const bool is_in_last_line = at >= whole.size() - lines.back().size();
      const bool is_in_first_line = at < lines[0].size();
      if (is_in_first_line)
        CHECK(recovered.state == State::damaged);
      else
        CHECK(recovered.state == (is_in_last_line ? State::torn : State::gap));
      if (!is_in_first_line && !are_the_first(recovered.events)) FAIL("other events at byte " << at);
      if (is_in_last_line) CHECK(recovered.events.size() == 7);
    }
}

TEST_CASE("a line that is left out, there twice, or changes places with another is a gap") {
  for (std::size_t at = 1; at < lines.size(); ++at) {
    INFO(at);
    std::vector<std::string> twice = lines;
    twice.insert(twice.begin() + static_cast<std::ptrdiff_t>(at), lines[at]);
    const Recovered doubled = recover(joined(twice));
    CHECK(doubled.state == State::gap);
    CHECK(doubled.events.size() == at);
    if (at + 1 == lines.size()) continue;
    std::vector<std::string> swapped = lines;
    std::swap(swapped[at], swapped[at + 1]);
    const Recovered exchanged = recover(joined(swapped));
    CHECK(exchanged.state == State::gap);
    CHECK(exchanged.events.size() == at - 1);
    std::vector<std::string> shorter = lines;
    shorter.erase(shorter.begin() + static_cast<std::ptrdiff_t>(at));
    const Recovered left_out = recover(joined(shorter));
    CHECK(left_out.state == State::gap);
    CHECK(left_out.events.size() == at - 1);
    CHECK(unconfirmed_lines(left_out).size() == lines.size() - at - 1);
  }
}

TEST_CASE("the end of another call's journal is a gap") {
  const Recovered behind_all = recover(whole + foreign_line(9));
  CHECK(behind_all.state == State::gap);
  CHECK(behind_all.events.size() == 8);
  CHECK(unconfirmed_lines(behind_all) == std::vector<std::size_t>{10});
  CHECK(recover(whole + foreign_line(3)).state == State::gap);
  CHECK(recover(whole + lines[0]).state == State::gap);
  std::string without_newline = foreign_line(9);
  without_newline.pop_back();
  CHECK(recover(whole + without_newline).state == State::gap);
  CHECK(recover(whole + "half a li" + foreign_line(9)).state == State::gap);
}

TEST_CASE("a line that chains on and is no event, or another event than it counts, is a gap") {
  const std::string last = recover(whole).last;
  const Recovered strange = recover(whole + journal::line_text({9, last, R"({"number":9,"do":"dance","then":null})"}));
  CHECK(strange.state == State::gap);
  CHECK(strange.events.size() == 8);
  REQUIRE(strange.unconfirmed.size() == 1);
  CHECK_FALSE(strange.unconfirmed[0].event);
  CHECK(recover(whole + journal::line_text({9, last, R"({"number":8,"do":"next","then":null})"})).state == State::gap);
  CHECK(recover(whole + foreign_line(9, last)).state == State::whole);
}

TEST_CASE("what is no journal is told from a journal that is damaged") {
  CHECK(recover("").state == State::empty);
  CHECK(recover(std::string(5000, '\0')).state == State::torn_at_once);
  CHECK(recover("bedside: 1\nplan: x\n").state == State::not_one);
  CHECK(recover("x").state == State::not_one);
  CHECK(recover("\n").state == State::not_one);
  CHECK(recover(whole.substr(lines[0].size())).state == State::damaged);
  CHECK(recover("x\n" + whole).state == State::damaged);
  const Recovered damaged = recover("{\"n\":0,\"prev\":\"0\n" + lines[1]);
  CHECK(damaged.state == State::damaged);
  CHECK(unconfirmed_lines(damaged) == std::vector<std::size_t>{2});
}

TEST_CASE("a newer format or plan language is told, whatever follows") {
  const std::string nothing = value::sha256({});
  const auto first_line = [&](const std::string& says) { return journal::line_text({0, nothing, says}); };
  CHECK(recover(first_line(R"({"journal":"bedside","format":2,"language":1})") + "anything\n").state == State::newer);
  CHECK(recover(first_line(R"({"journal":"bedside","format":1,"language":2})")).state == State::newer);
  CHECK(recover(first_line(R"({"journal":"other","format":1,"language":1})")).state == State::damaged);
}

TEST_CASE("a line that is too long is a break, and so is one that nothing ends") {
  const std::string endless(journal::longest_line + 100, 'x');
  const Recovered torn = recover(whole + endless);
  CHECK(torn.state == State::torn);
  CHECK(torn.events.size() == 8);
  CHECK(recover(whole + endless + "\n" + foreign_line(9)).state == State::gap);
}

TEST_CASE("a journal whose lines end in CRLF is told from one that is damaged, from whichever line on they do") {
  for (std::size_t first = 0; first < lines.size(); ++first) {
    INFO(first);
    std::vector<std::string> rewritten = lines;
    for (std::size_t i = first; i < lines.size(); ++i) rewritten[i].insert(rewritten[i].size() - 1, "\r");
    const Recovered recovered = recover(joined(rewritten));
    CHECK(recovered.state == State::rewritten);
    CHECK(recovered.broken_line() == (first == 0 ? 1 : first + 1));
    CHECK(are_the_first(recovered.events));
  }
  CHECK(recover(whole + "\r\n").state == State::torn);
  CHECK(recover("a letter\r\n").state == State::not_one);
}

TEST_CASE("a first line whose plan or facts were edited is told, however well its checksum was mended") {
  for (const bool of_plan : {true, false}) {
    journal::Header header;
    header.said = sample_header();
    (of_plan ? header.said.plan_text : header.said.facts) += " ";
    const Recovered recovered = recover(journal_text(header, 2));
    CHECK(recovered.state == State::edited);
    CHECK(recovered.events.empty());
    CHECK(unconfirmed_lines(recovered) == std::vector<std::size_t>{2, 3});
  }
}
