#include "cli/nurse_desk.hpp"

#include <algorithm>
#include <ostream>
#include <utility>

#include <fmt/format.h>

#include <bedside/diagnostic.hpp>
#include <bedside/json.hpp>

#include "cli/call_lists.hpp"
#include "cli/call_report.hpp"
#include "cli/notes.hpp"
#include "cli/words.hpp"

namespace bedside::cli {
namespace {

bool is_identity_refused(const Moment& moment) {
  const auto answer = moment.answers.find(moment.overview.gate);
  return answer != moment.answers.end() && answer->second == Value{false};
}

/// The number by which `:correct` knows the question who the patient is.
std::size_t place_of_gate(const Overview& overview) {
  const auto is_it = [&](const Step& step) { return step.answer->name == overview.gate; };
  const auto found = std::find_if(overview.asked.begin(), overview.asked.end(), is_it);
  return static_cast<std::size_t>(found - overview.asked.begin()) + 1;
}

std::string how_to_resume(const LiveRequest& request) {
  const std::string what = request.call.programme.empty() ? request.call.plan : "--programme " + request.call.programme;
  std::string line = fmt::format("bedside run {} --journal {}", what, request.journal);
  if (!request.outcome.empty()) line += " --outcome " + request.outcome;
  return line;
}

}  // namespace

NurseDesk::NurseDesk(LiveCall& call, const LiveRequest& request, Streams& streams)
    : call_(call),
      request_(request),
      streams_(streams),
      paper_{width_of_output(request.call.appearance, streams), streams.out_is_terminal},
      colour_(colour_on_output(request.call.appearance, streams)),
      moment_(moment_of(call.session)) {}

void NurseDesk::begin() {
  if (call_.practice)
    write("Practice: this call has the plan's example facts, and its outcome says so.", Paint::yellow);
  if (const std::size_t commands = call_.session.events().size(); commands > 0 && moment_)
    write(fmt::format("This call goes on where it was left, after {}.", counted(commands, "command")));
  if (!call_.journal)
    write("There is no --journal, so this call can't be taken up again once it is left.", Paint::yellow);
  if (moment_) write(step_screen(*moment_, paper_));
}

void NurseDesk::prompt() {
  if (line_.is_begun())
    streams_.out << "the rest > ";
  else
    streams_.out << (question_ ? shown_safely(question_->so_far) + " " : "") << "> ";
  streams_.out.flush();
}

void NurseDesk::take(const InputLine& line) {
  // A transcript can only be read when it holds what was typed.
  if (!streams_.in_is_terminal) streams_.out << shown_safely(line.text) << '\n';
  if (line.too_long)
    return write(fmt::format("That line is longer than the limit of {} bytes.", longest_command), Paint::yellow);
  if (std::optional<std::string> whole = line_.with(line.text, streams_.in_is_terminal)) return take(std::move(*whole));
  write(fmt::format(
            "A terminal hands on no more of one line, so what you typed behind “…{}” is missing. Type it again: it is "
            "put directly behind these words. Enter alone: nothing is missing.",
            one_line(line_.last_words())),
        Paint::yellow);
}

void NurseDesk::take(std::string typed) {
  asked_to_leave_ = false;
  if (!is_text(typed)) return could_not_read(typed);
  std::replace(typed.begin(), typed.end(), '\t', ' ');
  const std::optional<Question> question = std::exchange(question_, std::nullopt);
  if (!question) return read(typed);
  if (const std::optional<std::string> whole = completed(*question, typed)) return read(*whole);
  if (trimmed(typed).empty()) return write("Everything is as it was.");
  read(typed);
}

// At a terminal one key ends the input, and may have been pressed by mistake.
void NurseDesk::input_has_ended() {
  streams_.out << '\n';
  if (line_.is_begun()) take(line_.so_far());
  has_left_ = is_kept() || !streams_.in_is_terminal || std::exchange(asked_to_leave_, true);
  if (!is_closed()) act(Leaving{}, "");
}

/// What can be read of it can still be kept as a note; of a note, its words.
void NurseDesk::could_not_read(std::string_view line) {
  const std::string readable = text_in(line);
  const std::string_view text = trimmed(readable);
  const bool is_note = text.starts_with(":no");
  const std::string_view words = is_note ? trimmed(text.substr(std::min(text.find(' '), text.size()))) : text;
  could_not_take(words);
  write(fmt::format(
            "That line holds something that is no text, such as an arrow key, so it was not taken. Type it again{}",
            moment_->untaken == words && !words.empty() ? ", or `:note` keeps the rest of it." : "."),
        Paint::yellow);
}

void NurseDesk::read(std::string_view line) {
  const Meaning meaning = meaning_of(line, *moment_);
  std::visit([&](const auto& meant) { act(meant, line); }, meaning);
}

void NurseDesk::act(View view, std::string_view) {
  switch (view) {
    case View::help:
      return write(help_lines(paper_.width));
    case View::step:
      return write(step_screen(*moment_, paper_));
    case View::buttons:
      if (moment_->step.buttons.empty()) return write("This plan has no buttons.");
      return write(button_lines(moment_->step, paper_.width));
    case View::left:
      return write(left_lines(*moment_, paper_.width));
    case View::why:
      return write(why_lines(moment_->step, paper_.width));
  }
}

void NurseDesk::act(const Question& question, std::string_view) {
  question_ = question;
  write(question_lines(question, paper_));
}

void NurseDesk::act(const Leaving& leaving, std::string_view) {
  has_left_ = leaving.is_sure || is_kept();
  if (has_left_) return;
  const std::string what =
      call_.journal ? fmt::format("The journal {} holds this call up to where it failed, and nothing after that.",
                                  call_.journal->path())
                    : "Nothing of this call is kept, as there is no --journal.";
  act(Question{":quit", "", what + " Leave it all the same? y for yes."}, "");
}

void NurseDesk::act(const Explanation& explanation, std::string_view line) {
  write(explanation.text, Paint::yellow);
  could_not_take(line);
}

// What was meant as an answer can still be kept as a note.
void NurseDesk::could_not_take(std::string_view line) {
  const std::string_view typed = trimmed(line);
  if (!typed.empty() && typed.front() != ':' && typed.front() != '!') moment_->untaken = typed;
}

void NurseDesk::act(const Command& command, std::string_view line) {
  const Reply reply = apply(command);
  if (!reply.refused) return accepted(command, reply);
  write(refused_lines(*reply.refused, command, *moment_, paper_.width));
  could_not_take(line);
}

// A journal that could not take a command has started over in another file, and takes it there; where that one can't
// either, the call goes on without.
Reply NurseDesk::apply(Command command) {
  command = with_time(std::move(command));
  Reply reply = call_.session.apply(command);
  for (int attempt = 1; attempt <= 2 && reply.refused && reply.refused->code == "not_durable"; ++attempt)
    reply = call_.session.apply(command);
  if (reply.durable && !is_durable_)
    write(fmt::format("There is room again: the whole call is kept in {}.", call_.journal->path()), Paint::none);
  if (!reply.durable && is_durable_)
    write("The journal takes nothing any more: from here on this call is not kept. Write down what matters.",
          Paint::red);
  is_durable_ = reply.durable;
  return reply;
}

Command NurseDesk::with_time(Command command) const {
  const WallClock& clock = streams_.wall_clock;
  const auto* end = std::get_if<command::End>(&command.what);
  if (command.at && clock.from_local) command.at = clock.from_local(*command.at);
  // Of a callback the time would be when to call back.
  if (!command.at && clock.now && !(end != nullptr && end->because.code == Because::callback)) command.at = clock.now();
  return command;
}

void NurseDesk::accepted(const Command& command, const Reply& reply) {
  const Moment before = std::move(*moment_);
  moment_ = moment_of(call_.session);
  if (moment_ && is_identity_refused(*moment_) && !is_identity_refused(before))
    write(fmt::format("The identity is not confirmed: only what may be said to anybody is left. Where that was a slip, "
                      "`:correct {} y` mends it.",
                      place_of_gate(moment_->overview)),
          Paint::yellow);
  else if (moment_ && is_identity_refused(before) && !is_identity_refused(*moment_))
    // All of the call comes in again; a list of it would say nothing.
    write("The identity is confirmed: the call goes on as planned.", Paint::green);
  else
    write(done_lines(command, before, reply, call_.session.status(), call_.session.overview(), paper_.width));
  if (!moment_) return;
  const bool takes_words =
      std::holds_alternative<command::Note>(command.what) || std::holds_alternative<command::Answer>(command.what);
  if (!takes_words) moment_->untaken = before.untaken;
  const bool is_as_before = moment_->step == before.step && moment_->status.looking_back == before.status.looking_back;
  if (!is_as_before) write(step_screen(*moment_, paper_));
}

void NurseDesk::close(bool is_written) {
  const Outcome outcome = call_.session.outcome();
  write(end_lines(outcome, call_.session.overview(), paper_.width));
  const auto say = [&](std::string_view sentence) { write(wrapped(sentence, prose(), "  ")); };
  if (call_.journal && !is_durable_)
    say(fmt::format("Not all of it is kept: {} took nothing any more. Write down what matters.",
                    call_.journal->path()));
  else if (is_kept())
    say(fmt::format("It is kept in {}.", call_.journal->path()));
  else if (!outcome.disposition)
    say("Nothing of it is kept, as there was no --journal.");
  if (is_kept() && !outcome.disposition)
    write(Lines{Line("  To go on with it:"), Line("    " + how_to_resume(request_))});
  if (request_.outcome.empty())
    say("There was no --outcome, so the outcome was not written.");
  else if (is_written)
    say(fmt::format("The outcome is in {}.", request_.outcome));
}

int NurseDesk::prose() const {
  return std::min(paper_.width, widest_prose);
}

void NurseDesk::write(const Lines& lines) {
  streams_.out << to_text(lines, colour_);
}

void NurseDesk::write(std::string_view sentence, Paint paint) {
  write(wrapped(sentence, prose(), "", paint));
}

}  // namespace bedside::cli
