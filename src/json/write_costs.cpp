#include "json/write.hpp"

namespace bedside::json {

Json written(const Costs& costs) {
  Json json = Json::object();
  for (const Principle principle : all_principles) json[std::string(name_of(principle))] = costs[principle];
  return json;
}

Json written(const std::optional<Costs>& costs) {
  return costs ? written(*costs) : Json(nullptr);
}

Json names(const std::vector<Principle>& principles) {
  Json json = Json::array();
  for (const Principle principle : principles) json.push_back(name_of(principle));
  return json;
}

}  // namespace bedside::json
