// What is not decided or not there: topics that are left out or wait for an answer, urgent buttons that are open.
#include "json/write.hpp"

namespace bedside::json {

Json written(const std::vector<LeftOut>& left_out) {
  Json json = Json::array();
  for (const LeftOut& topic : left_out)
    json.push_back({{"topic", topic.topic}, {"title", topic.title}, {"because", topic.because}});
  return json;
}

Json written(const std::vector<Waiting>& waiting) {
  Json json = Json::array();
  for (const Waiting& topic : waiting)
    json.push_back({{"topic", topic.topic}, {"title", topic.title}, {"for", topic.names}});
  return json;
}

Json written(const std::vector<UndecidedButton>& buttons) {
  Json json = Json::array();
  for (const UndecidedButton& button : buttons)
    json.push_back(
        {{"button", button.button}, {"label", button.label}, {"because", button.because}, {"missing", button.missing}});
  return json;
}

Json written(const std::vector<WaitingButton>& buttons) {
  Json json = Json::array();
  for (const WaitingButton& button : buttons)
    json.push_back(
        {{"button", button.button}, {"label", button.label}, {"for", button.names}, {"missing", button.missing}});
  return json;
}

}  // namespace bedside::json
