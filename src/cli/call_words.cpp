#include "cli/call_words.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <variant>

namespace bedside::cli {
namespace {

struct Why {
  std::string_view name;
  std::string_view sentence;
  std::string_view in_short;
};
constexpr Why whys[] = {
    {"finish-strong", "The call ends on something good.", "a good ending"},
    {"bad-news-first", "What is hard comes early in the call.", "bad news first"},
    {"combine-pain", "What is hard is told together.", "pain together"},
    {"split-pleasure", "What is pleasant is spread over the call.", "pleasure spread"},
    {"keep-habits", "The patient is used to hearing it there.", "a habit"},
    {"after", "The plan says that it comes after another topic.", "after another topic"},
    {"answer", "It needs the answer to a question that is asked before.", "needs an earlier answer"},
    {"directly_after", "The plan says that nothing comes between it and the topic before.", "directly after the last"},
    {"resolves", "It deals with something hard that is told before.", "deals with something hard"},
    {"parts", "The parts of a topic keep their order.", "parts in order"},
    {"author-order", "It stands where the author wrote it.", "as written"},
    {"told", "It has been begun already.", "begun already"},
    {"best-found", "This is the best order that was found.", "best order found"},
    {"ritual", "Opening and closing keep the author's order.", "as written"},
    {"choice", "The patient may say what comes next, or said so.", "the patient's choice"},
    {"bridge", "It leads over to what comes next.", "leads over"},
    {"red-flag", "An urgent button went off, or was pressed.", "red flag"},
    {"button", "Its button was pressed.", "button"},
};

const Why* find_why(std::string_view name) {
  const auto found = std::find_if(std::begin(whys), std::end(whys), [&](const Why& why) { return why.name == name; });
  return found == std::end(whys) ? nullptr : found;
}

struct Advice {
  std::string_view code;
  std::string_view text;
};
constexpr Advice advices[] = {
    {"answer_required",
     "If it can't be asked now, `:later` leaves the topic to the next call, and `:skip` leaves it out."},
    {"option_not_available", "Choose another one."},
    {"too_large", "Make it shorter."},
    {"gate_must_be_asked", "Where it can't be asked, `:end` ends the call."},
    {"before_the_gate", "Ask for the identity first."},
    {"opening_comes_first", "Finish the opening, then pick the topic."},
    {"not_in_the_body", "It comes by itself."},
    {"topic_is_done", "`:back` shows its steps again, `:correct` changes an answer."},
    {"topic_is_active", "Go on with it."},
    {"topic_is_waiting", "It comes by itself once that is answered, if it applies."},
    {"topic_is_set_aside", "`:pick` takes it up again."},
    {"rules_forbid", "Pick that one first."},
    {"button_is_open", "Go through them, or take the button back with `:return` or `:withdraw`."},
    {"button_not_offered", "`!` shows the buttons there are."},
    {"unknown_button", "`!` shows the buttons there are."},
    {"only_withdraw", "`:withdraw` takes it back."},
    {"too_many_events", "End the call with `:end` in another session, or start a new one."},
    {"not_durable", "Type it again."},
};

}  // namespace

std::string_view in_words(Because because) {
  constexpr std::array<std::string_view, static_cast<std::size_t>(Because::other) + 1> words{
      "the patient asked for it",
      "the patient knows it already",
      "it is not the moment for it",
      "clinical judgement",
      "there is no time for it",
      "a red flag",
      "this call can't settle it",
      "pressed by mistake",
      "looked into and ruled out",
      "nobody answered",
      "a voicemail answered",
      "it is not the right person",
      "the patient wants to be called back",
      "the patient doesn't want to be called any more",
      "the patient declines the call",
      "the patient has to go",
      "another reason",
  };
  return words[static_cast<std::size_t>(because)];
}

std::string_view in_words(Because because, const Command& command) {
  const bool is_picked = std::holds_alternative<command::Pick>(command.what);
  if (is_picked && because == Because::already_known) return "the patient knows what comes before it already";
  if (is_picked && because == Because::not_now) return "it is not the moment for what comes before it";
  if (is_picked && because == Because::time) return "there is no time for what comes before it";
  return in_words(because);
}

std::string_view in_words(Disposition disposition) {
  constexpr std::array<std::string_view, static_cast<std::size_t>(Disposition::other) + 1> words{
      "The call is complete.",
      "The call is partial: something that every call has to tell was not told.",
      "The identity was not confirmed.",
      "The patient was handed over.",
      "It was an emergency.",
      "Nobody answered.",
      "A voicemail answered.",
      "It was not the right person.",
      "The patient wants to be called back.",
      "The patient doesn't want to be called any more.",
      "The patient declined the call.",
      "The patient had to go.",
      "The call was ended for another reason.",
  };
  return words[static_cast<std::size_t>(disposition)];
}

std::string_view in_words(RedFlags red_flags, bool is_over) {
  switch (red_flags) {
    case RedFlags::none:
      return is_over ? "none" : "none so far";
    case RedFlags::raised:
      return "raised";
    case RedFlags::withdrawn:
      return "raised and taken back";
    case RedFlags::not_ruled_out:
      return "not ruled out: what decides one of them is not known";
  }
  return "";
}

std::string reason_in_words(std::string_view because) {
  if (because == name_of(Disposition::partial) || because == name_of(Disposition::complete))
    return "the call ended before it";
  if (because == name_of(Disposition::identity_not_confirmed)) return "the identity was not confirmed";
  if (because == name_of(Disposition::handed_over)) return "the patient was handed over";
  if (because == name_of(Disposition::emergency)) return "there was an emergency";
  const std::optional<Because> code = because_named(because);
  return std::string(code ? in_words(*code) : because);
}

std::string_view why_in_words(std::string_view name) {
  const Why* why = find_why(name);
  return why == nullptr ? name : why->sentence;
}

std::string_view why_in_short(std::string_view name) {
  const Why* why = find_why(name);
  return why == nullptr ? name : why->in_short;
}

std::string_view what_to_do(std::string_view code) {
  for (const Advice& advice : advices)
    if (advice.code == code) return advice.text;
  return "";
}

}  // namespace bedside::cli
