#include "words.hpp"

#include <QStringList>
#include <array>
#include <utility>

#include "text.hpp"

namespace agent_desktop {
namespace {

constexpr std::array<std::pair<std::string_view, const char*>, 17> reasons_to_stand_here{{
    {"bad-news-first", "bad news first"},
    {"combine-pain", "what is hard stands together"},
    {"split-pleasure", "what is pleasant is spread over the call"},
    {"finish-strong", "a strong ending"},
    {"keep-habits", "as in the last call"},
    {"ritual", "every call has it here"},
    {"author-order", "as the plan was written"},
    {"after", "something else has to come first"},
    {"answer", "it needs an earlier answer"},
    {"directly_after", "it belongs to what came before"},
    {"resolves", "it helps with what came before"},
    {"parts", "one part after the other"},
    {"told", "it was begun already"},
    {"best-found", "the best order that was found"},
    {"button", "the button was pressed"},
    {"bridge", "leads over to what follows"},
    {"red-flag", "a warning sign"},
}};

}  // namespace

QString words_for(bedside::Because because) {
  using bedside::Because;
  switch (because) {
    case Because::patient_asked:
      return said("The patient asked for it");
    case Because::already_known:
      return said("It is known already");
    case Because::not_now:
      return said("This is not the moment");
    case Because::clinical_judgement:
      return said("My clinical judgement");
    case Because::time:
      return said("There is not enough time");
    case Because::red_flag:
      return said("A warning sign");
    case Because::out_of_scope:
      return said("It is not for this call");
    case Because::pressed_by_mistake:
      return said("It was pressed or answered by mistake");
    case Because::ruled_out:
      return said("I asked, and it is ruled out");
    case Because::no_answer:
      return said("Nobody answered");
    case Because::voicemail:
      return said("Voicemail");
    case Because::wrong_person:
      return said("The wrong person");
    case Because::callback:
      return said("The patient wants to be called back");
    case Because::do_not_call:
      return said("The patient does not want to be called again");
    case Because::declined:
      return said("The patient declined this call");
    case Because::must_go:
      return said("The patient must go now");
    case Because::other:
      break;
  }
  return said("Another reason");
}

QString words_for(bedside::Disposition disposition) {
  using bedside::Disposition;
  switch (disposition) {
    case Disposition::complete:
      return said("Everything that had to be said was said.");
    case Disposition::partial:
      return said("Not everything that had to be said was said.");
    case Disposition::identity_not_confirmed:
      return said("It was not confirmed who was on the line.");
    case Disposition::handed_over:
      return said("The patient was handed over.");
    case Disposition::emergency:
      return said("The call ended in an emergency.");
    case Disposition::no_answer:
      return said("Nobody answered.");
    case Disposition::voicemail:
      return said("Voicemail answered.");
    case Disposition::wrong_person:
      return said("The wrong person answered.");
    case Disposition::callback:
      return said("The patient is to be called back.");
    case Disposition::do_not_call:
      return said("The patient does not want to be called again.");
    case Disposition::declined:
      return said("The patient declined the call.");
    case Disposition::must_go:
      return said("The patient had to go.");
    case Disposition::other:
      break;
  }
  return said("The call was ended for another reason.");
}

QString words_for(bedside::RedFlags red_flags) {
  switch (red_flags) {
    case bedside::RedFlags::none:
      return {};
    case bedside::RedFlags::raised:
      return said("A warning sign was raised.");
    case bedside::RedFlags::withdrawn:
      return said("A warning sign was raised and taken back.");
    case bedside::RedFlags::not_ruled_out:
      return said("Not every warning sign could be ruled out.");
  }
  return {};
}

QString words_for(bedside::StepKind kind) {
  using bedside::StepKind;
  switch (kind) {
    case StepKind::say:
      return said("Say");
    case StepKind::ask:
      return said("Ask");
    case StepKind::offer:
      return said("Offer the choice");
    case StepKind::action:
      return said("Do this on your desktop");
    case StepKind::cue:
      return said("For you, not to be said");
    case StepKind::teach_back:
      return said("Let the patient say it back");
    case StepKind::hand_over:
      return said("Hand the patient over to");
    case StepKind::bridge:
      return said("Say, to lead over");
  }
  return {};
}

QString words_for(bedside::Wording wording) {
  switch (wording) {
    case bedside::Wording::verbatim:
      return said("WORD FOR WORD");
    case bedside::Wording::guide:
      return said("in your own words");
    case bedside::Wording::free:
      return said("an aim, the words are yours");
  }
  return {};
}

QString words_for_reason(const std::string& because) {
  if (const auto code = bedside::because_named(because)) return words_for(*code);
  if (because == bedside::name_of(bedside::Disposition::identity_not_confirmed))
    return words_for(bedside::Disposition::identity_not_confirmed);
  return shown(because);
}

QString words_for_why(const std::vector<std::string>& why) {
  QStringList words;
  for (const std::string& reason : why) {
    QString found = shown(reason);
    for (const auto& [name, meaning] : reasons_to_stand_here)
      if (name == reason) found = said(meaning);
    words.push_back(found);
  }
  return words.join(said(", "));
}

QString words_for_length(int seconds) {
  constexpr int minute = 60;
  if (seconds < minute) return said("less than a minute");
  const int minutes = (seconds + minute / 2) / minute;
  return minutes == 1 ? said("about a minute") : said("about %1 minutes").arg(minutes);
}

}  // namespace agent_desktop
