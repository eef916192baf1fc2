// Two negations in one clause, in English.
#include "check/speaking/hearing.hpp"

namespace {

const std::string code = "double-negative";

constexpr const char* plain[] = {
    "You do not have to do this alone.",
    "If you feel worse, do not wait for me: ring the nurse line.",
    "No, you do not need to fast before the test.",
    "No problem, we do not have to decide today.",
    "Never mind, nobody gets it right the first time.",
    "You don't have to eat anything you don't like.",
    "It is not only the tablets, it is also the walks.",
    "It is not your fault, and nobody blames you.",
    "I can't tell you why it hurts, but it is nothing to worry about.",
    "Do not stop the tablets without asking your doctor.",
    "Do not take it if you have not eaten.",
    "I am not sure whether or not the clinic is open.",
    "Nobody expects you to manage everything alone.",
    "If not, there is no hurry.",
    "There is no need to answer now.",
    "You are not alone, no matter what happens.",
    "You do not smoke any longer.",
    "That is not unkind of you.",
    "Neither of the two tablets has to be taken with food.",
    "You can take it or not, as you like.",
    "Why not try a shorter walk?",
    "I won't keep you, it's not much more.",
    "It is no longer than ten minutes, and it does not hurt.",
    "If you didn't say no, the nurse would ring you.",
    "None of this is your fault.",
    "They do nothing but help.",
    "It hardly ever hurts.",
    "Some days you won't feel like walking, and that is no failure.",
    "I do not want you to worry.",
    "You told me that you can't sleep when nobody is home.",
    "The doctor can't see you today because there is no free time.",
    "I hope it isn't too late to ring, is it?",
    "This does not cost you more than a dollar.",
    "Isn't that what nobody wanted to hear?",
    "There is nothing unusual in your blood.",
    "Do not lift anything heavy for no less than six weeks.",
    "You haven't done anything wrong, not at all.",
    "The doctor has not said no to your trip.",
    "Never take more than four a day and never with alcohol.",
    "It isn't your fault that nothing helped before.",
    "No-salt bread is not hard to find.",
    "It's not the end, nor is it the beginning.",
    "You need not come in, the nurse comes to you.",
    "Without your glasses, do not drive.",
};

constexpr const char* doubled[] = {
    "It is not uncommon to feel tired.",
    "It's not at all unusual to be sad.",
    "That isn't impossible for you.",
    "It is not unlikely that the pain comes back.",
    "Do not take no tablets in the evening.",
    "You shouldn't never skip breakfast.",
    "Nobody should not have a doctor.",
    "You can't have nothing to drink.",
    "I don't see no reason for that.",
    "There is no reason not to take it.",
    "It is not without risk.",
    "Do not fail to ring us.",
    "You must never not answer the phone.",
    "I can't hardly hear you.",
    "Nothing about the test is not normal.",
    "None of the tests did not work.",
    "It isn't that nobody cares, we just don't want nothing to go wrong.",
    "You won't be unable to drive.",
    "He doesn\xE2\x80\x99t know nothing about it.",
    "Never be unaware of what you take.",
    "The scan was not inappropriate.",
    "You cannot do nothing about it.",
    "We will not give you no answer.",
    "It is not so unreasonable to ask for help.",
};

}  // namespace

TEST_CASE("one negation in each clause is no double negative") {
  hearing::all_warn(code, plain, false);
}

TEST_CASE("two negations in one clause are a double negative") {
  hearing::all_warn(code, doubled, true);
}

TEST_CASE("in another language, where two negations may be one, nothing is said") {
  CHECK_FALSE(hearing::warns(code, "Ei ole midagi, mis ei muutuks.", "language: et\n"));
  CHECK_FALSE(hearing::warns(code, "It is not uncommon.", "language: es\n"));
  CHECK(hearing::warns(code, "It is not uncommon.", "language: en-GB\n"));
}

TEST_CASE("double negatives can be turned off") {
  CHECK_FALSE(hearing::warns(code, "It is not uncommon.", "speaking: {double_negatives: off}\n"));
  CHECK(hearing::warns(code, "It is not uncommon.", "speaking: {double_negatives: on}\n"));
}
