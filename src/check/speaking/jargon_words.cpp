#include "check/speaking/jargon_words.hpp"

#include <algorithm>
#include <array>

namespace bedside::check {
namespace {

/// Forms, with `|` between them, and what to say. Forms in capitals count in capitals only. A plural in `s` counts too.
struct Entry {
  std::string_view forms;
  std::string_view plain;
  std::string_view explanation{};  ///< when less than the plain words explains it
};

constexpr std::array<Entry, 92> english{{
    // Illness and the body.
    {"a1c|hba1c|hemoglobin a1c|haemoglobin a1c", "blood sugar over the last three months", "blood sugar"},
    {"acute", "sudden", {}},
    {"adverse event|adverse effect|adverse reaction", "side effect", {}},
    {"afebrile", "without fever", {}},
    {"angina", "chest pain from the heart", "chest pain"},
    {"arrhythmia", "uneven heartbeat", "heartbeat"},
    {"asymptomatic", "without any signs of it", "signs"},
    {"benign", "not cancer", {}},
    {"bradycardia", "slow heartbeat", "heartbeat"},
    {"cardiac", "of the heart", "heart"},
    {"cardiovascular", "of the heart and the blood vessels", "heart"},
    {"cerebrovascular accident|CVA", "stroke", {}},
    {"CHF|congestive heart failure", "heart failure, a heart that pumps too weakly", "weak"},
    {"chronic", "lasting", "long"},
    {"comorbidity|comorbidities|co-morbidity|co-morbidities", "other illnesses", {}},
    {"contusion", "bruise", {}},
    {"dyspnea|dyspnoea", "shortness of breath", "breath"},
    {"dysphagia", "trouble swallowing", "swallowing"},
    {"edema|oedema", "swelling", {}},
    {"embolism", "blood clot", "clot"},
    {"emesis", "vomiting", {}},
    {"erythema", "redness", {}},
    {"etiology|aetiology", "cause", {}},
    {"exacerbation", "flare-up", {}},
    {"febrile", "with fever", "fever"},
    {"fracture", "broken bone", "broken"},
    {"glycemic|glycaemic", "of the blood sugar", "sugar"},
    {"hematoma|haematoma", "bruise", {}},
    {"hemorrhage|haemorrhage", "heavy bleeding", "bleeding"},
    {"hepatic", "of the liver", "liver"},
    {"hyperglycemia|hyperglycaemia", "high blood sugar", "sugar"},
    {"hyperlipidemia|hyperlipidaemia", "too much fat in the blood", "fat"},
    {"hypertension", "high blood pressure", "blood pressure"},
    {"hypertensive", "with high blood pressure", "blood pressure"},
    {"hypoglycemia|hypoglycaemia", "low blood sugar", "sugar"},
    {"hypotension", "low blood pressure", "blood pressure"},
    {"idiopathic", "without a known cause", "cause"},
    {"ischemia|ischaemia|ischemic|ischaemic", "too little blood", "blood"},
    {"lesion", "sore", {}},
    {"malignant|malignancy", "cancer", {}},
    {"metastasis|metastases|metastatic", "cancer that has spread", "spread"},
    {"myocardial infarction", "heart attack", {}},
    {"nephropathy", "damage to the kidneys", "kidneys"},
    {"neuropathy", "damage to the nerves", "nerves"},
    {"pruritus", "itching", {}},
    {"pulmonary", "of the lungs", "lungs"},
    {"renal", "of the kidneys", "kidneys"},
    {"retinopathy", "damage to the back of the eye", "eye"},
    {"syncope", "fainting", {}},
    {"tachycardia", "fast heartbeat", "heartbeat"},
    {"thrombosis", "blood clot", "clot"},
    // Tests, medicines and care.
    {"adherence|adherent", "taking it as agreed", "as agreed"},
    {"ambulate|ambulating|ambulation", "walk", {}},
    {"ambulatory", "able to walk", "walk"},
    {"analgesic", "painkiller", {}},
    {"anticoagulant", "blood thinner", {}},
    {"antihypertensive", "medicine for blood pressure", "blood pressure"},
    {"antipyretic", "medicine for fever", "fever"},
    {"BID|b.i.d", "twice a day", {}},
    {"CBC", "blood count", {}},
    {"compliance|compliant|noncompliant|non-compliant|noncompliance", "taking it as agreed", "as agreed"},
    {"contraindicated|contraindication", "not safe for you", {}},
    {"diuretic", "water tablet", "water"},
    {"EKG|ECG|electrocardiogram", "heart tracing", "heart"},
    {"HDL", "good cholesterol", "cholesterol"},
    {"LDL", "bad cholesterol", "cholesterol"},
    {"lipid|lipid panel", "fats in the blood", "cholesterol"},
    {"NPO|nil by mouth|n.p.o", "nothing to eat or drink", {}},
    {"palliative", "for comfort", "comfort"},
    {"PRN|p.r.n", "when you need it", {}},
    {"prophylaxis|prophylactic", "to prevent it", "prevent"},
    {"QD|q.d", "once a day", {}},
    {"QID|q.i.d", "four times a day", {}},
    {"regimen", "plan for your medicines", "plan"},
    {"subcutaneous|subcutaneously", "under the skin", {}},
    {"sublingual|sublingually", "under the tongue", {}},
    {"TID|t.i.d", "three times a day", {}},
    {"titrate|titrated|titrating|titration", "change the dose step by step", "step by step"},
    {"unremarkable", "normal", {}},
    // Insurance.
    {"beneficiary|beneficiaries", "member", {}},
    {"coinsurance|co-insurance", "your share of the cost", "share"},
    {"copay|co-pay|copayment|co-payment", "what you pay yourself each time", "you pay"},
    {"deductible", "what you pay before the plan pays", "you pay"},
    {"DME|durable medical equipment", "things such as a walker or a hospital bed", "such as"},
    {"EOB|explanation of benefits", "the letter that shows what the plan paid", "letter"},
    {"formulary|formularies", "list of medicines that the plan pays for", "list"},
    {"in-network", "who works with your plan", "your plan"},
    {"out-of-network", "who doesn't work with your plan", "your plan"},
    {"out-of-pocket maximum", "the most that you pay in a year", "you pay"},
    {"PCP|primary care provider|primary care physician", "your own doctor", {}},
    {"preauthorization|preauthorisation|prior authorization|prior authorisation|pre-authorization",
     "the plan's yes beforehand", "yes"},
    {"utilization|utilisation", "use", {}},
}};

/// Capitals, with a digit perhaps: `PRN`, but not `A1c`.
bool is_in_capitals(std::string_view words) {
  const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  return words.size() > 1 && is_capital(words.front()) && is_capital(words.back()) &&
         std::all_of(words.begin(), words.end(), [&](char c) { return is_capital(c) || (c >= '0' && c <= '9'); });
}

}  // namespace

JargonWords::JargonWords(const plan::Speaking& speaking, bool in_english) {
  if (!speaking.jargon) return;
  if (in_english)
    for (const Entry& entry : english)
      for (const std::string_view form : split(entry.forms)) {
        const std::string_view explanation = entry.explanation.empty() ? entry.plain : entry.explanation;
        add(form, entry.plain, explanation);
        add(std::string{form} + "s", entry.plain, explanation);
      }
  for (const std::string& words : speaking.allowed_jargon) allow(words);
  for (const plan::PlainWords& words : speaking.added_jargon) {
    allow(words.jargon);
    add(words.jargon, words.plain, words.plain);
  }
}

void JargonWords::add(std::string_view words, std::string_view plain, std::string_view explanation) {
  std::vector<Token> tokens = tokens_of(words);
  if (tokens.empty()) return;
  std::vector<Jargon>& same_first = by_first_[tokens.front().small_letters];
  same_first.push_back(
      {std::move(tokens), std::string{plain}, tokens_of(explanation), is_in_capitals(words) ? std::string{words} : ""});
}

void JargonWords::allow(std::string_view words) {
  const std::vector<Token> allowed = tokens_of(words);
  const std::vector<Token> plural = tokens_of(std::string{words} + "s");
  for (auto& [first, all] : by_first_)
    std::erase_if(all, [&](const Jargon& each) { return same(each.words, allowed) || same(each.words, plural); });
}

const Jargon* JargonWords::at(const SpokenText& text, std::size_t at) const {
  const auto same_first = by_first_.find(text.tokens[at].small_letters);
  if (same_first == by_first_.end()) return nullptr;
  const Jargon* longest = nullptr;
  for (const Jargon& each : same_first->second) {
    if (match(text.tokens, at, each.words) == 0) continue;
    const Token& last = text.tokens[at + each.words.size() - 1];
    const std::string_view written =
        std::string_view{text.text->written}.substr(text.tokens[at].begin, last.end - text.tokens[at].begin);
    if (!each.capitals.empty() && written != each.capitals) continue;
    if (!longest || each.words.size() > longest->words.size()) longest = &each;
  }
  return longest;
}

}  // namespace bedside::check
