// Words of the trade.
#include "check/speaking/hearing.hpp"

namespace {

const std::string code = "jargon";

constexpr const char* plain[] = {
    "Your blood sugar over the last three months has come down.",
    "You have high blood pressure, which is hypertension.",
    "Your A1c, the blood sugar of the last months, is lower.",
    "Take it when you need it.",
    "I bid you a good day.",
    "Shall I tid... tidy that up for you?",
    "Your share of each visit is ten dollars.",
    "Your doctor works with your plan.",
    "What you pay before the plan pays, the deductible, is two hundred dollars.",
    "The swelling in your feet is going down.",
    "Your heart beats a little fast.",
    "The test was normal.",
    "Please take the water tablet in the morning.",
    "Have you been short of breath?",
    "The premium cookies are for the nurses.",
    "It is a low-sodium soup.",
    "You broke a bone in your wrist.",
    "You are at home again.",
    "The nurse in our network rings you.",
    "Your benefit ends in May.",
    "The letter shows what the plan paid.",
    "Do you need more medicine?",
    "The list of medicines changes in January.",
    "Is the pain sharp or dull?",
    "The ear doctor sees you on Friday.",
    "Would you like a visit by video?",
    "We look at your kidneys once a year.",
    "Have you had a fever?",
    "Has anybody in your family had a stroke?",
    "Do you take a painkiller?",
    "They are old friends of mine.",
    "Our plan pays for all of it.",
    "The plan for your medicines, your regimen, stays as it is.",
};

constexpr const char* strange[] = {
    "Your last A1c was fine.",
    "Your HbA1c was fine.",
    "You have hypertension.",
    "Have you any edema in your legs?",
    "Have you any oedema in your legs?",
    "Take it PRN.",
    "Take one tablet BID.",
    "The copay is ten dollars.",
    "Your co-pays are low.",
    "Your deductible is two hundred dollars.",
    "It is not on the formulary.",
    "Doctor Lee is out-of-network.",
    "You need prior authorization for that.",
    "Call your PCP.",
    "Hypoglycemia can make you shake.",
    "Your pain is chronic.",
    "It is an acute illness.",
    "We will titrate the dose.",
    "It was a myocardial infarction.",
    "Your LDL is high.",
    "The results were unremarkable.",
    "Is your renal function checked?",
    "How is your adherence?",
    "Take the diuretic in the morning.",
    "You get an EOB in the post.",
    "DYSPNEA is what you have.",
};

const std::string tuned =
    "speaking: {jargon: {allow: [A1c, Copay], add: {lab: the laboratory, care gap: a missing check}}}\n";

}  // namespace

TEST_CASE("plain words, and strange ones that are explained, are all right") {
  hearing::all_warn(code, plain, false);
}

TEST_CASE("words of the trade are told") {
  hearing::all_warn(code, strange, true);
}

TEST_CASE("a plan allows words and adds its own") {
  CHECK_FALSE(hearing::warns(code, "Your A1c is fine.", tuned));
  CHECK_FALSE(hearing::warns(code, "Your copays are low.", tuned));
  CHECK(hearing::warns(code, "The lab rings you.", tuned));
  CHECK(hearing::warns(code, "There is a care gap.", tuned));
  CHECK_FALSE(hearing::warns(code, "Take care, gap or no gap.", tuned));
  CHECK_FALSE(hearing::warns(code, "Go to the lab, the laboratory.", tuned));
  CHECK_FALSE(hearing::warns(code, "You have hypertension.", "speaking: {jargon: off}\n"));
}

TEST_CASE("other languages know the words of the plan only, in capitals of any script, and inside Chinese") {
  const std::string estonian = "language: et\nspeaking: {jargon: {add: {õdusus: mugavus}}}\n";
  CHECK(hearing::warns(code, "Õdusus on tähtis.", estonian));
  CHECK_FALSE(hearing::warns(code, "Hypertension on tähtis.", estonian));
  const std::string chinese = "language: zh\nspeaking: {jargon: {add: {血糖: 血里的糖}}}\n";
  CHECK(hearing::warns(code, "您的血糖很好。", chinese));
  CHECK_FALSE(hearing::warns(code, "您的血压很好。", chinese));
}

TEST_CASE("exact words are not searched for jargon, as their author can't change them") {
  using Codes = std::vector<std::string>;
  CHECK(texts::codes_of("topics: [{topic: a, wording: verbatim, say: \"You have hypertension.\"}]\n") == Codes{});
  CHECK(texts::codes_of("topics: [{topic: a, wording: free, say: Explain hypertension.}]\n") == Codes{});
  CHECK(texts::codes_of("topics: [{topic: a, title: Hypertension, cue: Hypertension.}]\n") == Codes{});
}
