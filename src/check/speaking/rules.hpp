// One function for each check of what is said. Each is given a topic, a button or the bridges at a time.
#pragma once

#include "check/speaking/jargon_words.hpp"
#include "check/speaking/notes.hpp"
#include "check/speaking/spoken_units.hpp"

namespace bedside::check {

/// What the checks know of the plan as a whole. Refers to it.
struct Ear {
  Ear(const plan::Plan& of_plan, const plan::Catalogue& of_catalogue);

  const plan::Plan& plan;
  const plan::Catalogue& catalogue;
  bool knows_words;      ///< of the language: it is English
  bool knows_sentences;  ///< where they end: it isn't Thai, Lao, Khmer or Burmese
  JargonWords jargon;
  SpokenUnits units;
};

using SpeakingRule = void (*)(const Speech& speech, const Ear& ear, Notes& notes);

/// A step is said in one breath of attention.
void check_step_lengths(const Speech&, const Ear&, Notes&);
/// A sentence can be followed by ear.
void check_sentence_lengths(const Speech&, const Ear&, Notes&);
/// Nobody has to work out what two negations come to.
void check_double_negatives(const Speech&, const Ear&, Notes&);
/// Words and sentences are plain, over a whole topic.
void check_reading_grade(const Speech&, const Ear&, Notes&);
/// Words of the trade are not said to patients.
void check_jargon(const Speech&, const Ear&, Notes&);
/// A number is said with what it counts.
void check_units(const Speech&, const Ear&, Notes&);

/// Whether the sentence is longer than the plan allows.
bool is_too_long(const SpokenText& text, const Sentence& sentence, const Ear& ear);

}  // namespace bedside::check
