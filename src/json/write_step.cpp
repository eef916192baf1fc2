#include "json/write.hpp"

namespace bedside::json {
namespace {

Json limit(const std::optional<double>& value) {
  return value ? number(*value) : Json(nullptr);
}

Json written(const std::optional<StepAnswer>& answer) {
  if (!answer) return nullptr;
  return {{"name", answer->name},         {"type", answer->type},         {"unit", answer->unit},
          {"optional", answer->optional}, {"remember", answer->remember}, {"min", limit(answer->min)},
          {"max", limit(answer->max)}};
}

Json written(const std::vector<StepOption>& options) {
  Json json = Json::array();
  for (const StepOption& option : options)
    json.push_back({{"id", option.id},
                    {"say", option.say},
                    {"recommended", option.recommended},
                    {"because", option.because},
                    {"available", option.available},
                    {"unavailable", option.unavailable}});
  return json;
}

Json written(const std::vector<StepButton>& buttons) {
  Json json = Json::array();
  for (const StepButton& button : buttons)
    json.push_back({{"button", button.button}, {"label", button.label}, {"urgent", button.urgent}});
  return json;
}

}  // namespace

Json written(const Step& step) {
  Json json = Json::object();
  json["step"] = step.step;
  json["topic"] = step.topic;
  json["title"] = step.title;
  json["segment"] = step.segment;
  json["kind"] = name_of(step.kind);
  json["text"] = step.text;
  json["wording"] = name_of(step.wording);
  json["language"] = step.language;
  json["why"] = step.why;
  json["line"] = step.line;
  json["answer"] = written(step.answer);
  json["options"] = written(step.options);
  json["about"] = step.about;
  json["because"] = step.because;
  json["conditional"] = step.conditional;
  json["buttons"] = written(step.buttons);
  json["progress"] = {{"topic", step.progress_topic}, {"of", step.progress_of}, {"seconds_left", step.seconds_left}};
  json["may_be_next"] = step.may_be_next;
  return json;
}

Json written(const std::vector<Step>& steps) {
  Json json = Json::array();
  for (const Step& step : steps) json.push_back(written(step));
  return json;
}

}  // namespace bedside::json
