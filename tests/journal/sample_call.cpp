#include "journal/sample_call.hpp"

#include <algorithm>
#include <cstdint>

#include "journal/line.hpp"
#include "json/event.hpp"
#include "value/fingerprint.hpp"

namespace bedside {
namespace {

void add_line(std::size_t number, const std::string& says, std::string& last, std::string& text) {
  const std::string line = journal::line_text({number, last, says});
  last = value::sha256(std::string_view(line).substr(0, line.size() - 1));
  text += line;
}

std::vector<Command> sample_commands() {
  std::vector<Command> commands(8);
  commands[0].what = command::Next{};
  commands[0].at = Timestamp{1'796'119'200, 0};
  commands[1].what = command::Answer{"pain/1", {std::int64_t{4711}}};
  commands[2].what = command::Answer{"weight/1", {81.5}};
  commands[3].what = command::Correct{"pain", {std::string("secret \"4711\" õ\n")}};
  commands[4].what = command::Skip{"feet", {Because::not_now, "secret words"}};
  commands[5].what = command::Press{"upset"};
  commands[6].what = command::Note{"secret"};
  commands[7].what = command::End{{Because::callback, ""}};
  return commands;
}

}  // namespace

JournalHeader sample_header() {
  JournalHeader header;
  header.session = "session-1";
  header.plan = "check-in";
  header.plan_text = "bedside: 1\nplan: check-in\n";
  header.plan_sha256 = value::sha256(header.plan_text);
  header.facts = R"({"first_name":"Maria"})";
  header.facts_sha256 = value::sha256(header.facts);
  header.patient = value::sha256("session-1M-1001");
  header.call = "2026-12-01";
  return header;
}

std::vector<Event> sample_events(std::size_t count) {
  const std::vector<std::string> then{"pain/1",  "weight/1",       "feet/1",         "feet/1",
                                      "sugar/1", "button:upset/1", "button:upset/1", ""};
  const std::vector<Command> commands = sample_commands();
  std::vector<Event> events(std::min(count, commands.size()));
  for (std::size_t i = 0; i < events.size(); ++i) {
    events[i].number = i + 1;
    events[i].command = commands[i];
    events[i].then = then[i];
  }
  return events;
}

std::string sample_journal(std::size_t count) {
  journal::Header header;
  header.said = sample_header();
  return journal_text(header, count);
}

std::string sample_successor(std::size_t taken_over, std::size_t count) {
  journal::Header header;
  header.said = sample_header();
  header.continues = "call.journal";
  header.begins_with = static_cast<std::int64_t>(taken_over);
  return journal_text(header, count);
}

std::string journal_text(const journal::Header& header, std::size_t count) {
  std::string text;
  std::string last = value::sha256({});
  add_line(0, journal::header_text(header), last, text);
  for (const Event& event : sample_events(count)) add_line(event.number, json::event_text(event), last, text);
  return text;
}

std::string text_of(const std::vector<Event>& events) {
  std::string text;
  for (const Event& event : events) text += json::event_text(event) + "\n";
  return text;
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size() - 1);
    lines.push_back(text.substr(begin, end + 1 - begin));
    begin = end + 1;
  }
  return lines;
}

std::string joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += line;
  return text;
}

}  // namespace bedside
