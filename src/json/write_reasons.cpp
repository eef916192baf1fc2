// Why topics stand where they stand.
#include "json/write.hpp"

namespace bedside::json {
namespace {

Json written(const std::optional<BindingRule>& rule) {
  if (!rule) return nullptr;
  return {{"kind", name_of(rule->kind)},
          {"topic", rule->topic},
          {"other", rule->other},
          {"through", rule->through},
          {"line", line_in_plan(rule->line)}};
}

}  // namespace

Json line_in_plan(int line) {
  return line > 0 ? Json(line) : Json(nullptr);
}

Json written(const std::vector<Reason>& reasons) {
  Json json = Json::array();
  for (const Reason& reason : reasons)
    json.push_back({{"name", reason.name}, {"text", reason.text}, {"rule", written(reason.rule)}});
  return json;
}

Json written(const std::optional<NearestPlace>& nearest) {
  if (!nearest) return nullptr;
  return {{"costs", written(nearest->costs)}, {"reasons", written(nearest->reasons)}};
}

}  // namespace bedside::json
